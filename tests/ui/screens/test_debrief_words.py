"""The sentences of a debrief are honest, whatever the conversation was like."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.scenario.model import Scenario
from app.scenario.terms import EndingKind
from app.skills.scoring import Band
from app.ui.screens.debrief_plan import plan_parts, plan_text
from app.ui.screens.debrief_sentences import listed
from app.ui.screens.debrief_words import Retrospect
from app.ui.training import LookBack
from tests.shots.context import scenario_in
from tests.shots.debrief import BEST, COLD, NICE, REPAIRED, look_back


@cache
def english() -> Scenario:
    """The shipped scenario, read once."""
    return scenario_in("en")


def of(looked: LookBack, **debrief: Any) -> Retrospect:
    changed = replace(looked, debrief=replace(looked.debrief, **debrief))
    return Retrospect(changed, learner_name="Ana", skill_names={})


def back(events: tuple[str, ...] = REPAIRED, **more: Any) -> LookBack:
    return look_back(english(), events, **{"reflection": None, **more})


@pytest.mark.parametrize(
    ("found", "sentence"),
    [
        ({"craft": None}, "No picture yet."),
        ({"by_luck": True}, "luck had a part in it"),
        ({"despite": True, "ending_kind": EndingKind.POOR}, "although most of what you did was good"),
        ({"carried_by": ()}, "No decision carried this conversation yet."),
        ({"carried_by": (1,), "craft": Band.SOLID}, "Not luck: one of your decisions carried"),
        ({"carried_by": (1, 4), "craft": Band.SOLID}, "Not luck: 2 of your decisions carried"),
        ({"carried_by": (1, 4), "craft": Band.BUILDING}, "There was room for more."),
        ({"carried_by": (4,), "ending_kind": EndingKind.MIXED}, "others cost it something."),
    ],
)
def test_the_craft_gets_one_honest_sentence(found: dict[str, Any], sentence: str) -> None:
    assert sentence in of(back(), **found).craft_sentence()


@pytest.mark.parametrize(
    ("rating", "craft", "sentence"),
    [
        (6, 0.6, "The finding is about the same."),
        (6, 0.8, "The finding is a little higher."),
        (4, 0.9, "The finding is clearly higher."),
        (6, 0.4, "The finding is a little lower."),
        (9, 0.1, "The finding is clearly lower."),
    ],
)
def test_self_image_and_finding_are_compared_in_words(rating: int, craft: float, sentence: str) -> None:
    told = of(back(), craft_value=craft).self_image_sentence(rating)
    assert told == f"You gave yourself {rating} of 10. {sentence}"


def test_without_a_finding_nothing_is_compared() -> None:
    assert of(back(), craft=None).self_image_sentence(6).endswith("There is no finding yet.")


def test_after_a_poor_ending_one_goes_back_to_where_the_mood_fell() -> None:
    for events in (NICE, COLD):
        looked = of(back(events))
        again = looked.rewind
        assert again is not None
        falls = [each.decision for each in looked.debrief.moments if each.kind == "fall"]
        assert [again.number] == falls
        assert looked.next_step() == "Next step: go back to where it turned."


def test_after_a_better_ending_one_goes_back_to_where_most_was_left() -> None:
    looked = of(back())
    again = looked.rewind
    assert again is not None
    left = [
        looked.decision(each.decision).best_rating - looked.decision(each.decision).rating
        for each in looked.debrief.moments
    ]
    assert again.best_rating - again.rating == max(left)


def test_where_nothing_better_was_on_offer_there_is_nothing_to_rewind() -> None:
    looked = of(back(BEST))
    assert looked.rewind is None
    assert looked.next_step() == "Next step: a conversation you do not know yet."


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        (55, 40, "A little worse, still waiting."),
        (60, 79, "A little better, still eased."),
        (59, 60, "From waiting to eased."),
        (60, 12, "From eased to furious."),
        (50, 50, "Unchanged, waiting."),
    ],
)
def test_what_a_choice_did_to_the_mood_is_said_in_words(before: int, after: int, words: str) -> None:
    looked = of(back())
    assert looked.mood_moved(replace(looked.decision(1), mood_before=before, mood_after=after)) == words


def test_an_unknown_skill_is_called_by_its_id() -> None:
    assert of(back()).skill("juggling") == "juggling"


def test_only_a_warning_of_the_author_makes_a_conversation_hard() -> None:
    assert not of(back()).hard
    assert of(back(content=("grief",))).hard


@pytest.mark.parametrize(
    ("numbers", "words"), [((), ""), ((3,), "3"), ((1, 3), "1 and 3"), ((1, 3, 5), "1, 3 and 5")]
)
def test_numbers_are_listed_as_one_says_them(numbers: tuple[int, ...], words: str) -> None:
    assert listed(numbers) == words


@given(st.text(), st.text())
def test_a_plan_is_read_as_it_was_written(condition: str, action: str) -> None:
    written = [" ".join(each.split()) for each in (condition, action)]
    text = plan_text(condition, action)
    assert list(plan_parts(text)) == written
    assert bool(text) == any(written)
