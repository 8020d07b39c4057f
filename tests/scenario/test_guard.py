"""Conditions as sets of values, and the domains they are compared with."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.scenario.guard import Condition, Domain, Guard, Values
from app.scenario.reader import Reading

BASE = {
    "mood": 50,
    "mood.brandt": 50,
    "noted.birthday": False,
    "promised": "nothing",
    "rounds": 0,
    "plan-b": False,
}


@pytest.mark.parametrize(
    ("written", "yes", "no"),
    [
        ("{mood: 50}", {"mood": 50}, {"mood": 51}),
        ("{mood: below 30}", {"mood": 29}, {"mood": 30}),
        ("{mood: at most 30}", {"mood": 30}, {"mood": 31}),
        ("{mood: above 60}", {"mood": 61}, {"mood": 60}),
        ("{mood: at least 60}", {"mood": 60}, {"mood": 59}),
        ("{mood: 20 to 40}", {"mood": 40}, {"mood": 41}),
        ("{promised: expected}", {"promised": "expected"}, {"promised": "nothing"}),
        ("{promised: [expected, guaranteed]}", {"promised": "guaranteed"}, {"promised": "nothing"}),
        ("{rounds: [0, 2]}", {"rounds": 2}, {"rounds": 1}),
        ("{plan-b: yes}", {"plan-b": True}, {"plan-b": False}),
        ("{mood.lindner: above 60}", {"mood": 61}, {"mood": 60}),
        ("{mood.brandt: above 60}", {"mood.brandt": 61}, {"mood": 99}),
        ("{mood: above 60, plan-b: yes}", {"mood": 61, "plan-b": True}, {"mood": 61}),
        ("[{mood: above 60}, {plan-b: yes}]", {"plan-b": True}, {"mood": 60}),
        ("{not: {plan-b: yes}}", {"plan-b": False}, {"plan-b": True}),
        ("{not: {mood: above 60, plan-b: yes}}", {"mood": 61}, {"mood": 61, "plan-b": True}),
        ("{not: [{mood: above 60}, {plan-b: yes}]}", {"mood": 60}, {"mood": 61}),
        ("{mood: above 60, not: {plan-b: yes}}", {"mood": 61}, {"mood": 61, "plan-b": True}),
        ("{not: {not: {plan-b: yes}}}", {"plan-b": True}, {"plan-b": False}),
    ],
)
def test_a_guard_means_what_it_says(
    written: str, yes: dict[str, Any], no: dict[str, Any], plant: Callable[[str, str], Any]
) -> None:
    reading: Reading = plant("when: {noted.birthday: yes}", f"when:«» {written}").reading
    assert reading.diagnostics == ()
    assert reading.scenario is not None
    guard = reading.scenario.states["opening"].choices["cannot"].when
    assert guard is not None
    assert guard.holds(BASE | yes)
    assert not guard.holds(BASE | no)


def test_a_guard_with_too_many_ways_to_hold_is_refused(plant: Callable[[str, str], Any]) -> None:
    written = "[" + ", ".join(f"{{mood: {number}}}" for number in range(65)) + "]"
    reading = plant("when: {noted.birthday: yes}", f"when: «{written}»").reading
    assert [one.code for one in reading.errors] == ["GEL409"]


def test_the_empty_guard_never_holds() -> None:
    assert not Guard(()).holds({})
    assert Guard(((),)).holds({})


def test_an_undeclared_variable_is_a_mistake_of_ours() -> None:
    with pytest.raises(KeyError):
        Condition("mood", Values(low=1)).holds({})


_BOUNDS = st.none() | st.integers(-5, 15)


@given(st.integers(0, 10), st.integers(0, 10), _BOUNDS, _BOUNDS)
def test_a_domain_meets_and_lies_within_what_its_values_do(
    one: int, other: int, low: int | None, high: int | None
) -> None:
    domain = Domain(low=min(one, other), high=max(one, other))
    values = Values(low=low, high=high)
    contained = [values.contains(value) for value in domain]
    if low is None or high is None or low <= high:
        assert domain.meets(values) == any(contained)
    assert domain.within(values) == all(contained)


def test_words_are_a_domain_too() -> None:
    domain = Domain(words=("none", "made"))
    assert domain.meets(Values(words=frozenset({"made", "x"})))
    assert not domain.meets(Values(words=frozenset({"x"})))
    assert domain.within(Values(words=frozenset({"made", "none"})))
    assert not domain.within(Values(words=frozenset({"made"})))
    assert not Domain(low=0, high=1).holds(True)
