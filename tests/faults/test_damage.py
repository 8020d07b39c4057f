"""Databases that are broken, cut off, empty, gone or another program's:

found at the start, never made worse.
"""

from __future__ import annotations

import random
import sqlite3
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path

import pytest

from app.store import backups, database
from app.store.errors import Damaged, NotOurs, StoreError
from app.store.store import Store
from tests.faults.walk import resumed, scenario, walk

PAGE = 4096


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A database with some forty attempts."""
    folder = tmp_path_factory.mktemp("whole")
    with Store.open(folder) as store:
        for _step in islice(walk(store, random.Random(6)), 400):
            pass
    return (folder / database.FILE_NAME).read_bytes()


def turns_in(folder: Path) -> int:
    with Store.open(folder) as store:
        return sum(
            len(resumed(store, attempt, scenario()).turns)
            for learner in store.learners()
            for attempt in store.attempts(learner.id)
        )


def read_all(folder: Path) -> int:
    """Opens the store and reads every turn; returns how many there are. Raises StoreError in words."""
    with Store.open(folder) as store:
        return sum(
            len(store.turns(attempt.id))
            for learner in store.learners()
            for attempt in store.attempts(learner.id)
        )


def test_flipped_bits_are_found_at_the_start_or_when_read_and_never_end_in_a_crash(
    whole: bytes, tmp_path: Path
) -> None:
    dice, path, refused = random.Random(11), tmp_path / database.FILE_NAME, 0
    for time in range(60):
        folder = tmp_path / str(time)
        folder.mkdir()
        path = folder / database.FILE_NAME
        content = bytearray(whole)
        start = dice.randrange(len(whole) // PAGE) * PAGE
        # Two in the page's own bookkeeping, one anywhere in it.
        for offset in (*dice.sample(range(start, start + 100), 2), start + dice.randrange(PAGE)):
            content[offset] ^= 1 << dice.randrange(8)
        path.write_bytes(content)
        try:
            Store.open(folder).close()
        except StoreError:
            refused += 1
            unchanged = path.read_bytes() == content
            assert unchanged
            continue
        with suppress(StoreError):  # A letter in a row: SQLite cannot know, but what it was is not readable.
            read_all(folder)
    assert refused > 30


def test_a_turn_that_cannot_be_read_is_told_in_words(whole: bytes, tmp_path: Path) -> None:
    """SQLite has no checksums: a letter changed inside a row passes its integrity check."""
    content = bytearray(whole)
    content[content.rfind(b'[["reply"') + 1] = ord("{")
    (tmp_path / database.FILE_NAME).write_bytes(content)
    with pytest.raises(StoreError, match="cannot be read"):
        read_all(tmp_path)


@pytest.mark.parametrize("index", ["attempts_by_learner", "attempts_by_content"])
def test_a_damaged_index_is_found(whole: bytes, index: str, tmp_path: Path) -> None:
    """`quick_check` does not compare indexes with their tables."""
    path = tmp_path / database.FILE_NAME
    path.write_bytes(whole)
    connection = sqlite3.connect(path)
    root = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (index,)).fetchone()[0]
    connection.close()
    content = bytearray(whole)
    # The last cell's key stands at the end of the page; one letter of it becomes another.
    start = (root - 1) * PAGE
    text = content.rfind(b"long-call", start, start + PAGE)
    content[text] ^= 1
    path.write_bytes(content)
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA quick_check").fetchone() == ("ok",)
    connection.close()
    with pytest.raises(Damaged):
        Store.open(tmp_path)


def test_after_damage_the_newest_good_backup_brings_the_turns_back(whole: bytes, tmp_path: Path) -> None:
    path = tmp_path / database.FILE_NAME
    path.write_bytes(whole)
    turns = turns_in(tmp_path)
    with Store.open(tmp_path) as store:
        next(walk(store, random.Random(1)))
    newest, older = backups.listed(tmp_path)[0], backups.listed(tmp_path)[-1]
    assert newest != older or len(backups.listed(tmp_path)) == 1
    path.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(Damaged) as caught:
        Store.open(tmp_path)
    assert "There is a good backup" in str(caught.value)
    assert caught.value.backups[0] == newest
    kept = Store.restore(tmp_path, caught.value.backups[0])
    assert kept is not None
    assert kept.read_bytes() == whole[: len(whole) // 2]
    assert turns_in(tmp_path) == turns + 1


@pytest.mark.parametrize("how", ["empty", "gone"])
def test_an_empty_or_missing_database_is_not_taken_for_a_new_one_while_there_are_backups(
    how: str, whole: bytes, tmp_path: Path
) -> None:
    path = tmp_path / database.FILE_NAME
    path.write_bytes(whole)
    with Store.open(tmp_path) as store:
        next(walk(store, random.Random(1)))
    path.unlink()
    if how == "empty":
        path.touch()
    with pytest.raises(Damaged, match="missing or empty, but there is a backup"):
        Store.open(tmp_path)
    assert (path.stat().st_size if path.exists() else 0) == 0
    Store.restore(tmp_path, backups.good(tmp_path)[0])
    assert turns_in(tmp_path) > 300


def test_an_empty_database_without_backups_is_a_new_one(tmp_path: Path) -> None:
    (tmp_path / database.FILE_NAME).touch()
    with Store.open(tmp_path) as store:
        assert store.learners() == ()


def test_a_log_without_its_database_is_not_thrown_away(tmp_path: Path) -> None:
    log = tmp_path / f"{database.FILE_NAME}-wal"
    log.write_bytes(b"turns that were not yet in the file")
    with pytest.raises(Damaged, match="no backup yet"):
        Store.open(tmp_path)
    kept = Store.start_afresh(tmp_path)
    assert kept is not None
    assert kept.with_name(f"{kept.name}-wal").read_bytes() == b"turns that were not yet in the file"
    Store.open(tmp_path).close()


@pytest.mark.parametrize("content", [b"\x00" * 8192, b"PK\x03\x04" * 999, b"S", b"SQLite format 3\x00"])
def test_a_file_that_is_no_database_is_left_as_it_is(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / database.FILE_NAME
    path.write_bytes(content)
    with pytest.raises(Damaged):
        Store.open(tmp_path)
    assert path.read_bytes() == content


def test_another_programs_database_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / database.FILE_NAME
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA application_id = 1")
    connection.execute("CREATE TABLE theirs (a)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(NotOurs, match="another program's database"):
        Store.open(tmp_path)
    assert path.read_bytes() == before


def test_a_clock_that_jumps_changes_no_order_and_no_backup(tmp_path: Path) -> None:
    now = datetime(2026, 3, 29, 0, 59, tzinfo=UTC)  # summer time begins a minute later in Berlin
    seen = []
    for jump in (0, 3600, -86_400 * 400, 86_400 * 4000, -1, 0):
        now += timedelta(seconds=jump)
        at = now
        with Store.open(tmp_path, clock=lambda at=at: at) as store:
            seen += [turn.number for _attempt, turn, _safe in islice(walk(store, random.Random(jump)), 9)]
        newest = backups.listed(tmp_path)[0]
        assert newest.made == now.replace(microsecond=0)
        assert backups.is_good(newest)
    assert seen[:13] == [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1]
    assert turns_in(tmp_path) >= len(seen)
