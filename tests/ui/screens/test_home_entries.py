"""The library as a list: shown as it is, searched and filtered."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from app.scenario.library import Problem
from app.ui.screens.home_entries import EntryList, sentence
from tests.ui import shelf


def entry_list(*, language: str = "en") -> EntryList:
    return EntryList(
        entries=shelf.entries(), played=shelf.played(), skill_names=shelf.SKILLS[language], language=language
    )


def test_it_keeps_the_rules_of_qts_models(qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(entry_list())


def test_without_a_search_everything_is_shown_in_the_librarys_order() -> None:
    entries = entry_list()
    assert [entries.entry(row) for row in range(entries.rowCount())] == list(shelf.entries())


def test_all_words_of_a_search_must_be_there() -> None:
    entries = entry_list()
    entries.show(search="hotline patience hold")
    assert [entries.entry(row).id for row in range(entries.rowCount())] == ["twelve-minutes"]


def test_search_channel_and_skill_narrow_together() -> None:
    entries = entry_list()
    entries.show(search="line", channel="phone", skill="composure")
    assert [entries.entry(row).id for row in range(entries.rowCount())] == [
        "twelve-minutes",
        "blowing-off-steam",
        "your-boss",
    ]


@given(search=st.text(max_size=12), channel=st.sampled_from(["", "phone", "email", "nowhere"]))
def test_whatever_is_typed_shows_a_part_of_the_library_in_its_order(search: str, channel: str) -> None:
    entries = entry_list()
    entries.show(search=search, channel=channel)
    shown = [entries.entry(row) for row in range(entries.rowCount())]
    assert shown == [one for one in shelf.entries() if one in shown]
    assert all(not channel or one.channel == channel for one in shown)


def test_skills_are_named_and_sorted_by_name() -> None:
    names = [name for _skill, name in entry_list(language="de").skills]
    assert names == sorted(names, key=str.casefold)
    assert "Mit Überraschungen umgehen" in names


def test_a_skill_without_a_name_goes_by_its_id() -> None:
    entries = EntryList(entries=shelf.entries(), played={}, skill_names={}, language="en")
    assert entries.facts(shelf.entries()[0]).skills[0] == "positive language"


def test_why_something_cannot_be_played_is_what_the_reader_said() -> None:
    problem = Problem(
        message="This program has no tasks yet.", line=9, column=1, code="GEL900", severity="note"
    )
    entry = shelf.entry(shelf.ROWS[0], playable=False, problem=problem)
    card = entry_list().facts(entry)
    assert not card.broken
    assert "This program has no tasks yet." in sentence(card)


def test_two_scenarios_of_one_id_say_so() -> None:
    twin = Problem(message="Another folder has it too.", line=0, column=0, code="GEL1", severity="note")
    assert "Another folder has it too." in sentence(entry_list().facts(shelf.entry(shelf.ROWS[0], twin=twin)))


@pytest.mark.parametrize("role", [Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole])
def test_the_tool_tip_and_the_screen_reader_have_all_words(role: Qt.ItemDataRole) -> None:
    entries = entry_list()
    said = entries.data(entries.index(0), role)
    assert said.startswith("The sweater arrives on 15 November. Phone, 6 min. Difficulty 1 of 5.")
