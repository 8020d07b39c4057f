"""Guards as authors write them, and why one holds or does not."""

from __future__ import annotations

from collections.abc import Mapping

from app.scenario.guard import Condition, Guard, Value, Values
from app.words import _


def spelled(value: Value) -> str:
    """A value as authors write it."""
    return ("yes" if value else "no") if isinstance(value, bool) else str(value)


def values_as_written(values: Values) -> str:
    """The values of a condition as they stand in a file: `at least 60`, `20 to 40`, `yes`, `[red, blue]`."""
    if values.words is not None:
        words = sorted(spelled(value) for value in values.words)
        return words[0] if len(words) == 1 else f"[{', '.join(words)}]"
    if values.low is None and values.high is not None:
        # Authors think in round numbers: what ends at 39 was most likely written as "below 40".
        return f"below {values.high + 1}" if values.high % 10 == 9 else f"at most {values.high}"
    if values.high is None and values.low is not None:
        return f"above {values.low - 1}" if values.low % 10 == 1 else f"at least {values.low}"
    return str(values.low) if values.low == values.high else f"{values.low} to {values.high}"


def condition_as_written(condition: Condition) -> str:
    """One condition as it stands in a file: `mood: at least 60`, `not: {plan-b: yes}`."""
    line = f"{condition.variable}: {values_as_written(condition.values)}"
    return f"not: {{{line}}}" if condition.negated else line


def guard_as_written(guard: Guard) -> str:
    """A guard on one line, in the notation of a file; any of several groups is a list."""
    groups = [f"{{{', '.join(condition_as_written(one) for one in group)}}}" for group in guard.groups]
    return groups[0] if len(groups) == 1 else f"[{', '.join(groups)}]"


def why(guard: Guard, values: Mapping[str, Value]) -> str:
    """What makes the guard hold or fail with these values: `mood` is 35, `plan-b` is no.

    Of a guard that holds, the conditions of the first group that does; of one that fails, those that fail.
    """
    for group in guard.groups:
        if all(one.holds(values) for one in group):
            return _named(group, values)
    failing = [one for group in guard.groups for one in group if not one.holds(values)]
    return _named(failing, values)


def _named(conditions: tuple[Condition, ...] | list[Condition], values: Mapping[str, Value]) -> str:
    said = {
        _("`{variable}` is {value}").format(variable=one.variable, value=spelled(values[one.variable]))
        for one in conditions
    }
    return ", ".join(sorted(said))
