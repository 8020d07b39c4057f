"""A presentation as a facilitator uses it: keys of a keyboard or a clicker, and what stands on the wall."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.ui.screens.presentation import RoomScreen
from app.ui.screens.presentation_presenter import PresenterScreen
from app.ui.widgets.room_bubble import Bubble
from app.ui.widgets.room_choice import RoomChoice
from tests.ui.drivers import hands
from tests.ui.tasks import answer_with

NEXT, BACK = Qt.Key.Key_PageDown, Qt.Key.Key_PageUp


class RoomDriver:
    """The wall."""

    def __init__(self, screen: RoomScreen) -> None:
        self.screen = screen

    def press(self, *keys: Qt.Key) -> None:
        """Press keys, one after the other, where the focus is."""
        for key in keys:
            hands.press(key)

    def letter(self, letter: str) -> None:
        """Press a letter, or any other key with a sign on it."""
        hands.press(Qt.Key(ord(letter)))

    def do_task(self, grade: str = "good") -> None:
        """Answer the task on the wall so that it gets this grade, and press its button till it is over."""
        lesson, shown = self.screen.lesson, self.screen.page.task
        assert shown is not None, "there is no task on the wall"
        assert lesson.task is not None
        answer = answer_with(lesson.scenario, lesson.task, lesson.conversation.values, grade)
        shown.task.restore({"answer": answer})
        while lesson.is_at_task:
            hands.click(shown.task.done)

    @property
    def cards(self) -> list[RoomChoice]:
        """The choices from the top down."""
        return [each for each in self.screen.page.findChildren(RoomChoice) if each.isVisible()]

    @property
    def choices(self) -> list[str]:
        return [card.words for card in self.cards]

    @property
    def chosen(self) -> list[str]:
        """The choices that are marked as chosen."""
        return [card.words for card in self.cards if card.chosen]

    @property
    def speech(self) -> str:
        """What stands in bubbles."""
        return " ".join(
            each.words for each in self.screen.page.findChildren(Bubble) if each.isVisible() and each.words
        )

    @property
    def words(self) -> str:
        """Everything that can be read on the wall."""
        return f"{hands.words_on(self.screen.page)}\n{self.speech}"

    @property
    def remark(self) -> str:
        """The line at the foot."""
        return self.screen.page.remark.text()

    @property
    def face(self) -> str:
        """The mood of the face."""
        return self.screen.page.face.accessibleDescription()

    @property
    def scrolled(self) -> int:
        """How far down one is, in pixels; 0 at the top."""
        return self.screen.page.scroll_bar.value()


class PresenterDriver:
    """The trainer's side."""

    def __init__(self, screen: PresenterScreen) -> None:
        self.screen = screen

    def click(self, name: str) -> None:
        """Click a button by its object name."""
        hands.click(hands.find(self.screen, name))

    def can(self, name: str) -> bool:
        """Whether a button is there and can be clicked."""
        found = self.screen.findChild(QWidget, name)
        return found is not None and found.isVisible() and found.isEnabled()

    @property
    def words(self) -> str:
        return hands.words_on(self.screen)
