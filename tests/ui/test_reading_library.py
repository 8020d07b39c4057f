"""The library is remembered at once, read in the background, and follows another folder."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app import paths
from app.ui.reading_library import ReadingLibrary

SHIPPED = "sweater-15-november"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A folder of one's own with one conversation in it."""
    folder = tmp_path / "own"
    shutil.copytree(paths.scenarios() / SHIPPED, folder / SHIPPED)
    return folder


def library(own: Path | None, index: Path) -> ReadingLibrary:
    return ReadingLibrary(str(own) if own else None, index=index / "library.json")


def test_nobody_knows_what_there_is_before_it_was_read_once(qtbot: QtBot, tmp_path: Path) -> None:
    reading = library(None, tmp_path)
    assert reading.entries is None
    with qtbot.waitSignal(reading.renewed, timeout=20_000):
        reading.start()
    assert reading.find(SHIPPED) is not None


def test_what_was_read_is_remembered_without_reading(qtbot: QtBot, tmp_path: Path) -> None:
    library(None, tmp_path).refresh()
    again = library(None, tmp_path)
    assert again.find(SHIPPED) is not None
    with qtbot.assertNotEmitted(again.renewed):
        again.refresh()  # nothing is different


def test_another_folder_is_looked_into(qtbot: QtBot, own: Path, tmp_path: Path) -> None:
    reading = library(None, tmp_path)
    reading.refresh()
    with qtbot.waitSignal(reading.renewed, timeout=20_000):
        reading.look_into(str(own))
    assert [entry.path.parent for entry in reading.entries or () if not entry.shipped] == [own]
    reading.stop()


def test_what_was_read_of_a_folder_that_is_no_longer_wanted_is_not_shown(
    qtbot: QtBot, own: Path, tmp_path: Path
) -> None:
    reading = library(own, tmp_path)
    overtaken = reading.library
    overtaken.refresh()
    reading.look_into(None)
    with qtbot.assertNotEmitted(reading.renewed):
        reading._was_read((overtaken, True))
    assert all(entry.shipped for entry in reading.entries or ())
    reading.stop()
