"""The five moods as shapes, the present one filled, with its word and where it came from."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.scenario.terms import Mood
from app.ui.texts import mood_word
from app.ui.theme.appearance import current_theme
from app.ui.theme.shapes import mood_shape
from app.ui.widgets.painting import draw_icon, draw_shape, painter_on, pen
from app.ui.widgets.paragraph import natural_width
from app.words import _

SHAPE_PX = 20
PRESENT_PX = 30
GAP_PX = 8


class MoodScale(QLabel):
    """Shape and word of a mood, and the mood just before where that was another.

    in_a_row puts the word beside the shapes and leaves out the change, for narrow windows.
    """

    def __init__(
        self, mood: Mood, *, before: Mood | None = None, in_a_row: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._mood = mood
        self._before = before
        self._in_a_row = in_a_row
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._say()

    @property
    def mood(self) -> Mood:
        return self._mood

    def set_mood(self, mood: Mood, *, before: Mood | None = None) -> None:
        """Show another mood; `before` is what it was just now."""
        self._mood, self._before = mood, before
        self._say()
        self.updateGeometry()
        self.update()

    # Qt

    def sizeHint(self) -> QSize:
        theme = current_theme()
        width, height = self._row_width(), theme.px(PRESENT_PX) + 2
        words = natural_width(mood_word(self._mood), "strong")
        if self._in_a_row:
            return QSize(width + theme.space("m") + words, height)
        longest = max(natural_width(mood_word(mood), "strong") for mood in Mood)
        change = natural_width(self._change_words(Mood.TENSE), "caption") + theme.px(24)
        height += theme.line_height("strong") + theme.line_height("caption") + theme.space("xs")
        return QSize(max(width, longest, change) + 2, height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = painter_on(self)
        row = theme.px(PRESENT_PX) + 2
        left = 1.0 if self._in_a_row else (self.width() - self._row_width()) / 2
        left = self._paint_shapes(painter, left, row / 2)
        painter.setFont(theme.font("strong"))
        painter.setPen(theme.colour("text"))
        if self._in_a_row:
            words = QRectF(left + theme.space("m"), 0, self.width(), row)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, mood_word(self._mood))
        else:
            words = QRectF(0, row + theme.space("xs"), self.width(), theme.line_height("strong"))
            painter.drawText(words, Qt.AlignmentFlag.AlignCenter, mood_word(self._mood))
            self._paint_change(painter, words.bottom())
        painter.end()

    # How

    def _row_width(self) -> int:
        theme = current_theme()
        return 4 * theme.px(SHAPE_PX) + theme.px(PRESENT_PX) + 4 * theme.px(GAP_PX) + 2

    def _paint_shapes(self, painter: QPainter, left: float, middle: float) -> float:
        """Draw the row of shapes and return where it ends."""
        theme = current_theme()
        for mood in Mood:
            present = mood is self._mood
            size = theme.px(PRESENT_PX if present else SHAPE_PX)
            shape = mood_shape(mood, QPointF(left + size / 2, middle), size / 2 - 1, small=True)
            if present:
                draw_shape(painter, shape, theme.mood(mood), pen(theme.colour("ink"), 2))
            else:
                ground = None if theme.name in ("dark", "contrast") else theme.colour("surface")
                draw_shape(painter, shape, ground, pen(theme.colour("edge"), 1.5))
            left += size + theme.px(GAP_PX)
        return left - theme.px(GAP_PX)

    def _paint_change(self, painter: QPainter, top: float) -> None:
        if self._before is None or self._before is self._mood:
            return
        theme = current_theme()
        order = tuple(Mood)
        rose = order.index(self._mood) > order.index(self._before)
        words = self._change_words(self._before)
        width, size = natural_width(words, "caption"), theme.px(16)
        gap = theme.px(6)
        left = (self.width() - width - size - gap) / 2
        line = theme.line_height("caption")
        draw_icon(painter, "arrow-up" if rose else "arrow-down", "soft", left, top + (line - size) / 2, size)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour("soft"))
        painter.drawText(
            QRectF(left + size + gap, top, width + 2, line), Qt.AlignmentFlag.AlignVCenter, words
        )

    def _change_words(self, before: Mood) -> str:
        return _("just now {mood}").format(mood=mood_word(before))

    def _say(self) -> None:
        words = _("Mood: {mood}").format(mood=mood_word(self._mood))
        if self._before is not None and self._before is not self._mood:
            words = f"{words}, {self._change_words(self._before)}"
        self.setAccessibleName(words)


class MoodMark(QLabel):
    """The small shape of a mood with its word, as in a legend."""

    def __init__(self, mood: Mood, *, style: str = "mark", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mood = mood
        self._style = style
        self.setAccessibleName(mood_word(mood))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        theme = current_theme()
        width = theme.px(18) + theme.px(6) + natural_width(mood_word(self._mood), self._style) + 4
        return QSize(width, max(theme.px(20), theme.line_height(self._style)))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = painter_on(self)
        size = theme.px(18)
        centre = QPointF(size / 2 + 1, self.height() / 2)
        shape = mood_shape(self._mood, centre, size / 2 - 1, small=True)
        draw_shape(painter, shape, theme.mood(self._mood), pen(theme.colour("ink"), 1.25))
        painter.setFont(theme.font(self._style))
        painter.setPen(theme.colour("text"))
        words = QRectF(size + theme.px(6), 0, self.width(), self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, mood_word(self._mood))
        painter.end()
