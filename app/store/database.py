"""The one SQLite file: how it is opened, written, read and found to be in trouble."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from app.store.errors import NotOurs, Unreadable
from app.words import _

FILE_NAME = "gelassen.db"

APPLICATION_ID = 0x47454C41
"""`GELA` in the file's header: this file is Gelassen's."""

BUSY_SECONDS = 0.5
"""How long a write waits for a foreign hand on the file (a backup program, a virus scanner) before memory
takes it.
"""

Statement = tuple[str, tuple[object, ...]]
Write = tuple[Statement, ...]
"""Statements that are one commit."""

Connect = Callable[[Path], sqlite3.Connection]

_MAGIC = b"SQLite format 3\x00"
_QUOTA = getattr(errno, "EDQUOT", errno.ENOSPC)

_PRAGMAS = (
    # FULL: a commit is on the disk before it returns. NORMAL lost acknowledged commits in 199 of 300 power
    # cuts.
    "PRAGMA synchronous = FULL",
    "PRAGMA fullfsync = ON",  # macOS only: there fsync returns before the disk has it
    "PRAGMA checkpoint_fullfsync = ON",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",  # what is erased is overwritten
    "PRAGMA cell_size_check = ON",
    "PRAGMA trusted_schema = OFF",
)


@dataclass(frozen=True, slots=True)
class Header:
    """What the first bytes of a file say. size: of the file, in bytes; ours: whether Gelassen made it.

    version: the last migration that was applied; 0 where none was.
    """

    size: int
    ours: bool
    version: int


def header(path: Path) -> Header | None:
    """Read a file's header without SQLite, which would touch it; None without a file.

    Raises sqlite3.DatabaseError where it is not a database, OSError where it cannot be read.
    """
    try:
        with path.open("rb") as file:
            start = file.read(100)
    except FileNotFoundError:
        return None
    size = path.stat().st_size
    if size == 0:
        return Header(size=0, ours=False, version=0)
    # Offsets: https://www.sqlite.org/fileformat.html#the_database_header. 18 and 19 are the ways it may be
    # written and read; SQLite would open one with an unknown way of writing for reading only.
    if len(start) < 100 or not start.startswith(_MAGIC) or not {start[18], start[19]} <= {1, 2}:
        raise sqlite3.DatabaseError("file is not a database")
    version = int.from_bytes(start[60:64], "big")
    application = int.from_bytes(start[68:72], "big")
    # A crash during creation leaves a database without a mark and without a version; that is a new one of
    # ours.
    return Header(
        size=size, ours=application == APPLICATION_ID or (application, version) == (0, 0), version=version
    )


def connect(path: Path) -> sqlite3.Connection:
    """Open a database for writing, as durable as the system allows. Raises sqlite3.Error."""
    # Without an isolation level Python opens no transactions behind our back.
    connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
    try:
        configure(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def configure(connection: sqlite3.Connection) -> None:
    """Write-ahead log, a full sync per commit, foreign keys, secure delete. Raises sqlite3.Error."""
    for pragma in _PRAGMAS:
        connection.execute(pragma)
    (mode,) = connection.execute("PRAGMA journal_mode = WAL").fetchone()
    if mode != "wal":
        # Some network folders have no shared memory for it. A rollback journal with EXTRA is as durable, and
        # slower.
        connection.execute("PRAGMA synchronous = EXTRA")


def apply(connection: sqlite3.Connection, write: Write) -> None:
    """Commit the statements, all or none; they are durable when this returns. Raises sqlite3.Error."""
    # IMMEDIATE: a transaction that reads first and writes later can fail with BUSY_SNAPSHOT, which no waiting
    # mends.
    connection.execute("BEGIN IMMEDIATE")
    try:
        for sql, values in write:
            connection.execute(sql, values)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            with suppress(sqlite3.Error):  # The disk may refuse this too; the first error is the one to tell.
                connection.execute("ROLLBACK")
        raise


def is_sound(connection: sqlite3.Connection) -> bool:
    """Whether every page and every index is in order. `quick_check` would miss damaged indexes."""
    try:
        return connection.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",)
    except sqlite3.DatabaseError as error:
        if is_damage(error):
            return False
        raise


def check_writable(connection: sqlite3.Connection) -> None:
    """Raises sqlite3.Error where nothing can be written. SQLite opens a read-only file without a word."""
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("ROLLBACK")


def in_memory(source: sqlite3.Connection | None = None) -> sqlite3.Connection:
    """A database that lives in memory: a copy of the source, or empty. Raises sqlite3.Error."""
    memory = sqlite3.connect(":memory:", isolation_level=None)
    try:
        if source is not None:
            source.backup(memory)
        memory.execute("PRAGMA foreign_keys = ON")
    except BaseException:
        memory.close()
        raise
    return memory


def read_into_memory(path: Path) -> sqlite3.Connection:
    """A copy of a database that may not be written, nor its folder.

    Raises sqlite3.Error, OSError, Unreadable.
    """
    log = path.with_name(path.name + "-wal")
    if not log.exists() or log.stat().st_size == 0:
        # `immutable` reads without a lock and without the shared memory that could not be created here.
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)) as source:
            return in_memory(source)
    # `immutable` would not see what is still in the log: read a copy of both, in a folder that only we can
    # open.
    import tempfile  # 4 ms that a start in a writable folder need not wait for

    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / path.name
        copy.write_bytes(path.read_bytes())
        copy.with_name(log.name).write_bytes(log.read_bytes())
        with closing(sqlite3.connect(copy)) as source:
            return in_memory(source)


def refuse_foreign(found: Header, path: Path) -> None:
    """Raises NotOurs for another program's database."""
    if found.size and not found.ours:
        raise NotOurs(
            _(
                "{file} is another program's database. Gelassen does not touch it. "
                "Move it elsewhere, or start with another data folder."
            ).format(file=path)
        )


