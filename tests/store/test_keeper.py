"""The keeper: writes wait in memory in their order and reach the disk exactly once."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.store import database, migrations
from app.store.keeper import Keeper
from tests.store.doubles import Disk

NUMBERS = "CREATE TABLE numbers (number INTEGER PRIMARY KEY)"


def writing(number: int) -> database.Write:
    return (("INSERT INTO numbers VALUES (?)", (number,)),)


def numbers(connection: sqlite3.Connection) -> list[int]:
    return [row[0] for row in connection.execute("SELECT number FROM numbers ORDER BY rowid")]


@pytest.fixture
def keeper(tmp_path: Path, disk: Disk) -> Keeper:
    connection = disk.connect(tmp_path / "numbers.db")
    connection.execute(NUMBERS)
    return Keeper(open_disk=lambda: disk.connect(tmp_path / "numbers.db"), disk=connection)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (sqlite3.SQLITE_FULL, "disk is full"),
        (sqlite3.SQLITE_IOERR_WRITE, "reports an error"),
        (sqlite3.SQLITE_IOERR_FSYNC, "reports an error"),
        (sqlite3.SQLITE_READONLY, "cannot be written"),
        (sqlite3.SQLITE_CANTOPEN, "cannot be written"),
        (sqlite3.SQLITE_BUSY, "Another program"),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, "Another program"),
        (sqlite3.SQLITE_CORRUPT, "damaged"),
    ],
)
def test_trouble_says_what_it_is_and_that_play_goes_on(
    keeper: Keeper, disk: Disk, code: int, words: str
) -> None:
    disk.error = code
    assert keeper.write(writing(1)) is False
    assert words in (keeper.trouble or "")
    assert "You can keep playing" in (keeper.trouble or "")
    assert "!" not in (keeper.trouble or "")
    disk.error = None
    keeper.close()


def test_what_waits_is_read_at_once_and_written_in_order_later(keeper: Keeper, disk: Disk) -> None:
    keeper.write(writing(3))
    disk.error = sqlite3.SQLITE_FULL
    for number in (9, 1, 5):
        assert not keeper.write(writing(number))
    assert keeper.waiting == 3
    assert sorted(numbers(keeper.reading)) == [1, 3, 5, 9]
    assert keeper.retry() is False
    disk.error = None
    assert keeper.write(writing(7)) is True
    assert (keeper.waiting, keeper.trouble) == (0, None)
    assert keeper.disk is not None
    assert numbers(keeper.disk) == [1, 3, 5, 7, 9]
    keeper.close()


def test_a_wrong_statement_is_our_fault_and_never_waits(keeper: Keeper, disk: Disk) -> None:
    keeper.write(writing(1))
    for error in (None, sqlite3.SQLITE_FULL):
        disk.error = error
        with pytest.raises(sqlite3.IntegrityError):
            keeper.write(writing(1))
        keeper.write(writing(2 if error is None else 3))
        with pytest.raises(sqlite3.OperationalError):
            keeper.write((("INSERT INTO nowhere VALUES (1)", ()),))
    assert keeper.waiting == 1
    disk.error = None
    assert keeper.retry()
    keeper.close()


def test_a_commit_that_was_reported_as_failed_and_reached_the_disk_is_not_written_twice(
    tmp_path: Path, keeper: Keeper, disk: Disk
) -> None:
    disk.error = sqlite3.SQLITE_IOERR_FSYNC
    keeper.write(writing(1))
    keeper.write(writing(2))
    disk.error = None
    # As if the first one's pages had been on their way when the disk gave up.
    with sqlite3.connect(tmp_path / "numbers.db") as other:
        other.execute("INSERT INTO numbers VALUES (1)")
    other.close()
    assert keeper.retry()
    assert numbers(keeper.reading) == [1, 2]
    keeper.close()


def test_a_drive_that_was_gone_is_opened_again(tmp_path: Path, keeper: Keeper, disk: Disk) -> None:
    disk.error = sqlite3.SQLITE_IOERR
    keeper.write(writing(1))
    assert keeper._disk is not None
    before = keeper._disk
    assert not keeper.retry()
    disk.error = None
    assert keeper.retry()
    assert keeper.disk is not before
    assert numbers(keeper.reading) == [1]
    keeper.close()


def test_where_the_disk_does_not_even_read_play_goes_on_from_nothing(tmp_path: Path, disk: Disk) -> None:
    connection = disk.connect(tmp_path / "whole.db")
    migrations.migrate(connection)
    keeper = Keeper(open_disk=lambda: disk.connect(tmp_path / "whole.db"), disk=connection)
    learner = (("INSERT INTO learners (id, name, created) VALUES ('a', NULL, '')", ()),)
    attempt = (
        ("INSERT INTO snapshots VALUES ('h', x'00')", ()),
        (
            "INSERT INTO attempts (id, learner, scenario, content_hash, format, program, language, mode, "
            "seed, started) VALUES ('b', 'a', 's', 'h', 1, '', 'en', 'learn', 1, '')",
            (),
        ),
    )
    keeper.write(learner)
    disk.error, disk.reads_fail = sqlite3.SQLITE_IOERR_READ, True
    assert not keeper.write(attempt)
    disk.error = None
    assert keeper.retry()
    assert numbers_of_attempts(keeper) == 1
    keeper.close()


def numbers_of_attempts(keeper: Keeper) -> int:
    return int(keeper.reading.execute("SELECT count(*) FROM attempts").fetchone()[0])


def test_read_only_nothing_waits_and_nothing_is_tried() -> None:
    memory = database.in_memory()
    memory.execute(NUMBERS)

    def never() -> sqlite3.Connection:
        raise AssertionError("a read-only store touches no disk")

    keeper = Keeper(open_disk=never, memory=memory, trouble="read-only", read_only=True)
    assert keeper.write(writing(1)) is False
    assert keeper.retry() is False
    assert (keeper.waiting, keeper.trouble, numbers(keeper.reading)) == (0, "read-only", [1])
    keeper.close()


@given(weather=st.lists(st.booleans(), max_size=30))
@settings(max_examples=40)
def test_whatever_the_disk_does_every_write_is_kept_once_and_in_order(weather: list[bool]) -> None:
    failing = False

    class Moody(sqlite3.Connection):
        def execute(self, sql: str, values: object = ()) -> sqlite3.Cursor:  # type: ignore[override]
            if failing and sql == "COMMIT":
                error = sqlite3.OperationalError("full")
                error.sqlite_errorcode = sqlite3.SQLITE_FULL
                raise error
            return super().execute(sql, values)  # type: ignore[arg-type]

    shared = "file:weather?mode=memory&cache=shared"
    anchor = sqlite3.connect(shared, uri=True, isolation_level=None)
    anchor.execute("CREATE TABLE log (position INTEGER PRIMARY KEY, number INTEGER UNIQUE)")

    def connect() -> sqlite3.Connection:
        return sqlite3.connect(shared, uri=True, isolation_level=None, factory=Moody)

    keeper = Keeper(open_disk=connect, disk=connect())
    for number, failing in enumerate(weather):
        on_disk = keeper.write((("INSERT INTO log (number) VALUES (?)", (number,)),))
        assert on_disk is not failing
        seen = keeper.reading.execute("SELECT number FROM log ORDER BY position").fetchall()
        assert seen == [(each,) for each in range(number + 1)]
    failing = False
    assert keeper.retry()
    assert anchor.execute("SELECT number FROM log ORDER BY position").fetchall() == [
        (each,) for each in range(len(weather))
    ]
    keeper.close()
    anchor.close()
