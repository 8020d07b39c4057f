"""From a data folder to a sound database of the newest version, or to the reason why not."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from app import files
from app.store import backups, database, migrations
from app.store.database import Connect
from app.store.errors import Damaged, StoreError, Unreadable
from app.store.lock import Lock
from app.words import _

_NOT_ALLOWED = (errno.EACCES, errno.EPERM, errno.EROFS)


def take_lock(folder: Path) -> Lock:
    """Make the folder where it is missing, and take its lock. Raises Locked, OSError."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not os.access(folder, os.W_OK):
        # A lock file from better days could still be opened here, and nothing beside it be made.
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(folder))
    return Lock.take(folder)


@contextmanager
def locked(folder: Path) -> Iterator[Path]:
    """The folder, with nobody else in it. Raises Locked, OSError."""
    lock = take_lock(folder)
    try:
        yield folder
    finally:
        lock.release()


def open_disk(
    folder: Path, *, connect: Connect, now: datetime, must_exist: bool = False
) -> sqlite3.Connection:
    """The database for reading and writing, checked and migrated.

    must_exist: whether there was one a moment ago; then none is made in place of one that cannot be seen any
    more. Raises Damaged, Newer, NotOurs, Unreadable; sqlite3.Error and OSError where the disk is in trouble.
    """
    path = folder / database.FILE_NAME
    is_new = _examine(folder, must_exist=must_exist)
    try:
        connection = connect(path)
    except sqlite3.Error as error:
        raise _told_apart(error, folder) from error
    try:
        if not is_new:
            _check(connection, folder)
            found = migrations.version(connection)
            if 0 < found < len(migrations.MIGRATIONS):
                backups.make(connection, folder, now=now, before_version=len(migrations.MIGRATIONS))
        migrations.migrate(connection)
        database.check_writable(connection)
        files.sync_folder(folder)
    except BaseException:
        connection.close()
        raise
    return connection


def make_new(folder: Path) -> None:
    """An empty database, where there is none, whatever backups say. Raises OSError, sqlite3.Error."""
    with closing(database.connect(folder / database.FILE_NAME)) as connection:
        migrations.migrate(connection)
    files.sync_folder(folder)


def open_in_memory(folder: Path) -> sqlite3.Connection:
    """A copy in memory of what is there, migrated, for a folder that cannot be written.

    Empty without a database. Raises Damaged, Newer, NotOurs, Unreadable.
    """
    path = folder / database.FILE_NAME
    try:
        is_new = _examine(folder)
        memory = database.in_memory() if is_new else database.read_into_memory(path)
    except OSError as error:
        raise database.unreadable(error) from error
    except sqlite3.Error as error:
        reason = _told_apart(error, folder)
        raise reason if isinstance(reason, Damaged) else database.unreadable(error) from error
    try:
        if not is_new:
            _check(memory, folder)
        migrations.migrate(memory)
    except BaseException:
        memory.close()
        raise
    return memory


def reason(error: OSError | sqlite3.Error, folder: Path) -> tuple[bool, str]:
    """Whether the folder cannot be written at all, and the sentence that says so.

    Raises what is a bug of ours.
    """
    if isinstance(error, (FileExistsError, NotADirectoryError)):
        raise StoreError(
            _("{folder} is a file, not a folder. Please choose another data folder.").format(folder=folder)
        )
    if isinstance(error, sqlite3.Error):
        if not database.is_trouble(error):
            raise error
        if not database.is_refusal(error):
            return False, database.trouble(error)
    elif error.errno not in _NOT_ALLOWED:
        return False, database.trouble_of_system(error)
    return True, _(
        "Gelassen may not write in {folder}. You can look at everything and play, but nothing new is kept."
    ).format(folder=folder)


def damaged(folder: Path) -> Damaged:
    """The error of a database that is broken, with the good backups."""
    good = backups.good(folder)
    if good:
        return Damaged(
            _(
                "The file with what you have played is damaged. There is a good backup, "
                "so little or nothing is lost. The damaged file is kept under another name."
            ),
            good,
        )
    return Damaged(
        _(
            "The file with what you have played is damaged, and there is no backup yet. "
            "It is kept under another name if you start afresh."
        )
    )


def _examine(folder: Path, *, must_exist: bool = False) -> bool:
    """Whether a new database may be made here.

    Looks only at names, sizes and headers: a newer one is not touched.
    """
    path = folder / database.FILE_NAME
    try:
        found = database.header(path)
    except sqlite3.DatabaseError as error:
        journal = path.with_name(path.name + "-journal")
        if journal.exists() and journal.stat().st_size:
            # A power cut in its first moment, before there was a log: SQLite knows how to undo that.
            return False
        raise damaged(folder) from error
    if found is not None and found.size:
        if not found.ours and backups.good(folder):
            raise damaged(folder)
        database.refuse_foreign(found, path)
        migrations.refuse_newer(found.version)
        return False
    if must_exist:
        raise Unreadable(
            _("The file with what you have played cannot be found in {folder}.").format(folder=folder)
        )
    good = backups.good(folder)
    log = path.with_name(path.name + "-wal")
    if good:
        raise Damaged(
            _(
                "The file with what you have played is missing or empty, but there is a backup. "
                "Nothing was written over it."
            ),
            good,
        )
    if log.exists() and log.stat().st_size:
        raise damaged(folder)  # SQLite would throw the log away, and it may hold turns
    return True


def _check(connection: sqlite3.Connection, folder: Path) -> None:
    """Raises Damaged for anything that is not as it should be; sqlite3.Error where the disk is in trouble."""
    try:
        if not database.is_sound(connection):
            raise damaged(folder)
        migrations.refuse_newer(migrations.version(connection))
        if not migrations.fits(connection):
            raise damaged(folder)
    except sqlite3.Error as error:
        raise _told_apart(error, folder) from error


def _told_apart(error: sqlite3.Error, folder: Path) -> Exception:
    """Trouble of the disk stays what it is, and all else before our first statement is damage."""
    if database.is_trouble(error) and not database.is_damage(error):
        return error
    return damaged(folder)
