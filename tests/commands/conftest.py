"""A folder of scenarios for the commands, with a small conversation in it and its walks."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.program import small_in

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
    folder = small_in(tmp_path / "own")
    (folder / "playthroughs.yaml").write_text(WALKS, encoding="utf-8")
    return folder
