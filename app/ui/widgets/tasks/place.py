"""`place`: each card into the column where it belongs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtWidgets import QWidget

from app.conversation.tasks import place
from app.scenario.guard import Value
from app.scenario.model import Scenario, Task
from app.ui.theme.appearance import current_theme
from app.ui.widgets.chip import Chip
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.label import Label
from app.ui.widgets.tasks.task_widget import TaskWidget
from app.words import _


class PlaceTask(TaskWidget):
    """A board: below each card the columns it can go to, one of them taken at a time."""

    def __init__(
        self, scenario: Scenario, task: Task, values: Mapping[str, Value], fill: Callable[[str], str]
    ) -> None:
        super().__init__(scenario, task, values, fill, instruction=_("Put each card where it belongs."))
        if task.text:
            self.body.addWidget(Label(fill(task.text)))
        self._chips: dict[str, dict[str, Chip]] = {}
        theme = current_theme()
        self.body.setSpacing(0)
        for id_, card in place.offered(task, values).items():
            self.body.addSpacing(theme.space("xs"))
            self.body.addWidget(Label(fill(card.text), style="strong"))
            row = QWidget()
            flow = FlowLayout(row, gap=theme.space("xs") - theme.ring)
            self._chips[id_] = {}
            for column, words in task.columns.items():
                chip = Chip(fill(words))
                chip.setObjectName(f"place-{id_}-{column}")
                chip.setAccessibleDescription(fill(card.text))
                chip.clicked.connect(partial(self._put, id_, column))
                flow.addWidget(chip)
                self._chips[id_][column] = chip
            self.body.addWidget(row)
        self._count()

    @property
    def first(self) -> QWidget:
        return self.stops[0]

    @property
    def stops(self) -> tuple[QWidget, ...]:
        return tuple(chip for chips in self._chips.values() for chip in chips.values())

    @property
    def answer(self) -> dict[str, str]:
        return {
            id_: column
            for id_, chips in self._chips.items()
            for column, chip in chips.items()
            if chip.isChecked()
        }

    def restore(self, state: Mapping[str, object]) -> None:
        placed = state.get("answer")
        for id_, column in placed.items() if isinstance(placed, dict) else ():
            if column in self._chips.get(id_, {}):
                self._put(id_, column)

    def _put(self, id_: str, column: str) -> None:
        for each, chip in self._chips[id_].items():
            chip.setChecked(each == column)
        self._count()

    def _count(self) -> None:
        placed = len(self.answer)
        self.done.setEnabled(placed == len(self._chips))
        self.remark.setText(
            _("{count} of {most} cards lie on the board.").format(count=placed, most=len(self._chips))
        )
