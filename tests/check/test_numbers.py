"""What can be counted in a scenario."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.check.numbers import median, numbers, pack_numbers
from tests.check.rules.tiny import build

SMALL = """\
states:
  opening:
    says: When does it come?
    to: later
    choices:
      date: {say: On Friday., skills: {clear-communication: +2}, changes: {mood: +10}}
      soon: {say: Soon., skills: {clear-communication: -1, empathy: +1}, changes: {mood: -10}}
  later:
    says: And is that certain?
    to: {well: {mood: at least 60}, so-so: {mood: at least 50}, badly: otherwise}
    choices:
      sure: {say: I expect so., skills: {empathy: +1}}
      again: {say: Let me look again., skills: {empathy: +1}, changes: {mood: -10}}
  well: {ending: good, result: Done.}
  so-so: {ending: mixed, result: Half done.}
  badly: {ending: poor, result: Not done.}
"""


def test_of_each_ending_it_counts_lengths_moods_and_shares(tmp_path: Path) -> None:
    counted = numbers(build(tmp_path, SMALL))
    well, so_so, badly = counted.endings
    assert (well.shortest, well.longest, well.unbounded) == (2, 2, False)
    assert (well.noting, so_so.noting, badly.noting) == (0.25, 0.25, 0.5)
    assert well.mood == (60, 60)
    assert badly.mood is not None
    assert badly.mood[0] == 20, "somebody may interrupt twice"
    assert counted.median == 2
    assert counted.complete
    assert counted.configurations > 0


def test_a_loop_without_end_is_named(tmp_path: Path) -> None:
    counted = numbers(build(tmp_path, SMALL.replace("again: {say", "again: {to: later, say")))
    assert [ending.longest for ending in counted.endings] == [2, 3, None], "others are angry by then"
    assert counted.endings[2].unbounded
    assert counted.endings[2].loop == ("later",)


def test_of_each_skill_it_says_where_it_can_be_shown_and_missed(tmp_path: Path) -> None:
    counted = numbers(build(tmp_path, SMALL))
    assert counted.decisions == ("opening", "later")
    assert dict(counted.skills["clear-communication"].ratings) == {"opening": (-1, 2)}
    empathy = counted.skills["empathy"]
    assert dict(empathy.ratings) == {"opening": (0, 1), "later": (1, 1)}
    assert empathy.shown == ("opening", "later")
    assert empathy.missed == ("opening",), "where both choices show it, it cannot be missed"


def test_several_scenarios_make_a_matrix_of_skills(tmp_path: Path) -> None:
    first = numbers(build(tmp_path, SMALL))
    second = numbers(build(tmp_path, SMALL.replace("empathy", "confidence")))
    matrix = pack_numbers([first, second])
    assert matrix.scenarios == ("tiny", "tiny")
    assert list(matrix.skills) == ["clear-communication", "empathy", "confidence"]


@pytest.mark.parametrize(
    ("likely", "middle"),
    [({5: 1.0}, 5), ({4: 0.5, 9: 0.5}, 4), ({4: 0.4, 6: 0.3, 9: 0.3}, 6), ({4: 0.3}, None), ({}, None)],
)
def test_the_median_is_what_half_of_all_do_not_exceed(likely: dict[int, float], middle: int | None) -> None:
    assert median(likely) == middle
