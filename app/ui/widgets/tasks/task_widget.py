"""What all tasks have: something to do, a button that says it is done, and an answer."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.conversation.tasks.grade import Graded
from app.conversation.tasks.grading import Answer, graded
from app.scenario.guard import Value
from app.scenario.model import Scenario, Task
from app.ui.theme.appearance import current_theme
from app.ui.widgets.button import Button
from app.ui.widgets.label import Label
from app.words import _


class TaskWidget(QWidget):
    """Base of the widgets for tasks: a line that says what to do, the task, and a button at its end.

    scenario: in the reader's language. values: the conversation's of now. fill: puts names into placeholders.
    """

    finished = Signal(str)
    """The grade of the answer that counts, once nothing more is to be shown."""

    def __init__(
        self,
        scenario: Scenario,
        task: Task,
        values: Mapping[str, Value],
        fill: Callable[[str], str],
        *,
        instruction: str,
    ) -> None:
        super().__init__()
        self._scenario = scenario
        self._task = task
        self._values = values
        self._fill = fill
        theme = current_theme()
        self.setObjectName(f"task-{task.kind}")
        self.setAccessibleName(instruction)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.space("s"))
        self.instruction = Label(instruction, style="strong")
        self.instruction.setObjectName("task-instruction")
        self._column.addWidget(self.instruction)
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.space("xs"))
        self._column.addLayout(self.body)
        self._foot = QHBoxLayout()
        self.remark = Label("", style="caption", colour="soft")
        self.remark.setObjectName("task-remark")
        self._foot.addWidget(self.remark, 1)
        self.done = Button(_("Done"), rank="primary")
        self.done.setObjectName("task-done")
        self.done.clicked.connect(self._finish)
        self._foot.addWidget(self.done, 0, Qt.AlignmentFlag.AlignBottom)
        self._column.addLayout(self._foot)

    # For the screen

    @property
    @abstractmethod
    def first(self) -> QWidget:
        """Where the focus goes when the task is taken up."""

    @property
    @abstractmethod
    def stops(self) -> tuple[QWidget, ...]:
        """What Tab goes through, in order, before the button at the end."""

    @property
    @abstractmethod
    def answer(self) -> Answer:
        """What there is now, as `graded` takes it."""

    @property
    def said(self) -> str:
        """What the learner says or writes with the answer that counts, where it makes a sentence."""
        return ""

    def press(self, number: int) -> None:
        """A digit was typed where nothing is being written."""

    def refresh(self, values: Mapping[str, Value]) -> None:
        """Something was noted or looked up meanwhile: `values` are those of now."""

    def state(self) -> Mapping[str, object]:
        """What must survive when the screen is built again."""
        return {"answer": self.answer}

    @abstractmethod
    def restore(self, state: Mapping[str, object]) -> None:
        """Show again what `state` gave."""

    # For the kinds of task

    def graded(self) -> Graded:
        """What the answer of now is worth."""
        return graded(self._scenario, self._task, self._values, self.answer)

    def _finish(self) -> None:
        self.finished.emit(self.graded().grade)
