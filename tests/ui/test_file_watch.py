"""Files as editors write them: in place, by rename, through a copy; and folders that go."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.ui.file_watch import FileWatch


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file in a folder of its own."""
    (tmp_path / "cake").mkdir()
    path = tmp_path / "cake" / "scenario.yaml"
    path.write_text("one", encoding="utf-8")
    return path


@pytest.fixture
def watch(file: Path, qtbot: QtBot) -> FileWatch:
    """A watch on it, which tells as the system does."""
    return FileWatch(file, suffixes=(".yaml", ".po"))


def by_rename(path: Path, text: str) -> None:
    new = path.with_name(f".{path.name}.new")
    new.write_text(text, encoding="utf-8")
    new.replace(path)


def test_a_save_in_place_is_told_once(file: Path, watch: FileWatch, qtbot: QtBot) -> None:
    told: list[int] = []
    watch.changed.connect(lambda: told.append(1))
    with qtbot.waitSignal(watch.changed):
        file.write_text("two", encoding="utf-8")
    watch.look()
    assert len(told) == 1


def test_saves_by_rename_are_told_again_and_again(file: Path, watch: FileWatch, qtbot: QtBot) -> None:
    for text in ("two", "three", "four"):
        with qtbot.waitSignal(watch.changed):
            by_rename(file, text)
    with qtbot.waitSignal(watch.changed):
        file.write_text("and in place after a rename", encoding="utf-8")


def test_a_save_that_moves_the_old_file_away_first_is_told(
    file: Path, watch: FileWatch, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(watch.changed):
        file.rename(file.with_name("scenario.yaml~"))
        file.write_text("two", encoding="utf-8")
    with qtbot.waitSignal(watch.changed):
        file.write_text("three", encoding="utf-8")


def test_files_beside_it_count_if_they_are_of_that_kind(file: Path, watch: FileWatch, qtbot: QtBot) -> None:
    with qtbot.waitSignal(watch.changed):
        file.with_name("de.po").write_text("", encoding="utf-8")
    with qtbot.assertNotEmitted(watch.changed):
        file.with_name(".scenario.yaml.swp").write_text("", encoding="utf-8")
        watch.look()


def test_what_goes_and_comes_back_is_told_both_times(file: Path, watch: FileWatch, qtbot: QtBot) -> None:
    with qtbot.waitSignal(watch.changed):
        file.unlink()
    with qtbot.waitSignal(watch.changed):
        file.write_text("again", encoding="utf-8")


def test_a_folder_that_goes_and_comes_back_is_told_both_times(
    file: Path, watch: FileWatch, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(watch.changed):
        shutil.rmtree(file.parent)
    with qtbot.waitSignal(watch.changed):
        file.parent.mkdir()
        file.write_text("again", encoding="utf-8")
    with qtbot.waitSignal(watch.changed):
        file.write_text("and again", encoding="utf-8")


def test_nothing_is_told_while_nothing_changes(watch: FileWatch, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(watch.changed):
        watch.look()
        watch.look()
