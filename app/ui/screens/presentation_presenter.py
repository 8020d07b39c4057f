"""What the trainer sees beside the room's view: what comes next, and what to say about each choice."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.ui.lesson import LARGEST_PERCENT, SMALLEST_PERCENT, Lesson
from app.ui.screens.presentation import lesson_keys
from app.ui.screens.presentation_notes import ChoiceNotes, notes
from app.ui.screens.presentation_step import PersonCard, StepCard
from app.ui.screens.presentation_task import RoomTask
from app.ui.screens.screen import Key, Screen
from app.ui.theme.appearance import current_theme
from app.ui.theme.theme import Breadth
from app.ui.widgets.bars import TopBar
from app.ui.widgets.button import Button
from app.ui.widgets.card import Card
from app.ui.widgets.key_cap import Icon
from app.ui.widgets.label import Label
from app.ui.widgets.notices import Banner
from app.words import _

WIDEST_EM = 84


class PresenterScreen(Screen):
    """Listens to the lesson as the room's view does.

    display: the name of the display that the room looks at; None where it is gone.
    """

    left = Signal()
    """The wish to end the presentation."""

    def __init__(self, *, lesson: Lesson, display: str | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = lesson.scenario.title
        self.setObjectName("presenter")
        self.setProperty("role", "room")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._lesson = lesson
        self._bar = _Bar(lesson, display)
        self._page = _Page()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._bar)
        if display is None:
            gone = _("The second display is gone. Connect it again, or end here and show it on this one.")
            whole.addWidget(Banner(gone, kind="caution"))
        whole.addWidget(self._page, 1)
        self._connect()
        self._show()

    # Screen

    def keys(self) -> tuple[Key, ...]:
        return (
            *lesson_keys(self._lesson),
            # The button for it has the focus after each step; on any other button they press that one.
            Key(("Space", "Return"), _("The next step")),
            Key(("Esc", "F11"), _("End the presentation"), self.left.emit),
        )

    def first_focus(self) -> QWidget | None:
        return self._page.step.primary or self

    def state(self) -> Mapping[str, object]:
        self._page.put_down()
        return {}

    # Wiring

    def _connect(self) -> None:
        self._lesson.changed.connect(self._show)
        assert self._bar.leave is not None
        self._bar.leave.clicked.connect(self.left)
        self._bar.smaller.clicked.connect(self._lesson.shrink)
        self._bar.larger.clicked.connect(self._lesson.enlarge)
        self.bind(self.keys())

    def _show(self) -> None:
        before = self.focusWidget()
        name = before.objectName() if before is not None else ""
        part = self._page.put_down()
        self._bar.show_size(self._lesson.percent)
        self._page.show_lesson(self._lesson, current_theme().breadth(self.width()))
        step = self._page.step
        step.back.clicked.connect(self._lesson.go_back)
        step.road.clicked.connect(self._lesson.take_other_road)
        step.note.clicked.connect(self._lesson.note)
        step.desk.clicked.connect(self._lesson.look_up)
        if step.primary is not None:
            step.primary.clicked.connect(self._lesson.go_on)
        for choice in self._page.choices:
            choice.take.clicked.connect(self._picked)
        if name in ("smaller", "larger", "leave"):
            return
        if self._page.task is not None:
            self._page.task.focus(part or "")
        else:
            (step.primary or self).setFocus()

    def _picked(self) -> None:
        button = self.sender()
        assert isinstance(button, Button)
        self._lesson.pick(int(button.property("number")))

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        breadth = current_theme().breadth(self.width())
        self._bar.fit(breadth)
        self._page.arrange(breadth)


class _Bar(TopBar):
    """What is shown, where, and how large."""

    def __init__(self, lesson: Lesson, display: str | None) -> None:
        where = _("On the display {name}").format(name=display) if display else _("On no display")
        super().__init__(
            title=lesson.scenario.title,
            subtitle=where,
            icon="presentation",
            leave=_("End the presentation"),
            leave_icon="x",
        )
        self.smaller = Button(_("Smaller text for the room"), rank="quiet", icon="minus", only_icon=True)
        self.smaller.setObjectName("smaller")
        self.larger = Button(_("Larger text for the room"), rank="quiet", icon="plus", only_icon=True)
        self.larger.setObjectName("larger")
        self._size = Label("", style="caption", wrap=False)
        self._sign = Icon("a-large-small")
        self.add(self._sign)
        for widget in (self.smaller, self._size, self.larger):
            self.add(widget)

    def fit(self, breadth: Breadth) -> None:
        """Leave out of a narrow window what can be done without."""
        wide = breadth is Breadth.WIDE
        self.show_subtitle(wide)
        for sign in (self._size, self._sign):
            sign.setVisible(breadth is not Breadth.COMPACT)
        assert self.leave is not None
        self.leave.show_only_icon(not wide)

    def show_size(self, percent: int) -> None:
        self._size.setText(_("{percent} %").format(percent=percent))
        self._size.setAccessibleName(_("Text of the room: {percent} %").format(percent=percent))
        self.smaller.setEnabled(percent > SMALLEST_PERCENT)
        self.larger.setEnabled(percent < LARGEST_PERCENT)


class _Page(QScrollArea):
    """This step and its choices at the left, the person at the right; below each other in a narrow window."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._split: QBoxLayout | None = None
        self.step: StepCard
        self.choices: list[ChoiceNotes] = []
        self.task: RoomTask | None = None

    def put_down(self) -> str | None:
        """Keep what was done of a task; returns which part of it had the focus, if one had."""
        if self.task is None:
            return None
        focused = self.task.focused
        self.task.put_down()
        return focused

    def show_lesson(self, lesson: Lesson, breadth: Breadth) -> None:
        theme = current_theme()
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        edge = theme.space("l") - theme.ring
        outer = QHBoxLayout(inside)
        outer.setContentsMargins(edge, edge, edge, edge)
        held = QWidget()
        held.setMaximumWidth(round(WIDEST_EM * theme.em))
        self._split = QBoxLayout(QBoxLayout.Direction.LeftToRight, held)
        self._split.setContentsMargins(0, 0, 0, 0)
        self._split.setSpacing(theme.space("xs"))
        outer.addStretch(1)
        outer.addWidget(held, 1000)
        outer.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(theme.space("xs"))
        self.step = StepCard(lesson)
        left.addWidget(self.step)
        self.task = RoomTask(lesson) if lesson.is_at_task else None
        if self.task is not None:
            card = Card()
            card.column.addWidget(self.task)
            left.addWidget(card)
            self.task.take_up()
        self.choices = notes(lesson)
        if self.choices:
            left.addSpacing(theme.space("xs"))
            head = _("The choices, and what there is to say about them. Only you see this.")
            left.addWidget(Label(head, style="caption", colour="soft"))
        for card in self.choices:
            left.addWidget(card)
        left.addStretch(1)
        right = QVBoxLayout()
        right.addWidget(PersonCard(lesson))
        right.addStretch(1)
        self._split.addLayout(left, 5)
        self._split.addLayout(right, 2)
        self.arrange(breadth)
        self.setWidget(inside)

    def arrange(self, breadth: Breadth) -> None:
        """Fit a window of this breadth."""
        if self._split is not None:
            down = breadth is Breadth.COMPACT
            across = QBoxLayout.Direction.LeftToRight
            self._split.setDirection(QBoxLayout.Direction.TopToBottom if down else across)

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()  # paging is the lesson's
