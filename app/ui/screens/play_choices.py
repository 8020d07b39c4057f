"""The choices on offer, or the task that is to be done, always in the same place."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.scenario.channels import CHANNELS
from app.ui.session import TrainingSession
from app.ui.widgets.choice_card import ChoiceCard
from app.ui.widgets.tasks import TASK_WIDGETS
from app.ui.widgets.tasks.task_widget import TaskWidget
from app.words import _


class Choices(QWidget):
    """The cards of what is on offer, or the task that is to be done; `choice_wanted` carries the event."""

    choice_wanted = Signal(str)

    def __init__(self, session: TrainingSession) -> None:
        super().__init__()
        self._session = session
        self._cards: dict[str, ChoiceCard] = {}
        self.task: TaskWidget | None = None
        self._task_of = ""
        self.setAccessibleName(_("Choices"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    @property
    def cards(self) -> tuple[ChoiceCard, ...]:
        """In the order shown."""
        return tuple(self._cards.values())

    @property
    def offered(self) -> tuple[str, ...]:
        """The ids of the choices shown, in order."""
        return tuple(self._cards)

    def show_offered(self) -> None:
        """Show what is on offer now."""
        self._show_task()
        offered = self._session.conversation.offered
        if tuple(self._cards) == offered and not any(card.chosen for card in self.cards):
            return
        for card in self.cards:
            card.hide()
            card.deleteLater()
        self._cards.clear()
        state = self._session.conversation.state
        for number, choice_id in enumerate(offered, start=1):
            choice = state.choices[choice_id]
            opens = self._session.scenario.desk[choice.opens].takes if choice.opens else 0
            card = ChoiceCard(
                self._session.fill(choice.text),
                manner=choice.manner,
                number=number,
                seconds=choice.takes + opens,
                written=CHANNELS[self._session.scenario.channel].written,
            )
            card.setObjectName(f"choice-{choice_id}")
            card.clicked.connect(self._card_clicked)
            self._cards[choice_id] = card
            self._column.addWidget(card)

    def close_task(self) -> None:
        """The task has been done; should it come again, it begins anew."""
        if self.task is not None:
            self.task.hide()
            self.task.deleteLater()
            self.task = None

    def _show_task(self) -> None:
        """Show the task of this state, as far as it has been done already."""
        conversation = self._session.conversation
        task = conversation.state.task
        if self.task is not None and (task is None or self._task_of != conversation.state_id):
            self.close_task()
        if self.task is not None:
            self.task.refresh(conversation.values)
        if task is None or self.task is not None or task.kind not in TASK_WIDGETS:
            return
        self._task_of = conversation.state_id
        make = TASK_WIDGETS[task.kind]
        self.task = make(self._session.scenario, task, conversation.values, self._session.fill)
        self.task.finished.connect(self.choice_wanted)
        self._column.addWidget(self.task)

    def show_chosen(self, choice_id: str) -> None:
        """Show which was taken, while time passes; the others cannot be taken any more."""
        for each, card in self._cards.items():
            card.setEnabled(False)
            card.set_chosen(each == choice_id)

    def _card_clicked(self) -> None:
        sender = self.sender()
        wanted = next((choice_id for choice_id, card in self._cards.items() if card is sender), None)
        if wanted is not None:
            self.choice_wanted.emit(wanted)
