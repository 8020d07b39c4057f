"""Guards in the notation of a file."""

from __future__ import annotations

import pytest

from app.scenario.guard import Condition, Guard, Values
from app.scenario.guard_words import guard_as_written, values_as_written, why

BELOW_40 = Condition("mood", Values(high=39))
PLAN = Condition("plan-b", Values(words=frozenset((True,))))
NOT_RED = Condition("colour", Values(words=frozenset(("red", "blue"))), negated=True)


@pytest.mark.parametrize(
    ("values", "written"),
    [
        (Values(high=39), "below 40"),
        (Values(high=40), "at most 40"),
        (Values(low=60), "at least 60"),
        (Values(low=61), "above 60"),
        (Values(low=20, high=40), "20 to 40"),
        (Values(low=30, high=30), "30"),
        (Values(words=frozenset((False,))), "no"),
        (Values(words=frozenset(("red", "blue"))), "[blue, red]"),
    ],
)
def test_values_read_as_an_author_writes_them(values: Values, written: str) -> None:
    assert values_as_written(values) == written


def test_all_conditions_of_a_group_are_one_map_and_several_groups_are_a_list() -> None:
    assert guard_as_written(Guard(((BELOW_40, PLAN),))) == "{mood: below 40, plan-b: yes}"
    assert (
        guard_as_written(Guard(((BELOW_40,), (NOT_RED,))))
        == "[{mood: below 40}, {not: {colour: [blue, red]}}]"
    )


def test_why_names_what_failed() -> None:
    assert why(Guard(((BELOW_40, PLAN),)), {"mood": 30, "plan-b": False}) == "`plan-b` is no"


def test_why_names_the_group_that_held() -> None:
    guard = Guard(((PLAN,), (BELOW_40,)))
    assert why(guard, {"mood": 30, "plan-b": False}) == "`mood` is 30"
