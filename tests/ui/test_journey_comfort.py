"""What makes every day easier, through the whole window: favourites, one's data, sounds, settings at once."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app import settings, words
from app.errors import KnownError
from app.settings import Settings
from app.store.errors import StoreError
from app.store.store import Store
from app.ui.screens.briefing import BriefingScreen
from app.ui.screens.erased import ErasedScreen
from app.ui.screens.learners import LearnersScreen
from app.ui.screens.play import PlayScreen
from app.ui.screens.settings import SettingsScreen
from app.ui.screens.welcome import WelcomeScreen
from app.ui.sounds import Sounds
from app.ui.theme.appearance import current_theme
from tests.playthroughs import FIRST
from tests.ui.drivers import SettingsDriver, hands
from tests.ui.drivers.program import AT_ONCE, ENTER, TITLES, Running, Start
from tests.ui.recorder import Recorder

CANARY = "Wilhelmina"
OWN_WORDS = "what only Wilhelmina would write"


def open_settings(running: Running) -> SettingsDriver:
    hands.click(hands.button(running.home().screen, "Settings"))
    return SettingsDriver(running.screen(SettingsScreen))


def everything_in(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def practise(running: Running, name: str) -> None:
    """Somebody comes, plays, jots something down, leaves, and looks back on nothing yet."""
    running.journey._welcomed(name, "en")
    running.begin_the_call("en")
    running.play().write_note(OWN_WORDS)
    running.do(FIRST)
    running.leave()
    running.home()


# Favourites


def test_favourites_are_kept_and_are_each_learners_own(start: Start) -> None:
    running = start()
    running.home().click_star(TITLES["en"])
    again = start()
    assert again.home().starred() == [TITLES["en"]]
    again.journey._welcome_another("Ben")
    assert again.home().starred() == []


# One's data


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is chosen whenever a folder is to be chosen."""
    folder = tmp_path / "stick"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_what: str(folder))
    return folder


def test_data_is_put_where_the_learner_wants_it(start: Start, stick: Path) -> None:
    running = start()
    practise(running, CANARY)
    open_settings(running).click("export")
    driver = SettingsDriver(running.screen(SettingsScreen))
    (folder,) = stick.iterdir()
    assert f"Your data is in this folder: {folder}" in hands.words_on(driver.screen)
    data = json.loads((folder / "gelassen.json").read_text(encoding="utf-8"))
    assert data["learner"]["name"] == CANARY
    assert data["attempts"][0]["title"] == TITLES["en"]


def test_where_data_cannot_be_put_the_reason_is_said(
    start: Start, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_what: Any, **_more: Any) -> None:
        raise OSError(28, "No space left on device")

    running = start()
    driver = open_settings(running)
    monkeypatch.setattr("app.files.write", full)
    driver.click("export")
    said = hands.words_on(running.screen(SettingsScreen))
    assert "could not be written there: " in said
    assert "Nothing was changed." in said


def test_deleting_everything_leaves_no_byte_of_a_learner_and_welcomes_whoever_comes_next(
    start: Start, tmp_path: Path
) -> None:
    practise(start(known=False), CANARY)
    running = start(settings.load(tmp_path / "data").settings)  # closing has made a backup
    gone = running.journey.record.learner
    assert gone.name == CANARY
    running.home().click_star(TITLES["en"])
    driver = open_settings(running)
    for button in ("erase", "erase-ask", "erase-confirm"):
        driver.click(button)
    erased = running.screen(ErasedScreen)
    said = hands.words_on(erased)
    assert "one conversation" in said
    assert "one backup" in said
    assert str(tmp_path / "data") in said
    for path, content in everything_in(tmp_path / "data").items():
        for word in (CANARY, OWN_WORDS, gone.id):
            assert word.encode() not in content, path
    hands.press(ENTER)
    running.screen(WelcomeScreen)
    assert settings.load(tmp_path / "data").settings.learner is None


def test_deleting_somebody_keeps_what_others_have_played(start: Start) -> None:
    running = start()  # Ana
    running.begin_the_call("en")
    running.do(FIRST)
    running.leave()
    practise(running, CANARY)
    driver = open_settings(running)
    for button in ("erase", "erase-ask", "erase-confirm"):
        driver.click(button)
    running.screen(ErasedScreen)
    hands.press(ENTER)
    learners = running.screen(LearnersScreen)
    assert "Ana" in hands.words_on(learners)
    assert CANARY not in hands.words_on(learners)
    (ana,) = running.journey.store.learners()
    assert len(running.journey.store.attempts(ana.id)) == 1


def refuse(*_what: Any) -> None:
    raise StoreError("Not everything could be erased: the disk is full. Please try again.")


