"""The terminal's words."""

from __future__ import annotations

import pytest

from app import words
from app.scenario.terms import EndingKind, Mood
from app.skills.debrief import MomentKind
from app.skills.scoring import Band
from app.text_player import wording


def test_everything_that_is_named_has_a_word() -> None:
    named = [
        [wording.mood(value) for value in range(0, 100, 20)],
        [wording.band(band) for band in (None, *Band)],
        [wording.ending(kind) for kind in EndingKind],
        [wording.moment(kind) for kind in MomentKind],
    ]
    for group in named:
        assert len(set(group)) == len(group)
    assert len(named[0]) == len(Mood)


def test_a_skill_has_its_name_in_the_language_in_use() -> None:
    assert wording.skill("clear-communication") == "Clear communication"
    words.use("de")
    assert wording.skill("clear-communication") != "Clear communication"


def test_an_unknown_skill_is_called_by_its_id() -> None:
    assert wording.skill("juggling") == "juggling"


def test_long_lines_are_broken_and_set_under_each_other() -> None:
    lines = wording.wrapped("word " * 40, "  1  Say  ").splitlines()
    assert lines[0].startswith("  1  Say  word")
    assert all(line.startswith(" " * 10 + "word") for line in lines[1:])
    assert max(map(len, lines)) <= wording.WIDTH


@pytest.mark.parametrize("count", [1, 5, 30])
def test_a_list_is_broken_between_its_entries_only(count: int) -> None:
    entries = [f"note fact-{index} (18 November)" for index in range(count)]
    text = wording.listed(entries, "  ")
    for entry in entries:
        assert any(entry in line for line in text.splitlines())
