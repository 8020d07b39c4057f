"""Which values are told apart."""

from __future__ import annotations

import pytest

from app.check.space.axes import FAR, Axis, axes, settled, waited
from app.check.space.happenings import moments
from app.conversation import waiting
from app.scenario.guard import Condition, Guard, Value, Values
from app.scenario.model import Change, Choice, EndingKind, Person, Scenario, State, Target, Variable


def axis(variable: Variable, *changes: Change, guard: Values | None = None, name: str = "count") -> Axis:
    when = None if guard is None else Guard(((Condition(name, guard),),))
    choices = {
        f"choice-{number}": Choice(say="Yes.", changes=(change,), to=(Target(state="a"),))
        for number, change in enumerate(changes)
    } | {"end": Choice(say="Bye.", when=when, to=(Target(state="end"),))}
    made = Scenario(
        id="tiny",
        language="en",
        title="Tiny",
        briefing="Go.",
        goal="Arrive.",
        people={"ina": Person(name="Ina")},
        variables={name: variable},
        start="a",
        states={"a": State(choices=choices), "end": State(ending=EndingKind.GOOD)},
    )
    return axes(made, moments(made))[name]


def add(number: int) -> Change:
    return Change(variable="count", add=number)


def put(value: Value) -> Change:
    return Change(variable="count", value=value)


def test_a_number_has_only_the_values_that_its_changes_lead_to() -> None:
    found = axis(Variable(start=10, low=0, high=30), add(10), add(-10), guard=Values(low=5))
    assert found.values == (0, 10, 20, 30)
    assert found.adding(10) == (1, 2, 3, 3)
    assert found.setting(20) == (2, 2, 2, 2)


def test_a_number_that_only_grows_is_not_counted_beyond_the_last_comparison() -> None:
    found = axis(Variable(start=0, low=0, high=1000), add(1), guard=Values(low=3))
    assert found.values == (0, 1, 2, 3)
    assert found.adding(1) == (1, 2, 3, 3)
    assert found.described(0b1000) == Values(low=3, high=1000)


def test_a_number_that_only_shrinks_is_not_counted_below_the_first_comparison() -> None:
    found = axis(Variable(start=0), add(-1), guard=Values(high=-3))
    assert found.values == (-3, -2, -1, 0)
    assert found.described(0b0001) == Values(low=None, high=-3)


def test_a_number_without_bounds_that_goes_both_ways_is_followed_so_far() -> None:
    found = axis(Variable(start=0), add(1), add(-1), guard=Values(low=3))
    assert found.cut
    assert found.values[-1] == 2 + FAR  # two is the last that is not at least three
    assert found.adding(1)[-1] is None


def test_a_number_that_is_set_can_be_that_and_what_it_was() -> None:
    found = axis(Variable(start=1, low=0, high=9), put(7), guard=Values(low=3))
    assert found.values == (1, 7)
    assert found.described(0b11) == Values(low=1, high=7)


def test_words_keep_the_authors_order() -> None:
    found = axis(Variable(start="b", words=("a", "b", "c")), guard=Values(words=frozenset({"c"})))
    assert (found.values, found.first) == (("a", "b", "c"), 1)
    assert found.among(Condition("count", Values(words=frozenset({"a", "c"})))) == 0b101
    assert found.among(Condition("count", Values(words=frozenset({"a", "c"})), negated=True)) == 0b010


@pytest.mark.parametrize("channel", ["phone", "chat"])
def test_waits_that_cost_alike_from_now_on_are_one(channel: str) -> None:
    for before in range(200):
        alike = settled(channel, before)
        for more in (1, 9, 10, 25, 120):
            expected = waiting.mood_after(60, channel=channel, waited=before, seconds=more)
            assert waiting.mood_after(60, channel=channel, waited=alike, seconds=more) == expected


def test_nobody_minds_waiting_for_an_email() -> None:
    made = Scenario(
        id="tiny",
        language="en",
        title="Tiny",
        channel="email",
        briefing="Go.",
        goal="Arrive.",
        people={"ina": Person(name="Ina")},
        start="a",
        states={
            "a": State(choices={"end": Choice(say="Bye.", takes=600, to=(Target(state="end"),))}),
            "end": State(ending=EndingKind.GOOD),
        },
    )
    assert waited("ina") not in axes(made, moments(made))
