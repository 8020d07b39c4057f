"""Sizes follow the text, and each look is complete."""

from __future__ import annotations

from dataclasses import fields

import pytest
from PySide6.QtGui import QFont, QFontInfo
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.scenario.terms import Mood
from app.skills.scoring import Band
from app.ui.theme.appearance import Appearance, current_theme
from app.ui.theme.stylesheet import stylesheet
from app.ui.theme.theme import Breadth, Theme
from app.ui.theme.tokens import BANDS, THEMES, TYPE, Tokens


@pytest.mark.parametrize("name", THEMES)
def test_every_token_is_a_colour_in_every_theme(name: str) -> None:
    theme = Theme(name)
    for token in fields(Tokens):
        assert theme.colour(token.name).isValid()


def test_space_grows_by_half_of_what_the_text_grows() -> None:
    assert Theme(text_scale=1.0).space("l") == 16
    assert Theme(text_scale=2.0).space("l") == 24
    assert Theme(text_scale=2.0).px(20) == 40


def test_a_laptop_window_is_wide_and_gets_compact_with_large_text() -> None:
    assert Theme().breadth(1280) is Breadth.WIDE
    assert Theme().breadth(1024) is Breadth.MEDIUM
    assert Theme(text_scale=2.0).breadth(1280) is Breadth.COMPACT


def test_nothing_moves_with_reduced_motion() -> None:
    assert Theme().ms("mood") == 320
    assert Theme(reduced_motion=True).ms("mood") == 0


def test_moods_and_bands_have_their_own_colours() -> None:
    theme = Theme()
    assert len({theme.mood(mood).name() for mood in Mood}) == 5
    assert len({theme.band(band).name() for band in Band}) == 4
    assert tuple(Band) == BANDS


def test_a_stage_is_tinted_except_in_high_contrast() -> None:
    assert Theme().stage(Mood.FURIOUS) != Theme().colour("room")
    assert Theme("contrast").stage(Mood.FURIOUS) == Theme("contrast").colour("room")


@pytest.mark.parametrize("style", TYPE)
def test_every_style_is_set_in_the_shipped_font(appearance: Appearance, style: str) -> None:
    font = Theme(text_scale=1.5).font(style)
    assert QFontInfo(font).family() == "Inter"
    assert QFontInfo(font).exactMatch()


def test_the_round_a_is_for_light_and_dark_only(qapp: QApplication) -> None:
    cv11 = QFont.Tag("cv11")
    assert Theme("dark").font("body").isFeatureSet(cv11)
    assert not Theme("contrast").font("body").isFeatureSet(cv11)
    assert not Theme("light", round_a=False).font("body").isFeatureSet(cv11)


@pytest.mark.parametrize("name", THEMES)
def test_the_style_sheet_leaves_no_gap(name: str) -> None:
    assert "$" not in stylesheet(Theme(name))


def test_another_look_is_told_and_taken_once(appearance: Appearance, qtbot: QtBot) -> None:
    with qtbot.waitSignal(appearance.changed):
        appearance.show(Theme("dark"))
    assert current_theme().name == "dark"
    with qtbot.assertNotEmitted(appearance.changed):
        appearance.show(Theme("dark"))
