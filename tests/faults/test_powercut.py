"""A power cut loses no acknowledged turn, and the model that says so can tell the difference."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.faults import powercut
from tests.faults.powercut import Acknowledged, FolderSync, Length, Recorded, Removal, Sync, Write

CUTS = 60


@pytest.fixture(scope="module")
def heard(tmp_path_factory: pytest.TempPathFactory) -> Recorded:
    return powercut.recorded(tmp_path_factory.mktemp("played"), turns=60, seed=5)


def test_the_store_says_full_and_begins_immediately(heard: Recorded) -> None:
    said = [sql for sql, _values in heard.statements]
    assert "PRAGMA synchronous = FULL" in said
    assert "PRAGMA journal_mode = WAL" in said
    begun = [sql for sql in said if sql.startswith("BEGIN")]
    assert set(begun) == {"BEGIN IMMEDIATE"}
    assert len(begun) == said.count("COMMIT") + 1  # one only looks whether it may write
    assert sum(sql.startswith("INSERT INTO turns (") for sql in said) == len(heard.turns) == 60


@pytest.mark.parametrize("checkpoint", [1000, 8], ids=["growing log", "log emptied often"])
def test_no_power_cut_loses_an_acknowledged_turn(heard: Recorded, checkpoint: int, tmp_path: Path) -> None:
    log = powercut.disk_log(tmp_path, heard, checkpoint=checkpoint)
    assert powercut.losing_cuts(log, CUTS, seed=1) == 0


def test_with_normal_the_same_cuts_would_lose_turns(heard: Recorded, tmp_path: Path) -> None:
    log = powercut.disk_log(tmp_path, heard, synchronous="NORMAL")
    assert powercut.losing_cuts(log, CUTS, seed=1) > CUTS / 3


def test_power_cuts_while_the_first_database_is_made_leave_a_store_that_opens(
    heard: Recorded, tmp_path: Path
) -> None:
    log = powercut.disk_log(tmp_path, heard)
    first = next(index for index, entry in enumerate(log) if isinstance(entry, Acknowledged))
    dice = random.Random(3)
    for cut in range(first):
        folder = tmp_path / f"cut-{cut}"
        folder.mkdir()
        assert powercut.lost(folder, log, cut, dice) == set()


def test_the_model_keeps_what_was_synced_and_may_drop_the_rest() -> None:
    log = [
        Write("a", 0, b"old"),
        Sync("a"),
        Write("a", 0, b"new"),
        Write("b", 0, b"never synced"),
        Write("c", 0, b"gone"),
        Sync("c"),
        Removal("c"),
        FolderSync(),
        Write("d", 0, b"too long"),
        Length("d", 3),
        Sync("d"),
    ]
    seen = [powercut.after_cut(log, random.Random(seed)) for seed in range(40)]
    assert {disk["a"] for disk in seen} == {b"old", b"new"}
    assert {disk.get("b", b"") for disk in seen} == {b"", b"never synced"}
    assert all("c" not in disk and disk["d"] == b"too" for disk in seen)
