"""A message in a chat: theirs at the left, yours at the right, with the time beside it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.ui.theme.appearance import current_theme
from app.ui.theme.shapes import bubble, rounded
from app.ui.widgets.painting import came_by_tab, draw_icon, draw_ring, draw_shape, painter_on, pen
from app.ui.widgets.paragraph import Paragraph, height_in, longest_word, natural_width
from app.words import _

SHARE = 0.84
"""The part of the width that a message and its time may take, so that the two sides can be told apart."""

TAIL_PX = 10

SIGN_PX = 18


class ThreadLine(QLabel):
    """A message, its time and, where it is neither the customer's nor yours, its sender.

    yours: the learner wrote it; thought, done: or only thought it, or did it. One of theirs can be written
    down: a click or Enter asks for it (`note_requested`); `stepped` (-1 or 1) is the wish to go to the
    message before or after. The newest of theirs is outlined in ink and larger.
    """

    note_requested = Signal()
    stepped = Signal(int)

    def __init__(
        self,
        text: str,
        *,
        yours: bool = False,
        time: str = "",
        sender: str = "",
        thought: bool = False,
        done: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._words = text
        self._yours = yours
        self._time = time
        self._sender = sender
        self._thought = thought
        self._done = done
        self._newest = False
        self._ringed = False
        self._heights: dict[int, int] = {}
        who = _("You: {words}").format(words=text) if yours else f"{sender}: {text}" if sender else text
        self.setAccessibleName(who)
        self.setAccessibleDescription(time)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if not yours:
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @property
    def words(self) -> str:
        return self._words

    @property
    def yours(self) -> bool:
        return self._yours

    @property
    def time(self) -> str:
        return self._time

    @property
    def newest(self) -> bool:
        return self._newest

    def set_newest(self, newest: bool) -> None:
        """Whether this is what was written last."""
        if newest != self._newest:
            self._newest = newest
            self._heights.clear()
            self.updateGeometry()
            self.update()

    # Qt

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            words = height_in(self._room(width), self._words, self._style, italic=self._thought)
            self._heights[width] = words + self._above + 2 * self._padding_y + 2 * self._margin
        return self._heights[width]

    def sizeHint(self) -> QSize:
        width = round(40 * current_theme().em)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        theme = current_theme()
        word = min(longest_word(self._words, self._style), round(10 * theme.em))
        return QSize(word + self._chrome, theme.line_height(self._style) + 2 * self._padding_y)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = painter_on(self)
        paragraph = self._paragraph(self.width())
        body = self._body(paragraph)
        radius = theme.radius("s") if self._done else theme.radius("l")
        shape = rounded(body, radius)
        if self._newest:
            shape = bubble(body, radius, tail=TAIL_PX, left=True)
        draw_shape(painter, shape, theme.colour(self._fill), self._outline())
        if self.hasFocus() and self._ringed:
            draw_ring(painter, shape)
        left, top = body.left() + self._padding_x, body.top() + self._padding_y
        if self._sender:
            painter.setFont(theme.font("caption"))
            painter.setPen(theme.colour("soft"))
            name = QRectF(left, top, body.width(), theme.line_height("caption"))
            painter.drawText(name, Qt.AlignmentFlag.AlignVCenter, self._sender)
        if self._done:
            size = theme.px(SIGN_PX)
            middle = top + (theme.line_height(self._style) - size) / 2
            draw_icon(painter, "hand", "accent", left, round(middle), size)
            left += self._sign
        paragraph.draw(painter, left, top + self._above, theme.colour("text"))
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour("soft"))
        width = natural_width(self._time, "caption")
        beside = body.left() - self._gap - width if self._yours else body.right() + self._gap
        foot = QRectF(beside, body.bottom() - theme.line_height("caption"), width + 2, 0)
        foot.setHeight(theme.line_height("caption"))
        painter.drawText(foot, Qt.AlignmentFlag.AlignVCenter, self._time)
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.rect().contains(event.position().toPoint())
        if not self._yours and inside and event.button() == Qt.MouseButton.LeftButton:
            self.note_requested.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None:
            self.stepped.emit(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.note_requested.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ringed = came_by_tab(event)
        super().focusInEvent(event)

    # How

    @property
    def _style(self) -> str:
        return "lead" if self._newest else "body"

    @property
    def _fill(self) -> str:
        return "thought" if self._thought else "you" if self._yours else "surface"

    def _outline(self) -> QPen:
        theme = current_theme()
        if self._newest:
            return pen(theme.colour("ink"), theme.stroke("ink"))
        return pen(theme.colour("edge" if theme.plain or self._done else "line"), 1)

    @property
    def _margin(self) -> int:
        """Above and below the body: room for the outline, and for the focus ring where there can be one."""
        return 1 if self._yours else current_theme().ring

    @property
    def _padding_x(self) -> int:
        return current_theme().space("m") + 2

    @property
    def _padding_y(self) -> int:
        return current_theme().space("s")

    @property
    def _gap(self) -> int:
        """Between a message and its time."""
        return current_theme().space("s")

    @property
    def _above(self) -> int:
        return current_theme().line_height("caption") if self._sender else 0

    @property
    def _sign(self) -> int:
        """What the hand of something done takes beside the words."""
        theme = current_theme()
        return theme.px(SIGN_PX) + theme.space("s") if self._done else 0

    @property
    def _chrome(self) -> int:
        """Everything beside the words."""
        time = natural_width(self._time, "caption") + self._gap if self._time else 0
        return 2 * current_theme().ring + TAIL_PX + 2 * self._padding_x + self._sign + time

    def _body(self, paragraph: Paragraph) -> QRectF:
        """Where the message lies, at the side of who wrote it."""
        ring = current_theme().ring
        words = paragraph.used_width
        if self._sender:
            words = max(words, natural_width(self._sender, "caption"))
        width = words + self._sign + 2 * self._padding_x + 1
        left = self.width() - width - ring - 1 if self._yours else ring + TAIL_PX
        height = self.heightForWidth(self.width()) - 2 * self._margin
        return QRectF(left, self._margin, width, height)

    def _paragraph(self, width: int) -> Paragraph:
        return Paragraph(self._words, style=self._style, width=self._room(width), italic=self._thought)

    def _room(self, width: int) -> int:
        """Pixels for the words in a line of this width."""
        return int(width * SHARE) - self._chrome
