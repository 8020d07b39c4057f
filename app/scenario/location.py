"""Which scenario is meant by a path, and whether it is ready to be played."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from app.scenario.entry import Entry
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


def ready(file: Path, *, shipped: Path, folders: Iterable[Path]) -> Entry | None:
    """The entry of a scenario's file, where it lies in one of the library's folders and has no findings.

    None otherwise: then it is its author's. shipped: the folder the program came with, whose scenarios are
    nobody's to work on.
    """
    from app.scenario import indexing, reader

    for folder in folders:
        try:
            inside = file.parent.parent.samefile(folder.expanduser())
        except OSError:
            continue  # a folder that is gone holds nothing
        if inside:
            comes_along = folder == shipped
            if not comes_along and reader.read(file).diagnostics:
                return None
            entry = indexing.entry(file.parent, folder=str(file.parent.parent), shipped=comes_along)
            return entry if entry.playable else None
    return None
