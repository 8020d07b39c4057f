"""As much of a text as fits into some lines."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

from app.ui.theme.appearance import current_theme
from app.ui.widgets.paragraph import Paragraph


def excerpt(
    text: str,
    *,
    style: str,
    width: float,
    lines: int,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> Paragraph:
    """The text in at most so many lines, 1 or more; where it is longer, the last one ends in “…”."""
    whole = Paragraph(text, style=style, width=width, align=align)
    if whole.lines <= lines:
        return whole
    start = whole.line_start(lines - 1)
    metrics = QFontMetrics(current_theme().font(style))
    # One pixel less, so that rounding does not push the ellipsis into a line of its own.
    rest = metrics.elidedText(text[start:].replace("\n", " "), Qt.TextElideMode.ElideRight, int(width) - 1)
    return Paragraph(text[:start] + rest, style=style, width=width, align=align)
