"""One conversation, running: a pure function of a scenario, a seed and a list of events."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import blake2b
from typing import Self

from app.conversation import inner, variables
from app.conversation import machine as engine
from app.conversation.moment import Moment
from app.conversation.position import Position
from app.conversation.transcript import (
    BREATHE,
    GRADES,
    INTERRUPT,
    MHM,
    NOTE,
    OPEN,
    SILENCE,
    Event,
    Heard,
    Turn,
)
from app.errors import KnownError
from app.scenario.guard import Value
from app.scenario.guard_words import spelled
from app.scenario.model import Change, Id, Outcome, Phase, Scenario, State
from app.words import _

HIGHEST_SEED = 2**63 - 1

DEFAULT_INTERRUPTION = Outcome(changes=(Change(variable=variables.MOOD, add=-5),))
"""What happens when somebody is interrupted and the state says nothing about it."""


class NotPossible(KnownError):  # noqa: N818 - it is an answer to the learner, not a failure
    """The event cannot happen here. The conversation is as it was."""


class Conversation:
    """A conversation between a learner and the people of a scenario.

    Deterministic: the same scenario, seed (0 to 2**63 - 1) and events give the same turns everywhere. It
    has no clock; `takes` passes simulated time. Expects a scenario that was read without errors. `start` is
    where it begins instead of the scenario's own start. Raises ValueError for a seed out of range,
    NotPossible for a shift, and for a start that the scenario does not have.
    """

    def __init__(self, scenario: Scenario, *, seed: int, start: Moment | None = None) -> None:
        if not 0 <= seed <= HIGHEST_SEED:
            raise ValueError(f"a seed is a whole number from 0 to 2**63 - 1, not {seed}")
        if any(state.play for state in scenario.states.values()):
            raise NotPossible(
                _("This is a shift of several conversations. This program cannot play those yet.")
            )
        self.scenario = scenario
        self.seed = seed
        self.start = start
        self._machine = engine.machine(scenario)
        self._turns: list[Turn] = []
        self._position = _first_position(scenario, start)
        heard, self._opening_states = self._enter(self._position)
        self._opening = tuple(heard)
        self._offered = self._choices_on_offer()

    @classmethod
    def replay(
        cls, scenario: Scenario, *, seed: int, events: Iterable[Event], start: Moment | None = None
    ) -> Self:
        """The conversation after these events. Raises NotPossible at the first that cannot happen."""
        conversation = cls(scenario, seed=seed, start=start)
        for event in events:
            conversation.apply(event)
        return conversation

    def rewound(self, turns: int) -> Self:
        """A new conversation as this one was after its first `turns` turns; 0 is the opening.

        Raises ValueError outside 0 to the number of turns.
        """
        if not 0 <= turns <= len(self._turns):
            raise ValueError(f"there are {len(self._turns)} turns, not {turns}")
        events = [turn.event for turn in self._turns[:turns]]
        return self.replay(self.scenario, seed=self.seed, events=events, start=self.start)

    # What can be seen

    @property
    def state_id(self) -> Id:
        return self._position.state

    @property
    def state(self) -> State:
        return self.scenario.states[self._position.state]

    @property
    def values(self) -> Mapping[str, Value]:
        """All variables now; a view that later turns do not change."""
        return self._position.view()

    @property
    def mood(self) -> int:
        """The customer's mood, 0 to 100."""
        return int(self._position.values[variables.MOOD])

    @property
    def seconds(self) -> int:
        """Simulated seconds since the beginning: what looking up and waiting took."""
        return self._position.seconds

    @property
    def phase(self) -> Phase:
        """Where the conversation stands; a state that gives no phase belongs to the one before it."""
        return self._position.phase

    @property
    def opening(self) -> tuple[Heard, ...]:
        """What is seen and heard before any event."""
        return self._opening

    @property
    def opening_states(self) -> tuple[Id, ...]:
        """The states gone through before any event; the last one is where the learner first decides."""
        return self._opening_states

    @property
    def turns(self) -> tuple[Turn, ...]:
        return tuple(self._turns)

    @property
    def events(self) -> tuple[Event, ...]:
        """What was done so far; with the scenario and the seed, all it takes to be here again."""
        return tuple(turn.event for turn in self._turns)

    @property
    def offered(self) -> tuple[Id, ...]:
        """The choices on offer, in the order to show them. Empty at a task and at an ending."""
        return self._offered

    @property
    def notable(self) -> tuple[Id, ...]:
        """Facts that have been said and can be noted now, in the order of the scenario."""
        if self.ended:
            return ()
        values = self._position.values
        return tuple(
            fact
            for fact in self.scenario.facts
            if fact in self._position.facts and not values[variables.noted(fact)]
        )

    @property
    def openable(self) -> tuple[Id, ...]:
        """Desk items that can be opened now, also again."""
        if self.ended:
            return ()
        values = self._position.values
        return tuple(
            id_ for id_, item in self.scenario.desk.items() if item.when is None or item.when.holds(values)
        )

    @property
    def ended(self) -> bool:
        return self.state.ending is not None

    @property
    def ending(self) -> Id | None:
        """The ending's state, once there."""
        return self._position.state if self.ended else None

    # What can happen

    def choose(self, choice: Id) -> Turn:
        return self.apply(choice)

    def note(self, fact: Id) -> Turn:
        """Note a fact that was said, or read on the desk."""
        return self.apply(f"{NOTE} {fact}")

    def open(self, item: Id) -> Turn:
        """Look something up; takes simulated time."""
        return self.apply(f"{OPEN} {item}")

    def silence(self) -> Turn:
        """The patience of a state has run out."""
        return self.apply(SILENCE)

    def interrupt(self) -> Turn:
        """The learner spoke before the last part; nothing is chosen by that. Once per visit of a state."""
        return self.apply(INTERRUPT)

    def mhm(self) -> Turn:
        """Say that one is listening, while somebody says several things. Once per visit of a state."""
        return self.apply(MHM)

    def breathe(self) -> Turn:
        """Take a silent breath; see `inner` for when it helps."""
        return self.apply(BREATHE)

    def can(self, event: Event) -> bool:
        """Whether the event is possible now."""
        try:
            self._check(event)
        except NotPossible:
            return False
        return True

    def apply(self, event: Event) -> Turn:
        """Let an event happen and say what it led to.

        Raises NotPossible, and changes nothing, where it cannot happen.
        """
        self._check(event)
        now = self._position.copy()
        verb, _space, what = event.partition(" ")
        heard: list[Heard] = []
        entered: tuple[Id, ...] = ()
        outcome: int | None = None
        if verb == NOTE:
            now.values[variables.noted(what)] = True
        elif verb == OPEN:
            now.look_up(what)
            heard += now.read(what)
        elif event == MHM:
            now.answer(None)
            now.heard_here = True
        elif event == BREATHE:
            now.breathe()
        else:
            outcome = self._happen(now, event, heard)
            if outcome is not None:
                more, entered = self._enter(now)
                heard += more
        turn = Turn(
            number=len(self._turns) + 1,
            event=event,
            state=self._position.state,
            offered=self._offered,
            outcome=outcome,
            entered=entered,
            heard=tuple(heard),
            values=now.view(),
            seconds=now.seconds,
        )
        self._position = now
        self._turns.append(turn)
        self._offered = self._choices_on_offer()
        return turn

    def _check(self, event: Event) -> None:
        """Raise NotPossible unless the event can happen now."""
        if self.ended:
            raise NotPossible(_("This conversation has ended."))
        state = self.state
        verb, _space, what = event.partition(" ")
        if verb == NOTE:
            if what not in self._position.facts:
                raise NotPossible(_("Nobody has said “{fact}” yet.").format(fact=what))
            if self._position.values[variables.noted(what)]:
                raise NotPossible(_("“{fact}” is on the notepad already.").format(fact=what))
        elif verb == OPEN:
            if what not in self.openable:
                raise NotPossible(_("“{item}” is not on the desk.").format(item=what))
        elif event == SILENCE:
            if state.silence is None:
                raise NotPossible(_("Nothing happens here when nobody speaks."))
        elif event == INTERRUPT:
            # Whoever interrupts takes the floor by choosing: where nothing can be chosen, nobody can.
            if not (self._offered or state.task) or self._position.interrupted_here:
                raise NotPossible(_("There is nobody to interrupt now."))
        elif event == MHM:
            if not keeps_contact(state) or self._position.heard_here:
                raise NotPossible(_("Nobody is telling you several things now."))
        elif event == BREATHE:
            pass
        elif event in GRADES:
            if state.task is None:
                raise NotPossible(_("There is no task here."))
        elif event not in self._offered:
            raise NotPossible(_("“{choice}” is not on offer here.").format(choice=event))

    def _happen(self, now: Position, event: Event, heard: list[Heard]) -> int | None:
        """Time passes, changes, reply, and the first target that holds: its index, or None where it stays."""
        here = now.state
        state = self.scenario.states[here]
        answered: Id | None = None
        if event == SILENCE:
            outcome, trigger, texts = state.silence or Outcome(), engine.SILENCE, f"{here}.silence"
        elif event == INTERRUPT:
            outcome, trigger = state.interrupted or DEFAULT_INTERRUPTION, engine.INTERRUPT
            texts = f"{here}.interrupted"
            now.values[variables.INTERRUPTED] = True
            now.interrupted_here = True
        elif event in GRADES:
            outcome, trigger = state.results.get(event) or Outcome(), engine.grade(event)
            texts = f"{here}.results.{event}"
        else:
            choice = state.choices[event]
            outcome, trigger, texts = choice, engine.choose(event), f"{here}.{event}"
            answered = choice.for_
        if event not in (SILENCE, INTERRUPT):
            now.decide()
        now.pass_time(outcome.takes)
        if outcome.opens is not None:
            now.look_up(outcome.opens)
        if event not in (SILENCE, INTERRUPT):
            now.answer(answered)
        now.change(outcome.changes)
        if outcome.opens is not None:
            heard += now.read(outcome.opens)
        heard += now.hear(outcome.reply, "reply", f"{texts}.reply", answered or self.scenario.customer_id)
        return self._machine.fire(trigger, now)

    # What is heard

    def _enter(self, now: Position) -> tuple[list[Heard], tuple[Id, ...]]:
        """Arrive, and go on from states without a decision: what is heard, and the states gone through."""
        heard: list[Heard] = []
        entered: list[Id] = []
        while True:
            here = now.state
            if here in entered:
                circle = _("This scenario goes round in a circle at “{state}”. Its author can mend that.")
                raise NotPossible(circle.format(state=here))
            entered.append(here)
            state = now.arrive()
            if state.scene is not None:
                heard.append(Heard("scene", f"{here}.scene"))
            heard += now.hear(state.says, "says", f"{here}.says", self.scenario.customer_id)
            if not engine.goes_on(state) or self._machine.fire(engine.GO_ON, now) is None:
                return heard, tuple(entered)

    def _choices_on_offer(self) -> tuple[Id, ...]:
        """The choices whose guard holds, in the author's order or shuffled: alike wherever the seed is.

        Under very high stress, what only stress puts on offer comes first.
        """
        state = self.state
        values = self._position.values
        visible = [
            id_ for id_, choice in state.choices.items() if choice.when is None or choice.when.holds(values)
        ]
        if state.order != "fixed":
            place = f"{self.seed}/{self.state_id}/{self._position.visits[self.state_id]}"
            visible.sort(key=lambda id_: (blake2b(f"{place}/{id_}".encode()).digest(), id_))
        if int(values[variables.STRESS]) >= inner.IMPULSIVE_STRESS:
            visible.sort(key=lambda id_: not inner.is_impulse(state.choices[id_].when))
        return tuple(visible)


def keeps_contact(state: State) -> bool:
    """Whether an mhm belongs here: somebody says several things, and the learner decides after them."""
    return len(state.says) > 1 and bool(state.choices or state.task)


def _first_position(scenario: Scenario, start: Moment | None) -> Position:
    if start is None:
        return Position.at_start(scenario)
    if start.state not in scenario.states:
        raise NotPossible(_("There is no state “{state}”.").format(state=start.state))
    domains = variables.domains(scenario)
    for name, value in start.values.items():
        if name not in domains or not domains[name].holds(value):
            message = _("“{variable}” cannot be {value}.")
            raise NotPossible(message.format(variable=name, value=spelled(value)))
    return Position.at(scenario, start)
