"""Conditions as sets of values per variable: what an authored `when:` means."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

Value = bool | int | str


@dataclass(frozen=True, slots=True)
class Values:
    """A set of values of one variable: those in `words`, or numbers from `low` to `high`, both included.

    `None` as a bound means unbounded on that side.
    """

    words: frozenset[Value] | None = None
    low: int | None = None
    high: int | None = None

    def contains(self, value: Value) -> bool:
        """Whether the value is one of these."""
        if self.words is not None:
            return value in self.words
        # The reader compares nothing but numbers; to ask again here would slow down every proof.
        return (self.low is None or value >= self.low) and (self.high is None or value <= self.high)  # type: ignore[operator]


@dataclass(frozen=True, slots=True)
class Domain:
    """Every value that a variable may have: `words` in the author's order, or numbers from `low` to `high`.

    `words` are yes and no as True and False, or texts. An open domain has words that nobody lists here.
    """

    words: tuple[bool | str, ...] | None = None
    low: int = 0
    high: int = 0
    open: bool = False

    def __iter__(self) -> Iterator[Value]:
        return iter(self.words) if self.words is not None else iter(range(self.low, self.high + 1))

    def meets(self, values: Values) -> bool:
        """Whether at least one value of the variable is among these."""
        if values.words is not None:
            return self.open or any(self.holds(value) for value in values.words)
        return (values.low is None or values.low <= self.high) and (
            values.high is None or values.high >= self.low
        )

    def within(self, values: Values) -> bool:
        """Whether every value of the variable is among these."""
        if values.words is not None:
            return not self.open and all(value in values.words for value in self)
        return (values.low is None or values.low <= self.low) and (
            values.high is None or values.high >= self.high
        )

    def holds(self, value: Value) -> bool:
        """Whether the variable may have this value."""
        if self.words is not None:
            return self.open or value in self.words
        return type(value) is int and self.low <= value <= self.high


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
