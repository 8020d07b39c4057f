"""Laying cards into columns."""

from __future__ import annotations

import pytest

from app.conversation.tasks import place
from app.scenario.model import Card, Task
from tests.conversation.samples import word

TASK = Task(
    kind="place",
    columns={"cause": "Cause", "effect": "Effect", "out": "Ruled out"},
    cards={
        "storm": Card(text="A storm", **{"in": "cause"}),
        "late": Card(text="A late ship", **{"in": "effect"}),
        "strike": Card(text="A strike", **{"in": "out"}),
        "call": Card(text="Her call", when=word("noted.day", True), **{"in": "effect"}),
    },
)
NOW = {"noted.day": False}


@pytest.mark.parametrize(
    ("placed", "score", "grade"),
    [
        ({"storm": "cause", "late": "effect", "strike": "out"}, 1.0, "good"),
        ({"storm": "cause", "late": "effect", "strike": "cause"}, 2 / 3, "fair"),
        ({"storm": "cause", "late": "effect"}, 2 / 3, "fair"),
        ({"storm": "effect"}, 0.0, "poor"),
        ({}, 0.0, "poor"),
    ],
)
def test_the_share_that_lies_right_counts(placed: dict[str, str], score: float, grade: str) -> None:
    graded = place.grade(TASK, NOW, placed)
    assert graded.score == pytest.approx(score)
    assert graded.grade == grade


def test_it_says_what_was_right_wrong_and_missing() -> None:
    graded = place.grade(TASK, {"noted.day": True}, {"storm": "cause", "late": "cause", "call": "effect"})
    assert (graded.right, graded.wrong, graded.missing) == (("storm", "call"), ("late",), ("strike",))


def test_the_best_lays_every_card_that_is_there() -> None:
    assert place.best(TASK, NOW) == {"storm": "cause", "late": "effect", "strike": "out"}
    assert place.grade(TASK, {"noted.day": True}, place.best(TASK, {"noted.day": True})).score == 1


@pytest.mark.parametrize("placed", [{"call": "effect"}, {"storm": "nowhere"}, {"sun": "cause"}])
def test_what_is_not_there_is_no_answer(placed: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="storm, late, strike belong into cause, effect, out"):
        place.grade(TASK, NOW, placed)
