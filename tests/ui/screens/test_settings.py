"""Every setting can be changed by a click, and is asked for at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.settings import Settings
from app.ui.screens.home_facts import Notice
from app.ui.screens.licences import Licence
from app.ui.screens.settings import SettingsScreen
from app.ui.screens.settings_data import Kept, gone
from tests.ui.drivers import SettingsDriver, hands

DATA = Path("/home/ana/.local/share/gelassen")
LICENCES = (
    Licence("Gelassen (MIT)", "Permission is hereby granted."),
    Licence("Inter (OFL)", "Font Software."),
)

Open = Callable[..., SettingsDriver]


KEPT = Kept(name="Ana", attempts=12, others=1, backups=3, folder=DATA)


def screen(settings: Settings | None = None, **what: Any) -> SettingsScreen:
    given: dict[str, Any] = {
        "settings": settings or Settings(),
        "data_folder": DATA,
        "version": "0.1.0",
        "kept": KEPT,
        "licences": LICENCES,
        "made_with": ("Python", "Qt"),
    }
    return SettingsScreen(**{**given, **what})


@pytest.fixture
def opened(show_screen: Callable[..., Any]) -> Open:
    def shown(settings: Settings | None = None, **what: Any) -> SettingsDriver:
        return SettingsDriver(show_screen(lambda: screen(settings, **what)).screen_shown)

    return shown


@pytest.mark.parametrize(
    ("setting", "word", "changed"),
    [
        ("Language", "Deutsch", {"language": "de"}),
        ("Colours", "High contrast", {"theme": "contrast"}),
        ("Text size", "150 %", {"text_scale": 150}),
        ("Motion", "Less", {"reduced_motion": "on"}),
        ("How fast customers speak", "At once", {"speech_speed": 0}),
        ("How fast customers speak", "Fast · 230", {"speech_speed": 230}),
    ],
)
def test_a_word_sets_it(opened: Open, qtbot: QtBot, setting: str, word: str, changed: dict[str, Any]) -> None:
    driver = opened()
    with qtbot.waitSignal(driver.screen.settings_changed) as asked:
        driver.choose(setting, word)
    assert asked.args == [replace(Settings(), **changed)]


@pytest.mark.parametrize(
    ("words", "changed"),
    [
        ("When asked", {"coach": "asked"}),
        ("After every choice", {"coach": "always"}),
        ("Customers can become impatient", {"timed": True}),
        ("Sounds", {"sound": True}),
        ("Round letter a, as it is written by hand", {"round_a": False}),
    ],
)
def test_a_switch_or_tile_sets_it(opened: Open, qtbot: QtBot, words: str, changed: dict[str, Any]) -> None:
    driver = opened()
    with qtbot.waitSignal(driver.screen.settings_changed) as asked:
        driver.switch(words)
    assert asked.args == [replace(Settings(), **changed)]


def test_changes_add_up_and_the_unknown_is_kept(opened: Open, qtbot: QtBot) -> None:
    driver = opened(Settings(unknown={"later": 1}, learner="x"))
    driver.choose("Colours", "Dark")
    with qtbot.waitSignal(driver.screen.settings_changed) as asked:
        driver.choose("Language", "English")
    assert asked.args == [Settings(theme="dark", language="en", unknown={"later": 1}, learner="x")]


def test_what_is_set_is_what_is_shown(opened: Open) -> None:
    driver = opened(Settings(theme="dark", text_scale=130, speech_speed=160, language="de"))
    assert driver.chosen("Colours") == "dark"
    assert driver.chosen("Text size") == "130"
    assert driver.chosen("How fast customers speak") == "170"
    assert driver.chosen("Language") == "de"


def test_choosing_what_is_set_already_asks_for_nothing(opened: Open, qtbot: QtBot) -> None:
    driver = opened()
    with qtbot.assertNotEmitted(driver.screen.settings_changed):
        driver.choose("Language", "As the system")


def test_a_folder_can_be_chosen_and_there_is_nothing_to_remove_before(opened: Open, qtbot: QtBot) -> None:
    driver = opened()
    assert "No folder chosen yet." in hands.words_on(driver.screen)
    assert not driver.sees("remove-folder")
    with qtbot.waitSignal(driver.screen.folder_choice_requested):
        driver.click("choose-folder")


def test_the_own_folder_can_be_seen_and_given_up(opened: Open, qtbot: QtBot) -> None:
    driver = opened(Settings(trainer_folder="/home/ana/own"))
    assert "/home/ana/own" in hands.words_on(driver.screen)
    with qtbot.waitSignal(driver.screen.folder_requested) as asked:
        driver.click("show-own-folder")
    assert asked.args == [Path("/home/ana/own")]
    with qtbot.waitSignal(driver.screen.settings_changed) as changed:
        driver.click("remove-folder")
    assert changed.args == [Settings()]


def test_version_and_data_folder_are_shown(opened: Open, qtbot: QtBot) -> None:
    driver = opened()
    assert "Version 0.1.0" in hands.words_on(driver.screen)
    assert str(DATA) in hands.words_on(driver.screen)
    with qtbot.waitSignal(driver.screen.folder_requested) as asked:
        driver.click("show-data-folder")
    assert asked.args == [DATA]


def test_about_says_what_it_is_made_with_and_under_which_licence(opened: Open) -> None:
    said = hands.words_on(opened().screen)
    assert "Made with Python, Qt." in said
    assert "MIT licence" in said


def test_a_computer_without_a_player_says_that_nothing_will_be_heard(opened: Open) -> None:
    assert "nothing to play sounds with" not in hands.words_on(opened().screen)
    assert "nothing to play sounds with" in hands.words_on(opened(audible=False).screen)


# What is kept about the learner


def test_data_can_be_taken_along(opened: Open, qtbot: QtBot) -> None:
    driver = opened()
    with qtbot.waitSignal(driver.screen.export_requested):
        driver.click("export")


def test_what_became_of_a_wish_is_said_and_its_folder_can_be_seen(opened: Open, qtbot: QtBot) -> None:
    driver = opened(notice=Notice("info", "Your data is in this folder: /stick", folder=Path("/stick")))
    assert "Your data is in this folder: /stick" in hands.words_on(driver.screen)
    section = hands.find(driver.screen, "your-data")
    with qtbot.waitSignal(driver.screen.folder_requested) as asked:
        hands.click(hands.button(section, "Show folder"))
    assert asked.args == [Path("/stick")]


def test_deleting_says_first_what_goes_and_what_stays(opened: Open) -> None:
    driver = opened()
    driver.click("erase")
    said = hands.words_on(driver.screen)
    assert "Delete everything about Ana" in said
    assert "12 conversations, with every decision in them." in said
    assert "The same in 3 backups." in said
    assert str(DATA) in said
    assert "What one other person has played here." in said


def test_deleting_asks_a_second_time_and_enter_keeps_everything(opened: Open, qtbot: QtBot) -> None:
    driver = opened()
    driver.click("erase")
    assert not driver.sees("erase-confirm")
    with qtbot.assertNotEmitted(driver.screen.erase_requested):
        driver.click("erase-ask")
        assert driver.sees("erase-confirm")
        hands.press(Qt.Key.Key_Return)
    assert not driver.sees("erase-confirm")
    driver.click("erase-ask")
    with qtbot.waitSignal(driver.screen.erase_requested):
        driver.click("erase-confirm")


def test_deleting_can_be_left_at_any_time(opened: Open, qtbot: QtBot) -> None:
    driver = opened()
    driver.click("erase")
    driver.click("erase-ask")
    hands.press(Qt.Key.Key_Escape)
    assert driver.sees("erase")
    driver.click("erase")
    assert not driver.sees("erase-confirm")


def test_deleting_offers_to_take_everything_along_first(opened: Open, qtbot: QtBot) -> None:
    driver = opened()
    driver.click("erase")
    with qtbot.waitSignal(driver.screen.export_requested):
        driver.click("export-first")


def test_what_was_deleted_is_said_and_from_where() -> None:
    said = " ".join(gone(KEPT, damaged=1))
    assert "12 conversations" in said
    assert "the name Ana" in said
    assert "3 backups" in said
    assert "One damaged file" in said
    assert str(DATA) in said


def test_licences_can_be_read_and_left(opened: Open, qtbot: QtBot) -> None:
    driver = opened()
    driver.click("licences")
    assert driver.licence() == "Permission is hereby granted."
    hands.click(hands.button(driver.screen, "Inter (OFL)"))
    assert driver.licence() == "Font Software."
    hands.press(Qt.Key.Key_Escape)
    assert driver.licence() == ""
    with qtbot.waitSignal(driver.screen.back_requested):
        hands.press(Qt.Key.Key_Escape)


def test_a_rebuilt_screen_shows_the_same_page(opened: Open, qtbot: QtBot) -> None:
    driver = opened()
    driver.click("licences")
    hands.click(hands.button(driver.screen, "Inter (OFL)"))
    window = driver.screen.window()
    window.rebuild()  # type: ignore[attr-defined]  # the Navigator
    again = SettingsDriver(window.screen_shown)  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: again.licence() == "Font Software.")


@pytest.mark.parametrize("page", [0, 1, 2])
def test_nothing_is_cut_off(
    show_screen: Callable[..., Any], every_window: Any, qtbot: QtBot, page: int
) -> None:
    window = show_screen(
        lambda: screen(Settings(trainer_folder="/home/ana/Dokumente/Gespräche für neue Kolleginnen")),
        width=every_window.width,
        height=every_window.height,
    )
    window.screen_shown.restore({"page": page, "asking": page == 2})
    assert (window.width(), window.height()) == (every_window.width, every_window.height)
    qtbot.waitUntil(lambda: hands.cut_off(window.screen_shown) == [])  # the page has just come up


def test_tab_reaches_everything_and_everything_has_a_name(opened: Open) -> None:
    visited = hands.tabbed(opened(Settings(trainer_folder="/own")).screen)
    wanted = {"leave", "round-a", "timed", "choose-folder", "show-own-folder", "remove-folder", "licences"}
    wanted |= {"sound", "export", "erase"}
    assert {each.objectName() for each in visited} >= wanted
    assert [each for each in visited if not hands.heard(each).text(hands.QAccessible.Text.Name)] == []
