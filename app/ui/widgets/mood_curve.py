"""How the customer's mood moved: the debrief's curve, with every decision as a dot one can go to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from app.scenario.terms import Mood
from app.ui.texts import clock, mood_word
from app.ui.theme.appearance import current_theme
from app.ui.theme.shapes import mood_shape, rounded
from app.ui.widgets.clickable import Clickable
from app.ui.widgets.curve_geometry import Plot, smooth, tick_seconds
from app.ui.widgets.curve_legend import mood_pen, other_way_pen, stress_pen
from app.ui.widgets.painting import draw_ring, draw_shape, painter_on, pen
from app.ui.widgets.paragraph import natural_width
from app.ui.widgets.tool_tip import set_tool_tip
from app.words import _

if TYPE_CHECKING:  # skills know the model, which needs pydantic; the first screen is painted without it
    from app.skills.debrief import CurvePoint


def stress_moved(points: Sequence[CurvePoint]) -> bool:
    """Whether the learner's stress has anything to tell: a line that never moves reads like a mood."""
    return len({point.stress for point in points}) > 1


class MoodCurve(QFrame):
    """Zones by mood, the conversation's line with its decisions, the other way dashed, stress dotted.

    points: the conversation's. other_way: may be empty. words: what stands beside a decision's dot, by its
    number (Turn, Dip, Chance). descriptions: what screen readers and tool tips say of a decision. A click,
    Enter, or moving there with the arrow keys emits `decision_chosen`; `selected` is ringed.
    """

    decision_chosen = Signal(int)

    def __init__(
        self,
        *,
        points: Sequence[CurvePoint],
        other_way: Sequence[CurvePoint] = (),
        words: Mapping[int, str] | None = None,
        descriptions: Mapping[int, str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._points = tuple(points)
        self._other_way = tuple(other_way)
        self._words = dict(words or {})
        self.setAccessibleName(_("How the mood moved"))
        self.setAccessibleDescription(self._in_words())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._dots: dict[int, DecisionDot] = {}
        for point in self._points:
            if point.decision is None:
                continue
            dot = DecisionDot(point.decision, marked=point.decision in self._words, parent=self)
            told = (descriptions or {}).get(point.decision, "")
            dot.setAccessibleDescription(told or self._told(point))
            set_tool_tip(dot, told)
            dot.chosen.connect(self.decision_chosen)
            dot.step_wanted.connect(self._step)
            self._dots[point.decision] = dot

    @property
    def dots(self) -> Mapping[int, DecisionDot]:
        """The dots by the decisions' numbers."""
        return dict(self._dots)

    def select(self, decision: int) -> None:
        """Ring this decision, as the one that is shown elsewhere."""
        for number, dot in self._dots.items():
            dot.set_selected(number == decision)

    # Qt

    def sizeHint(self) -> QSize:
        theme = current_theme()
        return QSize(round(44 * theme.em), theme.px(5 * 34) + theme.line_height("caption") + theme.space("l"))

    def minimumSizeHint(self) -> QSize:
        theme = current_theme()
        height = theme.px(5 * 24) + theme.line_height("caption") + theme.space("s")
        return QSize(self._legend_width() + round(14 * theme.em), height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        plot = self._plot()
        for point in self._points:
            if point.decision is not None:
                dot = self._dots[point.decision]
                dot.resize(dot.sizeHint())
                centre = plot.place(point.seconds, point.mood)
                dot.move(round(centre.x() - dot.width() / 2), round(centre.y() - dot.height() / 2))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_on(self)
        plot = self._plot()
        self._paint_zones(painter, plot)
        self._paint_times(painter, plot)
        self._paint_lines(painter, plot)
        self._paint_words(painter, plot)
        painter.end()

    # How

    def _legend_width(self) -> int:
        theme = current_theme()
        words = max(natural_width(mood_word(mood), "caption") for mood in Mood)
        return theme.ring + theme.px(18) + theme.px(6) + words + theme.space("s")

    def _plot(self) -> Plot:
        theme = current_theme()
        latest = max((point.seconds for point in (*self._points, *self._other_way)), default=0)
        foot = theme.line_height("caption") + theme.space("xs")
        left = self._legend_width()
        head = theme.px(14)  # half a dot: a mood of 100 is not cut off
        field = QRectF(left, head, self.width() - left - theme.ring, self.height() - foot - head)
        return Plot(field, max(latest, 1), margin=theme.px(18))

    def _paint_zones(self, painter: QPainter, plot: Plot) -> None:
        theme = current_theme()
        height = plot.field.height() / 5
        painter.setFont(theme.font("caption"))
        size = theme.px(18)
        for number, mood in enumerate(reversed(Mood)):
            top = plot.field.top() + number * height
            zone = QRectF(plot.field.left(), top, plot.field.width(), height)
            painter.fillRect(zone, theme.zone(mood))
            if theme.plain and number:
                painter.setPen(pen(theme.colour("line", 0.4), 1, flat=True))
                painter.drawLine(zone.topLeft(), zone.topRight())
            centre = QPointF(theme.ring + size / 2, zone.center().y())
            shape = mood_shape(mood, centre, size / 2 - 1, small=True)
            draw_shape(painter, shape, theme.mood(mood), pen(theme.colour("ink"), 1.25))
            painter.setPen(theme.colour("soft"))
            words = QRectF(theme.ring + size + theme.px(6), top, plot.field.left(), height)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, mood_word(mood))

    def _paint_times(self, painter: QPainter, plot: Plot) -> None:
        theme = current_theme()
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour("soft"))
        widest = natural_width(clock(plot.latest), "caption") + theme.px(44)
        for seconds in tick_seconds(plot.latest, most=max(1, int(plot.field.width() / widest))):
            middle = plot.place(seconds, 0).x()
            foot = self.height() - plot.field.bottom()
            words = QRectF(middle - widest / 2, plot.field.bottom(), widest, foot)
            aligned = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
            painter.drawText(words, aligned, clock(seconds))

    def _paint_lines(self, painter: QPainter, plot: Plot) -> None:
        theme = current_theme()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if stress_moved(self._points):
            painter.setPen(stress_pen())
            painter.drawPath(smooth([plot.place(point.seconds, point.stress) for point in self._points]))
        if self._other_way:
            painter.setPen(other_way_pen())
            way = [plot.place(point.seconds, point.mood) for point in self._other_way]
            painter.drawPath(smooth(way))
            end = QPainterPath()
            end.addEllipse(way[-1], theme.px(5), theme.px(5))
            draw_shape(painter, end, theme.colour("surface"), pen(theme.colour("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(mood_pen())
        line = [plot.place(point.seconds, point.mood) for point in self._points]
        painter.drawPath(smooth(line))
        if line and self._points[-1].decision is None:
            mood = Mood.of(self._points[-1].mood)
            last = mood_shape(mood, line[-1], theme.px(12), small=True)
            draw_shape(painter, last, theme.mood(mood), pen(theme.colour("ink"), 2))

    def _paint_words(self, painter: QPainter, plot: Plot) -> None:
        theme = current_theme()
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour("text"))
        height = theme.line_height("caption")
        away = theme.px(14) + 2
        for position, point in enumerate(self._points):
            word = self._words.get(point.decision) if point.decision is not None else None
            if word is None:
                continue
            place = plot.place(point.seconds, point.mood)
            below = self._dips(position) and place.y() + away + height < plot.field.bottom()
            below = below or place.y() - away - height < plot.field.top()
            width = natural_width(word, "caption") + 2
            left = min(max(place.x() - width / 2, plot.field.left()), plot.field.right() - width)
            top = place.y() + away if below else place.y() - away - height
            self._paint_word(painter, QRectF(left, top, width, height), word)

    def _paint_word(self, painter: QPainter, place: QRectF, word: str) -> None:
        """With a little ground round it, so that it can be read where a line runs through."""
        theme = current_theme()
        metrics = QFontMetricsF(painter.font())
        letters = QPainterPath()
        base = place.center().y() + (metrics.ascent() - metrics.descent()) / 2
        letters.addText(QPointF(place.left() + 1, base), painter.font(), word)
        draw_shape(painter, letters, None, pen(theme.colour("surface", 0.8), 4))
        painter.setPen(theme.colour("text"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, word)

    def _dips(self, position: int) -> bool:
        """Whether the curve bends down here, so that a word belongs below it."""
        here = self._points[position].mood
        before = self._points[max(0, position - 1)].mood
        after = self._points[min(position + 1, len(self._points) - 1)].mood
        return here * 2 < before + after

    def _in_words(self) -> str:
        return " ".join(self._told(point) for point in self._points if point.decision is not None)

    def _told(self, point: CurvePoint) -> str:
        mood = mood_word(Mood.of(point.mood))
        told = _("Decision {number}, {time}: {mood}.").format(
            number=point.decision, time=clock(point.seconds), mood=mood
        )
        word = self._words.get(point.decision) if point.decision is not None else None
        return f"{told} {word}." if word else told

    def _step(self, decision: int, by: int) -> None:
        numbers = sorted(self._dots)
        position = numbers.index(decision) + by
        if 0 <= position < len(numbers):
            self._dots[numbers[position]].setFocus(Qt.FocusReason.TabFocusReason)


class DecisionDot(Clickable):
    """A decision on the curve: its number in a circle, filled where it is one of the moments."""

    chosen = Signal(int)
    step_wanted = Signal(int, int)
    """The decision's number and -1 or 1: the focus wants to go to a neighbour."""

    def __init__(self, decision: int, *, marked: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._decision = decision
        self._marked = marked
        self._selected = False
        self.setObjectName(f"decision-{decision}")
        self.setText(str(decision))
        self.setAccessibleName(_("Decision {number}").format(number=decision))
        self.clicked.connect(self._choose)

    @property
    def selected(self) -> bool:
        return self._selected

    def set_selected(self, selected: bool) -> None:
        """Ringed as the one that is shown elsewhere."""
        self._selected = selected
        self.update()

    def _choose(self) -> None:
        self.chosen.emit(self._decision)

    # Qt

    def sizeHint(self) -> QSize:
        theme = current_theme()
        side = max(theme.px(28), 28) + 2 * theme.ring
        return QSize(side, side)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() in steps:
            self.step_wanted.emit(self._decision, steps[Qt.Key(event.key())])
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = painter_on(self)
        radius = theme.px(13.5 if self._marked else 10)
        centre = QRectF(self.rect()).center()
        box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
        shape = rounded(box, radius)
        fill = theme.colour("ink" if self._marked else "hover" if self.hovered else "surface")
        draw_shape(painter, shape, fill, pen(theme.colour("ink"), 3 if self.hovered else 2))
        if self.hasFocus():
            draw_ring(painter, shape)
        elif self._selected:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(pen(theme.colour("accent"), 2.5))
            painter.drawEllipse(centre, radius + 4, radius + 4)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour("surface" if self._marked else "text"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self._decision))
        painter.end()
