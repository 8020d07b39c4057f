"""A new scenario to begin with: a folder with a small conversation that works and explains itself."""

from __future__ import annotations

import shutil
from pathlib import Path

from app import files, paths
from app.errors import KnownError
from app.reasons import reason
from app.scenario.reading.vocabulary import ID, RESERVED
from app.words import _

LANGUAGES = ("en", "de")
"""The languages there is a first conversation in."""

_PATTERN_ID = "new-scenario"
"""How the pattern calls itself; the files of a new scenario have its own id there."""


class ScaffoldError(KnownError):
    """A new scenario cannot be made there; the text says why and what to do."""


def refusal(scenario_id: str) -> str:
    """Why a word cannot be the id of a scenario, as a sentence; nothing where it can."""
    if ID.fullmatch(scenario_id) is None:
        message = _("“{id}” cannot be an id. Take lowercase words from a to z, joined by hyphens: {example}.")
        return message.format(id=scenario_id, example="umbrella-on-line-12")
    if scenario_id in RESERVED:
        message = _("“{id}” is a word of the format. Add a second word, for example {example}.")
        return message.format(id=scenario_id, example=f"the-{scenario_id}")
    return ""


def write(scenario_id: str, *, folder: Path, language: str) -> Path:
    """Write a new scenario into a folder of its own in `folder`; returns that folder.

    The folder is created where it is missing. Raises ScaffoldError for an id that cannot be one, where
    something of that name is there already, and where the disk refuses.
    """
    why = refusal(scenario_id)
    if why:
        raise ScaffoldError(why)
    target = folder.expanduser().absolute() / scenario_id
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.mkdir()
        _fill(target, scenario_id, language)
    except FileExistsError as error:
        message = _("{path} is there already, and stays as it is. Take another id, or another folder.")
        raise ScaffoldError(message.format(path=error.filename)) from error
    except OSError as error:
        message = _("{path} cannot be written: {reason}.")
        raise ScaffoldError(message.format(path=target, reason=reason(error))) from error
    return target


def _fill(target: Path, scenario_id: str, language: str) -> None:
    """Write the files into the new folder; where the disk refuses, the folder goes away again."""
    try:
        for pattern in sorted((paths.assets() / "scaffold" / language).iterdir()):
            text = pattern.read_text(encoding="utf-8")
            text = text.replace(f"\nid: {_PATTERN_ID} ", f"\nid: {scenario_id} ", 1)
            files.write(target / pattern.name, text.encode())
    except OSError:
        shutil.rmtree(target, ignore_errors=True)  # the first error is the one to tell
        raise
