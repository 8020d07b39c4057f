"""Words at any size, and as much of them as fits: a graph has many, and asks for them at each frame."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from app.ui.theme.appearance import current_theme
from app.ui.theme.theme import Theme

_MEASURED_PX = 20


def font(pixels: float, weight: QFont.Weight, *, italic: bool = False) -> QFont:
    """The program's font in a size that no text style has."""
    return _font(current_theme(), max(1, round(pixels)), weight, italic)


def largest(text: str, width: float, *, low: float, high: float) -> float:
    """The size, from low to high pixels, at which a half-bold text fits into a width."""
    wide = _advance(current_theme(), text)
    size = min(high, max(low, _MEASURED_PX * width / wide)) if wide else high
    return size // 2 * 2 if size > low + 2 else size  # few sizes, because letters are kept ready by size


def elided(text: str, width: float, drawn_in: QFont) -> str:
    """As much of the text as goes into the width, with “…” where that is not all of it."""
    return _elided(text, int(width), drawn_in.pixelSize(), drawn_in.weight(), current_theme())


def two_lines(text: str, width: float, drawn_in: QFont) -> str:
    """As much of the text as goes into two lines."""
    return _two_lines(text, int(width), drawn_in.pixelSize(), drawn_in.weight(), current_theme())


def draw_line(painter: QPainter, room: QRectF, text: str) -> None:
    """One line in the middle of a room's height, from its left; quicker than letting Qt set a paragraph."""
    base = room.center().y() + _above_middle(painter.font().pixelSize())
    painter.drawText(QPointF(room.left(), base), text)


def _above_middle(pixels: int) -> float:
    """How far below a line's middle its letters stand: half of how high most of them are."""
    return pixels * 0.36


@lru_cache(maxsize=128)
def _font(theme: Theme, pixels: int, weight: QFont.Weight, italic: bool) -> QFont:
    made = QFont(theme.font("body", italic=italic))
    made.setPixelSize(pixels)
    made.setWeight(weight)
    return made


@lru_cache(maxsize=4096)
def _advance(theme: Theme, text: str) -> float:
    return QFontMetricsF(_font(theme, _MEASURED_PX, QFont.Weight.DemiBold, False)).horizontalAdvance(text)


@lru_cache(maxsize=8192)
def _elided(text: str, width: int, pixels: int, weight: QFont.Weight, theme: Theme) -> str:
    metrics = QFontMetricsF(_font(theme, pixels, weight, False))
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)


@lru_cache(maxsize=4096)
def _two_lines(text: str, width: int, pixels: int, weight: QFont.Weight, theme: Theme) -> str:
    metrics = QFontMetricsF(_font(theme, pixels, weight, False))
    words, first = text.split(), ""
    while words and metrics.horizontalAdvance(f"{first} {words[0]}".strip()) <= width:
        first = f"{first} {words.pop(0)}".strip()
    rest = _elided(" ".join(words), width, pixels, weight, theme)
    return f"{first}\n{rest}" if first and rest else first or rest
