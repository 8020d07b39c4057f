"""A task that a class does together, at the widget a learner has."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.ui.lesson import Lesson
from app.ui.theme.appearance import current_theme
from app.ui.theme.theme import Theme
from app.ui.theme.tokens import TYPE
from app.ui.theme.worn import dress, wearing
from app.ui.widgets.picker import Picker
from app.ui.widgets.tasks import TASK_WIDGETS


class RoomTask(QWidget):
    """The task of now, as far as the room has done it already.

    theme: the wall's look, at the size of its body text; None for the trainer's own. It listens to nobody
    before it is taken up, as a page is built in several sizes to find the one that fits.
    """

    def __init__(self, lesson: Lesson, *, theme: Theme | None = None) -> None:
        super().__init__()
        self._lesson = lesson
        self._road = lesson.road
        self._taken_up = False
        task = lesson.task
        assert task is not None, "there is no task now"
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        if theme is not None:
            # Cards and remarks are captions in a learner's window; nothing on the wall is below body text.
            theme = replace(theme, text_scale=theme.text_scale * TYPE["body"].size / TYPE["caption"].size)
        with wearing(theme or current_theme()):
            make = TASK_WIDGETS[task.kind]
            self.task = make(lesson.scenario, task, lesson.conversation.values, lesson.fill)
            done = lesson.work.kept(self._road)
            if done:
                self.task.restore(done)
        column.addWidget(self.task)
        if theme is not None:
            dress(self.task, theme)
        for picker in self.task.findChildren(Picker):
            picker.installEventFilter(self)
            # In the largest text a list may be narrower than the longest of its words.
            picker.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def take_up(self) -> None:
        """It is what the room sees: from now on it takes digits and the wish to go on."""
        self._taken_up = True
        for before, after in pairwise((*self.task.stops, self.task.done)):
            QWidget.setTabOrder(before, after)  # not earlier: a widget that gets a parent is put in anew
        self.task.finished.connect(self._finish)
        self._lesson.work.card_wanted.connect(self.task.press)
        self._lesson.work.done_wanted.connect(self._go_on)

    def put_down(self) -> None:
        """Something else takes its place: what has been done is kept."""
        if self._taken_up:
            self._taken_up = False
            self.task.finished.disconnect(self._finish)
            self._lesson.work.card_wanted.disconnect(self.task.press)
            self._lesson.work.done_wanted.disconnect(self._go_on)
            self._lesson.work.keep(self._road, self.task.state())

    def focus(self, name: str = "") -> None:
        """Give the focus to the part of this name, or to where one begins."""
        wanted = self.task.findChild(QWidget, name) if name else None
        for each in (wanted, self.task.first, self.task.done):
            if each is not None and each.isEnabled():
                each.setFocus()
                return

    @property
    def focused(self) -> str | None:
        """The name of its part that has the focus; None where none has it."""
        part = self.window().focusWidget()
        return part.objectName() if part is not None and self.isAncestorOf(part) else None

    def _finish(self, grade: str) -> None:
        self.put_down()
        self._lesson.finish(grade, said=self.task.said)

    def _go_on(self) -> None:
        """The answer counts where there is one; nobody leaves all open by a clicker."""
        if self.task.answer and self.task.done.isEnabled():
            self.task.done.click()
        else:
            self._lesson.ask_for_choice()

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A list that is seen keeps the arrows that go through it; else they scroll the wall."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down)
            and isinstance(watched, QWidget)
            and not watched.visibleRegion().isEmpty()
        ):
            event.accept()
            return True
        return super().eventFilter(watched, event)
