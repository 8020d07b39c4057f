"""The variables of a conversation: where each begins, and how far it may go."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from app.scenario.guard import Domain, Value
from app.scenario.model import Change, Id, Scenario
from app.scenario.once import once_per_scenario
from app.scenario.reading.vocabulary import PROMISE_WORDS

MOOD = "mood"
STRESS = "stress"
INTERRUPTED = "interrupted"
SCALE = (0, 100)
"""The bounds of every mood and of stress."""

UNBOUNDED = 1_000_000
"""How far a number goes, either way, that an author left open on that side."""


def mood_of(scenario: Scenario, person: Id) -> str:
    """The name of the variable that holds a person's mood: the customer's is just `mood`."""
    return MOOD if person == scenario.customer_id else f"{MOOD}.{person}"


def noted(fact: Id) -> str:
    return f"noted.{fact}"


def opened(item: Id) -> str:
    return f"opened.{item}"


def promise(promise_id: Id) -> str:
    return f"promise.{promise_id}"


def promised(scenario: Scenario, values: Mapping[str, Value]) -> dict[Id, str]:
    """How each promise that was given stands (made, kept, late, broken), in the author's order."""
    states = {id_: str(values[promise(id_)]) for id_ in scenario.promises}
    return {id_: state for id_, state in states.items() if state != "none"}


@once_per_scenario
def start_values(scenario: Scenario) -> Mapping[str, Value]:
    """Every variable before the conversation begins: the ones always there, the program's, the declared."""
    values: dict[str, Value] = {
        mood_of(scenario, id_): person.mood for id_, person in scenario.people.items()
    }
    values[STRESS] = scenario.stress
    values[INTERRUPTED] = False
    values |= {noted(fact): False for fact in scenario.facts}
    values |= {opened(item): False for item in scenario.desk}
    values |= {promise(id_): "none" for id_ in scenario.promises}
    values |= {name: variable.start for name, variable in scenario.variables.items()}
    return MappingProxyType(values)


@once_per_scenario
def bounds(scenario: Scenario) -> Mapping[str, tuple[int | None, int | None]]:
    """The lowest and highest value of every numeric variable; None is unbounded on that side."""
    limits: dict[str, tuple[int | None, int | None]] = {
        mood_of(scenario, id_): SCALE for id_ in scenario.people
    }
    limits[STRESS] = SCALE
    for name, variable in scenario.variables.items():
        if type(variable.start) is int:
            limits[name] = (variable.low, variable.high)
    return MappingProxyType(limits)


@once_per_scenario
def domains(scenario: Scenario) -> Mapping[str, Domain]:
    """Every value that each variable may have, by the variable's name."""
    found: dict[str, Domain] = {}
    for name, start in start_values(scenario).items():
        if name in (limits := bounds(scenario)):
            low, high = limits[name]
            found[name] = Domain(
                low=-UNBOUNDED if low is None else low, high=UNBOUNDED if high is None else high
            )
        elif isinstance(start, bool):
            found[name] = Domain(words=(False, True))
        elif name.startswith("promise."):
            found[name] = Domain(words=PROMISE_WORDS)
        else:
            found[name] = Domain(words=scenario.variables[name].words)
    return MappingProxyType(found)


def change(scenario: Scenario, values: dict[str, Value], changes: Iterable[Change]) -> None:
    """Apply an outcome's changes in order, keeping every number within its bounds."""
    limits = bounds(scenario)
    for each in changes:
        value: Value
        if each.add is not None:
            value = int(values[each.variable]) + each.add
        else:
            assert each.value is not None, "a change adds a number or sets a value"
            value = each.value
        if each.variable in limits:
            low, high = limits[each.variable]
            value = int(value)
            value = value if low is None else max(low, value)
            value = value if high is None else min(high, value)
        values[each.variable] = value
