"""The briefing says what one needs to know, and picks up as one likes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.store.attempts import Mode
from app.ui.screens.briefing import BriefingScreen, split_headline
from tests.shots.context import scenario_in
from tests.ui.calls import call
from tests.ui.drivers import BriefingDriver, hands
from tests.ui.screens.conftest import Window

Open = Callable[..., BriefingDriver]


@pytest.fixture
def opened(show_screen: Callable[..., Any]) -> Open:
    def shown(width: int = 1280, height: int = 800, **arguments: Any) -> BriefingDriver:
        given = {"scenario": call(), "mode": Mode.LEARN, "timed": False} | arguments
        window = show_screen(lambda: BriefingScreen(**given), width=width, height=height)
        return BriefingDriver(window.screen_shown)

    return shown


def test_it_says_where_what_for_and_what_lies_on_the_desk(opened: Open) -> None:
    words = opened().words
    for each in (
        "You take orders.",
        "Write down what matters.",
        "A shop, the order line.",
        "She knows when her kettle comes.",
        "Stock list",
        "Rules",
    ):
        assert each in words


def test_enter_picks_up_at_once(opened: Open, qtbot: QtBot) -> None:
    driver = opened()
    with qtbot.waitSignal(driver.screen.accepted) as answered:
        driver.press(Qt.Key.Key_Return)
    assert answered.args == [Mode.LEARN, False]


def test_mode_and_clock_can_be_taken_here(opened: Open, qtbot: QtBot) -> None:
    driver = opened()
    driver.click("mode-practise")
    driver.click("untimed")
    with qtbot.waitSignal(driver.screen.accepted) as answered:
        driver.click("answer")
    assert answered.args == [Mode.PRACTISE, True]


@pytest.mark.parametrize("way", ["not-yet", "leave"])
def test_one_need_not_pick_up(opened: Open, qtbot: QtBot, way: str) -> None:
    driver = opened()
    with qtbot.waitSignal(driver.screen.back_requested):
        driver.click(way)


def test_escape_leads_back(opened: Open, qtbot: QtBot) -> None:
    driver = opened()
    with qtbot.waitSignal(driver.screen.back_requested):
        driver.press(Qt.Key.Key_Escape)


def test_a_conversation_without_patience_offers_no_clock(opened: Open) -> None:
    scenario = call()
    states = {id_: state.model_copy(update={"patience": None}) for id_, state in scenario.states.items()}
    driver = opened(scenario=scenario.model_copy(update={"states": states}))
    assert not driver.sees("untimed")


def test_hard_content_is_said_beforehand(opened: Open) -> None:
    assert "insults" not in opened().words
    driver = opened(scenario=call(content=("insults", "grief")))
    assert "insults, grief" in driver.words


def test_during_the_call_it_is_only_read(opened: Open, qtbot: QtBot) -> None:
    driver = opened(in_play=True)
    assert "Practise" not in driver.words
    with qtbot.waitSignal(driver.screen.back_requested), qtbot.assertNotEmitted(driver.screen.accepted):
        driver.press(Qt.Key.Key_Return)


def test_what_was_taken_survives_a_new_language(opened: Open) -> None:
    driver = opened()
    driver.click("mode-practise")
    driver.click("untimed")
    other = opened()
    other.screen.restore(driver.screen.state())
    assert other.screen.mode is Mode.PRACTISE
    assert other.screen.timed


def test_the_learners_name_is_filled_in(opened: Open) -> None:
    scenario = call().model_copy(update={"goal": "Well, {learner}, she is glad."})
    assert "Well, Kim, she is glad." in opened(scenario=scenario, learner_name="Kim").words
    assert "Well, she is glad." in opened(scenario=scenario).words


def test_the_first_sentence_is_the_headline_if_it_is_short() -> None:
    assert split_headline("You take orders. Write it down.") == ("You take orders.", "Write it down.")
    assert split_headline("You take orders.") == ("You take orders.", "")
    long = f"You take {'many ' * 30}orders. Write it down."
    assert split_headline(long) == ("", " ".join(long.split()))
    assert split_headline("Order no. 5 is late. Call.") == ("Order no. 5 is late.", "Call.")


@pytest.mark.parametrize("in_play", [False, True], ids=["ringing", "in play"])
def test_nothing_is_cut_off(opened: Open, every_window: Window, in_play: bool) -> None:
    scenario = scenario_in(every_window.language).model_copy(update={"content": ("insults",)})
    driver = opened(every_window.width, every_window.height, scenario=scenario, in_play=in_play)
    size = driver.screen.window().size()
    assert (size.width(), size.height()) == (every_window.width, every_window.height)
    assert hands.cut_off(driver.screen) == []


def test_tab_visits_everything_and_comes_back(opened: Open) -> None:
    driver = opened()
    names = {widget.objectName() for widget in hands.tabbed(driver.screen)}
    assert {"answer", "not-yet", "leave", "mode-learn", "untimed"} <= names


def test_everything_has_a_name_for_a_screen_reader(opened: Open) -> None:
    driver = opened()
    for name in ("answer", "not-yet", "leave", "mode-learn", "mode-practise", "untimed"):
        interface = hands.heard(hands.find(driver.screen, name))
        assert interface.text(hands.QAccessible.Text.Name)
