"""Which findings about guards have their root in a variable that never becomes what they ask for.

Of one cause there is one finding: at the declaration where several guards depend on it, at the choice where
it is the only one.
"""

from __future__ import annotations

from app.check.asked import Asked, Kind, readers
from app.check.writes import attainable
from app.scenario.guard import Condition, Value
from app.scenario.model import Scenario


def fixed(scenario: Scenario, name: str) -> bool:
    """Whether the variable never has another value than the one it starts with."""
    return len(attainable(scenario)[name]) == 1


def never(scenario: Scenario, condition: Condition) -> bool:
    """Whether the variable is never given a value with which this line of a guard would hold."""
    return not any(
        condition.values.contains(value) is not condition.negated
        for value in attainable(scenario)[condition.variable]
    )


def only_a_choice_asks(scenario: Scenario, name: str, word: Value | None = None) -> bool:
    """Whether all that depends on it is one choice, which is never offered; that is then said there.

    word: of guards that ask for this word only. False for facts and promises: a declaration that nothing
    comes of is a finding of its own.
    """
    if name.startswith(("noted.", "promise.")):
        return False
    asking = [
        asked
        for asked in readers(scenario).get(name, ())
        if word is None or any(_asks(one, name, word) for group in asked.guard.groups for one in group)
    ]
    return len(asking) == 1 and asking[0].kind is Kind.CHOICE and dead(scenario, asking[0])


def dead(scenario: Scenario, asked: Asked) -> bool:
    """Whether the guard can be seen never to hold from the values that its variables are ever given."""
    return all(any(never(scenario, one) for one in group) for group in asked.guard.groups)


def told_at_the_root(scenario: Scenario, condition: Condition, *, holds: bool) -> bool:
    """Whether a finding at a declaration tells why this line never holds (`holds=False`: never fails)."""
    name = condition.variable
    if holds and not never(scenario, condition):
        return False
    if not fixed(scenario, name) and (
        name not in scenario.variables or scenario.variables[name].words is None
    ):
        return False
    return not only_a_choice_asks(scenario, name)


def _asks(condition: Condition, name: str, word: Value) -> bool:
    return (
        condition.variable == name and condition.values.words is not None and word in condition.values.words
    )
