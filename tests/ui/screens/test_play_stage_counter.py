"""At a counter: the whole portrait, who waits behind, gestures, and the scene as a stage direction."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from app.scenario.model import Mood
from app.ui.screens.play_stage_counter import CounterStage
from app.ui.theme.appearance import Appearance
from app.ui.theme.theme import Theme
from tests.shots.context import scenario_in
from tests.ui.calls import PATIENTLY, counter, session_of
from tests.ui.drivers import PlayDriver, hands
from tests.ui.screens.conftest import Playing, Window

CACHE = "what-is-a-cache"


def stage(driver: PlayDriver) -> CounterStage:
    shown = driver.page.stage
    assert isinstance(shown, CounterStage)
    return shown


def test_who_waits_is_seen_behind_with_their_own_mood(playing: Playing) -> None:
    driver = playing(session_of(counter()))
    scene = stage(driver).scene
    assert scene is not None
    assert {each: view.mood for each, view in scene.waiting.items()} == {"okafor": Mood.WAITING}
    assert scene.waiting["okafor"].accessibleName() == "Mr Okafor"
    assert scene.waiting["okafor"].width() == Theme().px(64)
    assert "Behind: Mr Okafor" in driver.words


def test_nobody_waits_where_there_is_nobody_else(playing: Playing) -> None:
    scenario = counter()
    people = {"brandt": scenario.people["brandt"]}
    states = {**scenario.states, "opening": scenario.states["certain"]}
    driver = playing(session_of(scenario.model_copy(update={"people": people, "states": states})))
    scene = stage(driver).scene
    assert scene is not None
    assert scene.waiting == {}
    assert "Behind" not in driver.words


def test_the_face_is_cut_by_the_counter(playing: Playing) -> None:
    driver = playing(session_of(counter(), pace=PATIENTLY))
    face = stage(driver)._face
    assert face.width() == Theme().px(320)
    assert face.height() < face.width()
    assert face.patience == 1


def test_a_gesture_is_a_card_to_do_and_stands_there_as_done(playing: Playing) -> None:
    driver = playing(session_of(counter(), events=("no",)))
    cards = {card.words: card.accessibleName() for card in driver.page.choices.cards}
    assert cards["Hang up."] == "Do: Hang up."
    driver.choose("hang-up")
    assert "Hang up." in driver.past
    assert driver.sheet.startswith("The conversation has ended.")


def test_somebody_who_waits_is_named_when_they_speak(playing: Playing) -> None:
    driver = playing(session_of(counter()))
    assert driver.speech[-1] == "Will it take long?"
    assert driver.page.talk.resting.accessibleName().endswith("Mr Okafor: Will it take long?")  # type: ignore[union-attr]


def test_a_narrow_window_says_who_waits(playing: Playing, appearance: Appearance) -> None:
    appearance.show(Theme(text_scale=2, reduced_motion=True))
    driver = playing(session_of(counter()))
    assert stage(driver).scene is None
    assert "Behind: Mr Okafor" in driver.words


@pytest.mark.parametrize("events", [(), ("note tray", "what-for", "good")], ids=["first", "later"])
def test_nothing_is_cut_off(playing: Playing, every_window: Window, events: tuple[str, ...]) -> None:
    scenario = scenario_in(every_window.language, CACHE)
    driver = playing(
        session_of(scenario, pace=PATIENTLY, events=events, seed=11),
        width=every_window.width,
        height=every_window.height,
    )
    for _round in range(5):
        QApplication.processEvents()
    size = driver.screen.window().size()
    assert (size.width(), size.height()) == (every_window.width, every_window.height)
    title = {f"Label: {scenario.title}"}  # shortened where the tools need the room, whole as its tool tip
    assert set(hands.cut_off(driver.screen)) <= title
