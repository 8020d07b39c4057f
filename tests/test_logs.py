"""The log is small, says what happened, and says nothing about a person."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from app import logs

CANARY = "Käthe Canary"

log = logging.getLogger("app.somewhere")


@pytest.fixture
def writing(tmp_path: Path) -> Iterator[Path]:
    """A folder that is written into."""
    started = logs.start(tmp_path / "logs")
    yield tmp_path / "logs"
    started.close()


def everything(folder: Path) -> str:
    files = sorted(folder.iterdir()) if folder.exists() else []
    return "".join(file.read_text(encoding="utf-8") for file in files)


def test_a_line_says_when_how_grave_where_and_what(writing: Path) -> None:
    log.warning("the disk is full")
    assert everything(writing).endswith("WARNING app.somewhere: the disk is full\n")


def test_what_is_only_for_debugging_is_left_out(writing: Path) -> None:
    log.debug("a detail")
    assert everything(writing) == ""


def test_other_peoples_programs_do_not_write_into_it(writing: Path) -> None:
    logging.getLogger("elsewhere").error(CANARY)
    assert everything(writing) == ""


def test_an_error_is_told_without_words_of_a_person(writing: Path) -> None:
    try:
        raise ValueError(CANARY)
    except ValueError:
        log.exception("this went wrong")
    found = everything(writing)
    assert "ValueError" in found
    assert "test_logs.py" in found
    assert "Canary" not in found


def test_the_home_folder_is_a_tilde(writing: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "home", lambda: Path("/home/kaethe"))
    log.info("reading %s", Path("/home/kaethe/own"))
    assert everything(writing).endswith("reading ~/own\n")


def test_there_are_never_more_than_three_files_of_200_kilobytes(writing: Path) -> None:
    for _number in range(1_000):
        log.info("x" * 1_000)
    files = sorted(file.name for file in writing.iterdir())
    assert files == ["gelassen.log", "gelassen.log.1", "gelassen.log.2"]
    assert all(file.stat().st_size <= logs.LARGEST for file in writing.iterdir())


def test_a_folder_that_cannot_be_made_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    started = logs.start(tmp_path / "file" / "logs")
    log.warning("lost")
    started.close()


def test_a_disk_that_takes_no_more_is_no_trouble(
    writing: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(_record: logging.LogRecord) -> bool:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("logging.handlers.RotatingFileHandler.shouldRollover", full)
    log.warning("lost")
    assert capsys.readouterr().err == ""


def test_after_the_end_nothing_is_written(tmp_path: Path) -> None:
    started = logs.start(tmp_path)
    started.close()
    log.warning("too late")
    assert everything(tmp_path) == ""
