"""On the phone the stage says how the line is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from app.ui.screens.play_stage_phone import PhoneStage
from app.ui.theme.appearance import Appearance
from app.ui.theme.theme import Theme
from tests.ui.calls import SLOWLY
from tests.ui.drivers import PlayDriver
from tests.ui.screens.conftest import Playing, tick


def line(driver: PlayDriver) -> str:
    stage = driver.page.stage
    assert isinstance(stage, PhoneStage)
    assert stage.line.isVisible()
    return stage.line.words


@pytest.mark.parametrize("text_scale", [1, 1.25, 2])
def test_the_line_is_open_on_hold_and_ended(
    playing: Playing, appearance: Appearance, text_scale: float
) -> None:
    appearance.show(Theme(text_scale=text_scale, reduced_motion=True))
    driver = playing(pace=SLOWLY)
    assert line(driver) == "Talking"
    driver.press(Qt.Key.Key_Space)
    driver.choose("look")
    assert line(driver) == "On hold, 20 s pass"
    tick(driver)
    assert line(driver) == "Talking"
    driver.press(Qt.Key.Key_Space)
    driver.choose("hang-up")
    driver.press(Qt.Key.Key_Space)
    assert line(driver) == "Ended"


def test_looking_something_up_puts_the_line_on_hold(playing: Playing) -> None:
    driver = playing(pace=SLOWLY)
    driver.press(Qt.Key.Key_Space)
    driver.click("desk-stock-list")
    assert line(driver) == "On hold, 20 s pass"
    assert driver.hint == "You are looking. Ms Brandt is waiting."
    tick(driver)
    assert line(driver) == "Talking"
