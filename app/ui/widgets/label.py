"""Words on the screen: plain text that wraps at any width and is never cut."""

from __future__ import annotations

import math

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.ui.theme.appearance import current_theme
from app.ui.widgets.painting import painter_on
from app.ui.widgets.paragraph import Paragraph, height_in, longest_word, natural_width
from app.ui.widgets.tool_tip import set_tool_tip

LONGEST_LINE_EM = 38
"""Wider than this a text is not by itself; a layout may still stretch it."""


class Label(QLabel):
    """A text in one of the styles of `tokens.TYPE`.

    colour: a token. wrap False keeps one line and shortens it with an ellipsis (the whole text is the tool
    tip). Text is always plain, whatever it contains. A few pixels stay free on both sides (`Theme.ring`), so
    that words line up with buttons and no glyph is cut.
    """

    def __init__(
        self,
        text: str = "",
        *,
        style: str = "body",
        colour: str = "text",
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        italic: bool = False,
        wrap: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self._style = style
        self._colour = colour
        self._across = align
        self._italic = italic
        self.setWordWrap(wrap)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy = self.sizePolicy()
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)
        self.setText(text)

    def set_colour(self, token: str) -> None:
        """Another colour for the same words."""
        self._colour = token
        self.update()

    def set_style(self, style: str, align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft) -> None:
        """The same words in another style, for a window that gets narrower."""
        self._style, self._across = style, align
        self.updateGeometry()
        self.update()

    def paragraph(self, width: int) -> Paragraph:
        """The text as it stands in a label of this width."""
        inner = width - 2 * current_theme().ring
        return Paragraph(self.text(), style=self._style, width=inner, italic=self._italic, align=self._across)

    # Qt

    def hasHeightForWidth(self) -> bool:
        return self.wordWrap()

    def heightForWidth(self, width: int) -> int:
        if not self.wordWrap():
            return -1
        return height_in(width - 2 * current_theme().ring, self.text(), self._style, italic=self._italic)

    def sizeHint(self) -> QSize:
        theme = current_theme()
        whole = natural_width(self.text(), self._style, italic=self._italic)
        width = whole + 2 * theme.ring
        if self.wordWrap():
            width = min(width, math.ceil(LONGEST_LINE_EM * theme.em))
            return QSize(width, self.heightForWidth(width))
        return QSize(width, theme.line_height(self._style))

    def minimumSizeHint(self) -> QSize:
        theme = current_theme()
        lowest = theme.line_height(self._style)
        if not self.wordWrap():
            return QSize(min(self.sizeHint().width(), round(4 * theme.em)), lowest)
        word = longest_word(self.text(), self._style, italic=self._italic)
        return QSize(min(word, round(12 * theme.em)) + 2 * theme.ring, lowest)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = painter_on(self)
        colour = theme.colour(self._colour if self.isEnabled() else "disabled")
        if self.wordWrap():
            paragraph = self.paragraph(self.width())
            top = max(0, (self.height() - paragraph.height) // 2) if self._is_centred() else 0
            paragraph.draw(painter, theme.ring, top, colour)
        else:
            painter.setFont(theme.font(self._style, italic=self._italic))
            inner = self.rect().adjusted(theme.ring, 0, -theme.ring, 0)
            short = self.text()
            if self.width() < self.sizeHint().width():  # a painter may measure a pixel more than a layout
                short = painter.fontMetrics().elidedText(short, Qt.TextElideMode.ElideRight, inner.width())
            set_tool_tip(self, self.text() if short != self.text() else "")
            painter.setPen(colour)
            painter.drawText(inner, self._across | Qt.AlignmentFlag.AlignVCenter, short)
        painter.end()

    def _is_centred(self) -> bool:
        return bool(self.alignment() & Qt.AlignmentFlag.AlignVCenter)
