"""The values that a guard may meet where it stands, and the lines that keep it from holding, or failing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import combinations

from app.check.asked import Asked, Items, Kind, Line, Lines, Turned, Written
from app.check.subject import Subject
from app.check.ways import Way, ways
from app.check.writes import attainable
from app.conversation import variables
from app.scenario.guard import Condition, Guard, Value, Values
from app.scenario.model import Change, Id, Scenario

Possible = Mapping[str, frozenset[Value]]
"""Of each variable at least every value that it can have somewhere."""


def in_state(subject: Subject, state: Id) -> Possible:
    """The values in a state, from its beginning until it is left."""
    return _listed(subject.scenario, subject.space.values_at(state))


def where_asked(subject: Subject, asked: Asked) -> Possible:
    """The values that a guard may meet: those of its state, for replies and targets after the changes."""
    if asked.state is None:
        return attainable(subject.scenario)
    if asked.kind not in (Kind.REPLY, Kind.TARGET):
        return in_state(subject, asked.state)
    found: dict[str, frozenset[Value]] = {}
    for way in ways(subject.scenario):
        if way.state == asked.state and (
            way.name == asked.way if asked.kind is Kind.REPLY else way.to == asked.place[:-1]
        ):
            for name, values in after(subject, way).items():
                found[name] = found.get(name, frozenset()) | values
    return found


def after(subject: Subject, way: Way) -> Possible:
    """The values after what a way does: its time, its changes, what it opens."""
    scenario = subject.scenario
    values = dict(in_state(subject, way.state))
    if not values:
        return values
    choice = scenario.states[way.state].choices.get(way.name)
    if choice is not None and choice.when is not None:
        values = {name: _kept(choice.when, name, known) for name, known in values.items()}
    outcome = way.outcome
    takes = outcome.takes + (scenario.desk[outcome.opens].takes if outcome.opens is not None else 0)
    if takes:
        for person in scenario.people:
            name = variables.mood_of(scenario, person)
            values[name] = frozenset(range(max(map(int, values[name]), default=-1) + 1))
    if outcome.opens is not None:
        values[variables.opened(outcome.opens)] = frozenset({True})
    if way.name == "interrupted":
        values[variables.INTERRUPTED] = frozenset({True})
    for change in outcome.changes:
        values[change.variable] = _changed(scenario, change, values[change.variable])
    return values


def why_never(part: Written, possible: Possible, *, holds: bool = True) -> tuple[Line, ...] | None:
    """The lines that keep a guard from holding (`holds=False`: from failing), whatever of these values it is.

    None where every line could have its value: then they never do so together, or the guard can hold.
    """
    if isinstance(part, Line):
        known = possible.get(part.condition.variable, frozenset())
        return None if any(_meets(part.condition, value, holds) for value in known) else (part,)
    if isinstance(part, Turned):
        return why_never(part.part, possible, holds=not holds)
    reasons = [why_never(one, possible, holds=holds) for one in part.parts]
    if isinstance(part, Lines) is holds:  # all of them are needed, so one reason is enough
        found = next((reason for reason in reasons if reason is not None), None)
        return found or _against_each_other(part, possible, holds)
    if any(reason is None for reason in reasons):
        return None
    return tuple(line for reason in reasons for line in reason or ())


def dead_items(part: Written, possible: Possible) -> Iterable[tuple[Written, tuple[Line, ...]]]:
    """The items of lists that never hold, with the lines that keep them from it, in a guard that can hold."""
    if isinstance(part, Items):
        for item in part.parts:
            if (lines := why_never(item, possible)) is not None:
                yield item, lines
            else:
                yield from dead_items(item, possible)
    elif isinstance(part, Lines):
        for one in part.parts:
            yield from dead_items(one, possible)


def _against_each_other(part: Lines | Items, possible: Possible, holds: bool) -> tuple[Line, ...] | None:
    """The first two lines about one variable of which each can be, and never both."""
    single = [found for one in part.parts if (found := _single(one, holds)) is not None]
    for (line, wanted), (other, other_wanted) in combinations(single, 2):
        name = line.condition.variable
        if name == other.condition.variable and not any(
            _meets(line.condition, value, wanted) and _meets(other.condition, value, other_wanted)
            for value in possible.get(name, frozenset())
        ):
            return line, other
    return None


def _single(part: Written, holds: bool) -> tuple[Line, bool] | None:
    """A line that stands alone, and whether it is to hold."""
    while isinstance(part, Turned):
        part, holds = part.part, not holds
    return (part, holds) if isinstance(part, Line) else None


def _meets(condition: Condition, value: Value, holds: bool) -> bool:
    return (condition.values.contains(value) is not condition.negated) is holds


def _kept(guard: Guard, name: str, known: frozenset[Value]) -> frozenset[Value]:
    """The values of one variable with which some group of the guard may hold."""
    found: set[Value] = set()
    for group in guard.groups:
        own = [one for one in group if one.variable == name]
        found |= {value for value in known if all(_meets(one, value, True) for one in own)}
    return frozenset(found)


def _changed(scenario: Scenario, change: Change, known: frozenset[Value]) -> frozenset[Value]:
    made = set()
    for value in known:
        values = {change.variable: value}
        variables.change(scenario, values, (change,))
        made.add(values[change.variable])
    return frozenset(made)


def _listed(scenario: Scenario, known: Mapping[str, Values]) -> Possible:
    domains = variables.domains(scenario)
    return {
        name: frozenset(values.words)
        if values.words is not None
        else frozenset(value for value in domains[name] if values.contains(value))
        for name, values in known.items()
    }
