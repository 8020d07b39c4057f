"""Migrations: each step whole or not at all, after a backup, and never on a newer file."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from app.store import backups, database, migrations
from app.store.attempts import Attempt
from app.store.errors import Newer
from app.store.notes import Note
from app.store.store import Store

NOW = len(migrations.MIGRATIONS)
ONE_MORE = (
    *migrations.MIGRATIONS,
    ("CREATE TABLE souvenirs (scenario TEXT PRIMARY KEY)", "INSERT INTO souvenirs VALUES ('sweater')"),
)


def test_a_new_database_gets_every_step_and_our_mark(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migrations, "MIGRATIONS", ONE_MORE)
    connection = database.connect(tmp_path / "new.db")
    migrations.migrate(connection)
    assert migrations.version(connection) == NOW + 1
    connection.close()
    found = database.header(tmp_path / "new.db")
    assert found is not None
    assert (found.ours, found.version) == (True, NOW + 1)


def test_an_older_database_is_backed_up_then_brought_forward(
    data_dir: Path, played: Callable[..., Attempt], monkeypatch: pytest.MonkeyPatch
) -> None:
    attempt = played(turns=4)
    monkeypatch.setattr(migrations, "MIGRATIONS", ONE_MORE)
    with Store.open(data_dir) as store:
        assert len(store.turns(attempt.id)) == 4
        connection = store._keeper.reading
        assert migrations.version(connection) == NOW + 1
        assert connection.execute("SELECT scenario FROM souvenirs").fetchall() == [("sweater",)]
        newest = backups.listed(data_dir)[0]
    assert newest.before_version == NOW + 1
    kept = database.header(newest.path)
    assert kept is not None
    assert kept.version == NOW


@pytest.mark.parametrize("version", range(1, NOW))
def test_what_every_earlier_version_has_stored_is_brought_forward(
    data_dir: Path, played: Callable[..., Attempt], monkeypatch: pytest.MonkeyPatch, version: int
) -> None:
    with monkeypatch.context() as earlier:
        earlier.setattr(migrations, "MIGRATIONS", migrations.MIGRATIONS[:version])
        attempt = played(turns=4)
    with Store.open(data_dir) as store:
        assert len(store.turns(attempt.id)) == 4
        assert store.star(attempt.learner, "sweater", True)
        assert store.favourites(attempt.learner) == {"sweater"}
        assert store.add_note(attempt.id, 1, Note(4, words="call back"))


def test_a_step_that_fails_leaves_the_version_before(
    data_dir: Path, played: Callable[..., Attempt], monkeypatch: pytest.MonkeyPatch
) -> None:
    attempt = played(turns=4)
    broken = (*migrations.MIGRATIONS, ("CREATE TABLE half (a)", "INSERT INTO nowhere VALUES (1)"))
    monkeypatch.setattr(migrations, "MIGRATIONS", broken)
    with pytest.raises(sqlite3.OperationalError):
        Store.open(data_dir)
    monkeypatch.undo()
    with Store.open(data_dir) as store:
        assert len(store.turns(attempt.id)) == 4


def test_a_newer_database_is_refused_in_words_and_not_touched(
    data_dir: Path, played: Callable[..., Attempt]
) -> None:
    played()
    path = data_dir / database.FILE_NAME
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 7")
    connection.close()
    before = {each: each.read_bytes() for each in data_dir.rglob("*.db")}
    with pytest.raises(Newer, match=rf"newer Gelassen \(data version 7; this one knows {NOW}\).*update"):
        Store.open(data_dir)
    assert {each: each.read_bytes() for each in data_dir.rglob("*.db")} == before
    assert not list(data_dir.glob("*-wal"))


def test_a_newer_version_that_is_only_in_the_log_is_refused_too(
    data_dir: Path, played: Callable[..., Attempt]
) -> None:
    played()
    path = data_dir / database.FILE_NAME
    newer = sqlite3.connect(path)
    newer.execute("PRAGMA user_version = 7")
    with pytest.raises(Newer):
        Store.open(data_dir)
    newer.close()


def test_a_schema_that_is_not_what_its_version_says_is_found(tmp_path: Path) -> None:
    connection = database.connect(tmp_path / "odd.db")
    migrations.migrate(connection)
    assert migrations.fits(connection)
    connection.execute("DROP INDEX attempts_by_learner")
    assert not migrations.fits(connection)
    connection.close()
