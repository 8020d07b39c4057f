"""An error tells where it happened, and nothing a person has written."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import traces
from app.errors import KnownError

CANARY = "Käthe Canary"


def caught(act: Callable[[], object]) -> BaseException:
    try:
        act()
    except BaseException as error:
        return error
    raise AssertionError("nothing was raised")


def raised(error: BaseException) -> BaseException:
    def act() -> None:
        raise error

    return caught(act)


def chained() -> None:
    try:
        raise ValueError(CANARY)
    except ValueError as error:
        raise RuntimeError(CANARY) from error


def noted() -> None:
    error = ValueError(CANARY)
    error.add_note(CANARY)
    raise error


def grouped() -> None:
    raise ExceptionGroup(CANARY, [KeyError(CANARY), OSError(2, "No such file", CANARY)])


def known() -> None:
    raise KnownError(CANARY)


@pytest.mark.parametrize(
    "act",
    [
        lambda: {}[CANARY],
        lambda: int(CANARY),
        lambda: Path(f"/nowhere/{CANARY}").read_bytes(),
        known,
        chained,
        noted,
        grouped,
    ],
)
def test_no_words_of_a_person_are_told(act: Callable[[], object]) -> None:
    assert "Canary" not in traces.told(caught(act))


@given(st.text())
def test_whatever_they_are(words: str) -> None:
    told = traces.told(raised(ValueError(f"@{words}@")))
    assert f"@{words}@" not in told


def test_kind_and_place_are_told() -> None:
    error = caught(chained)
    told = traces.told(error)
    assert "tests/test_traces.py, line " in told
    assert "in chained" in told
    assert "ValueError\nwhich led to:" in told
    assert told.endswith("RuntimeError")


def test_words_about_code_are_told() -> None:
    told = traces.told(caught(lambda: None.nothing))  # type: ignore[attr-defined]  # to have it fail
    assert told.endswith("AttributeError: 'NoneType' object has no attribute 'nothing'")
    assert traces.told(raised(sqlite3.OperationalError("no such table: x"))).endswith(": no such table: x")


def test_an_error_of_the_system_is_told_by_its_number() -> None:
    assert traces.told(raised(OSError(28, "No space left", "/home/kaethe/x"))).endswith("OSError: ENOSPC")


def test_a_deep_recursion_is_told_in_a_few_lines() -> None:
    def deeper() -> None:
        deeper()

    told = traces.told(caught(deeper))
    assert "calls more" in told
    assert len(told.splitlines()) < 3 * traces.MOST_FRAMES


def test_the_home_folder_is_a_tilde(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    home = tmp_path / "kaethe"
    monkeypatch.setattr(Path, "home", lambda: home)
    assert traces.without_home(f"at {home}/own/x.yaml") == "at ~/own/x.yaml"


def test_a_file_elsewhere_is_told_by_its_name_only(tmp_path: Path) -> None:
    file = tmp_path / "kaethe" / "plugin.py"
    error = caught(lambda: exec(compile("1/0", str(file), "exec")))
    told = traces.told(error)
    assert "kaethe" not in told
    assert "plugin.py, line 1" in told


def test_the_same_fault_has_the_same_place() -> None:
    assert traces.where(caught(chained)) == traces.where(caught(chained))
    assert traces.where(caught(chained)) != traces.where(caught(noted))
