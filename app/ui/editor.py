"""Opening a file at a line, in the editor that its author uses."""

from __future__ import annotations

import os
import shlex
import shutil
import sys
from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QProcess, QProcessEnvironment, QUrl
from PySide6.QtGui import QDesktopServices

_COLON = ("{file}:{line}:{column}",)
_GOTO = ("--goto", *_COLON)

EDITORS: Mapping[str, Sequence[str]] = {
    "code": _GOTO,
    "codium": _GOTO,
    "code-insiders": _GOTO,
    "cursor": _GOTO,
    "zed": _COLON,
    "subl": _COLON,
    "kate": ("--line", "{line}", "--column", "{column}", "{file}"),
    "gedit": ("+{line}:{column}", "{file}"),
    "xed": ("+{line}:{column}", "{file}"),
    "pluma": ("+{line}:{column}", "{file}"),
    "mousepad": ("--line={line}", "--column={column}", "{file}"),
    "geany": ("--line={line}", "--column={column}", "{file}"),
    "gvim": ("+{line}", "{file}"),
    "emacs": ("+{line}:{column}", "{file}"),
    "emacsclient": ("--no-wait", "+{line}:{column}", "{file}"),
    "mate": ("--line", "{line}:{column}", "{file}"),
    "bbedit": ("+{line}", "{file}"),
    "notepad++": ("-n{line}", "-c{column}", "{file}"),
}
"""How editors with a window of their own are told a line, as their manuals say; the ones people chose to
install come before those a desktop brings. Editors in a terminal are not among them: there is no terminal to
open them in."""


class Opened(Enum):
    """What came of it: the editor shows the line; some program was given the file; nothing opens it."""

    AT_LINE = "at line"
    FILE = "file"
    NOT = "not"


def command(
    file: Path,
    line: int,
    column: int,
    *,
    environment: Mapping[str, str],
    find: Callable[[str], str | None] = shutil.which,
) -> list[str]:
    """The command that shows a file at a line and column, both from 1; empty where no known editor is found.

    VISUAL and EDITOR come first, then what is installed.
    """
    wished = [name for name in ("VISUAL", "EDITOR") if environment.get(name)]
    for program in (*(_program(environment[name]) for name in wished), *EDITORS):
        arguments = EDITORS.get(Path(program).stem.lower() if program else "")
        where = find(program) if arguments is not None else None
        if arguments is not None and where is not None:
            values = {"file": str(file), "line": line, "column": column}
            return [where, *(each.format(**values) for each in arguments)]
    return []


def open_file(file: Path, line: int = 1, column: int = 1) -> Opened:
    """Show a file to its author. line, column: where, from 1."""
    wanted = command(file, line, column, environment=os.environ)
    if wanted and _start(wanted):
        return Opened.AT_LINE
    if QDesktopServices.openUrl(QUrl.fromLocalFile(str(file))):
        return Opened.FILE
    return Opened.NOT


def _program(wish: str) -> str:
    """The program in a wish such as `code --wait`: what else it asks for is for programs that wait."""
    try:
        words = shlex.split(wish, posix=os.name != "nt")
    except ValueError:  # a quotation mark is left open
        return ""
    return words[0].strip('"') if words else ""


def _start(wanted: Sequence[str]) -> bool:
    """Start a program that goes on without us. Returns whether it could be started."""
    process = QProcess()
    process.setProgram(wanted[0])
    process.setArguments(list(wanted[1:]))
    process.setProcessEnvironment(_environment_outside())
    started = process.startDetached()
    return bool(started[0] if isinstance(started, tuple) else started)


def _environment_outside() -> QProcessEnvironment:
    """The environment that programs outside have: a bundle looks for libraries in itself, they must not."""
    environment = QProcessEnvironment.systemEnvironment()
    if getattr(sys, "frozen", False):
        for name in ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"):
            before = environment.value(f"{name}_ORIG", "")
            if before:
                environment.insert(name, before)
            else:
                environment.remove(name)
    return environment
