"""Roaming: always where nobody has been yet."""

from __future__ import annotations

from app.check.roaming import roam
from app.scenario.model import Outcome, State, Variable
from tests.conversation.samples import END, add, choice, number, parts, put, scenario, to, word


def test_what_was_taken_least_comes_next() -> None:
    three = {"x": choice(), "y": choice(), "z": choice()}
    call = scenario({"a": State(choices=three, to=to("end")), "end": END})
    hits = roam(call, runs=30, seed=1).hits
    # An interruption is possible once before each choice, and counts like any other event.
    assert {hits["a", event] for event in ("x", "y", "z")} == {10}


def test_what_never_happened_is_counted_as_never() -> None:
    call = scenario(
        {
            "a": State(
                choices={"x": choice(), "locked": choice(when=word("key", True))},
                silence=Outcome(reply=parts("Hello?")),
                to=to("end"),
            ),
            "end": END,
        },
        variables={"key": Variable(start=False)},
    )
    roamed = roam(call, runs=9, seed=1)
    assert roamed.hits["a", "locked"] == 0
    assert roamed.hits["a", "silence"] > 0
    assert roamed.endings == {"end": 9}


def test_a_conversation_that_gets_stuck_is_told_with_the_way_there() -> None:
    call = scenario(
        {
            "a": State(choices={"x": choice(changes=(put("key", False),))}, to=to("b")),
            "b": State(choices={"locked": choice(when=word("key", True))}, to=to("end")),
            "end": END,
        },
        variables={"key": Variable(start=True)},
    )
    roamed = roam(call, runs=4, seed=1)
    assert roamed.unfinished == 4
    assert roamed.stuck["b"][0] in ("x", "interrupt")


def test_a_conversation_that_never_ends_is_left_after_some_time() -> None:
    call = scenario({"a": State(choices={"x": choice(changes=add(mood=1))}, to=to("a")), "end": END})
    assert roam(call, runs=2, seed=1).unfinished == 2


def test_some_breathe_at_a_hot_moment_and_see_what_comes_of_it() -> None:
    upsetting = choice(changes=add(stress=50), to=to("hot"))
    call = scenario(
        {
            "a": State(choices={"x": upsetting}),
            "hot": State(choices={"x": choice()}, to=to(("calm", number("stress", high=60)), "end")),
            "calm": END,
            "end": END,
        }
    )
    endings = roam(call, runs=40, seed=1).endings
    assert 5 < endings["calm"] < 35
    assert endings["calm"] + endings["end"] == 40
