"""Scenarios as a person names them in a terminal: by id, by folder or by file."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app import paths, words
from app.arguments import UsageError
from app.errors import KnownError
from app.scenario.entry import Entry
from app.scenario.library import FILE_NAME, Library
from app.words import _

if TYPE_CHECKING:
    from app.scenario.model import Scenario


def library(folder: str | None) -> Library:
    """The shipped scenarios, and those of another folder. Raises UsageError where there is no such folder."""
    folders = [paths.scenarios()]
    if folder is not None:
        if not _is_folder(Path(folder)):
            raise UsageError(_("There is no folder {folder}.").format(folder=folder))
        folders.append(Path(folder))
    # Without the index file, which is the window's: it remembers the folders that are looked at there.
    return Library(folders, shipped=folders[0])


def scenario(asked: str, folder: str | None) -> Scenario:
    """The scenario of that id or place, in the language in use.

    folder: one to look in, beside the shipped scenarios. Raises UsageError where there is no such scenario,
    and KnownError where it cannot be played.
    """
    known = library(folder)
    entry = known.find(asked) or _entry_at(Path(asked))
    if entry is None:
        raise _unknown(asked, known)
    if not entry.playable:
        more = _("`gelassen check {path}` tells more.").format(path=entry.path)
        raise KnownError(f"{reason(entry)}\n{more}")
    return known.load(entry, words.language()).scenario


def scenario_files(asked: Sequence[Path]) -> list[Path]:
    """The scenario files meant by files and folders. Raises UsageError for a folder without any."""
    found: list[Path] = []
    for path in asked:
        if _is_folder(path):
            inside = (
                [path / FILE_NAME] if _is_there(path / FILE_NAME) else sorted(path.glob(f"*/{FILE_NAME}"))
            )
            if not inside:
                raise UsageError(_("There is no {file} in {folder}.").format(file=FILE_NAME, folder=path))
            found += inside
        else:
            found.append(path)  # One that is not there is a finding of the reader's.
    return found


def files(asked: Sequence[str], folder: str | None) -> list[Path]:
    """The scenario files meant by ids, files and folders.

    folder: one to look in for ids, beside the shipped scenarios. Raises UsageError where there is none.
    """
    found: list[Path] = []
    for name in asked:
        if _is_there(Path(name)):
            found += scenario_files([Path(name)])
        elif (entry := library(folder).find(name)) is not None:
            found.append(entry.path / FILE_NAME)
        else:
            raise _unknown(name, library(folder))
    return found


def reason(entry: Entry) -> str:
    """Why it cannot be played, or what else there is to say about it."""
    problem = entry.problem
    if problem is None:
        return _("This scenario cannot be played.")
    return _("Line {line}: {message}").format(line=problem.line, message=problem.message)


def entry_data(entry: Entry) -> dict[str, Any]:
    """What another program may want to know of a scenario, as plain values."""
    return {
        "id": entry.id,
        "path": str(entry.path),
        "titles": dict(entry.titles),
        "channel": entry.channel,
        "minutes": entry.minutes,
        "difficulty": entry.difficulty,
        "skills": list(entry.skills),
        "languages": list(entry.languages),
        "reviewed": entry.reviewed,
        "playable": entry.playable,
        "problem": entry.problem.message if entry.problem else None,
    }


def _unknown(asked: str, known: Library) -> UsageError:
    from app.scenario.diagnostic import did_you_mean

    hint = did_you_mean(asked, [each.id for each in known.index()]) or _("`gelassen list` names them.")
    return UsageError(_("There is no scenario {name}. {hint}").format(name=asked, hint=hint))


def _entry_at(path: Path) -> Entry | None:
    """The scenario in that folder or file, None where there is none."""
    from app.scenario import indexing

    folder = (path.parent if path.name == FILE_NAME else path).absolute()
    if not _is_there(folder / FILE_NAME):
        return None
    return indexing.entry(folder, folder=str(folder.parent), shipped=False)


def _is_folder(path: Path) -> bool:
    with suppress(OSError):  # a name too long, a place closed to us; before 3.14 pathlib raises what they are
        return path.is_dir()
    return False


def _is_there(path: Path) -> bool:
    with suppress(OSError):
        return path.exists()
    return False
