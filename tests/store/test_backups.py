"""Backups: whole, thinned with care, and found again when they are needed."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.store import backups, database
from app.store.attempts import Attempt
from app.store.errors import Backup, Damaged
from app.store.store import Store
from tests.store.doubles import Clock

Play = Callable[..., Attempt]


def days(*numbers: int) -> list[Backup]:
    """One backup per number, made that many days after New Year, in this order."""
    start = datetime(2026, 1, 1, 12, tzinfo=UTC)
    return [Backup(Path(f"{n}"), n, start + timedelta(days=day)) for n, day in enumerate(numbers, 1)]


def test_a_backup_is_made_on_a_clean_exit_and_only_if_something_changed(data_dir: Path, played: Play) -> None:
    played()
    assert len(backups.listed(data_dir)) == 1
    Store.open(data_dir).close()
    assert len(backups.listed(data_dir)) == 1
    played()
    assert [backup.number for backup in backups.listed(data_dir)] == [2, 1]


def test_a_backup_is_one_whole_file_with_everything_in_it(data_dir: Path, played: Play) -> None:
    attempt = played(turns=7)
    (backup,) = backups.good(data_dir)
    assert [path.name for path in backup.path.parent.iterdir()] == [backup.path.name]
    connection = sqlite3.connect(backup.path)
    assert connection.execute("SELECT count(*) FROM turns WHERE attempt = ?", (attempt.id,)).fetchone() == (
        7,
    )
    connection.close()


def test_after_a_crash_the_next_clean_exit_makes_the_backup(data_dir: Path, played: Play) -> None:
    played()
    crashed = Store.open(data_dir)
    crashed.add_learner("Somebody")
    log = (data_dir / "gelassen.db-wal").read_bytes()
    file = (data_dir / "gelassen.db").read_bytes()
    crashed.close()
    (data_dir / "gelassen.db").write_bytes(file)
    (data_dir / "gelassen.db-wal").write_bytes(log)
    number = backups.listed(data_dir)[0].number
    with Store.open(data_dir) as store:
        assert [learner.name for learner in store.learners()] == ["Jo", "Somebody"]
    assert backups.listed(data_dir)[0].number == number + 1


def test_a_damaged_backup_is_not_offered(data_dir: Path, played: Play) -> None:
    played()
    played()
    newest, older = backups.listed(data_dir)
    content = bytearray(newest.path.read_bytes())
    content[4096 * 2 : 4096 * 2 + 512] = bytes(512)
    newest.path.write_bytes(content)
    assert backups.good(data_dir) == (older,)


def test_a_backup_that_fails_leaves_nothing_half_made(
    data_dir: Path, played: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    played()
    before = sorted(path.name for path in (data_dir / "backups").iterdir())
    with Store.open(data_dir) as store:
        store.add_learner("Somebody")
        monkeypatch.setattr(database, "is_sound", lambda _connection: False)
        connection = store._keeper.disk
        assert connection is not None
        with pytest.raises(sqlite3.DatabaseError):
            backups.make(connection, data_dir, now=datetime.now(UTC))
        assert sorted(path.name for path in (data_dir / "backups").iterdir()) == before
        monkeypatch.undo()


def test_a_full_disk_at_the_end_is_told_and_loses_nothing(
    data_dir: Path, played: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    played()
    store = Store.open(data_dir)
    store.add_learner("Somebody")

    def full(*_args: object, **_kwargs: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backups, "make", full)
    said = store.close()
    assert said is not None
    assert "no backup could be made" in said
    monkeypatch.undo()
    with Store.open(data_dir) as again:
        assert len(again.learners()) == 2


def test_leftovers_of_a_crash_and_files_of_others_do_no_harm(data_dir: Path, played: Play) -> None:
    played()
    folder = data_dir / "backups"
    (folder / ".unfinished-12345678").write_bytes(b"half")
    (folder / "holiday.jpg").write_bytes(b"theirs")
    (folder / "000009-99999999T999999Z.db").write_bytes(b"theirs too")
    played()
    assert not (folder / ".unfinished-12345678").exists()
    assert (folder / "holiday.jpg").exists()
    assert [backup.number for backup in backups.listed(data_dir)] == [2, 1]


def test_a_backup_is_put_back_and_the_damaged_file_kept(data_dir: Path, played: Play, clock: Clock) -> None:
    attempt = played(turns=6)
    path = data_dir / database.FILE_NAME
    path.write_bytes(b"\x00" * 5000)
    with pytest.raises(Damaged) as caught:
        Store.open(data_dir)
    kept = Store.restore(data_dir, caught.value.backups[0], clock=clock)
    assert kept is not None
    assert kept.read_bytes() == b"\x00" * 5000
    assert kept.name.startswith("gelassen.damaged-20261103T162000Z")
    with Store.open(data_dir) as store:
        assert len(store.turns(attempt.id)) == 6


def test_a_log_goes_into_quarantine_with_its_database(data_dir: Path, clock: Clock) -> None:
    for ending in ("", "-wal", "-shm"):
        (data_dir / f"{database.FILE_NAME}{ending}").write_bytes(ending.encode())
    kept = backups.quarantine(data_dir, now=clock())
    assert kept is not None
    assert kept.with_name(kept.name + "-wal").read_bytes() == b"-wal"
    assert not list(data_dir.glob(f"{database.FILE_NAME}*"))
    assert backups.quarantine(data_dir, now=clock()) is None


def test_each_of_the_last_days_then_weeks_then_months_keeps_its_newest() -> None:
    every_day_of_a_year = days(*range(365))
    gone = set(backups.surplus(every_day_of_a_year))
    kept = [backup for backup in every_day_of_a_year if backup not in gone]
    ages = [(every_day_of_a_year[-1].made - backup.made).days for backup in reversed(kept)]
    assert ages[:7] == [0, 1, 2, 3, 4, 5, 6]
    assert len(kept) == 7 + 4 + 6
    assert all(before < after for before, after in pairwise(ages))
    assert 150 < ages[-1] < 230


def test_many_backups_of_one_day_leave_the_two_newest() -> None:
    same_day = days(*[5] * 20)
    assert [each.number for each in same_day if each not in backups.surplus(same_day)] == [19, 20]


def test_two_from_before_a_migration_stay_beyond_their_day() -> None:
    made = datetime(2026, 1, 1, tzinfo=UTC)
    before = [Backup(Path(f"m{n}"), n, made, before_version=n) for n in (1, 2, 3)]
    after = [Backup(Path(f"{n}"), n, made) for n in range(4, 9)]
    kept = [each.number for each in (*before, *after) if each not in backups.surplus([*before, *after])]
    assert kept == [2, 3, 7, 8]


@given(st.lists(st.integers(0, 2000), max_size=60))
def test_however_the_clock_jumps_the_newest_stay_and_thinning_twice_changes_nothing(jumps: list[int]) -> None:
    made = days(*jumps)
    gone = backups.surplus(made)
    kept = [backup for backup in made if backup not in gone]
    assert kept[-2:] == made[-2:]
    assert len(kept) <= 2 + 7 + 4 + 6
    assert backups.surplus(kept) == ()
