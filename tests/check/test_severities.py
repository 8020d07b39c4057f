"""A library's opinion of findings, in its check.yaml."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.check import rules
from app.check.checking import check, check_library
from app.check.severities import load
from app.scenario.codes import Code
from app.scenario.diagnostic import Diagnostic, Severity
from tests.check.conftest import Change


@pytest.fixture(autouse=True)
def all_rules() -> None:
    rules.load()


def said(tmp_path: Path, text: str) -> tuple[Diagnostic, ...]:
    (tmp_path / "check.yaml").write_text(text, encoding="utf-8")
    return load(tmp_path).diagnostics


def test_a_library_without_the_file_says_nothing(tmp_path: Path) -> None:
    found = load(tmp_path)
    assert not found.diagnostics
    assert found.of("GEL552", Severity.WARNING) is Severity.WARNING


def test_words_stand_for_levels_and_off(tmp_path: Path) -> None:
    assert not said(tmp_path, "severity:\n  GEL552: off\n  GEL537: error\n  GEL530: note\n")
    found = load(tmp_path)
    assert found.of("GEL552", Severity.WARNING) is None
    assert not found.wanted(Code.TOO_MANY_STATES)
    assert found.of("GEL537", Severity.WARNING) is Severity.ERROR
    assert found.of("GEL530", Severity.ERROR) is Severity.NOTE


@pytest.mark.parametrize(
    ("text", "message", "hint", "line", "column"),
    [
        ("severities:\n  GEL552: off\n", "does not belong here", "`severity`", 1, 1),
        ("severity:\n  GLE552: off\n", "no finding with the code `GLE552`", "`GEL552`", 2, 3),
        ("severity:\n  GEL552: of\n", "one of", "`off`", 2, 11),
        ("severity:\n  GEL301: off\n", "cannot be turned down", None, 2, 3),
        ("severity: off\n", "codes, each with a word", None, 1, 1),
        ("- GEL552\n", "`severity:`", None, 1, 1),
    ],
)
def test_what_is_written_wrong_is_said_with_its_place(
    tmp_path: Path, text: str, message: str, hint: str | None, line: int, column: int
) -> None:
    (found,) = said(tmp_path, text)
    assert found.code == "GEL012"
    assert found.severity is Severity.ERROR
    assert message in found.message
    assert hint is None or hint in (found.suggestion or "")
    assert (found.span.line, found.span.column) == (line, column)


def test_what_is_no_yaml_is_said_as_of_any_file(tmp_path: Path) -> None:
    (found,) = said(tmp_path, "severity:\n\tGEL552: off\n")
    assert found.code == "GEL117"


def test_a_file_that_cannot_be_read_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "check.yaml").mkdir()
    (found,) = load(tmp_path).diagnostics
    assert found.code == "GEL001"


def test_a_scenario_is_checked_as_its_library_wants(changed: Change) -> None:
    unused = ("variables:\n", "variables:\n  unused: no\n")
    for word, levels in (("off", []), ("error", [Severity.ERROR]), ("note", [Severity.NOTE])):
        file = changed(unused, said=f"severity:\n  GEL530: {word}\n")
        assert [one.severity for one in check(file).findings if one.code == "GEL530"] == levels


def test_a_library_says_once_what_is_wrong_in_its_file(changed: Change) -> None:
    file = changed(said="severity:\n  GEL552: of\n")
    assert [one.code for one in check_library(file.parents[1]).beside] == ["GEL012"]
