"""`reword`: say a sentence better, in one's own words; three tries, a hint between them, no verdict."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from app.conversation.tasks.grade import GOOD, TRIES, Graded
from app.scenario.channels import CHANNELS
from app.scenario.guard import Value
from app.scenario.model import Scenario, Task
from app.ui.texts import quoted
from app.ui.widgets.announce import announce
from app.ui.widgets.button import Button
from app.ui.widgets.label import Label
from app.ui.widgets.past_line import PastLine
from app.ui.widgets.tasks.task_widget import TaskWidget
from app.ui.widgets.text_area import TextArea
from app.words import _


class RewordTask(TaskWidget):
    """The sentence to better, a field for one's own, and afterwards two lines to compare it with.

    What counts is the best of the tries.
    """

    def __init__(
        self, scenario: Scenario, task: Task, values: Mapping[str, Value], fill: Callable[[str], str]
    ) -> None:
        written = CHANNELS[scenario.channel].written
        say = _("Say it in a way that helps, and stay with the truth.")
        write = _("Write it in a way that helps, and stay with the truth.")
        super().__init__(scenario, task, values, fill, instruction=write if written else say)
        self._best: Graded | None = None
        self._best_words = ""
        self._tries = 0
        self.body.addWidget(Label(quoted(fill(task.text or "")), style="choice", italic=True))
        self.field = TextArea(name=_("Your sentence"), hint=_("Your sentence"), lines=2)
        self.field.setObjectName("reword")
        self.field.edit.textChanged.connect(self._typed)
        self.body.addWidget(self.field)
        self._models = Label("", style="body")
        self.keep = Button(_("Keep it as it is"), rank="quiet")
        self.keep.setObjectName("task-keep")
        self.keep.clicked.connect(self._compare)
        self.keep.hide()
        self._foot.insertWidget(1, self.keep)
        self.done.setText(_("Write it") if written else _("Say it"))
        self._typed()

    @property
    def first(self) -> QWidget:
        return self.field.edit if self._tries < TRIES else self.done

    @property
    def stops(self) -> tuple[QWidget, ...]:
        return (self.field.edit, self.keep)

    @property
    def answer(self) -> str:
        return self.field.text

    @property
    def said(self) -> str:
        return self._best_words

    def state(self) -> Mapping[str, object]:
        return {
            "answer": self.answer,
            "best": self._best,
            "best_words": self._best_words,
            "tries": self._tries,
            "hint": self.remark.text(),
        }

    def restore(self, state: Mapping[str, object]) -> None:
        self.field.set_text(str(state.get("answer", "")))
        best, tries = state.get("best"), state.get("tries")
        self._best = best if isinstance(best, Graded) else None
        self._best_words = str(state.get("best_words", ""))
        self._tries = tries if isinstance(tries, int) else 0
        self.keep.setVisible(0 < self._tries < TRIES)
        self.remark.setText(str(state.get("hint", "")))
        if self._is_over:
            self._compare()

    @property
    def _is_over(self) -> bool:
        return self._best is not None and (self._best.grade == GOOD or self._tries >= TRIES)

    def _typed(self) -> None:
        self.done.setEnabled(bool(self.answer))

    def _finish(self) -> None:
        if not self.field.isEnabled():
            assert self._best is not None, "there is nothing to compare before the first try"
            self.finished.emit(self._best.grade)
            return
        tried = self.graded()
        self._tries += 1
        if self._best is None or tried.score > self._best.score:
            self._best, self._best_words = tried, self.answer
        if self._is_over:
            self._compare()
            return
        self.keep.show()
        left = TRIES - self._tries
        self.remark.setText(_("{hint} Tries left: {count}.").format(hint=tried.hint, count=left).strip())
        announce(self, self.remark.text())
        self.field.edit.setFocus()

    def _compare(self) -> None:
        """Show the model lines beside one's own; there is nothing more to type."""
        self.field.setEnabled(False)
        self.keep.hide()
        self.remark.setText(_("Compare: what do these do that yours does too, or not yet?"))
        for model in self._task.models:
            self.body.addWidget(PastLine(quoted(self._fill(model)), yours=True))
        self.done.setText(_("Go on"))
        self.done.setEnabled(True)
        self.done.setFocus()
