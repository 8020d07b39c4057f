"""The possible values of each variable in each state, one variable at a time: quick, and never too few.

What is impossible here is impossible, even where there are too many configurations to look at each. How
variables go together is not known here, so what is possible here need not be.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from heapq import heappop, heappush

from app.check.space import observing
from app.check.space.axes import HERE, IN_A_VISIT, Axis, Moves, longer, waited
from app.check.space.happenings import Happening, Moment
from app.check.space.observing import Fact
from app.conversation import variables, waiting
from app.conversation.transcript import INTERRUPT
from app.scenario.guard import Condition, Guard
from app.scenario.model import Id, Scenario

Values = dict[str, int]
"""For each axis the indices that are possible, as bits."""

PATIENCE = 12
"""Visits after which what still grows is taken to grow all the way."""

Found = Callable[[Fact], object]


class Abstraction:
    """Possible values per state: right at the arrival, and once there. Without any, it is never reached."""

    def __init__(self, scenario: Scenario, found: Mapping[str, Axis], moments: Sequence[Moment]) -> None:
        self._channel = scenario.channel
        self._axes = found
        self._moments = {moment.state: moment for moment in moments}
        self._order = {moment.state: number for number, moment in enumerate(moments)}
        self._minded = [
            (variables.mood_of(scenario, person), waited(person))
            for person in scenario.people
            if waited(person) in found
        ]
        self.arriving: dict[Id, Values] = {}
        self.there: dict[Id, Values] = {}
        self._queue: list[tuple[int, Id]] = []
        self._visits: dict[Id, int] = {}
        start = {name: 1 << axis.first for name, axis in found.items()}
        self._join(self.arriving, scenario.start, start)
        while self._queue:
            _order, state = heappop(self._queue)
            self._visit(state)

    @cached_property
    def facts(self) -> set[Fact]:
        """All that may be the case somewhere, now that all values are known."""
        found: set[Fact] = set()
        for moment in self._moments.values():
            self._observe(moment, found.add)
        self._queue.clear()
        return found

    def _visit(self, state: Id) -> None:
        moment = self._moments[state]
        if (arriving := self.arriving.get(state)) is not None:
            self._happen(moment, moment.arrival, dict(arriving))
        there = self.there.get(state)
        for happening in moment.events if there is not None else ():
            assert there is not None
            self._happen(moment, happening, dict(there))

    def _observe(self, moment: Moment, note: Found) -> None:
        """What may be the case in a state."""
        if (arriving := self.arriving.get(moment.state)) is not None:
            self._happen(moment, moment.arrival, dict(arriving), note)
        there = self.there.get(moment.state)
        if there is None:
            return
        for place, guard in moment.cards:
            self._look(place, guard, there, note)
        for happening in moment.events:
            if happening.when is not None and not happening.is_aside:
                self._look(happening.when_place, happening.when, there, note)
            if happening.is_decision and (
                happening.when is None or self._where(there, happening.when) is not None
            ):
                note(observing.offers(moment.state, happening.event))
            self._happen(moment, happening, dict(there), note)

    def _look(self, place: tuple[str | int, ...], guard: Guard, values: Values, note: Found) -> None:
        if self._where(values, guard) is not None:
            note(observing.guard(place, True))
        if self._unless(values, guard) is not None:
            note(observing.guard(place, False))

    def _happen(
        self, moment: Moment, happening: Happening, values: Values, note: Found | None = None
    ) -> None:
        """Where an event leads with these values; note is given in the end, when nothing is new any more."""
        before = self._where(values, happening.when) if happening.when is not None else values
        if before is None or not self._change(happening, before):
            return
        self._hear(happening, before, note)
        state = moment.state
        left: Values | None = before
        for index, target in enumerate(happening.targets):
            if left is None:
                return
            held = left
            if target.when is not None:
                if note is not None:
                    self._look((*happening.place, target.state), target.when, left, note)
                if (found := self._where(left, target.when)) is None:
                    continue
                held, left = found, self._unless(left, target.when)
            else:
                left = None
            if note is not None:
                note(observing.takes(state, happening.way or "", index))
            self._join(self.arriving, target.state, {**held, **dict.fromkeys(IN_A_VISIT, 1)})
        if left is not None:
            if note is not None and happening.way is not None:
                note(observing.takes(state, happening.way, None))
            self._join(self.there, state, left)

    def _change(self, happening: Happening, values: Values) -> bool:
        """Do what it does to the values. False: it cannot happen."""
        axes = self._axes
        if happening.event == INTERRUPT:
            if not values[HERE] & 1:
                return False
            values[HERE] = 2
        if happening.note is not None:
            name = variables.noted(happening.note)
            if not values[name] & 2:
                return False
            values[name] = 4
        for seconds in happening.waits:
            for mood, wait in self._minded:
                values[mood] = self._sunk(values[mood], axes[mood], values[wait], axes[wait], seconds)
                values[wait] = _moved(values[wait], longer(self._channel, axes[wait], seconds), axes[wait])
        for person in happening.answered:
            if (wait := waited(person)) in axes:
                values[wait] = 1
        for effect in happening.effects:
            axis = axes[effect.variable]
            moves = axis.adding(effect.add) if effect.value is None else axis.setting(effect.value)
            values[effect.variable] = _moved(values[effect.variable], moves, axis)
        return True

    def _sunk(self, moods: int, mood: Axis, waits: int, wait: Axis, seconds: int) -> int:
        sunk = 0
        for index in _indices(waits):
            before = int(wait.values[index])
            for each in _indices(moods):
                after = _sunk_mood(self._channel, int(mood.values[each]), before, seconds)
                sunk |= 1 << mood.index[after]
        return sunk

    def _hear(self, happening: Happening, values: Values, note: Found | None) -> None:
        for place, part in happening.parts:
            surely = True
            if part.when is not None:
                if note is not None:
                    self._look((*place, "when"), part.when, values, note)
                if self._where(values, part.when) is None:
                    continue
                surely = self._unless(values, part.when) is None
            for name in (variables.noted(fact) for fact in part.notes):
                if values[name] & 1:
                    values[name] = values[name] & ~1 | 2 if surely else values[name] | 2

    def _where(self, values: Values, guard: Guard) -> Values | None:
        """The values with which a guard can hold; None where it cannot."""
        found: Values | None = None
        for group in guard.groups:
            held: Values | None = values
            for condition in group:
                held = None if held is None else self._such(held, condition)
            found = _either(found, held)
        return found

    def _unless(self, values: Values, guard: Guard) -> Values | None:
        """The values with which a guard can fail; None where it cannot."""
        left: Values | None = values
        for group in guard.groups:
            if left is None:
                return None
            failed: Values | None = None
            for condition in group:
                turned = Condition(condition.variable, condition.values, not condition.negated)
                failed = _either(failed, self._such(left, turned))
            left = failed
        return left

    def _such(self, values: Values, condition: Condition) -> Values | None:
        name = condition.variable
        inside = values[name] & self._axes[name].among(condition)
        if not inside:
            return None
        return values if inside == values[name] else {**values, name: inside}

    def _join(self, into: dict[Id, Values], state: Id, values: Values) -> None:
        known = into.get(state)
        if known is None:
            into[state] = dict(values)
        else:
            grown = [name for name, bits in values.items() if bits & ~known[name]]
            if not grown:
                return
            self._visits[state] = self._visits.get(state, 0) + 1
            for name in grown:
                bits = known[name] | values[name]
                if self._visits[state] > PATIENCE * len(self._axes):
                    bits = _all_the_way(known[name], bits, self._axes[name])
                known[name] = bits
        heappush(self._queue, (self._order[state], state))


def _all_the_way(before: int, after: int, axis: Axis) -> int:
    """What has grown, grown up to the end of the axis on that side."""
    if after > before and after.bit_length() > before.bit_length():
        after |= axis.everything & ~((1 << before.bit_length()) - 1)
    if after & -after < before & -before:
        after |= (before & -before) - 1
    return after


def _either(one: Values | None, other: Values | None) -> Values | None:
    if one is None or other is None or one is other:
        return one if other is None else other
    return {name: bits | other[name] for name, bits in one.items()}


def _moved(bits: int, moves: Moves, axis: Axis) -> int:
    moved = 0
    for index in _indices(bits):
        to = moves[index]
        if to is None:
            return axis.everything  # it is not followed so far: from there it may come back anywhere
        moved |= 1 << to
    return moved


@cache
def _sunk_mood(channel: str, mood: int, waited: int, seconds: int) -> int:
    """`waiting.mood_after`, which is asked the same again and again here."""
    return waiting.mood_after(mood, channel=channel, waited=waited, seconds=seconds)


def _indices(bits: int) -> Iterator[int]:
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest
