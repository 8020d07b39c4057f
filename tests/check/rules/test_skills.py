"""Ratings: often enough, both ways, in different directions, far enough apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.scenario.codes import Code
from tests.check.rules.worded import decision, look, marked, states

TWICE = (
    decision("One.", "Two.", rated=(1, -1), to="next"),
    decision("One.", "Two.", rated=(1, -1), name="next"),
)


def test_a_skill_in_one_decision_is_too_rare_and_in_two_enough(tmp_path: Path) -> None:
    (found,) = look(tmp_path, Code.SKILL_TOO_RARE, states(decision("One.", "Two.", rated=(1, -1))))
    assert marked(found) == "patience"
    (tmp_path / "twice").mkdir()
    assert look(tmp_path / "twice", Code.SKILL_TOO_RARE, states(*TWICE)) == []


@pytest.mark.parametrize(("rated", "word"), [((2, 1), "up"), ((-1, -2), "down")])
def test_a_skill_with_one_sign_is_one_sided(tmp_path: Path, rated: tuple[int, int], word: str) -> None:
    (found,) = look(tmp_path, Code.ONE_SIDED_SKILL, states(decision("One.", "Two.", rated=rated)))
    assert found.message == f"`patience` is only ever rated {word}."


def test_a_rating_of_zero_rates_nothing(tmp_path: Path) -> None:
    assert look(tmp_path, Code.ONE_SIDED_SKILL, states(decision("One.", "Two.", rated=(0, 0)))) == []


def test_what_an_interruption_costs_counts_as_a_rating(tmp_path: Path) -> None:
    text = """\
        states:
          opening:
            says: [One thing, and another]
            interrupted: {skills: {patience: -1}}
            to: end
            choices:
              wait: {say: Go on., skills: {patience: +1}}
              ask: {say: And then?}
          end: {ending: good, result: Done.}
        """
    assert look(tmp_path, Code.ONE_SIDED_SKILL, text) == []


def several(*pairs: tuple[int, int]) -> str:
    """Decisions between a choice with these ratings in two skills and one with -1 in both."""
    names = ["opening", *(f"s{number}" for number in range(1, len(pairs))), "end"]
    blocks = []
    for number, (one, other) in enumerate(pairs):
        blocks.append(
            f"  {names[number]}:\n    to: {names[number + 1]}\n    choices:\n"
            f"      a: {{say: One., skills: {{patience: {one:+}, empathy: {other:+}}}}}\n"
            "      b: {say: Two., skills: {patience: -1, empathy: -1}}\n"
        )
    return states(*blocks)


@pytest.mark.parametrize(
    ("pairs", "count"), [([(1, 1)] * 4, 1), ([(1, 1)] * 3, 0), ([(1, 1), (1, 1), (1, -2), (1, -2)], 0)]
)
def test_one_choice_best_in_all_skills_is_too_much_above_seven_in_ten(
    tmp_path: Path, pairs: list[tuple[int, int]], count: int
) -> None:
    assert len(look(tmp_path, Code.ONE_CHOICE_BEST_IN_ALL, several(*pairs))) == count


def test_four_skills_on_a_choice_are_marked_at_its_skills(tmp_path: Path) -> None:
    four = "{patience: +1, empathy: +1, listening: +1, confidence: +1}"
    text = states(decision("One.", "Two.").replace("say: One.", f"say: One.\n        skills: {four}"))
    (found,) = look(tmp_path, Code.TOO_MANY_SKILLS, text)
    assert marked(found) == "skills"
    assert "4 skills" in found.message


@pytest.mark.parametrize(("rated", "count"), [((1, 0), 1), ((1, -1), 0), ((2, 0), 0)])
def test_ratings_less_than_two_apart_are_narrow(tmp_path: Path, rated: tuple[int, int], count: int) -> None:
    found = look(tmp_path, Code.NARROW_RANGE, states(decision("One.", "Two.", rated=rated)))
    assert [marked(one) for one in found] == ["patience"] * count
