"""Findings as lines for a terminal."""

from __future__ import annotations

from pathlib import Path

from app import words
from app.check.checked import CheckedLibrary
from app.check.report import text
from tests.check.report.conftest import Make


def test_findings_are_rendered_and_counted(made: Make) -> None:
    shown = list(text.lines(made("GEL512", "GEL530")))
    assert shown[0].startswith("error[GEL512]: ")
    assert shown[-2] == "`gelassen explain GEL512` tells more about a code, with an example."
    assert shown[-1] == "1 file read: 1 error, 1 warning."


def test_nothing_found_is_one_line(made: Make) -> None:
    assert list(text.lines(made())) == ["1 file read: nothing found."]


def test_what_is_accepted_is_counted_and_not_shown(made: Make) -> None:
    shown = list(text.lines(made(accepted=("GEL530", "GEL512"))))
    assert shown == ["1 file read: nothing found, 2 accepted."]


def test_it_speaks_german(made: Make) -> None:
    words.use("de")
    assert list(text.lines(made()))[-1] == "1 Datei gelesen: nichts gefunden."


def test_a_library_counts_its_files(made: Make, tmp_path: Path) -> None:
    one = made("GEL530")
    both = CheckedLibrary((*one.scenarios, *made().scenarios))
    assert list(text.lines(both))[-1] == "2 files read: 1 warning."
