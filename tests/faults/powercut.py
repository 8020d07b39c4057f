"""A disk that forgets what was not synced: the store's own statements, cut off anywhere.

`python -m tests.faults.powercut --cuts 300` cuts the power that often under `synchronous=FULL` and under
NORMAL.

`kill -9` cannot show what a power cut does, for the system still writes what a dead process has handed over.
Here an SQLite file system (apsw) logs every write, sync, cut to length and removal while the statements of a
real store run on it. Any point of that log is then a power cut: what was synced by then is on the disk, and
of the rest any part is, in pieces of 512 bytes and in any order.
"""

from __future__ import annotations

import argparse
import random
import sqlite3
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import apsw

from app.store import database
from app.store.store import Store
from tests.faults.walk import walk

_WITH_FOLDER = apsw.SQLITE_OPEN_MAIN_JOURNAL | apsw.SQLITE_OPEN_WAL | apsw.SQLITE_OPEN_SUPER_JOURNAL

SECTOR = 512
"""What a disk writes whole or not at all, in bytes."""

Values = tuple[str | int | float | bytes | None, ...]

Key = tuple[str, int]
"""A turn: its attempt and its number."""


@dataclass(frozen=True, slots=True)
class Write:
    file: str
    offset: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Length:
    file: str
    size: int


@dataclass(frozen=True, slots=True)
class Removal:
    file: str


@dataclass(frozen=True, slots=True)
class Sync:
    file: str


@dataclass(frozen=True, slots=True)
class FolderSync:
    """The names in the folder are on the disk: what was removed before stays removed."""


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """The commit of this turn has returned: from here on it must survive."""

    turn: Key


Change = Write | Length | Removal
Entry = Change | Sync | FolderSync | Acknowledged


class LoggingFile(apsw.VFSFile):
    """A file that tells the log what is done to it."""

    def __init__(self, log: list[Entry], name: object, flags: list[int]) -> None:
        path = name.filename() if isinstance(name, apsw.URIFilename) else name
        self._file = Path(str(path)).name
        self._log = log
        # SQLite's own file system for Unix syncs the folder with the first sync of a new journal or log (seen
        # with strace). Without this, a removed journal could come back and undo the whole database.
        self._is_new = bool(flags[0] & apsw.SQLITE_OPEN_CREATE) and bool(flags[0] & _WITH_FOLDER)
        super().__init__("", name, flags)  # type: ignore[arg-type]

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802 - SQLite's name
        super().xWrite(data, offset)
        self._log.append(Write(self._file, offset, bytes(data)))

    def xTruncate(self, newsize: int) -> None:  # noqa: N802 - SQLite's name
        super().xTruncate(newsize)
        self._log.append(Length(self._file, newsize))

    def xSync(self, flags: int) -> None:  # noqa: N802 - SQLite's name
        super().xSync(flags)
        self._log.append(Sync(self._file))
        if self._is_new:
            self._log.append(FolderSync())
            self._is_new = False


class LoggingDisk(apsw.VFS):
    """SQLite's file system, with a log."""

    def __init__(self, name: str, log: list[Entry]) -> None:
        self._log = log
        super().__init__(name, "")

    def xOpen(self, name: object, flags: list[int]) -> LoggingFile:  # type: ignore[override]  # noqa: N802
        return LoggingFile(self._log, name, flags)

    def xDelete(self, filename: str, syncdir: bool) -> None:  # noqa: N802 - SQLite's name
        super().xDelete(filename, syncdir)
        self._log.append(Removal(Path(filename).name))
        if syncdir:
            self._log.append(FolderSync())


@dataclass
class Recorded:
    """What a store told SQLite, and the turns it acknowledged, both in order."""

    statements: list[tuple[str, Values]] = field(default_factory=list)
    turns: list[Key] = field(default_factory=list)


def recorded(folder: Path, turns: int, seed: int) -> Recorded:
    """Plays that many turns through a real store that listens in on itself."""
    heard = Recorded()

    class Listening(sqlite3.Connection):
        def execute(self, sql: str, values: Values = ()) -> sqlite3.Cursor:  # type: ignore[override]
            heard.statements.append((sql, values))
            return super().execute(sql, values)

    def connect(path: Path) -> sqlite3.Connection:
        connection = sqlite3.connect(path, isolation_level=None, factory=Listening)
        database.configure(connection)
        return connection

    store = Store.open(folder, connect=connect)
    steps = walk(store, random.Random(seed))
    for attempt, turn, on_disk in steps:
        assert on_disk
        heard.turns.append((attempt.id, turn.number))
        if len(heard.turns) == turns:
            break
    statements = list(heard.statements)  # without the goodbye: the power is cut before it
    store.close()
    return Recorded(statements, heard.turns)


