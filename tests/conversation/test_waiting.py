"""The wait curve, with its published figures."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.conversation import waiting
from app.conversation.conversation import Conversation
from app.scenario.model import DeskItem, Person, State
from tests.conversation.samples import END, choice, parts, scenario, to


def wait(mood: int, seconds: int, *, waited: int = 0, channel: str = "phone") -> int:
    return waiting.mood_after(mood, channel=channel, waited=waited, seconds=seconds)


@pytest.mark.parametrize(("seconds", "mood"), [(120, 54), (240, 31), (360, 5)])
def test_the_published_figures_hold(seconds: int, mood: int) -> None:
    assert wait(70, seconds) == mood


@pytest.mark.parametrize(("channel", "free"), [("phone", 29), ("chat", 54), ("email", 10**6)])
def test_a_short_wait_is_free(channel: str, free: int) -> None:
    assert wait(50, free, channel=channel) == 50


def test_each_ten_seconds_cost_again_in_whole_points() -> None:
    # anger 50: 1.2 * 1.5 = 1.8 points for the first step, 3.6216 for two
    assert [wait(50, seconds) for seconds in (29, 30, 39, 40)] == [50, 48, 48, 46]


def test_the_angrier_the_faster() -> None:
    assert 80 - wait(80, 120) < 40 - wait(40, 120)


def test_a_second_wait_has_no_time_of_grace() -> None:
    assert wait(50, 20) == 50
    assert wait(50, 20, waited=20) == 46


@given(st.integers(0, 100), st.integers(0, 2000), st.integers(0, 2000))
def test_waiting_never_helps_and_never_leaves_the_scale(mood: int, waited: int, seconds: int) -> None:
    assert 0 <= wait(mood, seconds, waited=waited) <= mood
    assert wait(mood, seconds + 10, waited=waited) <= wait(mood, seconds, waited=waited)


def look_ups() -> Conversation:
    return Conversation(
        scenario(
            {
                "a": State(choices={"go": choice(), "to-second": choice(for_="second")}, to=to("a", "end")),
                "end": END,
            },
            people={"first": Person(name="A", mood=50), "second": Person(name="B", mood=50)},
            desk={"list": DeskItem(title="List", takes=20, text=parts("15 November."))},
        ),
        seed=0,
    )


def test_looking_up_twice_in_a_row_is_one_long_wait() -> None:
    talk = look_ups()
    assert talk.open("list").values["mood"] == 50
    turn = talk.open("list")
    assert (turn.values["mood"], turn.values["mood.second"]) == (46, 46)


def test_an_answer_ends_the_wait() -> None:
    talk = look_ups()
    talk.open("list")
    talk.choose("go")
    assert talk.open("list").values["mood"] == 50


def test_whoever_is_not_answered_waits_on() -> None:
    talk = look_ups()
    talk.open("list")
    talk.choose("to-second")
    turn = talk.open("list")
    assert (turn.values["mood"], turn.values["mood.second"]) == (46, 50)
