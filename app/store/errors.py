"""What can be wrong with the stored data, each with a sentence for the person at the screen.

KnownError
└── StoreError
    ├── Locked       somebody has it open
    ├── Newer        written by a newer Gelassen
    ├── NotOurs      another program's file
    ├── Unreadable   the disk does not hand it over
    └── Damaged      broken, cut off or gone; backups on offer
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.errors import KnownError


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has the folder: a process, on a computer, since a moment (UTC)."""

    pid: int
    host: str
    since: datetime


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of the database. number: they count up, whatever the clock says. made: UTC.

    before_version: the data version a migration then brought, None for a backup of every day.
    """

    path: Path
    number: int
    made: datetime
    before_version: int | None = None


class StoreError(KnownError):
    """Nothing was changed on the disk."""


class Locked(StoreError):  # noqa: N818 - it says what is so, as a sentence does
    """Another running Gelassen has this folder. `holder` names it, as far as it is known."""

    def __init__(self, sentence: str, holder: Holder | None) -> None:
        super().__init__(sentence)
        self.holder = holder


class Newer(StoreError):  # noqa: N818 - it says what is so, as a sentence does
    """The database was written by a newer version; it is never touched."""


class NotOurs(StoreError):  # noqa: N818 - it says what is so, as a sentence does
    """The file in the database's place belongs to another program; it is never touched."""


class Unreadable(StoreError):  # noqa: N818 - it says what is so, as a sentence does
    """The disk, or the right to read it, fails."""


class Damaged(StoreError):  # noqa: N818 - it says what is so, as a sentence does
    """The database is broken, cut off or gone. `backups`: the good ones, newest first; may be empty."""

    def __init__(self, sentence: str, backups: tuple[Backup, ...] = ()) -> None:
        super().__init__(sentence)
        self.backups = backups