def test_on_a_full_disk_the_only_learner_is_deleted_with_the_whole_store(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    running = start(known=False)
    practise(running, CANARY)
    monkeypatch.setattr(Store, "erase_learner", refuse)
    driver = open_settings(running)
    for button in ("erase", "erase-ask", "erase-confirm"):
        driver.click(button)
    running.screen(ErasedScreen)
    for path, content in everything_in(tmp_path / "data").items():
        assert CANARY.encode() not in content, path
    hands.press(ENTER)
    welcome = running.screen(WelcomeScreen)
    welcome.finished.emit("Ben", "en")
    running.home()
    assert [learner.name for learner in running.journey.store.learners()] == ["Ben"]


def test_what_could_not_be_deleted_is_said_and_nothing_is_claimed(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    running = start()
    practise(running, CANARY)
    monkeypatch.setattr(Store, "erase_learner", refuse)
    driver = open_settings(running)
    for button in ("erase", "erase-ask", "erase-confirm"):
        driver.click(button)
    said = hands.words_on(running.screen(SettingsScreen))
    assert "Not everything could be erased: the disk is full." in said
    assert CANARY in [learner.name for learner in running.journey.store.learners()]


# The log


def test_the_log_holds_no_name_and_no_answer(start: Start, tmp_path: Path) -> None:
    from app import logs

    written = logs.start(tmp_path / "logs", level=10)
    try:
        running = start(known=False)
        practise(running, CANARY)
        running.journey._say(KnownError(CANARY))
        start()
    finally:
        written.close()
    log = b"".join(everything_in(tmp_path / "logs").values())
    for word in (CANARY, OWN_WORDS, FIRST):
        assert word.encode() not in log


# Sounds


def test_the_telephone_rings_until_it_is_answered(start: Start) -> None:
    running = start()
    player = Recorder()
    running.journey.practice._sounding._sounds = Sounds(player, on=True)
    home = running.home()
    home.focus_card(TITLES["en"])
    hands.press(ENTER)
    running.screen(BriefingScreen)
    assert [each[0] if isinstance(each, tuple) else each for each in player.asked] == ["ring"]
    hands.press(ENTER)
    running.play()
    assert player.asked[-1] == "stop"


def test_sounds_are_off_until_they_are_wanted(start: Start) -> None:
    running = start()
    player = Recorder()
    running.journey._sounds._player = player
    home = running.home()
    home.focus_card(TITLES["en"])
    hands.press(ENTER)
    running.screen(BriefingScreen)
    assert [each for each in player.asked if each != "stop"] == []


# Settings hold at once, in the middle of a conversation


def test_each_setting_holds_at_once_while_somebody_speaks(start: Start, qtbot: QtBot, tmp_path: Path) -> None:
    running = start(replace(AT_ONCE, speech_speed=120, mode="learn"))
    player = Recorder()
    running.journey._sounds._player = player
    running.begin_the_call("en")
    journey = running.journey
    session = journey.session
    assert session is not None
    assert session.pending

    def change(**what: Any) -> PlayScreen:
        journey.apply(replace(journey.settings, **what))
        return running.screen(PlayScreen)

    change(theme="dark")
    assert current_theme().name == "dark"
    change(text_scale=150)
    assert current_theme().text_scale == 1.5
    change(round_a=False)
    assert not current_theme().round_a
    change(reduced_motion="off")
    assert current_theme().ms("enter") > 0
    change(reduced_motion="on")
    assert current_theme().ms("enter") == 0
    screen = change(language="de")
    assert words.language() == "de"
    assert screen.title == TITLES["de"]
    change(sound=True)
    assert player.asked[-1] == ("notification", 1)
    change(sound=False)
    assert player.asked[-1] == "stop"
    change(timed=True)
    assert session.pace.timed
    assert session.pending, "nothing of all this was taken for impatience"
    change(speech_speed=settings.AT_ONCE)
    assert not session.pending
    assert session.conversation.events == ()
    session.choose(session.conversation.offered[0])
    change(coach="always")
    kept = settings.load(tmp_path / "data").settings
    assert (kept.theme, kept.text_scale, kept.language, kept.coach) == ("dark", 150, "de", "always")


# The window


def test_the_window_comes_back_as_it_was_left(start: Start, tmp_path: Path) -> None:
    running = start()
    running.home()
    # As wide as it may be at least: the screen of the screenless platform is no wider than that.
    running.program.navigator.resize(1024, 701)
    again = start(_as_kept(running, tmp_path))
    again.home()
    assert (again.program.navigator.width(), again.program.navigator.height()) == (1024, 701)


def _as_kept(running: Running, tmp_path: Path) -> Settings:
    running.program.navigator.close()
    return settings.load(tmp_path / "data").settings


def test_the_keyboard_map_stops_the_conversation_and_lets_it_go_on(start: Start, qtbot: QtBot) -> None:
    running = start(replace(AT_ONCE, speech_speed=120))
    play = running.begin_the_call("en")
    session = running.journey.session
    assert session is not None
    assert not session.paused
    play.press(Qt.Key.Key_F1)
    assert session.paused
    found = hands.find(running.program.navigator, "keyboard-map")
    assert "Take a choice" in hands.words_on(found)
    qtbot.waitUntil(found.isActiveWindow)
    hands.press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not session.paused)
