"""Gets every write onto the disk in its order, and into memory while the disk does not take it."""

from __future__ import annotations

import sqlite3
from collections import deque
from collections.abc import Callable
from contextlib import suppress

from app.errors import KnownError
from app.store import database, migrations
from app.store.database import Write

OpenDisk = Callable[[], sqlite3.Connection]

_THERE_ALREADY = (sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY, sqlite3.SQLITE_CONSTRAINT_UNIQUE)


class Keeper:
    """While all is well, a thin layer over one connection.

    In trouble it works on a copy in memory, which reads see at once, and keeps the writes that wait. Each new
    write tries the disk again first; when it takes them, the copy is dropped. Read-only, nothing ever waits.
    """

    def __init__(
        self,
        *,
        open_disk: OpenDisk,
        disk: sqlite3.Connection | None = None,
        memory: sqlite3.Connection | None = None,
        trouble: str | None = None,
        read_only: bool = False,
    ) -> None:
        self._open_disk = open_disk
        self._disk = disk
        self._memory = memory
        self._waiting: deque[Write] = deque()
        self.trouble = trouble
        self.read_only = read_only
        self.changed = False

    @property
    def reading(self) -> sqlite3.Connection:
        """What is known now, on the disk or not yet."""
        connection = self._memory or self._disk
        assert connection is not None, "one of the two is always there"
        return connection

    @property
    def disk(self) -> sqlite3.Connection | None:
        """The connection to the disk, where everything is on it."""
        return self._disk if self._memory is None else None

    @property
    def waiting(self) -> int:
        """How many writes are in memory only."""
        return len(self._waiting)

    def write(self, write: Write) -> bool:
        """Whether it is on the disk now. Raises sqlite3.Error only for a statement that is wrong itself."""
        if self._memory is None:
            assert self._disk is not None
            try:
                database.apply(self._disk, write)
            except sqlite3.Error as error:
                if not database.is_trouble(error):
                    raise
                self.trouble = database.trouble(error)
                self._memory = _copy(self._disk)
            else:
                self.changed = True
                return True
            database.apply(self._memory, write)
            self._waiting.append(write)
            return False
        database.apply(self._memory, write)  # First here: what is wrong in itself must not wait for the disk.
        if self.read_only:
            return False
        self._waiting.append(write)
        return self.retry()

    def retry(self) -> bool:
        """Try the disk again; whether everything is on it now."""
        if self._memory is None:
            return True
        if self.read_only:
            return False
        try:
            try:
                self._write_waiting()
            except sqlite3.Error as error:
                if not database.is_trouble(error):
                    raise
                # Open files do not survive a drive that was gone for a while: once more with new ones.
                self._close_disk()
                self._write_waiting()
        except sqlite3.Error as error:
            if not database.is_trouble(error):
                raise
            self.trouble = database.trouble(error)
            return False
        except KnownError as error:
            self.trouble = str(error)
            return False
        except OSError as error:
            self.trouble = str(database.unreadable(error))
            return False
        self._memory.close()
        self._memory = None
        self.trouble = None
        return True

    def close(self) -> None:
        """Close the files; what still waits is lost with this."""
        if self._memory is not None:
            self._memory.close()
            self._memory = None
        self._waiting.clear()
        self._close_disk()

    def _write_waiting(self) -> None:
        if self._disk is None:
            self._disk = self._open_disk()
        while self._waiting:
            try:
                database.apply(self._disk, self._waiting[0])
            except sqlite3.IntegrityError as error:
                # Memory has taken this write, so its ids were free. That they are taken here means that an
                # earlier try did reach the disk before it was reported as failed.
                if error.sqlite_errorcode not in _THERE_ALREADY:
                    raise
            self._waiting.popleft()
            self.changed = True

    def _close_disk(self) -> None:
        if self._disk is not None:
            with suppress(sqlite3.Error):  # It is in trouble; there is nothing left in it that is not kept.
                self._disk.close()
            self._disk = None


def _copy(disk: sqlite3.Connection) -> sqlite3.Connection:
    """The database in memory.

    Where the disk does not even read, an empty one that takes what refers to the lost part.
    """
    try:
        return database.in_memory(disk)
    except sqlite3.Error as error:
        if not database.is_trouble(error):
            raise
    memory = database.in_memory()
    migrations.migrate(memory)
    memory.execute("PRAGMA foreign_keys = OFF")
    memory.execute("DROP TRIGGER turns_follow_each_other")
    return memory
