"""The numbers of a scenario as tables."""

from __future__ import annotations

from types import MappingProxyType

import pytest
from pytestqt.qtbot import QtBot

from app.check.numbers import EndingNumbers, Numbers, SkillNumbers
from app.scenario.terms import EndingKind
from app.ui.screens.author_numbers import NumbersPage
from tests.ui.drivers import hands

NUMBERS = Numbers(
    scenario="small",
    endings=(
        EndingNumbers("planned", EndingKind.GOOD, True, 3, 7, (), (60, 90), 0.25, 0.2),
        EndingNumbers("round", EndingKind.MIXED, True, 2, None, ("again", "and-again"), (40, 40), 0.5, 0.5),
        EndingNumbers("lost", EndingKind.POOR, False, None, None, (), None, 0.0, 0.0),
    ),
    decisions=("opening", "again"),
    skills=MappingProxyType({"empathy": SkillNumbers("empathy", MappingProxyType({"opening": (-1, 2)}))}),
    median=4,
    configurations=1234,
    complete=False,
    lost=0.0,
)


@pytest.fixture
def page(qtbot: QtBot) -> NumbersPage:
    made = NumbersPage(skill_names={"empathy": "Empathy"})
    qtbot.addWidget(made)
    made.resize(700, 900)
    made.show()
    return made


def test_each_ending_has_its_lengths_its_mood_and_its_share(page: NumbersPage) -> None:
    page.show_numbers(NUMBERS, counting=False)
    words = hands.words_on(page.widget())
    assert "1,234 moments that can come about were looked at." in words
    assert "These are not all" in words
    assert "no longest: again, and-again" in words
    assert "60 to 90" in words
    assert "25.0 %" in words
    assert "never reached" in words


def test_each_skill_says_where_it_can_be_seen(page: NumbersPage) -> None:
    page.show_numbers(NUMBERS, counting=False)
    words = hands.words_on(page.widget())
    assert "Empathy" in words
    assert "−1 … +2" in words


def test_until_they_are_counted_it_says_so(page: NumbersPage) -> None:
    page.show_numbers(None, counting=True)
    assert "The numbers are being counted." in hands.words_on(page.widget())
    page.show_numbers(None, counting=False)
    assert "Nothing can be counted yet." in hands.words_on(page.widget())
