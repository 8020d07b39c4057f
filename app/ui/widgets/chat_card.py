"""One chat in the queue: whose it is, since when it waits, what was written last."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.scenario.terms import Mood
from app.ui.texts import mood_word
from app.ui.theme.appearance import current_theme
from app.ui.theme.portraits import portrait
from app.ui.theme.shapes import rounded
from app.ui.widgets.painting import draw_shape, painter_on, pen
from app.ui.widgets.paragraph import natural_width

FACE_PX = 40


class ChatCard(QLabel):
    """present: whether this is the chat that is open. time: beside the name, such as “now”."""

    def __init__(
        self,
        *,
        portrait_id: str | None,
        name: str,
        mood: Mood,
        time: str,
        present: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._portrait = portrait_id
        self._name = name
        self._mood = mood
        self._time = time
        self._present = present
        self._excerpt = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._say()

    @property
    def excerpt(self) -> str:
        return self._excerpt

    def show_now(self, *, mood: Mood, excerpt: str) -> None:
        """How they are, and what was written last, or that they are typing."""
        if (mood, excerpt) != (self._mood, self._excerpt):
            self._mood, self._excerpt = mood, excerpt
            self._say()
            self.update()

    # Qt

    def sizeHint(self) -> QSize:
        theme = current_theme()
        words = theme.line_height("strong") + theme.line_height("caption")
        height = max(theme.px(FACE_PX), words) + 2 * theme.space("s") + 2
        return QSize(theme.px(200), height)

    def minimumSizeHint(self) -> QSize:
        return QSize(current_theme().px(FACE_PX) * 2, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = painter_on(self)
        box = QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75)
        fill, line = ("accent_soft", "accent") if self._present else ("surface", "line")
        outline = pen(theme.colour("ink" if theme.plain else line), 1.25)
        draw_shape(painter, rounded(box, theme.radius("m")), theme.colour(fill), outline)
        size = theme.px(FACE_PX)
        side = theme.space("s")
        face = QRectF(side + 2, (self.height() - size) / 2, size, size)
        painter.drawImage(face, portrait(self._portrait, self._mood, size))
        left = side + 2 + size + theme.space("s") + 2
        right = self.width() - theme.space("m")
        first, second = theme.line_height("strong"), theme.line_height("caption")
        top = (self.height() - first - second) / 2
        time = natural_width(self._time, "caption")
        self._line(painter, "caption", "soft", QRectF(right - time, top, time + 2, first), self._time)
        name = QRectF(left, top, right - time - theme.space("s") - left, first)
        self._line(painter, "strong", "text", name, self._name)
        self._line(painter, "caption", "soft", QRectF(left, top + first, right - left, second), self._excerpt)
        painter.end()

    @staticmethod
    def _line(painter: QPainter, style: str, token: str, place: QRectF, words: str) -> None:
        """One line of words, shortened where it must be; in full it stands in the thread."""
        theme = current_theme()
        painter.setFont(theme.font(style))
        painter.setPen(theme.colour(token))
        short = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(place.width()))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, short)

    def _say(self) -> None:
        self.setAccessibleName(f"{self._name}, {self._time}")
        self.setAccessibleDescription(f"{mood_word(self._mood)}. {self._excerpt}".strip())
