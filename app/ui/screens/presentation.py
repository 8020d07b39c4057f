"""What the room sees of a conversation: full screen, readable from the back row, no name, no rating."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.ui.lesson import MOST_LETTERS, Lesson, Step
from app.ui.screens import presentation_words
from app.ui.screens.presentation_page import RoomPage
from app.ui.screens.screen import Key, Screen
from app.ui.theme.appearance import current_theme
from app.ui.theme.theme import Theme
from app.ui.widgets.announce import announce
from app.ui.widgets.room_choice import LETTERS
from app.words import _

PICTURE = (1920, 1080)
"""The picture the sizes are given for; others are larger or smaller by the same share as their display."""

SCALES = (2.6, 2.4, 2.2, 2.0, 1.8, 1.6)
"""Text sizes at 100 %, tried from the largest until all can be seen. At the last, body text, which is the
smallest on the wall, has 24 pixels of such a picture."""

A_BIT = 0.3
"""Of what can be seen at once, that one press of an arrow scrolls."""


class RoomScreen(Screen):
    """Shows a lesson and takes the keys of keyboard and clicker.

    alone: there is no presenter's screen beside it, so that it says at first which keys there are.
    """

    left = Signal()
    """The wish to end the presentation."""

    def __init__(self, *, lesson: Lesson, alone: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = lesson.scenario.title
        self.setObjectName("room")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lesson = lesson
        self._alone = alone
        self._mood = lesson.mood
        self._page: RoomPage | None = None
        self._connect()

    # Screen

    def keys(self) -> tuple[Key, ...]:
        return (
            *lesson_keys(self._lesson),
            # Where the focus is on the page itself: in a task they are for what has the focus.
            Key(("Space", "Return", "Enter"), _("The next step")),
            Key(("Down",), _("Scroll down, where the text is large"), self._scroll_down),
            Key(("Up",), _("Scroll up"), self._scroll_up),
            Key(("Esc", "F11"), _("End the presentation"), self.left.emit),
        )

    def first_focus(self) -> QWidget | None:
        return self

    @property
    def lesson(self) -> Lesson:
        """What it shows."""
        return self._lesson

    @property
    def page(self) -> RoomPage:
        """What is on the wall now."""
        if self._page is None:
            self._show()
        assert self._page is not None
        return self._page

    # Wiring

    def _connect(self) -> None:
        self._lesson.changed.connect(self._take_step)
        self.bind(self.keys())

    # What it shows

    def stand(self, *, alone: bool) -> None:
        """Say whether a presenter's screen is beside it, which takes over what is done with the hands."""
        if alone is not self._alone:
            self._alone = alone
            self._show()

    def _take_step(self) -> None:
        self._show()
        announce(self, presentation_words.told(self._lesson))

    def _show(self) -> None:
        before = self._page
        focused = before.put_down() if before is not None else None
        page = self._fitting()
        page.picked.connect(self._lesson.pick)
        self._page = page
        page.setGeometry(self.rect())
        page.show()
        page.enter()
        self._mood = self._lesson.mood
        if before is not None:
            before.hide()
            before.deleteLater()
        if page.task is not None and (focused is not None or before is None or before.task is None):
            page.task.focus(focused or "")
        elif page.task is None and before is not None and before.task is not None:
            self.setFocus()
        self.setAccessibleName(self._lesson.scenario.title)

    def _fitting(self) -> RoomPage:
        """The page in the largest text in which all of it can be seen, times what is asked for."""
        size = self.size()
        words = self._largest(lambda scale: self._made(scale, SCALES[-1]), RoomPage.words_fit)
        person = self._largest(
            lambda scale: self._made(words, min(scale, words), does_tasks=False), RoomPage.person_fits
        )
        more = self._lesson.percent / 100
        page = self._made(words * more, min(person, words) * more)
        if not page.stands_side_by_side(size):
            page.deleteLater()
            page = self._made(words * more, words * more, stacked=True)
        return page

    def _largest(self, made: Callable[[float], RoomPage], fits: Callable[[RoomPage, QSize], bool]) -> float:
        for scale in SCALES[:-1]:
            page = made(scale)
            page.deleteLater()
            if fits(page, self.size()):
                return scale
        return SCALES[-1]

    def _made(
        self, words: float, person: float, *, stacked: bool = False, does_tasks: bool = True
    ) -> RoomPage:
        """The present step with words and person of these text sizes."""
        size = self.size()
        unit = min(size.width() / PICTURE[0], size.height() / PICTURE[1])
        still = current_theme().reduced_motion
        theme, person_theme = (
            Theme("projector", scale * unit, round_a=False, reduced_motion=still) for scale in (words, person)
        )
        return RoomPage(
            self._lesson,
            theme=theme,
            person_theme=person_theme,
            size=size,
            unit=unit,
            stacked=stacked,
            does_tasks=does_tasks and self._alone,
            before=self._mood,
            hint=self._hint(),
            parent=self,
        )

    def _hint(self) -> str:
        """At the very beginning, how to go on, where no other screen says so."""
        first = self._lesson.step in (Step.WARNED, Step.HEARING) and not self._lesson.conversation.turns
        return _("Space: next · A to F: choose · Esc: end") if self._alone and first else ""

    # What the keys ask for

    def _scroll_down(self) -> None:
        self.page.scroll_by(A_BIT)

    def _scroll_up(self) -> None:
        self.page.scroll_by(-A_BIT)

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        on = event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if on and self.hasFocus() and not event.isAutoRepeat():
            self._lesson.go_on()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show()


def lesson_keys(lesson: Lesson) -> tuple[Key, ...]:
    """The keys that keyboard and clicker have in common on both screens."""
    return (
        Key(("PgDown", "Right"), _("The next step"), lesson.go_on),
        Key(("PgUp", "Left"), _("Back by one decision"), lesson.go_back),
        Key(tuple(LETTERS), _("Choose what the room has chosen"), numbered=lesson.pick),
        Key(
            tuple(str(number) for number in range(1, MOST_LETTERS + 1)),
            _("The same by number"),
            numbered=lesson.pick,
        ),
        Key(("R",), _("The road not taken: choose again, and compare"), lesson.take_other_road),
        Key(("N",), _("Note the facts that were said"), lesson.note),
        Key(("L",), _("Look something up"), lesson.look_up),
        Key(("+", "="), _("Larger text for the room"), lesson.enlarge),
        Key(("-",), _("Smaller text for the room"), lesson.shrink),
    )
