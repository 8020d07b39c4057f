"""The values that each variable can come to have at all, in a row: what a bit of a mask stands for."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from app.check.space.happenings import HEARD, SINCE_BREATH, Effect, Moment
from app.conversation import inner, variables, waiting
from app.scenario.guard import Condition, Guard, Value, Values
from app.scenario.model import Id, Scenario

FAR = 1_000
"""How far beyond what is ever compared a number is followed that has no bound and goes both ways."""

HERE = "(interrupted in this visit)"
"""The name of the axis of whether somebody was interrupted in this visit of a state."""

IN_A_VISIT = (HERE, HEARD)
"""What begins anew with every visit of a state."""

HIDDEN = (*IN_A_VISIT, SINCE_BREATH)
"""Axes that are no variables of a conversation."""

Moves = tuple[int | None, ...]
"""Which index each index of an axis becomes; None: one that is not followed."""


@dataclass(frozen=True)
class Axis:
    """One thing that can differ between two configurations of a state, and what it can be.

    variable: the conversation's name for it; for a person's waiting `waited <person>`. values: in a row;
    where numbers above the last (or below the first) make no difference any more, it stands for all of those
    and `beyond` is +1 (-1). first: the index at the beginning. low, high: its bounds. cut: some numbers that
    it may have are too far away to be followed.
    """

    variable: str
    values: tuple[Value, ...]
    first: int = 0
    low: int | None = None
    high: int | None = None
    beyond: int = 0
    cut: bool = False

    def __len__(self) -> int:
        return len(self.values)

    @cached_property
    def index(self) -> Mapping[Value, int]:
        """Where each value stands."""
        return {value: number for number, value in enumerate(self.values)}

    @cached_property
    def _inside(self) -> dict[Values, int]:
        return {}

    @cached_property
    def _added(self) -> dict[int, Moves]:
        return {}

    @property
    def everything(self) -> int:
        """All indices, as bits."""
        return (1 << len(self.values)) - 1

    def setting(self, value: Value) -> Moves:
        """Which index each index becomes when the variable is set."""
        return (self.index[self._kept(value)],) * len(self.values)

    def adding(self, number: int) -> Moves:
        """Which index each index becomes when a number is added; None: one that is not followed."""
        moves = self._added.get(number)
        if moves is None:
            moves = tuple(self.index.get(self._kept(int(value) + number)) for value in self.values)
            self._added[number] = moves
        return moves

    def among(self, condition: Condition) -> int:
        """The indices at which the condition holds, as bits."""
        bits = self._inside.get(condition.values)
        if bits is None:
            bits = 0
            for number, value in enumerate(self.values):
                if condition.values.contains(value):
                    bits |= 1 << number
            self._inside[condition.values] = bits
        return self.everything & ~bits if condition.negated else bits

    def described(self, bits: int) -> Values:
        """What these indices stand for: words, or numbers from the lowest to the highest."""
        chosen = [value for number, value in enumerate(self.values) if bits >> number & 1]
        if type(self.values[0]) is not int:
            return Values(words=frozenset(chosen))
        if not chosen:
            return Values(words=frozenset())
        low = self.low if self.beyond < 0 and bits & 1 else int(chosen[0])
        high = self.high if self.beyond > 0 and bits >> len(self.values) - 1 else int(chosen[-1])
        return Values(low=low, high=high)

    def _kept(self, value: Value) -> Value:
        """The value, or the number that stands for it."""
        if type(value) is not int:
            return value
        number = value if self.low is None else max(value, self.low)
        number = number if self.high is None else min(number, self.high)
        if self.beyond > 0:
            return min(number, int(self.values[-1]))
        return max(number, int(self.values[0])) if self.beyond < 0 else number


@dataclass(slots=True)
class _Use:
    """What guards ask of a variable, and what happens to it."""

    compared: set[int] = field(default_factory=set)
    added: set[int] = field(default_factory=set)
    set_to: set[int] = field(default_factory=set)


def axes(scenario: Scenario, moments: Iterable[Moment], kept: Collection[str] = ()) -> dict[str, Axis]:
    """An axis for every variable, for every fact (`noted.<fact>`: not said, said, noted) and for waiting.

    kept: variables of which every number is told apart, whether guards do or not.
    """
    uses = {name: _Use() for name in (*variables.start_values(scenario), *HIDDEN)}
    seconds: set[int] = set()
    seen: set[int] = set()
    for moment in moments:
        for happening in (moment.arrival, *moment.events):
            if id(happening) in seen:  # notes and the desk are shared by all states
                continue
            seen.add(id(happening))
            seconds.update(happening.waits)
            _used(uses, happening.effects)
            guards = [happening.when, *(part.when for _place, part in happening.parts)]
            _compared(uses, [*guards, *(target.when for target in happening.targets)])
        _compared(uses, (guard for _place, guard in moment.cards))
    if waiting.GRACE[scenario.channel] is None:
        seconds.clear()
    people = {variables.mood_of(scenario, person) for person in scenario.people}
    found = {}
    for name, start in variables.start_values(scenario).items():
        if name in kept:
            uses[name].compared.clear()
        found[name] = _axis(scenario, name, start, uses[name], sinks=name in people and bool(seconds))
    for person in scenario.people if seconds else ():
        found[waited(person)] = _waiting(scenario.channel, person, seconds)
    rest = inner.DECISIONS_BETWEEN
    found[SINCE_BREATH] = Axis(SINCE_BREATH, tuple(range(rest + 1)), first=rest, low=0, high=rest)
    found |= {name: Axis(name, (False, True)) for name in IN_A_VISIT}
    return found


def waited(person: Id) -> str:
    """The name of the axis of how long a person has waited."""
    return f"waited {person}"


def _used(uses: Mapping[str, _Use], effects: Iterable[Effect]) -> None:
    for effect in effects:
        use = uses[effect.variable]
        if effect.value is None:
            use.added.add(effect.add)
        elif type(effect.value) is int:
            use.set_to.add(effect.value)


def _compared(uses: Mapping[str, _Use], guards: Iterable[Guard | None]) -> None:
    """Keep in mind the highest number that is still on one side of each bound that a guard names."""
    for guard in guards:
        if guard is None:
            continue
        for group in guard.groups:
            for condition in group:
                values, compared = condition.values, uses[condition.variable].compared
                if values.words is not None:
                    for word in values.words:
                        if type(word) is int:
                            compared.update((word - 1, word))
                    continue
                if values.low is not None:
                    compared.add(values.low - 1)
                if values.high is not None:
                    compared.add(values.high)


def _axis(scenario: Scenario, name: str, start: Value, use: _Use, *, sinks: bool) -> Axis:
    if name.startswith("noted."):
        return Axis(name, (False, False, True))
    bounds = variables.bounds(scenario).get(name)
    if bounds is None:
        words = tuple(variables.domains(scenario)[name])
        words = words if start in words else (start, *words)
        return Axis(name, words, words.index(start))
    assert isinstance(start, int)
    low, high = bounds
    if sinks:
        return Axis(name, tuple(range(101)), start, low, high)
    if use.compared and use.added and min(use.added) >= 0:
        return _row(name, start, low, high, use, top=max(*use.compared, start, *use.set_to) + 1)
    if use.compared and use.added and max(use.added) <= 0:
        return _row(name, start, low, high, use, bottom=min(*use.compared, start, *use.set_to))
    return _row(name, start, low, high, use)


def _row(
    name: str,
    start: int,
    low: int | None,
    high: int | None,
    use: _Use,
    *,
    top: int | None = None,
    bottom: int | None = None,
) -> Axis:
    """All numbers that can come about, in even steps. top, bottom: no guard tells numbers beyond it apart."""
    if top is not None and high is not None and top >= high:
        top = None
    if bottom is not None and low is not None and bottom <= low:
        bottom = None
    known = {start, *use.set_to, *use.compared}
    window = range(min(known) - FAR, max(known) + FAR + 1)
    cut = False

    def kept(number: int) -> int:
        number = number if low is None else max(number, low)
        number = number if high is None else min(number, high)
        number = number if bottom is None else max(number, bottom)
        return number if top is None else min(number, top)

    reached = {kept(start), *(kept(number) for number in use.set_to)}
    open_ = list(reached)
    while open_:
        number = open_.pop()
        for step in use.added:
            after = kept(number + step)
            if after not in window:
                cut = True
            elif after not in reached:
                reached.add(after)
                open_.append(after)
    values = tuple(sorted(reached))
    beyond = 1 if values[-1] == top else -1 if values[0] == bottom else 0
    return Axis(name, values, values.index(kept(start)), low, high, beyond, cut)


def _waiting(channel: str, person: Id, seconds: Iterable[int]) -> Axis:
    """How long somebody can have waited, as far as it makes a difference to what a further wait costs."""
    reached, open_ = {0}, [0]
    while open_:
        before = open_.pop()
        for more in seconds:
            if (after := settled(channel, before + more)) not in reached:
                reached.add(after)
                open_.append(after)
    return Axis(waited(person), tuple(sorted(reached)))


def longer(channel: str, axis: Axis, seconds: int) -> Moves:
    """Which index of an axis of waiting each becomes when somebody waits on."""
    return tuple(axis.index[settled(channel, int(value) + seconds)] for value in axis.values)


def settled(channel: str, seconds: int) -> int:
    """A wait that costs from now on what this one does: beyond the grace only the rest of a step counts."""
    grace = waiting.GRACE[channel]
    assert grace is not None, "on this channel nobody minds waiting"
    return seconds if seconds <= grace else grace + (seconds - grace) % waiting.STEP
