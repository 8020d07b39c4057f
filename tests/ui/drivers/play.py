"""A conversation as somebody plays it: listens, chooses, notes, looks things up."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from app.conversation.tasks import pick
from app.ui.screens.play import PlayScreen
from app.ui.screens.play_page import PlayPage
from app.ui.widgets.past_line import NotableLine
from app.ui.widgets.picker import Picker
from app.ui.widgets.speech_bubble import SpeechBubble
from app.ui.widgets.tasks.pick import PickTask
from app.ui.widgets.tasks.place import PlaceTask
from app.ui.widgets.tasks.recall import RecallTask
from app.ui.widgets.tasks.reword import RewordTask
from app.ui.widgets.tasks.task_widget import TaskWidget
from app.ui.widgets.thread_line import ThreadLine
from app.ui.widgets.transcript_block import TranscriptLine
from tests.ui.drivers import hands
from tests.ui.tasks import answer_with


class PlayDriver:
    """Plays by keyboard or mouse and reads what stands there."""

    def __init__(self, screen: PlayScreen) -> None:
        self.screen = screen

    @property
    def page(self) -> PlayPage:
        """The parts as they are arranged now."""
        return self.screen.page

    # Reading

    @property
    def speech(self) -> list[str]:
        """What they are saying, part by part, as far as it stands out."""
        return list(self.page.talk.present)

    @property
    def pointed_at(self) -> str:
        """The words of what the focus is at, among what was said."""
        focused = QApplication.focusWidget()
        if isinstance(focused, SpeechBubble):
            return focused.parts[focused.marked].text if focused.marked is not None else ""
        return focused.words if isinstance(focused, ThreadLine | TranscriptLine | NotableLine) else ""

    @property
    def past(self) -> tuple[str, ...]:
        """What stands above that."""
        return self.page.talk.lines

    @property
    def choices(self) -> list[str]:
        """The words on the cards that can be seen, in order."""
        return [card.words for card in self.page.choices.cards if card.isVisible()]

    @property
    def hint(self) -> str:
        return self.page.hint.words

    @property
    def sheet(self) -> str:
        """What stands in the place of the choices; nothing where they are."""
        return self.page.sheet.words if self.page.sheet is not None else ""

    @property
    def notes(self) -> list[str]:
        """What stands on the notepad."""
        return [entry.title or entry.detail for entry in self.page.paper.entries]

    @property
    def coach(self) -> str:
        """What the coach says; nothing where it does not."""
        card = self.screen.findChild(hands.QWidget, "coach-card")
        return card.words if card is not None and card.isVisible() else ""

    @property
    def words(self) -> str:
        return hands.words_on(self.screen)

    # Doing

    def press(self, key: Qt.Key) -> None:
        hands.press(key)
        QApplication.processEvents()

    def key(self, name: str) -> None:
        """Press a key by its letter or digit."""
        self.press(Qt.Key(ord(name.upper())))

    def choose(self, choice: str) -> None:
        """Press the number of a choice, by its id."""
        self.key(str(self.page.choices.offered.index(choice) + 1))

    def finish_task(self, grade: str) -> None:
        """Do the task so that it gets this grade: with Tab, Space, arrow keys, digits and letters."""
        session, task = self.screen._session, self.page.choices.task
        assert task is not None
        authored = session.conversation.state.task
        assert authored is not None
        answer = answer_with(session.scenario, authored, session.conversation.values, grade)
        if isinstance(task, PickTask):
            order = list(pick.offered(authored, session.conversation.values))
            for card in answer:
                self.key(str(order.index(card) + 1))
        elif isinstance(task, PlaceTask):
            for card, column in answer.items():
                hands.find(task, f"place-{card}-{column}").setFocus()
                self.press(Qt.Key.Key_Space)
        elif isinstance(task, RecallTask):
            for gap, words in answer.items():
                picker = task.stops[gap]
                assert isinstance(picker, Picker)
                picker.setFocus()
                while picker.currentData() != words:
                    self.press(Qt.Key.Key_Down)
        elif isinstance(task, RewordTask):
            task.first.setFocus()
            hands.write(task.first, answer)
            self._finish(task)
            if not task.keep.isHidden():
                task.keep.setFocus()
                self.press(Qt.Key.Key_Space)
        assert task.answer == answer, (task.answer, answer)
        self._finish(task)

    def finish_task_by_mouse(self, grade: str) -> None:
        """The same by clicks; only own words are typed, where one has clicked before."""
        session, task = self.screen._session, self.page.choices.task
        assert task is not None
        authored = session.conversation.state.task
        assert authored is not None
        answer = answer_with(session.scenario, authored, session.conversation.values, grade)
        if isinstance(task, PickTask):
            for card in answer:
                hands.click(hands.find(task, f"card-{card}"))
        elif isinstance(task, PlaceTask):
            for card, column in answer.items():
                hands.click(hands.find(task, f"place-{card}-{column}"))
        elif isinstance(task, RecallTask):
            for gap, words in answer.items():
                picker = task.stops[gap]
                assert isinstance(picker, Picker)
                hands.pick(picker, words)
        elif isinstance(task, RewordTask):
            hands.click(task.first)
            focused = QApplication.focusWidget()
            assert focused is not None
            hands.write(focused, answer)
            hands.click(task.done)
            if not task.keep.isHidden():
                hands.click(task.keep)
        assert task.answer == answer, (task.answer, answer)
        hands.click(task.done)

    def _finish(self, task: TaskWidget) -> None:
        task.done.setFocus()
        self.press(Qt.Key.Key_Return)

    def breathe(self) -> None:
        """Hold the key for as long as a breath takes; the clock of a test does not wait."""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a")
            QApplication.sendEvent(self.screen, event)
            timer = self.screen.findChild(QTimer, "breath")
            assert isinstance(timer, QTimer)
            while timer.isActive():
                timer.timeout.emit()

    def click_choice(self, choice: str) -> None:
        self.click(f"choice-{choice}")

    def click(self, name: str) -> None:
        """Click something by its object name."""
        hands.click(hands.find(self.screen, name))
        QApplication.processEvents()

    def click_part(self, index: int) -> None:
        """Click a part of what stands in the bubble."""
        bubble = self.page.talk.resting
        assert isinstance(bubble, SpeechBubble)
        for y in range(bubble.height()):
            QApplication.processEvents()
            if bubble.part_at(y) == index:
                hands.click(bubble, QPoint(bubble.width() // 2, y + 4))
                return
        raise AssertionError(f"there is no part {index} in the bubble")

    def write_note(self, text: str) -> None:
        field = self.page.paper.notepad.field
        field.setFocus()
        hands.write(field, text)
        self.press(Qt.Key.Key_Return)

    def focus(self) -> str:
        """The object name of what has the focus."""
        focused = QApplication.focusWidget()
        return focused.objectName() if focused is not None else ""
