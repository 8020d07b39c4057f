"""`recall`: a sentence with gaps, filled from notes and memory."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from app.conversation.tasks import recall
from app.conversation.variables import noted
from app.scenario.guard import Value
from app.scenario.model import Scenario, Task
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.label import Label
from app.ui.widgets.picker import Picker
from app.ui.widgets.tasks.task_widget import TaskWidget
from app.words import _, ngettext


class RecallTask(TaskWidget):
    """The sentence word by word, with a list to pick from in each gap."""

    def __init__(
        self, scenario: Scenario, task: Task, values: Mapping[str, Value], fill: Callable[[str], str]
    ) -> None:
        self._needed = recall.to_fill(task)
        count = len(recall.gaps(task))
        if self._needed == count:
            instruction = ngettext("Fill the gap.", "Fill the gaps.", count)
        else:
            instruction = ngettext(
                "Fill at least {count} of the gaps.", "Fill at least {count} of the gaps.", self._needed
            ).format(count=self._needed)
        super().__init__(scenario, task, values, fill, instruction=instruction)
        facts = {fact: bool(values.get(noted(fact))) for fact in scenario.facts}
        words = recall.offered(scenario, task, facts)
        self._pickers: list[Picker] = []
        row = QWidget()
        flow = FlowLayout(row)
        for piece in recall.pieces(task.text or ""):
            if isinstance(piece, recall.Gap):
                flow.addWidget(self._gap(words))
            else:
                for word in fill(piece).split():
                    flow.addWidget(Label(word, style="choice", wrap=False))
        self.body.addWidget(row)
        self._count()

    @property
    def first(self) -> QWidget:
        return self._pickers[0] if self._pickers else self.done

    @property
    def stops(self) -> tuple[QWidget, ...]:
        return tuple(self._pickers)

    @property
    def answer(self) -> dict[int, str]:
        return {
            number: words
            for number, picker in enumerate(self._pickers)
            if isinstance(words := picker.currentData(), str) and words
        }

    def restore(self, state: Mapping[str, object]) -> None:
        filled = state.get("answer")
        for number, words in filled.items() if isinstance(filled, dict) else ():
            if number < len(self._pickers):
                self._pickers[number].setCurrentIndex(max(0, self._pickers[number].findData(words)))

    def _gap(self, words: tuple[str, ...]) -> Picker:
        number = len(self._pickers) + 1
        picker = Picker(name=_("Gap {number}").format(number=number))
        picker.setObjectName(f"gap-{number}")
        picker.addItem("…", "")
        for each in words:
            picker.addItem(each, each)
        picker.currentIndexChanged.connect(self._count)
        self._pickers.append(picker)
        return picker

    def _count(self, _row: int = 0) -> None:
        self.done.setEnabled(len(self.answer) > 0 or not self._pickers)
        self.remark.setText(_("Your notes may help. A gap left open costs less than a wrong word."))
