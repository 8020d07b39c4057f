"""An earlier sentence of the conversation: theirs on the left, yours on the right."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.ui.theme.appearance import current_theme
from app.ui.theme.shapes import rounded
from app.ui.widgets.painting import draw_icon, draw_ring, draw_shape, painter_on, pen
from app.ui.widgets.paragraph import Paragraph, height_in
from app.words import _

SHARE = 0.86
"""The part of the width an earlier sentence may take, so that the two sides can be told apart."""


SIGN_PX = 18


class PastLine(QLabel):
    """A bubble without a tail. yours: the learner said it; thought, done: or only thought it, or did it."""

    def __init__(
        self,
        text: str,
        *,
        yours: bool,
        thought: bool = False,
        done: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._words = text
        self._yours = yours
        self._thought = thought
        self._done = done
        self._heights: dict[int, int] = {}  # a long conversation has many lines, and a layout asks often
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
        if width not in self._heights:
            self._heights[width] = self._height(width)
        return self._heights[width]

    def _height(self, width: int) -> int:
        height = height_in(self._room(width), self._words, "body", italic=self._thought)
        return height + 2 * current_theme().space("s") + 2

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
        body = self._body(paragraph)
        fill = "thought" if self._thought else "you" if self._yours else "sunk"
        radius = theme.radius("s" if self._done else "l")
        line = pen(theme.colour("edge" if self._done else "line"), 1)
        draw_shape(painter, rounded(body, radius), theme.colour(fill), line)
        token = "text" if self._yours else "soft"
        top = body.center().y() - paragraph.height / 2
        if self._done:
            size = theme.px(SIGN_PX)
            middle = top + (theme.line_height("body") - size) / 2
            draw_icon(painter, "hand", "accent", body.left() + self._padding, round(middle), size)
        paragraph.draw(painter, body.left() + self._padding + self._sign, top, theme.colour(token))
        painter.end()

    @property
    def _padding(self) -> int:
        return current_theme().space("m") + 2

    def _body(self, paragraph: Paragraph) -> QRectF:
        """Where the bubble lies, at the side of who speaks."""
        ring = current_theme().ring
        width = paragraph.used_width + self._sign + 2 * self._padding + 1
        left = self.width() - width - ring if self._yours else ring
        return QRectF(left, 0.5, width, self.heightForWidth(self.width()) - 1)

    def _paragraph(self, width: int) -> Paragraph:
        return Paragraph(self._words, style="body", width=self._room(width), italic=self._thought)

    def _room(self, width: int) -> int:
        """Pixels for the words in a line of this width."""
        return int((width - 2 * current_theme().ring) * SHARE) - 2 * self._padding - self._sign

    @property
    def _sign(self) -> int:
        """What the hand of something done takes beside the words."""
        theme = current_theme()
        return theme.px(SIGN_PX) + theme.space("s") if self._done else 0


class NotableLine(PastLine):
    """Something they said earlier; a click or Enter asks to write it down (`note_requested`)."""

    note_requested = Signal()

    def __init__(self, text: str, *, parent: QWidget | None = None) -> None:
        super().__init__(text, yours=False, parent=parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    # Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = painter_on(self)
            theme = current_theme()
            inset = theme.ring + 1  # no room outside: lines lie close together
            body = self._body(self._paragraph(self.width())).adjusted(inset, inset, -inset, -inset)
            draw_ring(painter, rounded(body, theme.radius("l") - inset))
            painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.note_requested.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.note_requested.emit()
        else:
            super().keyPressEvent(event)
