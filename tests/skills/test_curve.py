"""The mood curve."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given

from app.conversation.conversation import Conversation
from app.scenario.model import Scenario
from app.skills.curve import CurvePoint, curve
from tests.conversation.samples import PICKS, SEEDS, call, random_scenarios, walk


def test_talking_and_waiting_take_time() -> None:
    talk = Conversation.replay(call(), seed=0, events=["open stock", "cannot"])
    # 4 and 7 words are heard before; reading counts no further; 7 words are said, 3 answered.
    assert curve(talk) == (
        CurvePoint(0, 65, 20, None),
        CurvePoint(40 + 2 + 3, 62, 20, None),
        CurvePoint(40 + 2 + 3 + 3 + 1, 22, 20, 1),
    )


def test_a_thought_takes_a_moment() -> None:
    first, second = curve(Conversation.replay(call(), seed=0, events=["calm-down"]))
    assert (second.stress, second.decision) == (0, 1)
    assert second.seconds > first.seconds


@given(random_scenarios(), SEEDS, PICKS)
def test_every_turn_has_a_point_and_time_runs_forward(
    a_scenario: Scenario, seed: int, picks: list[int]
) -> None:
    talk = walk(Conversation(a_scenario, seed=seed), picks)
    points = curve(talk)
    assert len(points) == len(talk.turns) + 1
    assert [point.mood for point in points[1:]] == [turn.values["mood"] for turn in talk.turns]
    for before, after in pairwise(points):
        assert after.seconds >= before.seconds
        if after.decision is not None:
            assert after.seconds > before.seconds
