"""Which scenario is meant by a path: its file, or the folder it is in."""

from __future__ import annotations

from pathlib import Path

from app.scenario.library import FILE_NAME

LONGEST_PATH = 4096
"""Characters; no system opens longer ones."""


def scenario_file(path: Path) -> Path | None:
    """The scenario file that is meant, absolute; None where there is none. Never raises."""
    if len(str(path)) > LONGEST_PATH or "\0" in str(path):
        return None
    try:
        meant = path.expanduser().absolute()
        if meant.is_dir():
            meant = meant / FILE_NAME
        return meant if meant.name == FILE_NAME and meant.is_file() else None
    except (OSError, RuntimeError):  # a folder that may not be looked into; a home that nobody has
        return None
