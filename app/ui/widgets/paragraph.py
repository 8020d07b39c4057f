"""Plain text set in lines of a given width, with the line height of its style."""

from __future__ import annotations

import math
from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QTextLayout, QTextOption

from app.ui.theme.appearance import current_theme
from app.ui.theme.theme import Theme

_LINE_BREAK = "\u2028"


class Paragraph:
    """Text that knows how high it is before it is drawn.

    width: pixels to fit into; words longer than that are broken rather than cut. `height` and `lines` are
    what it takes, `used_width` the longest line's pixels.
    """

    def __init__(
        self,
        text: str,
        *,
        style: str,
        width: float,
        italic: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        theme = current_theme()
        self.text = text
        self._line_height = theme.line_height(style)
        self._layout = QTextLayout(text.replace("\n", _LINE_BREAK), theme.font(style, italic=italic))
        option = QTextOption(align)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.setCacheEnabled(True)
        self.used_width = 0.0
        self.lines = 0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(width, 1.0))
            top = self.lines * self._line_height + (self._line_height - line.height()) / 2
            line.setPosition(QPointF(0, top))
            self.used_width = max(self.used_width, line.naturalTextWidth())
            self.lines += 1
        self._layout.endLayout()
        self.height = self.lines * self._line_height

    def line_start(self, line: int) -> int:
        """Index of the first character in a line, counted from 0; the text's length beyond the last."""
        if line >= self.lines:
            return len(self.text)
        # Qt counts units of UTF-16, of which a character outside the basic plane has two.
        units = self._layout.lineAt(line).textStart()
        return len(self.text.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "replace"))

    def draw(
        self, painter: QPainter, left: float, top: float, colour: QColor, *, characters: int | None = None
    ) -> None:
        """Draw it; with `characters` only so many of them, each where it will stay."""
        painter.setPen(colour)
        hidden: list[QTextLayout.FormatRange] = []
        if characters is not None and characters < len(self.text):
            from PySide6.QtGui import QTextCharFormat  # its enums take 3 ms, which every start would pay

            rest = QTextLayout.FormatRange()
            rest.start = characters
            rest.length = len(self.text) - characters
            rest.format = QTextCharFormat()
            rest.format.setForeground(QColor(Qt.GlobalColor.transparent))
            hidden.append(rest)
        self._layout.draw(painter, QPointF(left, top), hidden)


def height_in(width: int, text: str, style: str, *, italic: bool = False) -> int:
    """Pixels the text takes downwards in lines of this width."""
    return _height(width, text, style, italic, current_theme())


def natural_width(text: str, style: str, *, italic: bool = False) -> int:
    """Pixels the text takes without wrapping."""
    return _advance(text, style, italic, current_theme())


def longest_word(text: str, style: str, *, italic: bool = False) -> int:
    """Pixels of the widest word."""
    return max((natural_width(word, style, italic=italic) for word in text.split()), default=0)


@lru_cache(maxsize=8192)
def _advance(text: str, style: str, italic: bool, theme: Theme) -> int:
    """Layouts ask for the same words again and again, and a grid of cards has many."""
    metrics = QFontMetricsF(theme.font(style, italic=italic))
    return math.ceil(max(metrics.horizontalAdvance(line) for line in text.split("\n"))) + 1


@lru_cache(maxsize=8192)
def _height(width: int, text: str, style: str, italic: bool, theme: Theme) -> int:
    """The theme is part of the question: fonts depend on it."""
    return Paragraph(text, style=style, width=width, italic=italic).height
