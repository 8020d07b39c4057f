"""An earlier sentence of the conversation: theirs on the left, yours on the right."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.ui.theme.appearance import current_theme
from app.ui.theme.shapes import rounded
from app.ui.widgets.painting import draw_shape, painter_on, pen
from app.ui.widgets.paragraph import Paragraph
from app.words import _

SHARE = 0.86
"""The part of the width an earlier sentence may take, so that the two sides can be told apart."""


class PastLine(QLabel):
    """A bubble without a tail. yours: whether the learner said it; thought: whether it was only thought."""

    def __init__(
        self, text: str, *, yours: bool, thought: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._words = text
        self._yours = yours
        self._thought = thought
        self.setAccessibleName(_("You: {words}").format(words=text) if yours else text)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def words(self) -> str:
        return self._words

    # Qt

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._paragraph(width).height + 2 * current_theme().space("s") + 2

    def sizeHint(self) -> QSize:
        width = round(36 * current_theme().em)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        theme = current_theme()
        return QSize(round(12 * theme.em), theme.line_height("body") + 2 * theme.space("s"))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = painter_on(self)
        paragraph = self._paragraph(self.width())
        width = paragraph.used_width + 2 * self._padding + 1
        left = self.width() - width - theme.ring if self._yours else theme.ring
        height = self.heightForWidth(self.width())
        body = QRectF(left, 0.5, width, height - 1)
        fill = "thought" if self._thought else "you" if self._yours else "sunk"
        draw_shape(
            painter, rounded(body, theme.radius("l")), theme.colour(fill), pen(theme.colour("line"), 1)
        )
        token = "text" if self._yours else "soft"
        top = (height - paragraph.height) / 2
        paragraph.draw(painter, left + self._padding, top, theme.colour(token))
        painter.end()

    @property
    def _padding(self) -> int:
        return current_theme().space("m") + 2

    def _paragraph(self, width: int) -> Paragraph:
        room = (width - 2 * current_theme().ring) * SHARE - 2 * self._padding
        return Paragraph(self._words, style="body", width=room, italic=self._thought)
