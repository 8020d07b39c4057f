"""A folder of scenarios for the commands, with a small conversation in it and its walks."""

from __future__ import annotations

from pathlib import Path

import pytest

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
    mood: 50
start: opening
states:
  opening:
    says: Good morning.
    to: {gone: {mood: below 40}, done: otherwise}
    choices:
      greet:
        say: Good morning, what can I do for you?
        reply: That is kind of you.
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

WALKS = """\
kind:
  steps: [greet]
  ends: done

short:
  steps: [mumble]
  ends: gone
"""


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """The folder of the small scenario, inside a folder of own scenarios."""
    folder = tmp_path / "own" / "small"
    folder.mkdir(parents=True)
    (folder / "scenario.yaml").write_text(SMALL, encoding="utf-8")
    (folder / "playthroughs.yaml").write_text(WALKS, encoding="utf-8")
    return folder
