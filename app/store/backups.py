"""Copies of the database that are known to be good: made, thinned, found again, put back."""

from __future__ import annotations

import os
import re
import secrets
import sqlite3
from collections.abc import Iterable
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

from app import files
from app.store import database
from app.store.database import Write
from app.store.errors import Backup

FOLDER = "backups"

DAYS, WEEKS, MONTHS = 7, 4, 6
"""How many days, weeks and months keep their newest backup; counted over days on which there was one."""

_STAMP = "%Y%m%dT%H%M%SZ"
_NAME = re.compile(r"(\d{6,})-(\d{8}T\d{6}Z)(?:-before-(\d+))?\.db")
_UNFINISHED = ".unfinished-"
_QUARANTINED = "gelassen.damaged-"


def listed(data_dir: Path) -> tuple[Backup, ...]:
    """The backups there are, newest first; whether they are good was not looked at. Raises OSError."""
    found = []
    with suppress(FileNotFoundError):
        for path in (data_dir / FOLDER).iterdir():
            match = _NAME.fullmatch(path.name)
            if match is None:
                continue
            number, stamp, before = match.groups()
            with suppress(ValueError):  # digits that are no date: somebody else's file
                made = datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC)
                found.append(Backup(path, int(number), made, None if before is None else int(before)))
    return tuple(sorted(found, key=lambda backup: backup.number, reverse=True))


def good(data_dir: Path) -> tuple[Backup, ...]:
    """The backups that can be put back, newest first. Reads each of them. Raises OSError."""
    return tuple(backup for backup in listed(data_dir) if is_good(backup))


def is_good(backup: Backup) -> bool:
    """Whether it can be read, is ours and is whole."""
    try:
        found = database.header(backup.path)
        if found is None or not found.ours or not found.version:
            return False
        # Backups have no log beside them, so nothing is missed by leaving them untouched.
        with closing(sqlite3.connect(f"{backup.path.as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
            return database.is_sound(connection)
    except (OSError, sqlite3.Error):
        return False


def make(
    connection: sqlite3.Connection, data_dir: Path, *, now: datetime, before_version: int | None = None
) -> Backup:
    """Copy the database, look whether the copy is whole, and thin out the older ones.

    Raises OSError and sqlite3.Error; nothing half-made is left then, and nothing was thinned.
    """
    folder = data_dir / FOLDER
    folder.mkdir(mode=0o700, exist_ok=True)
    older = listed(data_dir)
    number = older[0].number + 1 if older else 1
    reason = "" if before_version is None else f"-before-{before_version}"
    path = folder / f"{number:06}-{now.astimezone(UTC).strftime(_STAMP)}{reason}.db"
    unfinished = folder / f"{_UNFINISHED}{secrets.token_hex(4)}"
    try:
        with closing(sqlite3.connect(unfinished, isolation_level=None)) as copy:
            connection.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE").fetchone()  # one file, without a log beside it
            if not database.is_sound(copy):
                raise sqlite3.DatabaseError("the backup is not whole")
        _sync(unfinished)
        unfinished.replace(path)
    except BaseException:
        with suppress(OSError):  # The first error is the one to tell.
            unfinished.unlink(missing_ok=True)
        raise
    files.sync_folder(folder)
    _thin(data_dir)
    return Backup(path, number, now, before_version)


def surplus(backups: Iterable[Backup]) -> tuple[Backup, ...]:
    """Those that may go.

    Kept are the two newest, the two newest from before a migration, and the newest of each of the last DAYS
    days, WEEKS weeks before them, and MONTHS months before those. Days without a backup do not count, so
    neither a holiday nor a clock that jumps empties the folder.
    """
    newest_first = sorted(backups, key=lambda backup: backup.number, reverse=True)
    kept = {*newest_first[:2], *[each for each in newest_first if each.before_version is not None][:2]}
    limits = ((DAYS, "%Y-%m-%d"), (WEEKS, "%G-%V"), (MONTHS, "%Y-%m"))
    level, seen = 0, set[str]()
    for backup in newest_first:
        while level < len(limits):
            many, pattern = limits[level]
            period = f"{backup.made:{pattern}}"
            if period in seen:
                break
            if len(seen) < many:
                seen.add(period)
                kept.add(backup)
                break
            # This level is full; the next begins with the period this backup lies in.
            level, seen = level + 1, set()
    return tuple(backup for backup in newest_first if backup not in kept)


def quarantine(data_dir: Path, *, now: datetime) -> Path | None:
    """Move the database and its log away, under another name. None without one. Raises OSError."""
    path = data_dir / database.FILE_NAME
    stem = f"{_QUARANTINED}{now.astimezone(UTC).strftime(_STAMP)}-{secrets.token_hex(2)}.db"
    moved = None
    # The log last: should it stop half-way, a log without its database does nothing.
    for ending in ("", "-shm", "-wal", "-journal"):
        part = path.with_name(path.name + ending)
        if part.exists():
            part.replace(data_dir / f"{stem}{ending}")
            moved = data_dir / stem
    files.sync_folder(data_dir)
    return moved


def quarantined(data_dir: Path) -> tuple[Path, ...]:
    """The files put aside because they were damaged, with their logs. Raises OSError."""
    return tuple(sorted(data_dir.glob(f"{_QUARANTINED}*")))


def put_back(backup: Backup, data_dir: Path) -> None:
    """Make a copy of the backup the database.

    Raises OSError; there is then no database, and the backup is as it was.
    """
    files.write(data_dir / database.FILE_NAME, backup.path.read_bytes())


def rewrite(data_dir: Path, write: Write) -> None:
    """Change every backup, overwriting what is deleted.

    One that cannot be changed is removed. Raises OSError.
    """
    for backup in listed(data_dir):
        try:
            with closing(sqlite3.connect(backup.path, isolation_level=None)) as connection:
                for pragma in (
                    "foreign_keys = ON",
                    "secure_delete = ON",
                    "synchronous = FULL",
                    "temp_store = MEMORY",
                ):
                    connection.execute(f"PRAGMA {pragma}")
                database.apply(connection, write)
                connection.execute("VACUUM")
                sound = database.is_sound(connection)
        except sqlite3.Error:
            sound = False
        if not sound:
            backup.path.unlink(missing_ok=True)
            backup.path.with_name(backup.path.name + "-journal").unlink(missing_ok=True)


def remove_all(data_dir: Path) -> None:
    """Remove the database, what was put aside, and every backup. Raises OSError."""
    path = data_dir / database.FILE_NAME
    beside = [path.with_name(path.name + ending) for ending in ("", "-wal", "-shm", "-journal")]
    in_folder = (data_dir / FOLDER).glob("*") if (data_dir / FOLDER).is_dir() else ()
    for each in (*beside, *quarantined(data_dir), *in_folder):
        each.unlink(missing_ok=True)
    files.sync_folder(data_dir)


def _thin(data_dir: Path) -> None:
    for backup in surplus(listed(data_dir)):
        backup.path.unlink(missing_ok=True)
    for unfinished in (data_dir / FOLDER).glob(f"{_UNFINISHED}*"):  # left by a crash
        unfinished.unlink(missing_ok=True)


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDWR)
    try:
        files.sync(descriptor)
    finally:
        os.close(descriptor)
