"""A card shows what helps to choose, however long its words are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.ui.screens.home_card import below_title
from app.ui.screens.home_entries import CardFacts, EntryList
from tests.ui import shelf

WIDTH, LINES = 196, 5


@pytest.fixture
def card(appearance: object) -> CardFacts:
    entries = EntryList(entries=shelf.entries(), played={}, skill_names=shelf.SKILLS["de"], language="de")
    return entries.facts(shelf.entries()[0])


@pytest.mark.parametrize("times", [1, 4])
def test_skills_have_two_lines_however_long_the_setting_is(card: CardFacts, times: int) -> None:
    skills = ("Positive Sprache", "Produktwissen", "Geduld")
    setting = " ".join([card.setting] * times)
    first, second = below_title(replace(card, setting=setting, skills=skills), width=WIDTH, lines=LINES)
    assert second.lines == 2
    assert first.lines + second.lines <= LINES
    assert second.height == 2 * (first.height // first.lines)


def test_skills_take_what_a_short_setting_leaves(card: CardFacts) -> None:
    setting, skills = below_title(card, width=WIDTH, lines=LINES)
    assert (setting.lines, skills.lines) == (2, 3)


def test_where_there_is_one_line_the_setting_has_it(card: CardFacts) -> None:
    (setting,) = below_title(card, width=WIDTH, lines=1)
    assert setting.lines == 1


def test_why_it_cannot_be_played_takes_the_place_of_both(card: CardFacts) -> None:
    locked = replace(card, obstacle="Dieses Gespräch kann dieses Programm noch nicht spielen.")
    (said,) = below_title(locked, width=WIDTH, lines=LINES)
    assert said.lines == 2
