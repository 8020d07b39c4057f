"""Few walks that meet everything."""

from __future__ import annotations

import pytest

from app import paths
from app.check.covering import cover
from app.conversation.conversation import Conversation
from app.errors import KnownError
from app.scenario import reader
from app.scenario.model import Outcome, Scenario, State, Variable
from tests.conversation.samples import END, add, choice, number, parts, put, scenario, to, word


def three_then_two() -> Scenario:
    return scenario(
        {
            "a": State(choices={"x": choice(), "y": choice(), "z": choice()}, to=to("b")),
            "b": State(choices={"p": choice(), "q": choice()}, to=to("end")),
            "end": END,
        }
    )


def test_as_many_walks_as_the_state_with_most_choices() -> None:
    covered = cover(three_then_two())
    assert len(covered.walks) == covered.least == 3
    assert {event for walk in covered.walks for event in walk.events} == {"x", "y", "z", "p", "q"}


def test_outcomes_of_a_choice_are_met_each() -> None:
    call = scenario(
        {
            "a": State(
                choices={"kind": choice(changes=add(mood=10)), "curt": choice(changes=add(mood=-40))},
                to=to("b"),
            ),
            "b": State(choices={"ask": choice(to=to(("gone", number("mood", high=39)), "end"))}),
            "end": END,
            "gone": END,
        }
    )
    covered = cover(call)
    assert {("b", "ask", 0), ("b", "ask", 1)} <= covered.items
    assert {walk.ending for walk in covered.walks} == {"end", "gone"}


def test_what_can_never_be_met_is_not_asked_for() -> None:
    call = scenario(
        {
            "a": State(choices={"x": choice(), "locked": choice(when=word("key", True))}, to=to("end")),
            "end": END,
        },
        variables={"key": Variable(start=False)},
    )
    assert cover(call).items == {("a", "x", 0)}


def test_a_loop_is_gone_round_in_one_walk() -> None:
    call = scenario(
        {
            "hub": State(
                choices={"one": choice(), "two": choice(), "three": choice(), "out": choice(to=to("end"))},
                to=to("hub"),
            ),
            "end": END,
        }
    )
    covered = cover(call)
    assert len(covered.walks) == 1
    assert set(covered.walks[0].events) == {"one", "two", "three", "out"}


def test_silence_counts_where_the_author_says_what_follows() -> None:
    call = scenario(
        {
            "a": State(choices={"x": choice()}, silence=Outcome(reply=parts("Hello?")), to=to("end")),
            "end": END,
        }
    )
    (walk,) = cover(call).walks
    assert walk.events == ("silence", "x")


def test_a_scenario_without_a_way_to_an_ending_is_refused() -> None:
    call = scenario(
        {"a": State(choices={"x": choice(changes=(put("key", False),))}, to=to("a")), "end": END},
        variables={"key": Variable(start=False)},
    )
    with pytest.raises(KnownError, match="No ending"):
        cover(call)


@pytest.mark.parametrize("name", ["what-is-a-cache", "forklifts-stand-still"])
def test_the_walks_through_a_shipped_scenario_arrive_and_meet_everything(name: str) -> None:
    shipped = reader.read(paths.scenarios() / name).scenario
    assert shipped is not None
    covered = cover(shipped)
    for walk in covered.walks:
        assert Conversation.replay(shipped, seed=0, events=walk.events).ending == walk.ending
    assert frozenset().union(*(walk.met for walk in covered.walks)) == covered.items
    made = {event for walk in covered.walks for event in walk.events}
    assert {choice for state in shipped.states.values() for choice in state.choices} <= made
    assert len(covered.walks) == covered.least
