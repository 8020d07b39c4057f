"""A start that does not go as it should: what happened, what is safe, what can be done."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app import words
from app.ui.screens.trouble import TroubleScreen
from tests.shots import trouble
from tests.shots.context import ShotContext, Variant
from tests.ui.drivers import hands


def damaged() -> TroubleScreen:
    screen = trouble.damaged(ShotContext(Variant(words.language(), "light", 1280, 800, 100)))
    assert isinstance(screen, TroubleScreen)
    return screen


def test_the_remedy_we_advise_has_the_focus(show_screen: Callable[..., Any], qtbot: QtBot) -> None:
    screen = show_screen(damaged).screen_shown
    with qtbot.waitSignal(screen.remedy_chosen) as asked:
        hands.press(Qt.Key.Key_Return)
    assert asked.args == ["restore"]


def test_every_remedy_can_be_chosen(show_screen: Callable[..., Any], qtbot: QtBot) -> None:
    screen = show_screen(damaged).screen_shown
    for remedy in ("restore", "afresh", "quit"):
        with qtbot.waitSignal(screen.remedy_chosen) as asked:
            hands.click(hands.find(screen, remedy))
        assert asked.args == [remedy]


def test_nothing_is_cut_off(show_screen: Callable[..., Any], every_window: Any) -> None:
    window = show_screen(damaged, width=every_window.width, height=every_window.height)
    assert (window.width(), window.height()) == (every_window.width, every_window.height)
    assert hands.cut_off(window.screen_shown) == []


def test_tab_reaches_everything_and_everything_has_a_name(show_screen: Callable[..., Any]) -> None:
    visited = hands.tabbed(show_screen(damaged).screen_shown)
    assert {each.objectName() for each in visited} >= {"restore", "afresh", "quit"}
    assert [each for each in visited if not hands.heard(each).text(hands.QAccessible.Text.Name)] == []
