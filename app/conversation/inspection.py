"""A scenario's folder looked through: what there is to say about its file, its translations, its walks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from app.conversation import playthrough
from app.conversation.conversation import NotPossible
from app.conversation.playthrough import Playthrough, UnreadablePlaythroughError
from app.conversation.transcript import Turn
from app.scenario import document, reader
from app.scenario.diagnostic import Diagnostic
from app.scenario.document import Document
from app.scenario.model import Id, Scenario
from app.scenario.reader import Reading
from app.scenario.source import MAX_BYTES
from app.scenario.translation import Catalogue, catalogues_of, compare

WALKS_NAME = "playthroughs.yaml"


@dataclass(frozen=True, slots=True)
class Walk:
    """One of the author's playthroughs, walked.

    path, line: where it is written. ending: where it led, None where it did not arrive. elsewhere: a sentence
    for each way in which it came out differently; none where it holds. turns: what happened, as far as it
    came. unreadable: what went wrong is how it is written, not where it goes.
    """

    name: str
    path: Path
    line: int
    ending: Id | None
    elsewhere: tuple[str, ...]
    turns: tuple[Turn, ...] = ()
    unreadable: bool = False

    @property
    def holds(self) -> bool:
        return not self.elsewhere


@dataclass(frozen=True, slots=True)
class Translated:
    """How complete one of the other languages is. missing, stale: numbers of texts."""

    language: str
    path: Path
    missing: int
    stale: int


@dataclass(frozen=True, slots=True)
class Inspection:
    """All there is to say. findings: of every file, in the order of the files and their lines.

    catalogues: the other languages as they were read. walks_file: None where no walks are written.
    """

    reading: Reading
    findings: tuple[Diagnostic, ...]
    walks: tuple[Walk, ...] = ()
    translations: tuple[Translated, ...] = ()
    catalogues: tuple[Catalogue, ...] = ()
    walks_file: Document | None = None

    @property
    def stops(self) -> Diagnostic | None:
        """The first finding that keeps the scenario from being played: an error, if there is one."""
        return self.reading.obstacle


def inspect(file: Path) -> Inspection:
    """Read a scenario's file and what lies beside it. Never raises for what is in them."""
    reading = reader.read(file)
    scenario = reading.scenario
    if scenario is None:
        return Inspection(reading, reading.diagnostics)
    catalogues = list(_catalogues(file.parent, scenario))
    walks_file = _written_walks(file.parent / WALKS_NAME)
    walked = _walks(walks_file, scenario if reading.playable else None)
    return Inspection(
        reading=reading,
        findings=(
            *reading.diagnostics,
            *(one for _path, catalogue in catalogues for one in catalogue.diagnostics),
            *(walks_file.diagnostics if walks_file is not None else ()),
        ),
        walks=walked,
        translations=tuple(_translated(scenario, path, catalogue) for path, catalogue in catalogues),
        catalogues=tuple(catalogue for _path, catalogue in catalogues),
        walks_file=walks_file,
    )


def _catalogues(folder: Path, scenario: Scenario) -> Iterator[tuple[Path, Catalogue]]:
    try:
        paths = [path for path in catalogues_of(folder) if path.stem != scenario.language]
    except OSError:
        return  # the folder has just gone; the scenario's own reading says so the next time
    for path in paths:
        yield path, Catalogue.load(path)


def _translated(scenario: Scenario, path: Path, catalogue: Catalogue) -> Translated:
    found = compare(scenario, catalogue)
    return Translated(catalogue.language, path, len(found.missing), len(found.stale))


def _written_walks(path: Path) -> Document | None:
    try:
        with path.open("rb") as file:
            return document.parse(file.read(MAX_BYTES + 1), str(path))
    except OSError:
        return None  # nobody has to write walks


def _walks(written: Document | None, scenario: Scenario | None) -> tuple[Walk, ...]:
    """The walks beside a scenario that can be played."""
    if written is None or scenario is None or written.data is None:
        return ()
    path = Path(written.source.name)
    try:
        walks = playthrough.read(written.data)
    except UnreadablePlaythroughError as error:
        line = written.place(error.place).key.line
        return (Walk(error.name or path.name, path, line, None, (str(error),), unreadable=True),)
    lines = {walk.name: written.place((walk.name,)).key.line for walk in walks}
    return tuple(_walk(scenario, walk, path, lines) for walk in walks)


def _walk(scenario: Scenario, walk: Playthrough, path: Path, lines: Mapping[str, int]) -> Walk:
    try:
        walked = playthrough.run(scenario, walk)
    except (UnreadablePlaythroughError, NotPossible) as error:
        unreadable = isinstance(error, UnreadablePlaythroughError)
        return Walk(walk.name, path, lines[walk.name], None, (str(error),), unreadable=unreadable)
    return Walk(walk.name, path, lines[walk.name], walked.ending, walked.elsewhere, walked.turns)
