"""A conversation before a class, step by step and with ways back; nothing of it is kept."""

from __future__ import annotations

import secrets
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from app.conversation import speech
from app.conversation.conversation import HIGHEST_SEED, Conversation
from app.conversation.transcript import GRADES, NOTE, OPEN, Heard, Turn
from app.conversation.variables import MOOD, promised
from app.scenario.model import Id, Mood, Scenario, Task
from app.ui.lesson_roads import Played, Road, Roads
from app.ui.lesson_work import TaskWork

MOST_LETTERS = 6
"""A to F; a state offers at most so many choices."""

SMALLEST_PERCENT, LARGEST_PERCENT, PERCENT_STEP = 100, 300, 25


class Step(StrEnum):
    """What the room does: it is told what this contains, hears, chooses, talks about a choice, picks what to
    look up, or it is over."""

    WARNED = "warned"
    HEARING = "hearing"
    CHOOSING = "choosing"
    CHOSEN = "chosen"
    LOOKING = "looking"
    OVER = "over"


class Lesson(QObject):
    """What the room's view and the presenter's screen show; both listen to it, and neither knows the other.

    It has no store, no learner and no clock: what a class tries belongs to nobody. `changed` says that
    anything is different.
    """

    changed = Signal()

    def __init__(self, conversation: Conversation, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # A copy: the conversation that is played elsewhere stays where it is.
        self._conversation = conversation.rewound(len(conversation.turns))
        self._step = Step.WARNED if conversation.scenario.content else Step.HEARING
        self._chosen: Id | None = None
        self._roads = Roads()
        self.work = TaskWork(self)
        self._noted: tuple[Id, ...] = ()
        self._waiting_for_choice = False
        self._percent = SMALLEST_PERCENT

    @classmethod
    def of(cls, scenario: Scenario, *, seed: int | None = None, parent: QObject | None = None) -> Lesson:
        """A scenario from its beginning; without a seed the choices stand in an order of their own."""
        if seed is None:
            seed = secrets.randbelow(HIGHEST_SEED)
        return cls(Conversation(scenario, seed=seed), parent=parent)

    # What is shown

    @property
    def scenario(self) -> Scenario:
        return self._conversation.scenario

    @property
    def conversation(self) -> Conversation:
        """Where it stands now."""
        return self._conversation

    @property
    def step(self) -> Step:
        return self._step

    @property
    def mood(self) -> Mood:
        """The customer's."""
        return Mood.of(self._conversation.mood)

    @property
    def offered(self) -> tuple[Id, ...]:
        """What has a letter now: choices, or while looking up what lies on the desk; a task has none."""
        if self._step is Step.LOOKING:
            return self._conversation.openable[:MOST_LETTERS]
        return () if self.task is not None else self._conversation.offered[:MOST_LETTERS]

    @property
    def task(self) -> Task | None:
        """What the room is to do together, where it is no choice."""
        return self._conversation.state.task

    @property
    def is_at_task(self) -> bool:
        """Whether the room does a task now."""
        return self._step is Step.CHOOSING and self.task is not None

    @property
    def road(self) -> Road:
        """All that has been decided up to now."""
        return tuple(turn.event for turn in self._conversation.turns if turn.is_decision)

    @property
    def said(self) -> str:
        """The sentence that the room found in the task it talks about, or that was answered last."""
        return self.work.said(self.road if self._step is Step.CHOSEN else self.road[:-1])

    @property
    def promises(self) -> tuple[tuple[str, str], ...]:
        """What was promised up to now, and how it stands: made, kept, late or broken."""
        found = promised(self.scenario, self._conversation.values)
        return tuple((self.fill(self.scenario.promises[id_]), state) for id_, state in found.items())

    @property
    def chosen(self) -> Id | None:
        """The choice that the room talks about."""
        return self._chosen

    @property
    def last_choice(self) -> Id | None:
        """The choice that was answered last."""
        turn = self._last_decision()
        return turn.event if turn else None

    @property
    def heard(self) -> tuple[Heard, ...]:
        """What is seen and heard in this step: the item just read, else all since the last choice."""
        turns = self._conversation.turns
        if self._just_read:
            return turns[-1].heard
        last = self._last_decision()
        since = turns[last.number - 1 :] if last else turns
        first = () if last else self._conversation.opening
        later = [part for turn in since if not turn.event.startswith(f"{OPEN} ") for part in turn.heard]
        return (*first, *later)

    @property
    def line(self) -> tuple[Heard, ...]:
        """What was said last, to stand beside the choices."""
        last = self._last_decision()
        turns = self._conversation.turns[last.number - 1 :] if last else self._conversation.turns
        parts = [*(() if last else self._conversation.opening), *(p for turn in turns for p in turn.heard)]
        says = tuple(part for part in parts if part.kind == "says")
        return says or tuple(part for part in parts if part.kind == "reply")

    @property
    def discuss(self) -> str | None:
        """The author's question for this moment."""
        question = self._conversation.state.discuss
        return self.fill(question) if question else None

    @property
    def other_roads(self) -> tuple[Played, ...]:
        """What other choices led to, at the decision that was answered last, or that is open now."""
        if self._step in (Step.HEARING, Step.OVER):
            last = self._last_decision()
            if last is None or self._just_read:
                return ()
            return self._roads.played(self.road[:-1], _letters(last), but=last.event)
        return self._roads.played(self.road, GRADES if self.task is not None else self.offered)

    @property
    def this_road(self) -> Played | None:
        """What the last choice led to."""
        last = self._last_decision()
        if last is None or last.event not in _letters(last):
            return None
        return Played(_letters(last).index(last.event), Mood.of(int(last.values[MOOD])), last.event)

    @property
    def noted(self) -> tuple[str, ...]:
        """The facts that were written down just now."""
        return tuple(self.scenario.facts[fact] for fact in self._noted)

    @property
    def waiting_for_choice(self) -> bool:
        """Somebody asked for the answer before the room has chosen."""
        return self._waiting_for_choice

    @property
    def percent(self) -> int:
        """Size of the room's text, 100 to 300."""
        return self._percent

    @property
    def can_go_on(self) -> bool:
        return self._step not in (Step.CHOOSING, Step.OVER)

    @property
    def can_go_back(self) -> bool:
        return self._step not in (Step.WARNED, Step.HEARING) or bool(self.road) or self._just_read

    @property
    def can_take_other_road(self) -> bool:
        """Whether a choice has been answered that could have been another."""
        return self._step in (Step.HEARING, Step.CHOOSING, Step.OVER) and self._last_decision() is not None

    @property
    def can_look_up(self) -> bool:
        return self._step in (Step.CHOOSING, Step.CHOSEN) and bool(self._conversation.openable)

    def words(self, heard: Heard) -> str:
        """What is seen or heard, without anybody's name."""
        return speech.words(self.scenario, heard)

    def fill(self, text: str) -> str:
        """A text of the scenario with its placeholders filled."""
        return speech.fill(self.scenario, text)

    # What a person can do

    def go_on(self) -> None:
        """The next step: the choices after the words, the answer after the pause, the result at the end.

        While a task is being done, the answer there is counts, wherever it is shown.
        """
        if self._step is Step.WARNED:
            self._go(Step.HEARING)
        elif self._step is Step.HEARING:
            self._go(Step.OVER if self._conversation.ended else Step.CHOOSING)
        elif self._step is Step.CHOSEN:
            assert self._chosen is not None
            turn = self._conversation.apply(self._chosen)
            self._chosen = None
            silent = Step.OVER if self._conversation.ended else Step.CHOOSING
            self._go(Step.HEARING if turn.heard else silent)
        elif self._step is Step.LOOKING:
            self._go(Step.CHOOSING)
        elif self.is_at_task:
            self.work.done_wanted.emit()
        elif self._step is Step.CHOOSING:
            self.ask_for_choice()

    def ask_for_choice(self) -> None:
        """Say that there is no answer before the room has chosen, or done its task."""
        self._waiting_for_choice = True
        self.changed.emit()

    def go_back(self) -> None:
        """Take back a choice that is only talked about, else the last decision; before any, hear it again."""
        if not self.can_go_back:
            return
        if self._step in (Step.CHOSEN, Step.LOOKING) or self._just_read:
            self._go(Step.CHOOSING)
        elif self._last_decision() is not None:
            self._rewind()
        else:
            self._go(Step.HEARING)

    def pick(self, number: int) -> None:
        """Take a letter, 1 for A: an item is read; of a choice the room talks, and may still take another.

        In a task it may be one of the cards.
        """
        if self.is_at_task:
            self.work.card_wanted.emit(number)
        if self._step in (Step.WARNED, Step.HEARING, Step.OVER) or not 1 <= number <= len(self.offered):
            return
        picked = self.offered[number - 1]
        if self._step is Step.LOOKING:
            self._conversation.apply(f"{OPEN} {picked}")
            self._go(Step.HEARING)
        else:
            self._go(Step.CHOSEN, chosen=picked)

    def finish(self, grade: Id, *, said: str = "") -> None:
        """The room's task has been done this well; it talks about it before the answer.

        said: the sentence that came of it, where it makes one.
        """
        if self.is_at_task:
            self.work.finish(self.road, said)
            self._go(Step.CHOSEN, chosen=grade)

    def take_other_road(self) -> None:
        """Before the last decision again, remembering what it led to."""
        last = self._last_decision()
        if last is not None and self.can_take_other_road:
            self._roads.remember(self.road[:-1], last.event, Mood.of(int(last.values[MOOD])))
            self._rewind()

    def look_up(self) -> None:
        """Show what lies on the desk."""
        if self.can_look_up:
            self._go(Step.LOOKING)

    def note(self) -> None:
        """Write down the facts that were said."""
        facts = self._conversation.notable
        for fact in facts:
            self._conversation.apply(f"{NOTE} {fact}")
        if facts:
            self._go(self._step, chosen=self._chosen, noted=facts)

    def enlarge(self) -> None:
        self._resize(self._percent + PERCENT_STEP)

    def shrink(self) -> None:
        self._resize(self._percent - PERCENT_STEP)

    # How

    @property
    def _just_read(self) -> bool:
        turns = self._conversation.turns
        return self._step is Step.HEARING and bool(turns) and turns[-1].event.startswith(f"{OPEN} ")

    def _go(self, step: Step, *, chosen: Id | None = None, noted: tuple[Id, ...] = ()) -> None:
        self._step, self._chosen, self._noted = step, chosen, noted
        possible = GRADES if self.task is not None else self.offered
        if chosen is not None and chosen not in possible:
            self._step, self._chosen = Step.CHOOSING, None  # what was noted just now has changed the choices
        self._waiting_for_choice = False
        self.changed.emit()

    def _rewind(self) -> None:
        last = self._last_decision()
        assert last is not None
        self._conversation = self._conversation.rewound(last.number - 1)
        self._go(Step.CHOOSING)

    def _resize(self, percent: int) -> None:
        percent = min(max(percent, SMALLEST_PERCENT), LARGEST_PERCENT)
        if percent != self._percent:
            self._percent = percent
            self.changed.emit()

    def _last_decision(self) -> Turn | None:
        return next((turn for turn in reversed(self._conversation.turns) if turn.is_decision), None)


def _letters(turn: Turn) -> tuple[Id, ...]:
    """What could have been decided instead, in its order."""
    return GRADES if turn.is_task else turn.offered[:MOST_LETTERS]
