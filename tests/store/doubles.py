"""A disk that fails on command and a clock that jumps."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

from app.store import database


class Clock:
    """A clock that shows what it was set to."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 3, 16, 20, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def jump(self, **by: float) -> None:
        self.now += timedelta(**by)


class Disk:
    """Stands between the store and SQLite: while `error` is set, every commit fails with it."""

    def __init__(self) -> None:
        self.error: int | None = None
        self.reads_fail = False
        self.commits = 0

    def connect(self, path: Path) -> sqlite3.Connection:
        disk = self

        class Connection(sqlite3.Connection):
            def execute(self, sql: str, values: object = ()) -> sqlite3.Cursor:  # type: ignore[override]
                if sql == "COMMIT":
                    disk.refuse()
                    disk.commits += 1
                return super().execute(sql, values)  # type: ignore[arg-type]

            def backup(self, *args: object, **kwargs: object) -> None:
                if disk.reads_fail:
                    disk.refuse()
                super().backup(*args, **kwargs)  # type: ignore[arg-type]

        connection = sqlite3.connect(path, timeout=0.01, isolation_level=None, factory=Connection)
        database.configure(connection)
        return connection

    def refuse(self) -> None:
        if self.error is not None:
            error = sqlite3.OperationalError("the disk says no")
            error.sqlite_errorcode = self.error
            raise error
