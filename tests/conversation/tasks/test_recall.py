"""Filling gaps from one's own notes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.conversation.tasks import recall
from app.conversation.tasks.recall import Gap
from app.scenario.model import Scenario, Task
from tests.conversation.samples import END, scenario

FACTS = {"day": "18 November", "colour": "Blue", "boy": "her grandson", "price": "49 euros"}
SCENARIO: Scenario = scenario({"end": END}, facts=FACTS)
TASK = Task(
    kind="recall",
    text="{learner}, {fact.colour} by {fact.day} for {fact.boy}.",
    decoys=("16 November", "green", "blue"),
)


ALL = {f"noted.{fact}": True for fact in FACTS}
"""The values of whoever noted everything."""


def test_a_text_is_cut_at_its_gaps() -> None:
    assert recall.pieces(TASK.text or "") == (
        "{learner}, ",
        Gap("colour"),
        " by ",
        Gap("day"),
        " for ",
        Gap("boy"),
        ".",
    )
    assert recall.gaps(TASK) == ("colour", "day", "boy")
    assert recall.pieces("No gap") == ("No gap",)


def test_what_is_offered_are_ones_own_notes_and_decoys_by_the_alphabet() -> None:
    assert recall.offered(SCENARIO, TASK, {}) == ("16 November", "blue", "green")
    assert recall.offered(SCENARIO, TASK, {"noted.price": True, "noted.day": False}) == (
        "16 November",
        "49 euros",
        "blue",
        "green",
    )
    assert "18 November" in recall.offered(SCENARIO, TASK, ALL)


def test_what_was_not_noted_cannot_be_filled_in_and_is_left_open() -> None:
    values = {"noted.colour": True}
    assert recall.best(SCENARIO, TASK, values) == {0: "Blue"}
    graded = recall.grade(SCENARIO, TASK, values, {0: "Blue"})
    assert (graded.score, graded.missing) == (pytest.approx(1 / 3), ("day", "boy"))
    with pytest.raises(ValueError, match="'18 November' is neither noted nor mixed in"):
        recall.grade(SCENARIO, TASK, values, {1: "18 November"})


def test_who_noted_nothing_loses_less_by_leaving_everything_open() -> None:
    some = TASK.model_copy(update={"fill": 2})
    assert recall.grade(SCENARIO, some, {}, {}).score == 0
    assert recall.grade(SCENARIO, some, {}, {0: "green", 1: "16 November"}).wrong == ("colour", "day")


@pytest.mark.parametrize(
    ("filled", "score", "grade"),
    [
        ({0: "Blue", 1: "18 November", 2: "her grandson"}, 1.0, "good"),
        ({0: " blue ", 1: "18 NOVEMBER", 2: "her grandson"}, 1.0, "good"),
        ({0: "Blue", 1: "18 November"}, 2 / 3, "fair"),
        ({0: "Blue", 1: "18 November", 2: "green"}, 0.5, "fair"),
        ({0: "Blue", 1: "16 November", 2: "green"}, 0.0, "poor"),
        ({0: "Blue", 1: ""}, 1 / 3, "poor"),
        ({}, 0.0, "poor"),
        ({0: "18 November", 1: "Blue", 2: "her grandson"}, 0.0, "poor"),
    ],
)
def test_right_less_half_of_wrong(filled: dict[int, str], score: float, grade: str) -> None:
    graded = recall.grade(SCENARIO, TASK, ALL, filled)
    assert graded.score == pytest.approx(score)
    assert graded.grade == grade


def test_it_says_which_facts_were_right_wrong_and_missing() -> None:
    graded = recall.grade(SCENARIO, TASK, ALL, {0: "Blue", 1: "16 November"})
    assert (graded.right, graded.wrong, graded.missing) == (("colour",), ("day",), ("boy",))


def test_some_gaps_can_be_enough() -> None:
    task = TASK.model_copy(update={"fill": 2})
    assert recall.to_fill(task) == 2
    assert recall.grade(SCENARIO, task, ALL, {0: "Blue", 2: "her grandson"}).grade == "good"
    assert recall.grade(SCENARIO, task, ALL, {0: "Blue", 2: "her grandson", 1: "green"}).grade == "fair"
    assert recall.to_fill(TASK.model_copy(update={"fill": 9})) == 3


def test_a_gap_that_there_is_not_is_no_answer() -> None:
    with pytest.raises(ValueError, match="3 gaps"):
        recall.grade(SCENARIO, TASK, ALL, {3: "Blue"})


@given(st.dictionaries(st.integers(0, 2), st.sampled_from([*FACTS.values(), *TASK.decoys, "", "GREEN "])))
def test_nothing_scores_more_than_the_best_and_nothing_less_than_none(filled: dict[int, str]) -> None:
    assert 0 <= recall.grade(SCENARIO, TASK, ALL, filled).score <= 1
    assert recall.grade(SCENARIO, TASK, ALL, recall.best(SCENARIO, TASK, ALL)).score == 1


@given(st.lists(st.sampled_from([*FACTS.values(), *TASK.decoys]), min_size=1, max_size=1))
def test_one_and_the_same_words_in_every_gap_are_poor(words: list[str]) -> None:
    assert recall.grade(SCENARIO, TASK, ALL, dict.fromkeys(range(3), words[0])).grade == "poor"
