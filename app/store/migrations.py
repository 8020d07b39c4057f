"""The schema as an ordered list of changes: to change it, add one item at the end."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from app.store import database
from app.store.errors import Newer
from app.words import _

_FIRST = (
    """
    CREATE TABLE learners (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        name TEXT,
        created TEXT NOT NULL
    )
    """,
    # The scenario as it was, once per content: what was played stays playable however the file changes. zlib.
    """
    CREATE TABLE snapshots (
        content_hash TEXT PRIMARY KEY NOT NULL,
        source BLOB NOT NULL
    )
    """,
    """
    CREATE TABLE catalogues (
        content_hash TEXT NOT NULL REFERENCES snapshots(content_hash) ON DELETE CASCADE,
        language TEXT NOT NULL,
        content BLOB NOT NULL,
        PRIMARY KEY (content_hash, language)
    )
    """,
    # `number` orders attempts: clocks jump.
    """
    CREATE TABLE attempts (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        learner TEXT NOT NULL REFERENCES learners(id) ON DELETE CASCADE,
        scenario TEXT NOT NULL,
        content_hash TEXT NOT NULL REFERENCES snapshots(content_hash),
        format INTEGER NOT NULL,
        program TEXT NOT NULL,
        language TEXT NOT NULL,
        mode TEXT NOT NULL,
        seed INTEGER NOT NULL,
        forked_from TEXT REFERENCES attempts(id) ON DELETE SET NULL,
        forked_at INTEGER,
        started TEXT NOT NULL,
        ended TEXT,
        ending TEXT,
        ending_kind TEXT
    )
    """,
    "CREATE INDEX attempts_by_learner ON attempts (learner, scenario)",
    "CREATE INDEX attempts_by_content ON attempts (content_hash)",
    "CREATE INDEX attempts_by_origin ON attempts (forked_from)",
    # No time of day and no duration: how long a person thinks is not recorded. `seconds` are simulated.
    """
    CREATE TABLE turns (
        attempt TEXT NOT NULL REFERENCES attempts(id) ON DELETE CASCADE,
        number INTEGER NOT NULL CHECK (number >= 1),
        event TEXT NOT NULL,
        state TEXT NOT NULL,
        offered TEXT NOT NULL,
        outcome INTEGER,
        entered TEXT NOT NULL,
        heard TEXT NOT NULL,
        variables TEXT NOT NULL,
        seconds INTEGER NOT NULL,
        help TEXT NOT NULL,
        PRIMARY KEY (attempt, number)
    ) WITHOUT ROWID
    """,
    """
    CREATE TRIGGER turns_follow_each_other BEFORE INSERT ON turns
    WHEN NEW.number > 1 + (SELECT coalesce(max(number), 0) FROM turns WHERE attempt = NEW.attempt)
    BEGIN SELECT RAISE(ABORT, 'a turn is missing before this one'); END
    """,
    """
    CREATE TABLE reflections (
        attempt TEXT PRIMARY KEY NOT NULL REFERENCES attempts(id) ON DELETE CASCADE,
        rating INTEGER CHECK (rating BETWEEN 0 AND 10),
        plus TEXT NOT NULL,
        delta TEXT NOT NULL,
        plan TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE evidence (
        attempt TEXT NOT NULL REFERENCES attempts(id) ON DELETE CASCADE,
        turn INTEGER NOT NULL,
        skill TEXT NOT NULL,
        catalogue TEXT NOT NULL,
        rating INTEGER NOT NULL,
        score REAL NOT NULL,
        chance REAL NOT NULL,
        weight REAL NOT NULL,
        credence REAL NOT NULL,
        PRIMARY KEY (attempt, turn, skill)
    ) WITHOUT ROWID
    """,
)

_FAVOURITES = (
    """
    CREATE TABLE favourites (
        learner TEXT NOT NULL REFERENCES learners(id) ON DELETE CASCADE,
        scenario TEXT NOT NULL,
        PRIMARY KEY (learner, scenario)
    ) WITHOUT ROWID
    """,
)

_NOTES = (
    # `turns` tells which notes a replay from a moment shares. No time of day here either.
    """
    CREATE TABLE notes (
        attempt TEXT NOT NULL REFERENCES attempts(id) ON DELETE CASCADE,
        number INTEGER NOT NULL CHECK (number >= 1),
        turns INTEGER NOT NULL CHECK (turns >= 0),
        text TEXT,
        words TEXT,
        PRIMARY KEY (attempt, number),
        CHECK ((text IS NULL) <> (words IS NULL))
    ) WITHOUT ROWID
    """,
)

MIGRATIONS: tuple[tuple[str, ...], ...] = (_FIRST, _FAVOURITES, _NOTES)
"""Each item brings the schema one version further. What was released is never changed."""


def version(connection: sqlite3.Connection) -> int:
    """The last migration that was applied; 0 for a new database. Raises sqlite3.Error."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def fits(connection: sqlite3.Connection) -> bool:
    """Whether tables, indexes and triggers are those of the version it says it has. Raises sqlite3.Error."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as fresh:
        for step in MIGRATIONS[: version(connection)]:
            for sql in step:
                fresh.execute(sql)
        return _schema(fresh) == _schema(connection)


def refuse_newer(found: int) -> None:
    """Raises Newer for a version this program does not know."""
    if found > len(MIGRATIONS):
        raise Newer(
            _(
                "What you have played was written by a newer Gelassen "
                "(data version {found}; this one knows {known}). Nothing was changed. Please update Gelassen."
            ).format(found=found, known=len(MIGRATIONS))
        )


def migrate(connection: sqlite3.Connection) -> None:
    """Bring a database to the newest version, each step whole or not at all. Raises sqlite3.Error, Newer."""
    found = version(connection)
    refuse_newer(found)
    for number, step in enumerate(MIGRATIONS[found:], found + 1):
        marks = (f"PRAGMA application_id = {database.APPLICATION_ID}", f"PRAGMA user_version = {number}")
        database.apply(connection, tuple((sql, ()) for sql in (*step, *marks)))
    if found < len(MIGRATIONS):
        # Out of the log into the file, so that an older program reads the version in its header and leaves it
        # alone.
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()


def _schema(connection: sqlite3.Connection) -> set[tuple[str, str]]:
    return set(connection.execute("SELECT name, coalesce(sql, '') FROM sqlite_master"))
