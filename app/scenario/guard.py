"""Conditions as sets of values per variable: what an authored `when:` means."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Value = bool | int | str


@dataclass(frozen=True, slots=True)
class Values:
    """A set of values of one variable: some words or yes/no, or whole numbers from `low` to `high`, both included.

    `None` as a bound means unbounded on that side.
    """

    words: frozenset[bool | str] | None = None
    low: int | None = None
    high: int | None = None

    def contains(self, value: Value) -> bool:
        """Whether the value is one of these."""
        if self.words is not None:
            return value in self.words
        return (self.low is None or value >= self.low) and (self.high is None or value <= self.high)  # type: ignore[operator]


@dataclass(frozen=True, slots=True)
class Condition:
    """One line of a guard: this variable is (or, negated, is not) one of these values."""

    variable: str
    values: Values
    negated: bool = False

    def holds(self, values: Mapping[str, Value]) -> bool:
        return self.values.contains(values[self.variable]) is not self.negated


@dataclass(frozen=True, slots=True)
class Guard:
    """Any of these groups holds; a group holds when all its conditions do. The empty guard never holds."""

    groups: tuple[tuple[Condition, ...], ...]

    def holds(self, values: Mapping[str, Value]) -> bool:
        """Whether this condition is met by the values. Raises KeyError for an undeclared variable."""
        return any(all(condition.holds(values) for condition in group) for group in self.groups)
