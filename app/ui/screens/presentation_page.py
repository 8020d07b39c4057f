"""One picture on the wall: the person, and what the room hears, chooses or talks about."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QScrollArea,
    QScrollBar,
    QVBoxLayout,
    QWidget,
)

from app.scenario.model import Mood
from app.ui.lesson import Lesson, Step
from app.ui.screens import presentation_words as say
from app.ui.screens.presentation_parts import (
    RoomFace,
    RoomIcon,
    RoomLabel,
    WallScroll,
    room_choices,
)
from app.ui.screens.presentation_person import PersonColumn
from app.ui.screens.presentation_task import RoomTask
from app.ui.theme.theme import Theme
from app.ui.theme.tokens import PORTRAIT_PX
from app.ui.widgets.room_bubble import RoomBubble, RoomLine
from app.ui.widgets.room_choice import RoomChoice, RoomLetter
from app.words import _

PERSON_SHARE = 600 / 1920
"""Of the width, for the person."""

SIGN_SCALE = 2.0
"""Size of the sign that does not grow with the text."""

SIGN_GAP = 8
"""Between that sign and the corner, in pixels of such a picture."""


class RoomPage(QWidget):
    """A step of a lesson, set in a theme for a place of a size.

    theme: of what is heard and chosen. person_theme: of the column with the person, where words may have to
    be smaller. unit: pixels of the place for one of a picture 1920 by 1080. stacked: everything in one column
    that scrolls, for text so large that two columns have no room. does_tasks: a task is done here, not only
    shown. before: the mood the face changes from.
    """

    picked = Signal(int)
    """A choice was clicked; 1 for A."""

    def __init__(
        self,
        lesson: Lesson,
        *,
        theme: Theme,
        person_theme: Theme,
        size: QSize,
        unit: float,
        stacked: bool,
        does_tasks: bool,
        before: Mood,
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._lesson = lesson
        self._theme = theme
        self._unit = unit
        self._stacked = stacked
        self._does_tasks = does_tasks
        self._mood = lesson.mood
        self.task: RoomTask | None = None
        self._width = size.width()
        self._person_width = 0 if stacked else round(size.width() * PERSON_SHARE)
        face = PORTRAIT_PX["stage" if stacked else "projector"] * unit
        self.face = RoomFace(
            person=lesson.scenario.customer.portrait,
            name=say.customer(lesson),
            mood=before,
            size=round(face),
        ).wear(theme)
        self._foot = self._make_foot(hint)
        self._scroll, self._inside = self._make_scroll()
        self._more = self._make_more()
        self._person = PersonColumn(
            lesson,
            face=self.face,
            theme=person_theme,
            width=self._width if stacked else self._person_width,
            stacked=stacked,
        )
        self._arrange()

    def enter(self) -> None:
        """It is on the wall now: the face changes, and whoever cannot see it is told."""
        self.face.set_mood(self._mood)
        if self.task is not None:
            self.task.take_up()

    def put_down(self) -> str | None:
        """Keep what was done of a task; returns which part of it had the focus, if one had."""
        if self.task is None:
            return None
        focused = self.task.focused
        self.task.put_down()
        return focused

    def words_fit(self, size: QSize) -> bool:
        """Whether what is heard or chosen can be seen whole in a place of this size."""
        width = size.width() - self._person_width
        return _height(self._inside, width) + _height(self._foot, width) <= size.height()

    def person_fits(self, size: QSize) -> bool:
        """Whether the column with the person can be seen whole."""
        return self._stacked or _height(self._person, self._person_width) <= size.height()

    def stands_side_by_side(self, size: QSize) -> bool:
        """Whether two columns are possible: one for the whole person, one for the longest word."""
        return (
            self.person_fits(size)
            and self._inside.minimumSizeHint().width() <= size.width() - self._person_width
        )

    @property
    def scroll_bar(self) -> QScrollBar:
        """How far down one is; nobody sees it."""
        return self._scroll.verticalScrollBar()

    @property
    def scrolled_part(self) -> QWidget:
        """What scrolls where it does not fit."""
        return self._inside

    def scroll_by(self, share: float) -> None:
        """Go down by this share of what can be seen at once; up where it is negative."""
        bar = self._scroll.verticalScrollBar()
        bar.setValue(bar.value() + round(share * self._scroll.viewport().height()))

    # Parts

    def _make_scroll(self) -> tuple[QScrollArea, QWidget]:
        scroll = WallScroll()
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        scroll.setWidget(inside)
        scroll.verticalScrollBar().valueChanged.connect(self._show_more)
        scroll.verticalScrollBar().rangeChanged.connect(self._show_more)
        return scroll, inside

    def _make_foot(self, hint: str) -> QWidget:
        theme = self._theme
        foot = QWidget()
        row = QHBoxLayout(foot)
        side = theme.space("xl")
        words = say.remark(self._lesson)
        row.setContentsMargins(side, 0, side, theme.space("m") if words or hint else 0)
        style, colour = ("h3", "text") if words else ("body", "soft")
        self.remark = RoomLabel(words or hint, style=style, colour=colour).wear(theme)
        self.remark.setObjectName("remark")
        row.addWidget(self.remark)
        self.remark.setVisible(bool(words or hint))
        return foot

    def _make_more(self) -> QWidget:
        """The sign that there is more below, in the corner, as large as the picture wants it."""
        sign = Theme(self._theme.name, SIGN_SCALE * self._unit)
        more = RoomIcon("chevron-down", token="ink", size=28, meaning=_("There is more below."), parent=self)
        more.wear(sign).resize(more.sizeHint())
        more.hide()
        return more

    def _arrange(self) -> None:
        theme = self._theme
        column = QVBoxLayout(self._inside)
        side, above = theme.space("xl"), theme.space("l")
        column.setContentsMargins(side, above, side, theme.space("s"))
        column.setSpacing(theme.space("s"))
        if self._stacked:
            column.setContentsMargins(side, 0, side, theme.space("s"))
            column.addWidget(self._person)
        self._fill(column)
        column.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._scroll, 1)
        right.addWidget(self._foot)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        if not self._stacked:
            self._person.setFixedWidth(self._person_width)
            whole.addWidget(self._person)
        whole.addLayout(right, 1)

    def _fill(self, column: QVBoxLayout) -> None:
        lesson, theme = self._lesson, self._theme
        if lesson.step is Step.HEARING:
            self._fill_heard(column)
            return
        if lesson.step in (Step.WARNED, Step.OVER):
            column.addStretch(1)
        column.addWidget(RoomLabel(say.heading(lesson), style="h1").wear(theme))
        below = say.below_heading(lesson)
        if below:
            style, colour = ("h2", "text") if lesson.step is Step.OVER else ("lead", "soft")
            column.addWidget(RoomLabel(below, style=style, colour=colour).wear(theme))
        asked = say.question(lesson)
        if asked:
            column.addSpacing(theme.space("l"))
            column.addWidget(
                RoomBubble([RoomLine(asked, speaker=_("To talk about"))], tail="none").wear(theme)
            )
        if lesson.task is not None:
            self._fill_task(column)
        column.addSpacing(theme.space("s"))
        for card in room_choices(lesson, narrow=self._stacked):
            card.wear(theme).clicked.connect(self._clicked)
            column.addWidget(card)

    def _fill_task(self, column: QVBoxLayout) -> None:
        """The task to do, or what came of it."""
        lesson, theme = self._lesson, self._theme
        if lesson.is_at_task and self._does_tasks:
            self.task = RoomTask(lesson, theme=theme)
            column.addWidget(self.task)
        elif lesson.step in (Step.CHOOSING, Step.CHOSEN):
            for words in say.task_lines(lesson):
                column.addWidget(RoomLabel(words, style="lead").wear(theme))
        if lesson.step is Step.CHOSEN and lesson.chosen is not None:
            column.addSpacing(theme.space("s"))
            column.addWidget(RoomLabel(say.came(lesson.chosen), style="h2").wear(theme))
            if lesson.said:
                line = [RoomLine(say.quoted_words(lesson.said))]
                column.addWidget(RoomBubble(line, tail="none").wear(theme))

    def _fill_heard(self, column: QVBoxLayout) -> None:
        lesson, theme = self._lesson, self._theme
        here = lesson.this_road
        if here is not None:
            row = QHBoxLayout()
            row.setSpacing(theme.space("s"))
            if not here.is_task:
                row.addWidget(RoomLetter(here.place + 1).wear(theme), 0, Qt.AlignmentFlag.AlignTop)
            thought = say.chosen_is_thought(lesson)
            line = RoomLabel(say.chosen_line(lesson), style="lead", colour="soft", italic=thought)
            words = line.wear(theme)
            row.addWidget(words, 1, Qt.AlignmentFlag.AlignVCenter)
            column.addLayout(row)
        column.addStretch(1)
        heard = say.heard_lines(lesson)
        read = any(part.kind == "desk" for part in lesson.heard)
        if heard:
            column.addWidget(RoomBubble(heard, tail="none" if read or self._stacked else "left").wear(theme))
        column.addStretch(1)

    def _clicked(self) -> None:
        card = self.sender()
        assert isinstance(card, RoomChoice)
        self.picked.emit(card.number)

    # How

    def _show_more(self) -> None:
        bar = self._scroll.verticalScrollBar()
        self._more.setVisible(bar.value() < bar.maximum())
        self._more.raise_()

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        corner = self.rect().bottomRight() - self._more.rect().bottomRight()
        gap = round(SIGN_GAP * self._unit)
        self._more.move(corner.x() - gap, corner.y() - gap)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("room"))
        if self._stacked:
            painter.end()
            return
        painter.fillRect(0, 0, self._person_width, self.height(), theme.stage(self._mood))
        painter.fillRect(
            self._person_width, 0, max(1, round(2 * self._unit)), self.height(), theme.colour("line")
        )
        painter.end()


def _height(widget: QWidget, width: int) -> int:
    layout = widget.layout()
    assert layout is not None
    if layout.hasHeightForWidth():
        return layout.heightForWidth(width)
    return layout.minimumSize().height()
