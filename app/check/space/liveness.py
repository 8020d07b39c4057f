"""Which variables still matter in a state: those that some guard may read before they are set."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from app.check.space.axes import HERE, IN_A_VISIT, Axis, waited
from app.check.space.happenings import Happening, Moment
from app.conversation import variables
from app.conversation.transcript import INTERRUPT
from app.scenario.guard import Guard
from app.scenario.model import Id, Scenario

Names = int
"""A set of axes, as bits by their number."""


@dataclass(frozen=True, slots=True)
class Live:
    """Per state, which axes matter right at the arrival there, and which once there.

    anywhere: all that matter, if only for a moment: between an effect and the guard that reads it.
    """

    arriving: Mapping[Id, Names]
    there: Mapping[Id, Names]
    anywhere: Names


@dataclass(frozen=True, slots=True)
class _Flow:
    """How what matters after a happening becomes what matters before it.

    read: by guards that are looked at with the effects done. asked: before them. set: what is set whatever it
    was. changed: what is changed at all. said: per fact that may be said, the bit of its axis. onward: states
    it may lead to. stays: whether it may stay. aside: whether it is forgotten where nothing comes of it.
    """

    read: Names
    asked: Names
    set: Names
    changed: Names
    waits: bool
    onward: tuple[Id, ...]
    stays: bool
    once: bool
    aside: bool


class Liveness:
    """Works out what matters where, backwards from the guards."""

    def __init__(self, scenario: Scenario, found: Mapping[str, Axis], moments: Sequence[Moment]) -> None:
        self._bit = {name: 1 << number for number, name in enumerate(found)}
        self._here = self._bit[HERE]
        self._in_a_visit = self.names(IN_A_VISIT)
        self._guards: dict[int, Names] = {}
        self._minded = tuple(
            (self._bit[variables.mood_of(scenario, person)], self._bit[waited(person)])
            for person in scenario.people
            if waited(person) in self._bit
        )
        self._flows: dict[int, _Flow] = {}
        self._moments = moments

    def live(self, kept: Collection[str] = ()) -> Live:
        """What matters where. kept: variables whose value at an ending matters as well."""
        at_end = self.names(kept)
        there: dict[Id, Names] = {}
        cards: dict[Id, Names] = {}
        arriving: dict[Id, Names] = {}
        for moment in self._moments:
            arriving[moment.state] = 0
            there[moment.state] = at_end if moment.ends else 0
            cards[moment.state] = 0
            for _place, guard in moment.cards:
                cards[moment.state] |= self.read(guard)
        changed = True
        while changed:
            changed = False
            for moment in reversed(self._moments):
                state = moment.state
                before = there[state]
                now = before | cards[state]
                for happening in moment.events:
                    now |= self._before(self.flow(happening), arriving, now)
                if now != before:
                    there[state] = now
                    changed = True
                flow = self.flow(moment.arrival)
                arrived = flow.read | (now if flow.stays else 0)
                for state_after in flow.onward:
                    arrived |= arriving[state_after]
                # Nobody has been interrupted yet in this visit, nor heard an mhm.
                arrived &= ~self._in_a_visit
                if arrived != arriving[state]:
                    arriving[state] = arrived
                    changed = True
        anywhere = 0
        for names in (*arriving.values(), *there.values(), *(flow.read for flow in self._flows.values())):
            anywhere |= names
        return Live(arriving, there, anywhere)

    def names(self, names: Iterable[str]) -> Names:
        """Axes by their names, as bits."""
        bits = 0
        for name in names:
            bits |= self._bit.get(name, 0)
        return bits

    def read(self, guard: Guard | None) -> Names:
        """The axes of the variables that a guard reads."""
        if guard is None:
            return 0
        bits = self._guards.get(id(guard))
        if bits is None:
            bits = 0
            for group in guard.groups:
                for condition in group:
                    bits |= self._bit[condition.variable]
            self._guards[id(guard)] = bits
        return bits

    def flow(self, happening: Happening) -> _Flow:
        """How it hands on what matters; remembered."""
        flow = self._flows.get(id(happening))
        if flow is None:
            flow = self._flows[id(happening)] = self._flow(happening)
        return flow

    def _before(self, flow: _Flow, arriving: Mapping[Id, Names], there: Names) -> Names:
        """What matters before an event, where `there` matters if it stays."""
        after = flow.read
        matters = self._matters(flow, there)
        if flow.aside and not matters:
            return 0
        if matters:
            for state in flow.onward:
                after |= arriving[state]
            if flow.stays:
                after |= there
        before = after & ~flow.set
        if flow.waits:
            before |= self._sinks(before)
        if flow.once and matters:
            before |= self._here
        return before | flow.asked

    def matters(self, happening: Happening, there: Names) -> bool:
        """Whether anything comes of it, where this matters afterwards."""
        return self._matters(self.flow(happening), there)

    def _matters(self, flow: _Flow, there: Names) -> bool:
        return bool(flow.onward or flow.changed & there or (flow.waits and self._sinks(there)))

    def _sinks(self, moods: Names) -> Names:
        """How long they have waited matters where their moods do."""
        bits = 0
        for mood, wait in self._minded:
            if moods & mood:
                bits |= mood | wait
        return bits

    def _flow(self, happening: Happening) -> _Flow:
        read = said = 0
        for _place, part in happening.parts:
            read |= self.read(part.when)
            said |= self.names(variables.noted(fact) for fact in part.notes)
        open_ended = happening.way is None or all(target.when is not None for target in happening.targets)
        for target in happening.targets:
            read |= self.read(target.when)
        fixed = self.names(waited(person) for person in happening.answered)
        changed = fixed | said
        for effect in happening.effects:
            bit = self._bit[effect.variable]
            changed |= bit
            if effect.value is not None:
                fixed |= bit
        if happening.note is not None:
            changed |= self._bit[variables.noted(happening.note)]
        return _Flow(
            read=read,
            asked=self.read(happening.when),
            set=fixed,
            changed=changed,
            waits=bool(happening.waits and self._minded),
            onward=tuple(dict.fromkeys(target.state for target in happening.targets)),
            stays=open_ended,
            once=happening.event == INTERRUPT,
            aside=happening.is_aside,
        )
