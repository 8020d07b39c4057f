"""Settings are taken over at once, kept where that is possible, and followed by language and look."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import settings as settings_file
from app import words
from app.settings import Settings
from app.ui.look import theme_for
from app.ui.navigator import Navigator
from app.ui.preferences import Preferences, language_for
from app.ui.theme.appearance import Appearance

ENGLISH = Settings(language="en", theme="light")


@pytest.fixture
def preferences(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Preferences]:
    """English and light, kept in a folder of their own."""
    before = words.language()
    words.use("en", cache=tmp_path / "cache")
    navigator = Navigator()
    qtbot.addWidget(navigator)
    yield Preferences(
        ENGLISH,
        data_dir=tmp_path / "data",
        chosen_language=None,
        navigator=navigator,
        appearance=Appearance(qapp, theme_for(ENGLISH)),
        parent=navigator,
    )
    words.use(before)
    Appearance(qapp, theme_for(Settings()))


def test_what_is_changed_holds_and_is_found_again(preferences: Preferences, tmp_path: Path) -> None:
    preferences.change("language", "de")
    assert preferences.settings == replace(ENGLISH, language="de")
    assert words.language() == "de"
    assert settings_file.load(tmp_path / "data").settings == preferences.settings


def test_whoever_listens_is_told_what_held_before(preferences: Preferences, qtbot: QtBot) -> None:
    with qtbot.waitSignal(preferences.changed) as told:
        preferences.change("speech_speed", 130)
    assert told.args == [ENGLISH]


def test_what_cannot_be_kept_holds_nevertheless_and_is_said_until_it_could_be(
    preferences: Preferences, tmp_path: Path
) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    preferences.change("sound", True)
    assert preferences.settings.sound
    assert preferences.notice is not None
    assert "could not be kept" in preferences.notice.text
    (tmp_path / "data").unlink()
    preferences.change("sound", False)
    assert preferences.notice is None


@pytest.mark.parametrize(
    ("chosen", "kept", "spoken"), [("de", "en", "de"), (None, "de", "de"), ("xx", "de", "de")]
)
def test_the_command_line_has_the_first_word_on_the_language(
    chosen: str | None, kept: words.Language, spoken: str
) -> None:
    assert language_for(chosen, Settings(language=kept)) == spoken


def test_where_nobody_chose_a_language_it_is_the_systems(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "system_language", lambda: "de")
    assert language_for(None, Settings()) == "de"
