"""The program as a process of its own, and a small scenario to run it on."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.display import PROJECT

SMALL = """\
format: 1
id: small
language: en
title: A small call
channel: phone
briefing: Somebody calls.
goal: The caller is content.
people:
  lindner:
    name: Ms Lindner
start: opening
states:
  opening:
    says: Good morning.
    to: {gone: {mood: below 40}, done: otherwise}
    choices:
      greet:
        say: Good morning, what can I do for you?
        reply: That is kind “of” you.
      mumble:
        say: Hm.
        changes: {mood: -20}
      hang-up:
        do: Hang up
        to: gone
  done:
    ending: good
    result: All is well.
  gone:
    ending: poor
    result: The line is dead.
"""


def small_in(library: Path) -> Path:
    """Write the small scenario into a folder of scenarios. Returns its own folder."""
    folder = library / "small"
    folder.mkdir(parents=True)
    (folder / "scenario.yaml").write_text(SMALL, encoding="utf-8")
    return folder


def command(*arguments: str | Path) -> list[str]:
    """The words that start the program, so that Ctrl-C reaches it.

    Whoever starts the tests in the background has them ignore the signal, and their children, too.
    """
    start = (
        "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler); "
        "from app.__main__ import main; sys.exit(main())"
    )
    return [sys.executable, "-c", start, *map(str, arguments)]


def gelassen(
    *arguments: str | Path, typed: str = "", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """Run the program to its end."""
    return subprocess.run(
        command(*arguments),
        cwd=PROJECT,
        env=os.environ | environment,
        input=typed.encode(),
        capture_output=True,
        check=False,
    )
