"""What a breath and high stress do, in a running conversation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.conversation import inner
from app.conversation.conversation import Conversation
from app.scenario.model import Person, Scenario, State
from tests.conversation.samples import END, add, choice, number, scenario, to


def hot_line(*, mood: int = 65, stress: int = 60, order: str = "shuffled") -> Scenario:
    return scenario(
        {
            "first": State(
                to=to("first"),
                order=order,
                choices={
                    "on": choice(),
                    "worry": choice(think="Oh dear.", changes=add(stress=10)),
                    "leave": choice(do="Hang up.", to=to("end")),
                    "snap": choice("What now?", when=number("stress", 60)),
                },
            ),
            "end": END,
        },
        people={"lindner": Person(name="Ms Lindner", mood=mood)},
        stress=stress,
    )


@pytest.mark.parametrize(
    ("mood", "stress", "after"), [(39, 20, 10), (40, 60, 50), (40, 59, 59), (100, 100, 90), (0, 5, 0)]
)
def test_a_breath_helps_where_somebody_is_angry_or_stress_is_high(mood: int, stress: int, after: int) -> None:
    talk = Conversation(hot_line(mood=mood, stress=stress), seed=1)
    turn = talk.breathe()
    assert talk.values["stress"] == after
    assert (turn.heard, turn.entered, turn.outcome, turn.seconds) == ((), (), None, 0)
    assert talk.mood == mood
    assert not turn.is_decision


def test_a_breath_helps_again_after_two_decisions() -> None:
    talk = Conversation(hot_line(stress=100), seed=1)
    found = []
    for event in ("breathe", "breathe", "on", "breathe", "on", "breathe", "breathe"):
        talk.apply(event)
        found.append(talk.values["stress"])
    assert found == [90, 90, 90, 90, 90, 80, 80]


def test_a_breath_that_did_not_help_costs_nothing() -> None:
    talk = Conversation(hot_line(stress=55), seed=1)
    talk.breathe()
    talk.choose("worry")
    talk.breathe()
    assert talk.values["stress"] == 55


def test_nobody_breathes_after_the_end() -> None:
    talk = Conversation(hot_line(), seed=1)
    talk.choose("leave")
    assert not talk.can("breathe")


def test_under_very_high_stress_an_impulse_stands_first() -> None:
    for order in ("shuffled", "fixed"):
        for seed in range(20):
            assert Conversation(hot_line(stress=80, order=order), seed=seed).offered[0] == "snap"
    assert {Conversation(hot_line(stress=79), seed=seed).offered[0] for seed in range(40)} > {"snap"}
    assert Conversation(hot_line(stress=79, order="fixed"), seed=0).offered[-1] == "snap"


def test_the_others_keep_their_order_behind_an_impulse() -> None:
    for seed in range(10):
        calm, stressed = (Conversation(hot_line(stress=stress), seed=seed).offered for stress in (79, 80))
        assert [one for one in calm if one != "snap"] == list(stressed[1:])


def test_high_stress_shortens_a_window_but_never_below_reading() -> None:
    assert inner.window(30, reading=4, stress=59) == 30
    assert inner.window(30, reading=4, stress=60) == pytest.approx(24)
    assert inner.window(30, reading=16, stress=60) == pytest.approx(27)
    assert inner.window(5, reading=16, stress=20) == pytest.approx(27)


@given(st.integers(0, 100), st.integers(0, 100))
def test_a_breath_never_makes_it_worse(stress: int, mood: int) -> None:
    assert 0 <= inner.relieved(stress) <= stress
    assert inner.helps({"mood": mood, "stress": stress}, 2) == (mood < 40 or stress >= 60)
    assert not inner.helps({"mood": mood, "stress": stress}, 1)
