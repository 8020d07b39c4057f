"""Keeping contact and breathing while somebody speaks."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.scenario.model import Change
from app.ui.screens.play import PlayScreen
from app.ui.session import Pace, TrainingSession
from tests.ui.calls import SLOWLY, call, session_of
from tests.ui.drivers import PlayDriver
from tests.ui.screens.conftest import Playing


def events(driver: PlayDriver) -> list[str]:
    return [turn.event for turn in session(driver).conversation.turns]


def session(driver: PlayDriver) -> TrainingSession:
    return driver.screen._session


def hold(screen: PlayScreen, kind: QEvent.Type) -> None:
    QApplication.sendEvent(screen, QKeyEvent(kind, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a"))


def breath_timer(driver: PlayDriver) -> QTimer:
    found = driver.screen.findChild(QTimer, "breath")
    assert isinstance(found, QTimer)
    return found


def test_an_mhm_while_she_speaks_interrupts_nobody(playing: Playing, qtbot: QtBot) -> None:
    driver = playing(session_of(pace=SLOWLY))
    before = len(session(driver).pending)
    assert before > 0
    qtbot.keyClick(driver.screen, Qt.Key.Key_M)
    assert events(driver) == ["mhm"]
    assert len(session(driver).pending) == before
    assert driver.screen.page.hint.mhm.isHidden(), "once per visit"


def test_without_a_clock_nothing_is_said_by_a_key(playing: Playing, qtbot: QtBot) -> None:
    driver = playing(session_of(pace=Pace()))
    qtbot.keyClick(driver.screen, Qt.Key.Key_S)
    assert events(driver) == ["silence"]
    assert driver.screen.page.hint.silence.isHidden(), "once per visit"
    assert driver.choices, "and then the learner speaks"


def test_without_a_clock_nothing_is_said_by_a_click(playing: Playing, qtbot: QtBot) -> None:
    driver = playing(session_of(pace=Pace()))
    qtbot.mouseClick(driver.screen.page.hint.silence, Qt.MouseButton.LeftButton)
    assert events(driver) == ["silence"]


def test_an_mhm_is_heard_among_the_words(playing: Playing, qtbot: QtBot) -> None:
    driver = playing(session_of(pace=Pace()))
    qtbot.mouseClick(driver.screen.page.hint.mhm, Qt.MouseButton.LeftButton)
    assert any("Mhm." in line for line in driver.screen.page.talk.lines)


def test_a_key_that_is_held_for_a_whole_breath_takes_it(playing: Playing) -> None:
    driver = playing(session_of(pace=Pace()))
    hold(driver.screen, QEvent.Type.KeyPress)
    assert driver.screen.page.hint.words == "Breathe in …"
    breath_timer(driver).timeout.emit()
    assert driver.screen.page.hint.words == "… and out."
    breath_timer(driver).timeout.emit()
    assert events(driver) == ["breathe"]
    hold(driver.screen, QEvent.Type.KeyRelease)
    assert events(driver) == ["breathe"]


def test_ones_own_stress_is_felt_at_the_button(playing: Playing) -> None:
    scenario = call()
    upset = (
        scenario.states["opening"]
        .choices["no"]
        .model_copy(update={"changes": (Change(variable="stress", add=45),), "to": ()})
    )
    opening = scenario.states["opening"].model_copy(
        update={"choices": {**scenario.states["opening"].choices, "no": upset}}
    )
    driver = playing(
        session_of(
            scenario.model_copy(update={"states": {**scenario.states, "opening": opening}}), pace=Pace()
        )
    )
    button = driver.screen.page.hint.breathe
    assert button.text() == "Breathe"
    driver.choose("no")
    assert button.text() == "Pulse high: breathe"
    assert "pounding" in button.accessibleDescription()


def test_a_key_let_go_early_takes_no_breath(playing: Playing) -> None:
    driver = playing(session_of(pace=Pace()))
    hold(driver.screen, QEvent.Type.KeyPress)
    hold(driver.screen, QEvent.Type.KeyRelease)
    assert events(driver) == []
    assert not breath_timer(driver).isActive()


def test_a_click_breathes_for_those_who_cannot_hold_a_key(playing: Playing, qtbot: QtBot) -> None:
    driver = playing(session_of(pace=Pace()))
    button = driver.screen.page.hint.breathe
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    breath_timer(driver).timeout.emit()
    breath_timer(driver).timeout.emit()
    assert events(driver) == ["breathe"]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not breath_timer(driver).isActive()
