"""Several learners on one computer: choose one, add one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.store.learners import Learner
from app.ui.screens.learners import LearnersScreen, names
from tests.ui.drivers import LearnersDriver, hands

ANA, NOBODY, JOERG = Learner("1", "Ana"), Learner("2", None), Learner("3", "Jörg & Söhne")

Learners = Callable[..., LearnersDriver]


@pytest.fixture
def learners(show_screen: Callable[..., Any]) -> Learners:
    def shown(current: str | None = "1") -> LearnersDriver:
        window = show_screen(lambda: LearnersScreen(learners=(ANA, NOBODY, JOERG), current=current))
        return LearnersDriver(window.screen_shown)

    return shown


def test_everybody_is_listed_and_one_has_a_tick(learners: Learners) -> None:
    driver = learners()
    assert driver.names() == ["Ana", "Without a name", "Jörg & Söhne"]
    assert driver.current() == ["Ana"]


def test_somebody_else_can_be_chosen(learners: Learners, qtbot: QtBot) -> None:
    driver = learners()
    with qtbot.waitSignal(driver.screen.learner_chosen) as asked:
        driver.choose("Without a name")
    assert asked.args == ["2"]


def test_the_present_one_can_be_confirmed_with_enter(learners: Learners, qtbot: QtBot) -> None:
    driver = learners()
    with qtbot.waitSignal(driver.screen.learner_chosen) as asked:
        hands.press(Qt.Key.Key_Return)
    assert asked.args == ["1"]


@pytest.mark.parametrize(("written", "name"), [(" Zoë ", "Zoë"), ("  ", None)])
def test_somebody_can_be_added_with_or_without_a_name(
    learners: Learners, qtbot: QtBot, written: str, name: str | None
) -> None:
    driver = learners()
    with qtbot.waitSignal(driver.screen.learner_added) as asked:
        driver.add(written)
    assert asked.args == [name]


def test_escape_and_back_lead_back(learners: Learners, qtbot: QtBot) -> None:
    driver = learners()
    with qtbot.waitSignal(driver.screen.back_requested):
        hands.press(Qt.Key.Key_Escape)
    with qtbot.waitSignal(driver.screen.back_requested):
        hands.click(hands.button(driver.screen, "Back"))


def test_those_without_a_name_are_told_apart() -> None:
    assert names((NOBODY, ANA, NOBODY)) == ("Without a name", "Ana", "Without a name (2)")


def test_nothing_is_cut_off(show_screen: Callable[..., Any], every_window: Any) -> None:
    window = show_screen(
        lambda: LearnersScreen(learners=(ANA, NOBODY, JOERG), current="2"),
        width=every_window.width,
        height=every_window.height,
    )
    assert (window.width(), window.height()) == (every_window.width, every_window.height)
    assert hands.cut_off(window.screen_shown) == []


def test_tab_reaches_everything_and_everything_has_a_name(learners: Learners) -> None:
    visited = hands.tabbed(learners().screen)
    assert {each.objectName() for each in visited} >= {
        "learner-1",
        "learner-2",
        "learner-3",
        "name",
        "add",
        "leave",
    }
    assert [each for each in visited if not hands.heard(each).text(hands.QAccessible.Text.Name)] == []
