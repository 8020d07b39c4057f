"""Finding the author's editor, and telling it the line."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from app.ui import editor
from app.ui.editor import Opened, command

FILE = Path("/home/ana/my scenarios/cake/scenario.yaml")


def found(*installed: str, **environment: str) -> list[str]:
    """The command where these programs are installed."""
    return command(
        FILE, 12, 3, environment=environment, find=lambda name: f"/bin/{name}" if name in installed else None
    )


def test_the_line_is_told_as_each_editor_wants_it() -> None:
    assert found("code") == ["/bin/code", "--goto", f"{FILE}:12:3"]
    assert found("kate") == ["/bin/kate", "--line", "12", "--column", "3", str(FILE)]
    assert found("gedit") == ["/bin/gedit", "+12:3", str(FILE)]
    assert found("notepad++") == ["/bin/notepad++", "-n12", "-c3", str(FILE)]


@pytest.mark.parametrize("name", editor.EDITORS)
def test_every_editor_is_told_file_and_line(name: str) -> None:
    program, *arguments = found(name)
    assert program == f"/bin/{name}"
    assert any(str(FILE) in each for each in arguments)
    assert any("12" in each for each in arguments)
    assert not any("{" in each for each in arguments)


def test_the_authors_own_wish_comes_first() -> None:
    assert found("code", "kate", VISUAL="kate")[0] == "/bin/kate"
    assert found("code", "kate", EDITOR="kate")[0] == "/bin/kate"
    assert found("code", "kate", "gedit", VISUAL="gedit", EDITOR="kate")[0] == "/bin/gedit"
    assert found("code", "kate", VISUAL="kate --new")[0] == "/bin/kate"


def test_editors_in_a_terminal_and_wishes_that_make_no_sense_are_passed_over() -> None:
    assert found("code", "vim", VISUAL="vim")[0] == "/bin/code"
    assert found("code", VISUAL="kate")[0] == "/bin/code"
    assert found("code", VISUAL='"unfinished')[0] == "/bin/code"
    assert found("code", VISUAL="   ")[0] == "/bin/code"


def test_without_a_known_editor_there_is_no_command() -> None:
    assert found() == []
    assert found("vim", EDITOR="vim") == []


@pytest.mark.skipif(
    sys.platform == "win32", reason="a script that starts by itself is written otherwise there"
)
def test_the_editor_is_started_with_the_file_and_the_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    said = tmp_path / "said"
    program = tmp_path / "kate"
    program.write_text(f'#!/bin/sh\necho "$@" > "{said}.new"\nmv "{said}.new" "{said}"\n', encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("VISUAL", "kate")
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    assert editor.open_file(FILE, 12, 3) is Opened.AT_LINE
    qtbot.waitUntil(said.exists)
    assert said.read_text(encoding="utf-8").split("\n")[0] == f"--line 12 --column 3 {FILE}"


@pytest.mark.parametrize(("opens", "expected"), [(True, Opened.FILE), (False, Opened.NOT)])
def test_else_the_system_opens_it_if_it_can(
    monkeypatch: pytest.MonkeyPatch, opens: bool, expected: Opened
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(editor, "command", lambda *_all, **_named: [])
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: asked.append(url.toLocalFile()) is None and opens
    )
    assert editor.open_file(FILE, 12) is expected
    assert asked == [str(FILE)]


def test_a_bundle_does_not_lend_its_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setenv("LD_LIBRARY_PATH", "/opt/gelassen/_internal")
    monkeypatch.delenv("LD_LIBRARY_PATH_ORIG", raising=False)
    assert not editor._environment_outside().contains("LD_LIBRARY_PATH")
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/usr/local/lib")
    assert editor._environment_outside().value("LD_LIBRARY_PATH") == "/usr/local/lib"
