"""The first start takes a language and, if one likes, a name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.screens.welcome import WelcomeScreen
from tests.ui.drivers import WelcomeDriver, hands

Welcome = Callable[..., WelcomeDriver]


@pytest.fixture
def welcome(show_screen: Callable[..., Any]) -> Welcome:
    def shown(language: str = "en") -> WelcomeDriver:
        return WelcomeDriver(show_screen(lambda: WelcomeScreen(language=language)).screen_shown)

    return shown


def test_a_name_is_not_needed(welcome: Welcome, qtbot: QtBot) -> None:
    driver = welcome()
    with qtbot.waitSignal(driver.screen.finished) as said:
        driver.begin()
    assert said.args == [None, "en"]


def test_a_name_is_taken_without_the_space_around_it(welcome: Welcome, qtbot: QtBot) -> None:
    driver = welcome()
    driver.tell_name("  Jörg ")
    with qtbot.waitSignal(driver.screen.finished) as said:
        driver.press_enter()
    assert said.args == ["Jörg", "en"]


def test_the_language_in_use_is_chosen_and_another_one_is_asked_for_at_once(
    welcome: Welcome, qtbot: QtBot
) -> None:
    driver = welcome("de")
    chosen = QApplication.focusWidget()
    assert chosen is hands.button(driver.screen, "Deutsch")
    with qtbot.waitSignal(driver.screen.language_chosen) as asked:
        driver.choose("English")
    assert asked.args == ["en"]


def test_the_name_survives_a_change_of_language(welcome: Welcome, qtbot: QtBot) -> None:
    driver = welcome()
    driver.tell_name("Ana")
    window = driver.screen.window()
    window.rebuild()  # type: ignore[attr-defined]  # the Navigator
    again = WelcomeDriver(window.screen_shown)  # type: ignore[attr-defined]
    assert again.screen is not driver.screen
    with qtbot.waitSignal(again.screen.finished) as said:
        again.begin()
    assert said.args == ["Ana", "en"]


def test_it_says_that_the_name_stays_here(welcome: Welcome) -> None:
    assert "It stays on this computer." in hands.words_on(welcome().screen)


def test_nothing_is_cut_off(show_screen: Callable[..., Any], every_window: Any) -> None:
    window = show_screen(
        lambda: WelcomeScreen(language=every_window.language),
        width=every_window.width,
        height=every_window.height,
    )
    assert (window.width(), window.height()) == (every_window.width, every_window.height)
    assert hands.cut_off(window.screen_shown) == []


def test_tab_reaches_everything_and_everything_has_a_name(welcome: Welcome) -> None:
    visited = hands.tabbed(welcome().screen)
    assert {each.objectName() for each in visited} >= {"name", "begin"}
    assert [each for each in visited if not hands.heard(each).text(hands.QAccessible.Text.Name)] == []
