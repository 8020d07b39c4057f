"""The way one went, on the map of the conversation."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.scenario.skills import catalogue
from app.store.reflections import Reflection
from app.ui.navigator import Navigator
from app.ui.screens.debrief import DebriefScreen
from app.ui.screens.debrief_map import MapPage
from app.words import _
from tests.shots.context import scenario_in
from tests.shots.debrief import REPAIRED, look_back
from tests.ui.drivers import DebriefDriver, hands
from tests.ui.screens.conftest import Window

Open = Callable[..., DebriefDriver]

GIVEN = Reflection(rating=5)


@pytest.fixture
def opened(show_screen: Callable[..., Navigator]) -> Open:
    """The debrief of a conversation, in a window."""

    def shown(
        events: Sequence[str] = REPAIRED,
        *,
        width: int = 1280,
        height: int = 800,
        reflection: Reflection | None = GIVEN,
    ) -> DebriefDriver:
        looked = look_back(scenario_in("en"), events, reflection=reflection)
        names = {id_: skill.name["en"] for id_, skill in catalogue().skills.items()}
        window = show_screen(
            lambda: DebriefScreen(look_back=looked, learner_name="Ana", skill_names=names),
            width=width,
            height=height,
        )
        return DebriefDriver(window.screen_shown)

    return shown


def the_map(driver: DebriefDriver) -> MapPage:
    driver.look_at(_("Map"))
    page = hands.find(driver.screen, "map")
    assert isinstance(page, MapPage)
    page.view.setFocus()
    return page


def test_the_way_is_shown_and_what_was_left_aside_has_no_words(opened: Open) -> None:
    page = the_map(opened())
    scene = page.view.scene
    assert scene is not None
    gone = {id_ for id_, node in scene.nodes.items() if node.gone}
    assert {"opening", "look-up", "news", "certain", "risk", "read-back", "planned"} <= gone
    assert scene.nodes["opening"].node.words.startswith("Good morning, Lindner here")
    left = [node for node in scene.nodes.values() if node.gone is False]
    assert left
    assert all(not node.node.words for node in left)


def test_keys_go_along_the_way_and_say_what_was_heard_and_said(opened: Open) -> None:
    page = the_map(opened())
    hands.press(Qt.Key.Key_Down)
    assert "Good morning, Lindner here" in page.words
    assert "Your way on: “Good morning. For the order I need three things" in page.words
    page.view.select("take-back")
    page.view.state_selected.emit("take-back")
    assert page.words == "You did not come here."


def test_before_the_impression_and_before_the_end_there_is_no_map(opened: Open) -> None:
    driver = opened(reflection=None)
    assert "Map" not in hands.words_on(driver.screen)
    driver = opened(REPAIRED[:3])
    assert "Map" not in hands.words_on(driver.screen)
    assert "Whole conversation" in hands.words_on(driver.screen)


def test_it_is_there_again_after_the_screen_was_rebuilt(opened: Open, qtbot: QtBot) -> None:
    driver = opened()
    the_map(driver)
    window = driver.screen.window()
    assert isinstance(window, Navigator)
    window.rebuild()
    again = window.screen_shown
    assert isinstance(again, DebriefScreen)
    assert again.page == "map"


def test_nothing_is_cut_off_in_any_window(every_window: Window, opened: Open) -> None:
    driver = opened(width=every_window.width, height=every_window.height)
    page = the_map(driver)
    page.view.select("opening")
    page.view.state_selected.emit("opening")
    QApplication.processEvents()
    assert hands.cut_off(driver.screen) == []
    assert driver.screen.window().width() == every_window.width
    assert driver.screen.window().height() == every_window.height