def is_trouble(error: sqlite3.Error) -> bool:
    """Whether the world is to blame (disk, rights, another program) and not a statement of ours."""
    return _primary(error) in _SENTENCES


def is_damage(error: sqlite3.Error) -> bool:
    """Whether the file itself is broken."""
    return _primary(error) in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def is_garbled(error: sqlite3.Error) -> bool:
    """Whether a text in a row is not text any more. Python says this without a code of SQLite's."""
    return isinstance(error, sqlite3.OperationalError) and str(error).startswith("Could not decode")


def is_refusal(error: sqlite3.Error) -> bool:
    """Whether the file may be read only."""
    return _primary(error) in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH)


def trouble_of_system(error: OSError) -> str:
    """The same sentences for an error that met us before SQLite did."""
    return _full() if error.errno in (errno.ENOSPC, _QUOTA) else _failing()


def trouble(error: sqlite3.Error) -> str:
    """What is wrong, what is safe and what to do, for an error that `is_trouble`."""
    return _SENTENCES[_primary(error)]()


def unreadable(error: Exception) -> Unreadable:
    """The error of a database that cannot be read, with its technical reason."""
    return Unreadable(
        _("A part of what you have played cannot be read ({reason}). Nothing was changed.").format(
            reason=error
        )
    )


def _primary(error: sqlite3.Error) -> int:
    """SQLite's primary result code; the rest of the number tells the details. Errors without one give -1."""
    code = getattr(error, "sqlite_errorcode", None)
    return -1 if code is None else code & 0xFF


def _full() -> str:
    return _(
        "The disk is full. You can keep playing. "
        "Your choices wait in memory and are written once there is room."
    )


def _failing() -> str:
    return _(
        "The disk reports an error. You can keep playing. Your choices wait in memory until it takes them."
    )


def _refused() -> str:
    return _(
        "The data folder cannot be written just now. You can keep playing. "
        "Your choices wait in memory and are written once it can be."
    )


def _busy() -> str:
    return _(
        "Another program is holding your data. You can keep playing. "
        "Your choices wait in memory and are written once it lets go."
    )


def _broken() -> str:
    return _(
        "The file with what you have played is damaged. You can keep playing. "
        "At the next start Gelassen offers you the newest backup."
    )


_SENTENCES: dict[int, Callable[[], str]] = {
    sqlite3.SQLITE_FULL: _full,
    sqlite3.SQLITE_IOERR: _failing,
    sqlite3.SQLITE_READONLY: _refused,
    sqlite3.SQLITE_CANTOPEN: _refused,
    sqlite3.SQLITE_PERM: _refused,
    sqlite3.SQLITE_AUTH: _refused,
    sqlite3.SQLITE_BUSY: _busy,
    sqlite3.SQLITE_LOCKED: _busy,
    sqlite3.SQLITE_PROTOCOL: _busy,
    sqlite3.SQLITE_CORRUPT: _broken,
    sqlite3.SQLITE_NOTADB: _broken,
}
