"""Everything in a conversation that moves: where it is, what has changed, who waits, what has been said."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from app.conversation import inner, variables, waiting
from app.conversation.moment import Moment
from app.conversation.transcript import Heard
from app.scenario.guard import Value
from app.scenario.model import Change, Id, Part, Phase, Scenario, State


@dataclass(slots=True)
class Position:
    """A moment of a conversation. A turn is worked out on a copy, which is kept only when it is complete.

    taken: index of the target taken last. waited: seconds each person has waited for an answer. visits: how
    often each state was entered. facts: said so far. interrupted_here, heard_here: somebody was interrupted,
    or told by an mhm that they are listened to, in this visit. since_breath: decisions since the last breath
    that helped, counted to `inner.DECISIONS_BETWEEN`.
    """

    scenario: Scenario
    state: str
    values: dict[str, Value]
    waited: dict[Id, int]
    seconds: int = 0
    phase: Phase = Phase.OPEN
    taken: int | None = None
    visits: dict[str, int] = field(default_factory=dict)
    facts: frozenset[Id] = frozenset()
    interrupted_here: bool = False
    heard_here: bool = False
    since_breath: int = inner.DECISIONS_BETWEEN

    @classmethod
    def at_start(cls, scenario: Scenario) -> Position:
        """Before anything is said; the start state is not entered yet."""
        return cls(
            scenario=scenario,
            state=scenario.start,
            values=dict(variables.start_values(scenario)),
            waited=dict.fromkeys(scenario.people, 0),
        )

    @classmethod
    def at(cls, scenario: Scenario, moment: Moment) -> Position:
        """At another place than the beginning; its state is not entered yet."""
        position = cls.at_start(scenario)
        position.state = moment.state
        position.values |= moment.values
        position.facts = frozenset(f for f in scenario.facts if position.values[variables.noted(f)])
        return position

    def copy(self) -> Position:
        return Position(
            self.scenario,
            self.state,
            dict(self.values),
            dict(self.waited),
            self.seconds,
            self.phase,
            self.taken,
            dict(self.visits),
            self.facts,
            self.interrupted_here,
            self.heard_here,
            self.since_breath,
        )

    def view(self) -> Mapping[str, Value]:
        """The variables, for reading. A position that was kept never changes again, so neither does this."""
        return MappingProxyType(self.values)

    def arrive(self) -> State:
        """Count the visit of the state it has come to; a state without a phase belongs to the one before."""
        state = self.scenario.states[self.state]
        self.visits[self.state] = self.visits.get(self.state, 0) + 1
        self.interrupted_here = self.heard_here = False
        self.phase = state.phase or self.phase
        return state

    def change(self, changes: Iterable[Change]) -> None:
        variables.change(self.scenario, self.values, changes)

    def pass_time(self, seconds: int) -> None:
        """Simulated time passes, and everybody who waits minds it, as `waiting` has it."""
        if seconds == 0:
            return
        self.seconds += seconds
        for person, waited in self.waited.items():
            name = variables.mood_of(self.scenario, person)
            self.values[name] = waiting.mood_after(
                int(self.values[name]), channel=self.scenario.channel, waited=waited, seconds=seconds
            )
            self.waited[person] = waited + seconds

    def answer(self, person: Id | None) -> None:
        """This person no longer waits; None: nobody does."""
        for each in self.waited if person is None else (person,):
            self.waited[each] = 0

    def decide(self) -> None:
        """One more decision since the last breath."""
        self.since_breath = min(self.since_breath + 1, inner.DECISIONS_BETWEEN)

    def breathe(self) -> None:
        """A breath: it helps, or nothing happens."""
        if inner.helps(self.values, self.since_breath):
            self.values[variables.STRESS] = inner.relieved(int(self.values[variables.STRESS]))
            self.since_breath = 0

    def look_up(self, item: Id) -> None:
        """Take the time to open a desk item."""
        self.pass_time(self.scenario.desk[item].takes)
        self.values[variables.opened(item)] = True

    def hear(self, parts: Sequence[Part], kind: str, texts: str, speaker: Id | None) -> list[Heard]:
        """The parts whose guard holds now; the facts in them count as said.

        texts: the text id of the whole, to which the parts' numbers are added. speaker: who says what has
        no `by`.
        """
        heard = [
            Heard(kind, f"{texts}.{number}", part.by or speaker, part.notes)
            for number, part in enumerate(parts, start=1)
            if part.when is None or part.when.holds(self.values)
        ]
        self.facts = self.facts.union(*(each.notes for each in heard))
        return heard

    def read(self, item: Id) -> list[Heard]:
        """What stands in a desk item."""
        return self.hear(self.scenario.desk[item].text, "desk", f"desk.{item}.text", None)
