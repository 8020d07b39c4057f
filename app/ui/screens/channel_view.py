"""How a conversation looks on its channel: what the briefing and the play screen ask of every channel."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.conversation.transcript import INTERRUPT
from app.scenario.model import Scenario
from app.ui.screens.play_area import TalkArea
from app.ui.screens.play_stage import Stage
from app.ui.session import Floor, TrainingSession
from app.ui.theme.theme import Breadth
from app.words import _


@dataclass(frozen=True, slots=True)
class Words:
    """What is called differently on each channel, in the reader's language.

    next_one, this_one: above the briefing, before and during the conversation. arrived, from_whom: what
    comes in. accept, accept_key: the button that begins, and what Enter does. held, back, back_key: the same
    while it is played. stay: instead of leaving. ended: afterwards.
    """

    next_one: str
    this_one: str
    arrived: str
    from_whom: str
    accept: str
    accept_key: str
    held: str
    back: str
    back_key: str
    stay: str
    ended: str


class ChannelView(ABC):
    """One per channel, without a state of its own; the table is `channel_views.VIEWS`."""

    accept_icon: str
    """Lucide name, on the button that begins and the one that leads back."""
    ended_icon: str
    with_rail = False
    """Whether notes and desk lie behind a rail in wide windows too, so that the words have the width."""

    @abstractmethod
    def words(self, scenario: Scenario) -> Words:
        """The channel's words for this scenario."""

    @abstractmethod
    def sign(self, scenario: Scenario, *, size: int) -> QWidget:
        """What is seen in the briefing of what comes in, so many pixels wide at most."""

    @abstractmethod
    def stage(self, session: TrainingSession, *, breadth: Breadth) -> Stage:
        """The customer, at the left or above."""

    @abstractmethod
    def talk(self, session: TrainingSession, *, breadth: Breadth) -> TalkArea:
        """What is being said, and what was."""

    def foot(self) -> tuple[QWidget, QVBoxLayout]:
        """What the choices lie on, and the column for them."""
        ground = QWidget()
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        return ground, column

    def whose_turn(self, session: TrainingSession) -> tuple[str, str]:
        """An icon and a sentence about who has the floor; the sentence is empty at the end."""
        scenario = session.scenario
        customer, name = scenario.customer.name, next_speaker(session)
        floor = session.floor
        if floor is Floor.PASSING:
            return "clock", _("You are looking. {name} is waiting.").format(name=customer)
        if floor is Floor.LEARNER and _by_oneself(session):
            return "notebook-pen", _("You are by yourself with this.")
        if floor is Floor.LEARNER:
            return "ear", _("{name} has finished and is listening.").format(name=listener(session))
        if floor is Floor.OVER:
            return "ear", ""
        if not session.would_interrupt or session.conversation.ended:
            return "ear", _("{name} is still speaking.").format(name=name)
        if session.conversation.can(INTERRUPT):
            return "ear", _("{name} is still speaking. Choosing now interrupts.").format(name=name)
        return "ear", _("You interrupted. {name} finishes, then you choose again.").format(name=name)


def _by_oneself(session: TrainingSession) -> bool:
    """Whether there is something to write or to sort to which nobody has asked: a note after the call."""
    state = session.conversation.state
    return state.task is not None and not state.says


def listener(session: TrainingSession) -> str:
    """The name of who waits for what the learner says: the customer, or who spoke here in their absence."""
    scenario = session.scenario
    speakers = [part.by or scenario.customer_id for part in session.conversation.state.says]
    if not speakers or scenario.customer_id in speakers:
        return scenario.customer.name
    return scenario.people[speakers[-1]].name


def next_speaker(session: TrainingSession) -> str:
    """The name of who speaks next, or of the customer where nobody will."""
    scenario = session.scenario
    speaker = next((part.by for part in session.pending if part.by), None) or scenario.customer_id
    return scenario.people[speaker].name
