"""A choice as a whole room sees it: a letter in a shape of its own, no keys, nothing that tells its worth."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.scenario.terms import Manner
from app.ui.texts import manner_icon, manner_word
from app.ui.theme.appearance import current_theme
from app.ui.theme.shapes import letter_shape
from app.ui.theme.worn import Worn
from app.ui.widgets.choice_card import ChoiceCard
from app.ui.widgets.painting import draw_icon, draw_shape, painter_on
from app.ui.widgets.paragraph import natural_width
from app.words import _

LETTERS = "ABCDEF"

LETTER_PX = 20
"""Radius of a letter's shape."""


def draw_letter(painter: QPainter, number: int, centre: QPointF, radius: float) -> None:
    """A letter, 1 for A, light in its dark shape."""
    theme = current_theme()
    draw_shape(painter, letter_shape(number, centre, radius), theme.colour("ink"), None)
    painter.setFont(theme.font("h3"))
    painter.setPen(theme.colour("room"))
    box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, LETTERS[number - 1])


class RoomChoice(Worn, ChoiceCard):
    """number: its letter, 1 for A. narrow: letter and manner share a column, for very large text.

    The room's screen takes the keys, so it never has the focus itself.
    """

    def __init__(
        self,
        text: str,
        *,
        manner: Manner,
        number: int,
        written: bool = False,
        narrow: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._narrow = narrow
        super().__init__(text, manner=manner, number=number, written=written, parent=parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(f"{LETTERS[number - 1]}. {self.accessibleName()}")

    @property
    def hovered(self) -> bool:
        """Never: a pointer that rests there would look to the room like a hint."""
        return False

    # Qt

    def heightForWidth(self, width: int) -> int:
        theme = self.worn
        beside = theme.px(20) + (theme.px(2 * LETTER_PX) if self._narrow else theme.line_height("body"))
        least = max(beside, theme.px(2 * LETTER_PX)) + 2 * theme.space("s") + 2 * theme.ring
        return max(super().heightForWidth(width), least)

    # How

    def _key_words(self) -> str:
        return _("Letter {letter}.").format(letter=LETTERS[self._number - 1])

    def _line(self) -> QPen:
        line = super()._line()
        line.setWidthF(max(line.widthF(), line.widthF() * 0.7 * current_theme().text_scale))
        return line

    @property
    def _lead(self) -> int:
        theme = current_theme()
        return (
            2 * self._radius + 2 * theme.space("s")
            if self._narrow
            else 2 * self._radius + 3 * theme.space("l")
        )

    @property
    def _trail(self) -> int:
        theme = current_theme()
        if self._narrow:
            return theme.space("s")
        # The longest of the words, so that choices below each other line up whatever their manner.
        words = [*(manner_word(manner, written=self._written) for manner in Manner), self._chosen_word()]
        return max(natural_width(word, "body") for word in words) + 2 * theme.space("l")

    @property
    def _shows_cost(self) -> bool:
        return False  # a class has no clock

    def _paint_sign(self, painter: QPainter, body: QRectF) -> None:
        theme = current_theme()
        middle = body.center().y()
        if self._narrow:
            left, middle = body.left() + theme.space("s"), middle - 0.8 * self._radius
        else:
            left = body.left() + theme.space("l") + theme.space("xs")
        draw_letter(painter, self._number, QPointF(left + self._radius, middle), self._radius)

    def _paint_end(self, painter: QPainter, body: QRectF) -> None:
        theme = current_theme()
        size, line = theme.px(20), theme.line_height("body")
        name, word = manner_icon(self._manner, written=self._written), self._manner_word()
        if self._chosen:
            name, word = "check", self._chosen_word()
        if self._narrow:
            left, top = (
                body.left() + theme.space("s") + self._radius - size / 2,
                body.center().y() + size * 0.3,
            )
            draw_icon(painter, name, "text", left, top, size)
            return
        place = QRectF(body.right() - self._trail, body.center().y() - (size + line) / 2, self._trail, line)
        draw_icon(painter, name, "text", place.center().x() - size / 2, place.top(), size)
        painter.setFont(theme.font("body"))
        painter.setPen(theme.colour("text" if self._chosen else "soft"))
        painter.drawText(place.translated(0, size), Qt.AlignmentFlag.AlignCenter, word)

    @property
    def _radius(self) -> int:
        """Of the letter's shape."""
        return current_theme().px(LETTER_PX * (0.75 if self._narrow else 1))

    def _manner_word(self) -> str:
        return manner_word(self._manner, written=self._written)

    @staticmethod
    def _chosen_word() -> str:
        return _("Chosen")


class LetterMark(QLabel):
    """The letter alone, beside words that are about its choice."""

    def __init__(self, number: int, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = number
        self.setAccessibleName(_("Letter {letter}.").format(letter=LETTERS[number - 1]))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = round(2.5 * current_theme().px(LETTER_PX))
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_on(self)
        draw_letter(painter, self._number, QRectF(self.rect()).center(), 0.9 * current_theme().px(LETTER_PX))
        painter.end()


class RoomLetter(Worn, LetterMark):
    """The letter alone, on the wall."""
