"""`pick`: take so many of the cards on the table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtWidgets import QWidget

from app.conversation.tasks import pick
from app.scenario.guard import Value
from app.scenario.model import Scenario, Task
from app.ui.widgets.label import Label
from app.ui.widgets.tasks.task_card import TaskCard
from app.ui.widgets.tasks.task_widget import TaskWidget
from app.words import _, ngettext


class PickTask(TaskWidget):
    """Cards to take, at most so many; a click or the card's number takes one or puts it back."""

    def __init__(
        self, scenario: Scenario, task: Task, values: Mapping[str, Value], fill: Callable[[str], str]
    ) -> None:
        self._most = pick.most(task, values)
        instruction = ngettext("Take {count} of these.", "Take {count} of these.", self._most)
        super().__init__(scenario, task, values, fill, instruction=instruction.format(count=self._most))
        if task.text:
            self.body.addWidget(Label(fill(task.text)))
        self.body.setSpacing(0)
        self._cards: dict[str, TaskCard] = {}
        for number, (id_, card) in enumerate(pick.offered(task, values).items(), start=1):
            widget = TaskCard(fill(card.text), number=number)
            widget.setObjectName(f"card-{id_}")
            widget.clicked.connect(partial(self._turn, id_))
            self._cards[id_] = widget
            self.body.addWidget(widget)
        self._count()

    @property
    def first(self) -> QWidget:
        return next(iter(self._cards.values()))

    @property
    def stops(self) -> tuple[QWidget, ...]:
        return tuple(self._cards.values())

    @property
    def answer(self) -> tuple[str, ...]:
        return tuple(id_ for id_, card in self._cards.items() if card.chosen)

    def press(self, number: int) -> None:
        if 0 < number <= len(self._cards):
            self._turn(list(self._cards)[number - 1])

    def restore(self, state: Mapping[str, object]) -> None:
        taken = state.get("answer")
        for id_, card in self._cards.items():
            card.set_chosen(isinstance(taken, tuple) and id_ in taken)
        self._count()

    def _turn(self, id_: str) -> None:
        card = self._cards[id_]
        if card.chosen or len(self.answer) < self._most:
            card.set_chosen(not card.chosen)
        self._count()

    def _count(self) -> None:
        count = len(self.answer)
        self.done.setEnabled(count > 0)
        taken = _("{count} of {most} taken.").format(count=count, most=self._most)
        full = _("{count} of {most} taken. To take another, put one back first.")
        self.remark.setText(full.format(count=count, most=self._most) if count == self._most else taken)
