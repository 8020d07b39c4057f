"""The door to everything that was played: open it, write into it, read from it."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Self

from app.store import attempts, backups, database, favourites, learners, notes, opening, reflections, turns
from app.store import evidence as rubric
from app.store.attempts import Attempt, EndKind, Interrupted, LastTime, Snapshot
from app.store.database import Connect
from app.store.errors import Backup, StoreError
from app.store.keeper import Keeper
from app.store.learners import Erased, Learner
from app.store.lock import Lock
from app.store.notes import Note
from app.store.reflections import Reflection
from app.words import _

if TYPE_CHECKING:
    # What is painted first waits for no scenario, no rubric and no pydantic.
    from app.conversation.transcript import Turn
    from app.skills.scoring import Evidence

Clock = Callable[[], datetime]


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Store:
    """Learners, attempts and turns in one SQLite file of a data folder.

    Each method that writes is one commit and says whether that is on the disk. If it is not, `trouble` says
    why in a sentence; the write is kept in memory, reads see it, and it is tried again with every further one
    and by `retry`. In `read_only` nothing is kept beyond `close`. Use it from one thread.
    """

    def __init__(
        self, *, folder: Path, keeper: Keeper, lock: Lock | None, clock: Clock, backup_due: bool
    ) -> None:
        self.folder = folder
        self._keeper = keeper
        self._lock = lock
        self._clock = clock
        self._backup_due = backup_due

    # Open and close

    @classmethod
    def open(cls, data_dir: Path, *, connect: Connect = database.connect, clock: Clock = _utc_now) -> Self:
        """Open the database of a folder; both are made where they are missing.

        A folder that may not be written gives a store that is `read_only`; a disk that is full or fails gives
        one in `trouble`. Raises Locked, Damaged, Newer, NotOurs, Unreadable: sentences for the person at the
        screen.
        """
        folder = data_dir.absolute()
        path = folder / database.FILE_NAME
        log = path.with_name(path.name + "-wal")
        lock: Lock | None = None
        existed = crashed = False
        try:
            try:
                lock = opening.take_lock(folder)
                existed = path.exists() and path.stat().st_size > 0
                crashed = log.exists() and log.stat().st_size > 0
                disk = opening.open_disk(folder, connect=connect, now=clock())
            except (OSError, sqlite3.Error) as error:
                read_only, trouble = opening.reason(error, folder)
                memory = opening.open_in_memory(folder)
                again = partial(_open_again, folder, connect, clock, must_exist=existed)
                keeper = Keeper(open_disk=again, memory=memory, trouble=trouble, read_only=read_only)
            else:
                again = partial(_open_again, folder, connect, clock, must_exist=True)
                keeper = Keeper(open_disk=again, disk=disk)
        except BaseException:
            if lock is not None:
                lock.release()
            raise
        return cls(folder=folder, keeper=keeper, lock=lock, clock=clock, backup_due=crashed)

    @staticmethod
    def restore(data_dir: Path, backup: Backup, *, clock: Clock = _utc_now) -> Path | None:
        """Put a backup in the place of a damaged database.

        Returns where that one is kept, if there was one. Open the store afterwards. Raises Locked, and
        OSError; the backup stays whatever happens.
        """
        with opening.locked(data_dir.absolute()) as folder:
            kept = backups.quarantine(folder, now=clock())
            backups.put_back(backup, folder)
            return kept

    @staticmethod
    def start_afresh(data_dir: Path, *, clock: Clock = _utc_now) -> Path | None:
        """Begin with an empty database, although there are backups or a damaged one.

        Returns where the one that was there is kept. Open the store afterwards. Raises Locked, OSError,
        sqlite3.Error.
        """
        with opening.locked(data_dir.absolute()) as folder:
            kept = backups.quarantine(folder, now=clock())
            opening.make_new(folder)
            return kept

    def close(self) -> str | None:
        """Write what waits, make a backup if anything has changed, close, release the lock.

        Returns a sentence about what could not be done, None if all is well. Asking before closing in
        `trouble` is for the caller: what is not written by now is lost.
        """
        try:
            return self._say_goodbye()
        finally:
            self._keeper.close()
            if self._lock is not None:
                self._lock.release()

    def _say_goodbye(self) -> str | None:
        """Write what waits, and make a backup if one is due; a sentence about what could not be done."""
        if not self._keeper.retry():
            return self.trouble
        disk = self._keeper.disk
        if disk is None:
            return None  # It was closed before.
        try:
            if self._keeper.changed or self._backup_due:
                backups.make(disk, self.folder, now=self._clock())
            disk.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        except (OSError, sqlite3.Error) as error:
            if isinstance(error, sqlite3.Error) and not database.is_trouble(error):
                raise
            return _("Everything is stored, but no backup could be made: {reason}.").format(reason=error)
        return None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    # How it is doing

    @property
    def read_only(self) -> bool:
        """Whether the folder may not be written at all; `trouble` says so."""
        return self._keeper.read_only

    @property
    def trouble(self) -> str | None:
        """A sentence while something is not on the disk, None while all is well."""
        return self._keeper.trouble

    @property
    def waiting(self) -> int:
        """How many commits are in memory only and will be written as soon as the disk takes them."""
        return self._keeper.waiting

    @property
    def backups(self) -> int:
        """How many backups there are. Raises OSError."""
        return len(backups.listed(self.folder))

    def retry(self) -> bool:
        """Try the disk again; whether everything is on it now."""
        return self._keeper.retry()

    # Learners

    def learners(self) -> tuple[Learner, ...]:
        """In the order they were added."""
        with self._reading() as connection:
            return learners.all_of(connection)

    def add_learner(self, name: str | None = None) -> Learner:
        """Somebody new; the name is optional."""
        learner = learners.new(name)
        self._keeper.write(learners.add(learner, self._clock()))
        return learner

    def rename_learner(self, learner: Learner) -> bool:
        """Store the name this learner has now."""
        return self._keeper.write(learners.rename(learner))

    def erase_learner(self, learner_id: str) -> Erased:
        """Remove a learner and every byte of theirs, in the backups too, and tell what went.

        A file kept because it was damaged cannot be cleaned of one person, so it is removed whole. Raises
        StoreError where the disk does not allow it, OSError where a backup cannot be changed; asked again, it
        goes on.
        """
        self._keeper.retry()
        disk = self._keeper.disk
        if disk is None:
            raise StoreError(self.trouble)
        erase = learners.erase(learner_id)
        played = len(self.attempts(learner_id))
        try:
            database.apply(disk, erase)
            disk.execute("PRAGMA temp_store = MEMORY")
            disk.execute("VACUUM")
            busy = disk.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        except sqlite3.Error as error:
            if not database.is_trouble(error):
                raise
            raise StoreError(_not_erased(error)) from error
        if busy:
            raise StoreError(_not_erased(_("another program is reading the file")))
        copies = len(backups.listed(self.folder))
        backups.rewrite(self.folder, erase)
        damaged = backups.quarantined(self.folder)
        for path in damaged:
            path.unlink(missing_ok=True)
        return Erased(played, copies, len(damaged))

    def erase_everything(self) -> None:
        """Close, and remove everything that was ever stored, backups too.

        Works on a full disk. Raises OSError.
        """
        self._keeper.close()
        try:
            backups.remove_all(self.folder)
        finally:
            if self._lock is not None:
                self._lock.release()

    # Favourites

    def star(self, learner_id: str, scenario: str, starred: bool) -> bool:
        """Keep a scenario among a learner's favourites, or no longer."""
        return self._keeper.write(favourites.put(learner_id, scenario, starred))

    def favourites(self, learner_id: str) -> frozenset[str]:
        """The ids of the scenarios a learner has starred."""
        with self._reading() as connection:
            return favourites.of_learner(connection, learner_id)

    # Attempts

    def begin(self, attempt: Attempt, snapshot: Snapshot) -> bool:
        """Store a new attempt and the scenario as it is now.

        One that forks off another gets copies of the turns they share, and of the notes written by then, so
        that its turns are whole in themselves; what those are evidence of belongs to the first attempt only.
        """
        return self._keeper.write(attempts.begin(attempt, snapshot))

    def add_turn(self, attempt_id: str, turn: Turn, *, help_used: Iterable[str] = ()) -> bool:
        """Store one turn; when this returns True it survives a power cut.

        help_used: what the learner asked for before deciding (`coach`), and marks of the turn
        (`scoring.MARKS`). Raises sqlite3.IntegrityError for a
        number that is there already or leaves a gap.
        """
        return self._keeper.write(turns.add(attempt_id, turn, help_used))

    def add_note(self, attempt_id: str, number: int, note: Note) -> bool:
        """Store what a learner wrote down, by its place on the notepad, counted from 1.

        Raises sqlite3.IntegrityError for a place that is taken.
        """
        return self._keeper.write(notes.add(attempt_id, number, note))

    def end(
        self,
        attempt_id: str,
        kind: EndKind,
        *,
        ending: str | None = None,
        ending_kind: str | None = None,
        evidence: Iterable[Evidence] = (),
        catalogue: str = "",
    ) -> bool:
        """Store that an attempt is over, and what it was evidence of.

        ending: the ending's id, ending_kind: good, mixed or poor. catalogue: the version of the skill
        catalogue.
        """
        return self._keeper.write(attempts.end(attempt_id, kind, ending, ending_kind, evidence, catalogue))

    def reflect(self, attempt_id: str, reflection: Reflection) -> bool:
        """Store the learner's own view of an attempt, in place of an earlier one."""
        return self._keeper.write(reflections.put(attempt_id, reflection))

    def attempt(self, attempt_id: str) -> Attempt | None:
        with self._reading() as connection:
            return attempts.by_id(connection, attempt_id)

    def attempts(self, learner_id: str, scenario: str | None = None) -> tuple[Attempt, ...]:
        """A learner's attempts, of one scenario or all, the latest first."""
        with self._reading() as connection:
            return attempts.of_learner(connection, learner_id, scenario)

    def turns(self, attempt_id: str) -> tuple[Turn, ...]:
        """An attempt's turns, the first first."""
        with self._reading() as connection:
            return turns.of_attempt(connection, attempt_id)

    def notes(self, attempt_id: str) -> tuple[Note, ...]:
        """What a learner wrote down in an attempt besides facts, in the order in which they did."""
        with self._reading() as connection:
            return notes.of_attempt(connection, attempt_id)

    def help_used(self, attempt_id: str) -> dict[int, tuple[str, ...]]:
        """By turn number, what the learner asked for before deciding there."""
        with self._reading() as connection:
            return turns.help_used(connection, attempt_id)

    def snapshot(self, content_hash: str) -> Snapshot | None:
        """A scenario as it was when it was played."""
        with self._reading() as connection:
            return attempts.snapshot(connection, content_hash)

    def reflection(self, attempt_id: str) -> Reflection | None:
        with self._reading() as connection:
            return reflections.of_attempt(connection, attempt_id)

    def evidence(self, attempt_id: str) -> tuple[Evidence, ...]:
        """What an attempt was evidence of, as it was stored at its end."""
        with self._reading() as connection:
            return rubric.of_attempt(connection, attempt_id)

    def last_by_scenario(self, learner_id: str) -> dict[str, LastTime]:
        """By scenario, how it went the last time this learner played it, replays from a moment included."""
        with self._reading() as connection:
            return attempts.last_by_scenario(connection, learner_id)

    def interrupted(self, learner_id: str) -> tuple[Interrupted, ...]:
        """Attempts that can be continued, the latest first: not ended, and with a turn of their own."""
        with self._reading() as connection:
            return attempts.interrupted(connection, learner_id)

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        """What is known now. Raises Unreadable for what the disk does not hand over, or not as it was."""
        try:
            yield self._keeper.reading
        except sqlite3.Error as error:
            if not (database.is_trouble(error) or database.is_garbled(error)):
                raise
            raise database.unreadable(error) from error
        except (ValueError, TypeError, KeyError, zlib.error) as error:
            # Every row is as we wrote it, unless the disk has changed a letter: SQLite has no checksums.
            raise database.unreadable(error) from error


def _open_again(folder: Path, connect: Connect, clock: Clock, *, must_exist: bool) -> sqlite3.Connection:
    return opening.open_disk(folder, connect=connect, now=clock(), must_exist=must_exist)


def _not_erased(reason: object) -> str:
    return _("Not everything could be erased: {reason}. Please try again.").format(reason=reason)
