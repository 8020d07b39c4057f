"""The scenarios of some folders: found, remembered in an index file, and loaded on request.

The index lets home be painted without reading a scenario: while nothing has changed, neither YAML nor
pydantic is imported. A scenario is fresh while its folder's time and the size and time of its files are what
they were.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, fields, replace
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app import __version__, files, words
from app.errors import KnownError
from app.reasons import reason
from app.scenario.codes import Code
from app.scenario.entry import Entry as Entry
from app.scenario.entry import Problem as Problem
from app.scenario.reading.vocabulary import FILE_NAME as FILE_NAME
from app.words import _

if TYPE_CHECKING:
    from app.scenario.model import Scenario


@dataclass(frozen=True, slots=True)
class LoadedScenario:
    """A scenario ready to be played, with everything needed to come back to exactly this one later.

    source and catalogues (by language): the bytes as they were. content_hash: see `content_hash`.
    """

    scenario: Scenario
    source: bytes
    catalogues: Mapping[str, bytes]
    content_hash: str


Stamp = list[Any]
"""The time of a folder, then name, size and time of each of its files that count; nanoseconds, bytes."""


class Library:
    """The scenarios in `folders`, each in a folder of its own; `shipped` is the one the program came with.

    cache: the index file; None keeps the index in memory only. No method raises for what is in the folders,
    except `load`, which says why in a KnownError.
    """

    def __init__(
        self, folders: Iterable[Path], *, shipped: Path | None = None, cache: Path | None = None
    ) -> None:
        self._folders = list(dict.fromkeys(str(folder.expanduser().absolute()) for folder in folders))
        self._shipped = str(shipped.expanduser().absolute()) if shipped is not None else None
        self._cache = cache
        self._known: dict[str, tuple[Stamp, Entry]] | None = None
        self._unreadable: tuple[Path, ...] = ()
        self._entries: tuple[Entry, ...] = ()

    @property
    def unreadable(self) -> tuple[Path, ...]:
        """The folders that could not be looked into the last time."""
        return self._unreadable

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What was found the last time, in the order of the folders and by id."""
        return self._entries

    def remembered(self) -> tuple[Entry, ...]:
        """What the index file remembers, without looking into the folders: for a quick first paint."""
        if self._known is None:
            self._known = self._remembered()
        known = self._known.values()
        inside = {folder: index for index, folder in enumerate(self._folders)}
        entries = [entry for _stamp_, entry in known if entry.folder in inside]
        self._entries = _with_twins(sorted(entries, key=lambda each: (inside[each.folder], each.location)))
        return self._entries

    def index(self) -> tuple[Entry, ...]:
        """What is in the folders now, in their order and by id; what is new or has changed is read."""
        self._look()
        return self._entries

    def refresh(self) -> bool:
        """Read again what has changed. Returns whether anything did."""
        before = self._entries
        self._look()
        return self._entries != before

    def find(self, scenario_id: str) -> Entry | None:
        """The first scenario of this id: folders go in the order they were given."""
        return next((entry for entry in self.index() if entry.id == scenario_id), None)

    def load(self, entry: Entry, language: str) -> LoadedScenario:
        """The scenario, in this language where it has it.

        Raises KnownError where it cannot be played any more.
        """
        from app.scenario.source import read

        try:
            source = read(entry.path / FILE_NAME)
            catalogues = {path.stem: read(path) for path in _catalogue_paths(entry.path)}
        except OSError as error:
            message = _("The scenario “{title}” cannot be read: {reason}.")
            raise KnownError(message.format(title=entry.title(language), reason=reason(error))) from error
        return load_bytes(source, catalogues, language, name=str(entry.path / FILE_NAME))

    def _look(self) -> None:
        known = self._remembered() if self._known is None else self._known
        now: dict[str, tuple[Stamp, Entry]] = {}
        unreadable: list[Path] = []
        changed = False
        for folder in self._folders:
            try:
                found = sorted(_scenario_folders(folder))
            except OSError:
                unreadable.append(Path(folder))
                continue
            for _name, location, changed_at in found:
                remembered = known.get(location)
                if remembered is not None and _is_fresh(location, changed_at, remembered[0]):
                    now[location] = remembered
                elif (stamp := _stamp(location, changed_at)) is not None:
                    now[location] = stamp, _entry(folder, location, shipped=folder == self._shipped)
                    changed = True
        gone = known.keys() - now.keys()
        self._known = now
        if changed or gone:
            self._remember(now)
        self._unreadable = tuple(unreadable)
        self._entries = _with_twins([entry for _stamp_, entry in now.values()])

    def _remembered(self) -> dict[str, tuple[Stamp, Entry]]:
        """What the index file holds; nothing where it is missing, damaged, or from another version."""
        if self._cache is None:
            return {}
        try:
            digest, _line, content = self._cache.read_bytes().partition(b"\n")
        except OSError:
            return {}
        if digest.decode("ascii", "replace") != _digest(content):
            return {}
        written = json.loads(content)
        if written["version"] != _VERSION:
            return {}
        same_language = written["language"] == words.language()
        known = {}
        for stamp, row in written["entries"]:
            problem = row[_PROBLEM]
            if problem is not None:
                if not same_language:
                    continue
                row[_PROBLEM] = Problem(*problem)
            row[_SHIPPED] = row[_FOLDER] == self._shipped
            entry = Entry(*row)
            known[entry.location] = stamp, entry
        return known

    def _remember(self, known: Mapping[str, tuple[Stamp, Entry]]) -> None:
        if self._cache is None:
            return
        written = {
            "version": _VERSION,
            "language": words.language(),
            "entries": [[stamp, _row(entry)] for stamp, entry in known.values()],
        }
        content = json.dumps(written, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
        with suppress(OSError):  # The index can be made again; without it the next start is slower.
            files.write(self._cache, _digest(content).encode() + b"\n" + content)


def load_bytes(
    source: bytes, catalogues: Mapping[str, bytes], language: str, *, name: str = FILE_NAME
) -> LoadedScenario:
    """A scenario from its bytes, as they were kept.

    Raises KnownError where they cannot be played (any more).
    """
    from app.scenario import reader, translation

    reading = reader.read_text(source, name=name)
    if (obstacle := reading.obstacle) is not None:
        message = _("This scenario cannot be played. Line {line}: {problem}")
        raise KnownError(message.format(line=obstacle.span.line, problem=obstacle.message))
    scenario = reading.scenario
    assert scenario is not None, "what could not be read has an error"
    if language != scenario.language and language in catalogues:
        made = translation.Catalogue.parse(catalogues[language], name=f"{language}.po", language=language)
        scenario = translation.localise(scenario, made)
    return LoadedScenario(scenario, source, dict(catalogues), content_hash(source, catalogues))


def content_hash(source: bytes, catalogues: Mapping[str, bytes]) -> str:
    """What was played, as 32 hexadecimal digits: BLAKE2b over the source and the catalogues by language.

    Every piece is preceded by its length, so that no two contents share a hash by moving a border.
    """
    digest = blake2b(digest_size=16)
    for piece in (
        source,
        *(part for code in sorted(catalogues) for part in (code.encode(), catalogues[code])),
    ):
        digest.update(len(piece).to_bytes(8, "big"))
        digest.update(piece)
    return digest.hexdigest()


_NAMES = [field.name for field in fields(Entry) if field.name != "twin"]
_VERSION = [1, __version__, *_NAMES]
"""What an index was written by; another one is not read. Count up where the meaning of a column changes."""
_FOLDER, _PROBLEM, _SHIPPED = (_NAMES.index(name) for name in ("folder", "problem", "shipped"))


def _row(entry: Entry) -> list[Any]:
    row = [getattr(entry, name) for name in _NAMES]
    problem = entry.problem
    if problem is not None:
        row[_PROBLEM] = [problem.message, problem.line, problem.column, problem.code, problem.severity]
    return row


def _digest(content: bytes) -> str:
    return blake2b(content, digest_size=16).hexdigest()


def _scenario_folders(folder: str) -> list[tuple[str, str, int]]:
    """Name, location and time of every folder in a folder. Raises OSError for the folder itself."""
    found = []
    with os.scandir(folder) as inside:
        for item in inside:
            with suppress(OSError):  # It has vanished, or is a link that leads in a circle.
                if not item.name.startswith(".") and item.is_dir():
                    found.append((item.name, item.path, item.stat().st_mtime_ns))
    return found


def _is_fresh(location: str, changed_at: int, stamp: Stamp) -> bool:
    if changed_at != stamp[0]:
        return False
    try:
        for name, size, time in stamp[1]:
            now = os.stat(f"{location}/{name}")  # noqa: PTH116 - a Path for each of 3,000 files takes longer than all the rest.
            if now.st_mtime_ns != time or now.st_size != size:
                return False
    except OSError:
        return False
    return True


def _stamp(location: str, changed_at: int) -> Stamp | None:
    """The stamp of a folder, None where it holds no scenario."""
    counted = []
    try:
        with os.scandir(location) as inside:
            for item in inside:
                if item.name == FILE_NAME or item.name.endswith(".po"):
                    status = item.stat()
                    counted.append([item.name, status.st_size, status.st_mtime_ns])
    except OSError:
        # A scenario that cannot be looked at is still there: its entry says why.
        return [changed_at, []]
    return [changed_at, sorted(counted)] if any(name == FILE_NAME for name, *_rest in counted) else None


def _catalogue_paths(folder: Path) -> list[Path]:
    from app.scenario import translation

    return list(translation.catalogues_of(folder))


def _entry(folder: str, location: str, *, shipped: bool) -> Entry:
    """Read one scenario for the index."""
    from app.scenario import indexing

    return indexing.entry(Path(location), folder=folder, shipped=shipped)


def _with_twins(entries: list[Entry]) -> tuple[Entry, ...]:
    """The entries, each told of another one of the same id.

    A learner's attempts belong to the id, so to both.
    """
    by_id: dict[str, list[Entry]] = {}
    for entry in entries:
        by_id.setdefault(entry.id, []).append(entry)
    if len(by_id) == len(entries):
        return tuple(entries)
    told = []
    for entry in entries:
        other = next((one for one in by_id[entry.id] if one is not entry), None)
        if other is not None:
            message = _("Another folder has a scenario of the same name: {folder}.").format(
                folder=other.location
            )
            entry = replace(entry, twin=Problem(message, 1, 1, Code.SAME_ID.value, "note"))
        told.append(entry)
    return tuple(told)
