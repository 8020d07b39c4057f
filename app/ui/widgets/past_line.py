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
SMALL_SIGN_PX = 16


class PastLine(QLabel):
    """A bubble without a tail. yours: the learner said it.

    thought, done: the learner only thought it, or did it. Nobody heard that, so it has no bubble: it stands
    quietly at the learner's side, with its sign.
    """

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
        self._sign = "cloud" if thought else "hand" if done else ""
        self._heights: dict[int, int] = {}  # a long conversation has many lines, and a layout asks often
        self.setAccessibleName(_("You: {words}").format(words=text) if yours else text)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def words(self) -> str:
        return self._words

    @property
    def is_quiet(self) -> bool:
        """Whether nobody heard it."""
        return bool(self._sign)

    # Qt

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self._height(width)
        return self._heights[width]

    def _height(self, width: int) -> int:
        height = height_in(self._room(width), self._words, self._style, italic=self._thought)
        return height + 2 * self._padding_y + 2

    def sizeHint(self) -> QSize:
        width = round(36 * current_theme().em)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        theme = current_theme()
        return QSize(round(12 * theme.em), theme.line_height(self._style) + 2 * self._padding_y)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = painter_on(self)
        paragraph = self._paragraph(self.width())
        body = self._body(paragraph)
        top = body.center().y() - paragraph.height / 2
        if self.is_quiet:
            size = self._sign_size
            middle = top + (theme.line_height(self._style) - size) / 2
            draw_icon(painter, self._sign, "soft", body.left(), round(middle), size)
        else:
            fill = theme.colour("you" if self._yours else "sunk")
            draw_shape(painter, rounded(body, theme.radius("l")), fill, pen(theme.colour("line"), 1))
        token = "text" if self._yours and not self.is_quiet else "soft"
        paragraph.draw(painter, body.left() + self._padding_x + self._lead, top, theme.colour(token))
        painter.end()

    # How

    @property
    def _style(self) -> str:
        return "body"

    @property
    def _sign_size(self) -> int:
        return current_theme().px(SIGN_PX)

    @property
    def _padding_x(self) -> int:
        return 0 if self.is_quiet else current_theme().space("m") + 2

    @property
    def _padding_y(self) -> int:
        return current_theme().space("xs" if self.is_quiet else "s")

    def _body(self, paragraph: Paragraph) -> QRectF:
        """Where the words lie, with their bubble or their sign, at the side of who speaks."""
        ring = current_theme().ring
        width = paragraph.used_width + self._lead + 2 * self._padding_x + 1
        left = self.width() - width - ring if self._yours else ring
        return QRectF(left, 0.5, width, self.heightForWidth(self.width()) - 1)

    def _paragraph(self, width: int) -> Paragraph:
        return Paragraph(self._words, style=self._style, width=self._room(width), italic=self._thought)

    def _room(self, width: int) -> int:
        """Pixels for the words in a line of this width."""
        return int((width - 2 * current_theme().ring) * SHARE) - 2 * self._padding_x - self._lead

    @property
    def _lead(self) -> int:
        """What the sign takes beside the words."""
        return self._sign_size + current_theme().space("s") if self.is_quiet else 0


class DeedLine(PastLine):
    """Something the learner did besides choosing, in small letters. sign: the name of its icon."""

    def __init__(self, text: str, *, sign: str, parent: QWidget | None = None) -> None:
        super().__init__(text, yours=True, done=True, parent=parent)
        self._sign = sign
        self.setAccessibleName(text)

    @property
    def _style(self) -> str:
        return "caption"

    @property
    def _sign_size(self) -> int:
        return current_theme().px(SMALL_SIGN_PX)


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
