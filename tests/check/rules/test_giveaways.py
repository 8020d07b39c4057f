"""What gives the best choice away over a scenario: lengths, places, words."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.scenario.codes import Code
from tests.check.rules.worded import decision, entry, look, marked, places, states

LONG, SHORT = "I am looking into the long list of orders for you now.", "I am looking it up."


def course(*saids: tuple[str, ...], order: str = "shuffled", best: int = 0) -> str:
    """One decision after the other, of which the choice at `best` is the best."""
    names = ["opening", *(f"s{number}" for number in range(1, len(saids))), "end"]
    blocks = []
    for number, said in enumerate(saids):
        rated = [1 if place == best else -1 for place in range(len(said))]
        block = decision(*said, rated=rated, name=names[number], to=names[number + 1])
        blocks.append(block.replace("    choices:", f"    order: {order}\n    choices:"))
    return states(*blocks)


def test_the_best_choice_as_the_longest_in_four_of_four_decisions_is_no_chance(tmp_path: Path) -> None:
    (found,) = look(tmp_path, Code.BEST_IS_LONGEST, course(*[(LONG, SHORT, SHORT)] * 4))
    assert "4 of 4" in found.message


@pytest.mark.parametrize("said", [(LONG, SHORT), (LONG, LONG, SHORT)])
def test_with_two_choices_or_an_equally_long_one_four_of_four_may_be_chance(
    tmp_path: Path, said: tuple[str, ...]
) -> None:
    assert look(tmp_path, Code.BEST_IS_LONGEST, course(*[said] * 4)) == []


def test_a_translation_alone_can_give_the_best_choice_away(tmp_path: Path) -> None:
    words = {
        "c0": "Ich sehe jetzt gleich für Sie in der langen Liste nach.",
        "c1": "Moment.",
        "c2": "Gleich.",
    }
    german = "".join(
        entry(f"{state}.{choice}.say", SHORT, said)
        for state in ("opening", "s1", "s2", "s3")
        for choice, said in words.items()
    )
    (found,) = look(tmp_path, Code.BEST_IS_LONGEST, course(*[(SHORT, SHORT, SHORT)] * 4), de=german)
    assert found.path.endswith("de.po")


def test_best_choices_half_as_long_as_the_others_stand_out(tmp_path: Path) -> None:
    (found,) = look(tmp_path, Code.BEST_STANDS_OUT_IN_LENGTH, course(*[(SHORT, LONG, LONG)] * 4))
    assert "0.35" in found.message


def test_three_decisions_are_too_few_for_a_mean(tmp_path: Path) -> None:
    assert look(tmp_path, Code.BEST_STANDS_OUT_IN_LENGTH, course(*[(SHORT, LONG, LONG)] * 3)) == []


@pytest.mark.parametrize(("order", "count"), [("fixed", 1), ("shuffled", 0)])
def test_the_same_place_counts_only_where_the_order_is_fixed(tmp_path: Path, order: str, count: int) -> None:
    found = look(tmp_path, Code.BEST_AT_THE_SAME_PLACE, course(*[(LONG, SHORT)] * 5, order=order, best=1))
    assert [marked(one) for one in found] == ["order"] * count


WEAK = [(SHORT, "That is always so.")] * 4


def test_absolutes_in_weak_choices_alone_are_marked_at_the_first(tmp_path: Path) -> None:
    assert places(look(tmp_path, Code.ABSOLUTES_GIVE_AWAY, course(*WEAK))) == [("scenario.yaml", "always")]


def test_one_absolute_in_a_strong_choice_is_enough(tmp_path: Path) -> None:
    text = course(*WEAK, ("You will never wait again.", "I see."))
    assert look(tmp_path, Code.ABSOLUTES_GIVE_AWAY, text) == []


def test_absolutes_are_told_in_german_too(tmp_path: Path) -> None:
    german = "".join(
        entry(f"{state}.c1.say", "Wait.", "Das klappt garantiert.") for state in ("opening", "s1", "s2", "s3")
    )
    found = look(tmp_path, Code.ABSOLUTES_GIVE_AWAY, course(*[(SHORT, "Wait.")] * 4), de=german)
    assert places(found) == [("de.po", "garantiert")]


@pytest.mark.parametrize(("weak", "count"), [("I look.", 1), ("I look, please.", 0)])
def test_courtesy_marks_the_best_choice_only_where_the_others_have_none(
    tmp_path: Path, weak: str, count: int
) -> None:
    found = look(tmp_path, Code.COURTESY_GIVES_AWAY, course(*[("One moment, please.", weak, weak)] * 4))
    assert [marked(one) for one in found] == ["please"] * count


def test_two_polite_choices_are_too_few_to_say_anything(tmp_path: Path) -> None:
    text = course(*[("One moment, please.", "I look.")] * 2)
    assert look(tmp_path, Code.COURTESY_GIVES_AWAY, text) == []


def test_a_word_of_the_customers_in_the_best_choice_alone_is_a_note(tmp_path: Path) -> None:
    text = course(*[("The parcel, I see.", "One moment.", "We will see.")] * 4)
    (found,) = look(tmp_path, Code.KEYWORD_GIVES_AWAY, text.replace("Well then.", "Where is my parcel?"))
    assert found.severity == "note"


def test_a_word_that_others_take_up_too_gives_nothing_away(tmp_path: Path) -> None:
    text = course(*[("The parcel, I see.", "Which parcel?", "We will see.")] * 4)
    assert look(tmp_path, Code.KEYWORD_GIVES_AWAY, text.replace("Well then.", "Where is my parcel?")) == []
