"""Own notes are understood generously."""

from __future__ import annotations

import pytest

from app.ui.notes import facts_in

FACTS = {"birthday": "18 November", "size": "size 122", "colour": "blue"}


@pytest.mark.parametrize(
    ("words", "facts"),
    [
        ("Emil 18.11.", ("birthday",)),
        ("NOVEMBER", ("birthday",)),
        ("18 Nov, 122", ("birthday", "size")),
        ("Blue wool", ("colour",)),
        ("call back", ()),
        ("the 1 and 2", ()),
        ("", ()),
    ],
)
def test_a_note_mentions_a_fact_by_a_number_or_a_longer_word(words: str, facts: tuple[str, ...]) -> None:
    assert facts_in(words, FACTS, among=FACTS) == facts


def test_what_was_not_said_is_not_looked_for() -> None:
    assert facts_in("18 November", FACTS, among=("size",)) == ()


def test_two_dates_in_one_month_are_two_facts() -> None:
    dates = {"birthday": "18 November", "arrival": "15 November", "hall": "hall 3", "other": "in hall 2"}
    assert facts_in("18 November", dates, among=dates) == ("birthday",)
    assert facts_in("18.11. and the 15th, hall 3", dates, among=dates) == ("birthday", "arrival", "hall")
    assert facts_in("November", dates, among=dates) == ("birthday", "arrival")