def disk_log(
    folder: Path, heard: Recorded, *, synchronous: str = "FULL", checkpoint: int = 1000
) -> list[Entry]:
    """The same statements on a disk that logs. checkpoint: pages in SQLite's log before it is emptied."""
    log: list[Entry] = []
    name = f"logging-{id(log)}"
    disk = LoggingDisk(name, log)
    connection = apsw.Connection(str(folder / database.FILE_NAME), vfs=name)
    waiting = list(heard.turns)
    is_turn = False
    for sql, values in heard.statements:
        wanted = sql.replace("synchronous = FULL", f"synchronous = {synchronous}")
        connection.execute(wanted, values).fetchall()
        if "journal_mode" in sql:
            connection.execute(f"PRAGMA wal_autocheckpoint = {checkpoint}").fetchall()
        is_turn = is_turn or sql.startswith("INSERT INTO turns (")
        if sql == "COMMIT":
            if is_turn:
                log.append(Acknowledged(waiting.pop(0)))
            is_turn = False
    assert not waiting, "every turn of the store was replayed"
    written = list(log)
    connection.close()
    disk.unregister()
    return written


def after_cut(log: Sequence[Entry], dice: random.Random) -> dict[str, bytes]:
    """The files on the disk when the power fails after these entries."""
    synced: dict[str, bytearray] = {}
    waiting: dict[str, list[Change]] = {}
    for entry in log:
        if isinstance(entry, Sync):
            for each in waiting.pop(entry.file, []):
                _do(each, synced)
        elif isinstance(entry, FolderSync):
            for file, changes in waiting.items():
                if any(isinstance(each, Removal) for each in changes):
                    synced.pop(file, None)
                    last = max(index for index, each in enumerate(changes) if isinstance(each, Removal))
                    waiting[file] = changes[last + 1 :]
        elif not isinstance(entry, Acknowledged):
            waiting.setdefault(entry.file, []).append(entry)
    for entries in waiting.values():
        for entry in _survivors(entries, dice):
            _do(entry, synced)
    return {file: bytes(content) for file, content in synced.items()}


def _survivors(entries: list[Change], dice: random.Random) -> list[Change]:
    """What of the unsynced reached the disk:

    nothing, everything up to some point, or any sectors in any order.
    """
    fate = dice.choice(("nothing", "beginning", "pieces"))
    if fate == "nothing":
        return []
    if fate == "beginning":
        return entries[: dice.randint(0, len(entries))]
    pieces: list[Change] = []
    for entry in entries:
        if isinstance(entry, Write):
            pieces += [
                Write(entry.file, entry.offset + start, entry.data[start : start + SECTOR])
                for start in range(0, len(entry.data), SECTOR)
            ]
        else:
            pieces.append(entry)
    return dice.sample(pieces, dice.randint(0, len(pieces)))


def _do(entry: Change, disk: dict[str, bytearray]) -> None:
    if isinstance(entry, Removal):
        disk.pop(entry.file, None)
    elif isinstance(entry, Length):
        content = disk.setdefault(entry.file, bytearray())
        del content[entry.size :]
    elif isinstance(entry, Write):
        content = disk.setdefault(entry.file, bytearray())
        content.extend(bytes(max(0, entry.offset + len(entry.data) - len(content))))
        content[entry.offset : entry.offset + len(entry.data)] = entry.data


def lost(folder: Path, log: Sequence[Entry], cut: int, dice: random.Random) -> set[Key]:
    """The acknowledged turns that are gone if the power fails after `cut` entries.

    Opens the store on what is left, as the next start would: it must be sound.
    """
    for file, content in after_cut(log[:cut], dice).items():
        (folder / file).write_bytes(content)
    store = Store.open(folder)
    assert store.trouble is None, store.trouble
    found = {
        (attempt.id, turn.number)
        for learner in store.learners()
        for attempt in store.attempts(learner.id)
        for turn in store.turns(attempt.id)
    }
    store.close()
    return {entry.turn for entry in log[:cut] if isinstance(entry, Acknowledged)} - found


def losing_cuts(log: Sequence[Entry], cuts: int, seed: int) -> int:
    """In how many of so many random power cuts at least one acknowledged turn was lost."""
    dice = random.Random(seed)
    losing = 0
    for _cut in range(cuts):
        with tempfile.TemporaryDirectory() as folder:
            losing += bool(lost(Path(folder), log, dice.randint(0, len(log)), dice))
    return losing


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--cuts", type=int, default=300)
    arguments.add_argument("--turns", type=int, default=150)
    arguments.add_argument("--seed", type=int, default=random.randrange(2**32))
    chosen = arguments.parse_args()
    print(f"seed {chosen.seed}")
    for synchronous, checkpoint in (("FULL", 1000), ("FULL", 8), ("NORMAL", 1000), ("NORMAL", 8)):
        with tempfile.TemporaryDirectory() as played, tempfile.TemporaryDirectory() as replayed:
            heard = recorded(Path(played), chosen.turns, chosen.seed)
            log = disk_log(Path(replayed), heard, synchronous=synchronous, checkpoint=checkpoint)
        losing = losing_cuts(log, chosen.cuts, chosen.seed)
        print(
            f"synchronous={synchronous}, checkpoint every {checkpoint} pages: "
            f"acknowledged turns lost in {losing} of {chosen.cuts} power cuts"
        )


if __name__ == "__main__":
    main()
