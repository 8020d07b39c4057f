"""Disks that are full, failing or not ours to write: play goes on, and nothing acknowledged is lost."""

from __future__ import annotations

import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path

import pytest

from app.store import database
from app.store.store import Store
from tests.faults.walk import resumed, scenario, walk

PROJECT = Path(__file__).parents[2]

posix_only = pytest.mark.skipif(os.name != "posix", reason="limits and rights as POSIX has them")


def limited(how: str, folder: Path) -> dict[str, object]:
    process = subprocess.run(
        [sys.executable, "-m", "tests.faults.limited", how, str(folder)],
        capture_output=True,
        text=True,
        cwd=PROJECT,
        check=False,
    )
    assert process.returncode == 0, process.stderr
    answer = json.loads(process.stdout)
    assert isinstance(answer, dict)
    return answer


def played(folder: Path, turns: int) -> int:
    """Plays in a store that is closed again; returns how many turns are in it."""
    with Store.open(folder) as store:
        for _attempt, _turn, on_disk in islice(walk(store, random.Random(4)), turns):
            assert on_disk
    return in_store(folder)


def in_store(folder: Path) -> int:
    """How many turns are stored; each attempt must replay as it was played."""
    with Store.open(folder) as store:
        return sum(
            len(resumed(store, attempt, scenario()).turns)
            for learner in store.learners()
            for attempt in store.attempts(learner.id)
        )


def test_when_the_database_may_not_grow_turns_wait_and_are_written_later(data_dir: Path) -> None:
    """SQLite itself says FULL here, whatever the disk has left."""
    opened: list[sqlite3.Connection] = []

    def connect(path: Path) -> sqlite3.Connection:
        connection = database.connect(path)
        connection.execute("PRAGMA max_page_count = 24")
        opened.append(connection)
        return connection

    store = Store.open(data_dir, connect=connect)
    steps = walk(store, random.Random(7))
    for _attempt, _turn, on_disk in steps:
        if not on_disk:
            break
    assert store.trouble is not None
    assert "disk is full" in store.trouble
    more = [on_disk for _attempt, _turn, on_disk in islice(steps, 30)]
    assert not any(more)
    attempts = store.attempts(store.learners()[0].id)
    turns = sum(len(resumed(store, attempt, scenario()).turns) for attempt in attempts)
    assert store.retry() is False
    for connection in opened[-1:]:
        connection.execute("PRAGMA max_page_count = 1073741823")
    assert next(steps)[2] is True
    assert (store.trouble, store.waiting) == (None, 0)
    assert store.close() is None
    assert in_store(data_dir) >= turns


@posix_only
def test_when_files_may_not_grow_turns_wait_and_are_written_later(data_dir: Path) -> None:
    """A limit of the system: SQLite reports an input/output error."""
    seen = limited("file-size", data_dir)
    assert int(str(seen["safe"])) > 5
    assert int(str(seen["unsafe"])) > 10
    assert "You can keep playing" in str(seen["trouble"])
    assert int(str(seen["waiting"])) >= int(str(seen["unsafe"]))
    assert (seen["recovered"], seen["said"]) == (True, None)
    turns = seen["turns"]
    assert isinstance(turns, dict)
    assert in_store(data_dir) == sum(turns.values())


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 800 kB of its own."""
    folder = tmp_path / "small"
    folder.mkdir()
    mount = shutil.which("mount")
    if mount is None or not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("only root on Linux can make a small disk")
    made = subprocess.run([mount, "-t", "tmpfs", "-o", "size=800k", "tmpfs", folder], capture_output=True)
    if made.returncode:
        pytest.skip("this machine makes no small disk")
    yield folder
    # Lazily: a test that failed may still have a file open in it.
    subprocess.run(["umount", "--lazy", folder], check=True)


def fill(ballast: Path) -> None:
    """Writes until there is no room left, to the last byte that a file can have."""
    with ballast.open("wb", buffering=0) as file, suppress(OSError):
        while file.write(bytes(4096)):
            pass
    with pytest.raises(OSError, match="No space left"):
        ballast.with_name("more").write_bytes(bytes(4096))


def test_a_disk_that_is_really_full(small_disk: Path) -> None:
    data = small_disk / "data"
    store = Store.open(data)
    steps = walk(store, random.Random(3))
    for _attempt, _turn, _on_disk in islice(steps, 10):
        pass
    ballast = small_disk / "ballast"
    fill(ballast)
    answers = [on_disk for _attempt, _turn, on_disk in islice(steps, 40)]
    assert not all(answers)
    assert "disk is full" in (store.trouble or "")
    ballast.unlink()
    ballast.with_name("more").unlink()
    assert store.retry()
    store.close()
    assert in_store(data) >= 50


def test_a_program_that_starts_on_a_full_disk_shows_what_is_there_and_plays(small_disk: Path) -> None:
    data = small_disk / "data"
    turns = played(data, 10)
    ballast = small_disk / "ballast"
    fill(ballast)
    store = Store.open(data)
    assert not store.read_only
    assert "disk is full" in (store.trouble or "") or "reports an error" in (store.trouble or "")
    assert len(store.learners()) == 1
    assert not any(on_disk for _attempt, _turn, on_disk in islice(walk(store, random.Random(5)), 4))
    ballast.unlink()
    ballast.with_name("more").unlink()
    assert store.retry()
    assert store.close() is None
    assert in_store(data) == turns + 4


@pytest.fixture
def open_to_all() -> Iterator[Path]:
    """A folder that others may enter; pytest's own are closed again whenever another run of it begins."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


@posix_only
@pytest.mark.parametrize("crashed", [False, True], ids=["closed in peace", "with a log beside it"])
def test_a_folder_of_somebody_else_is_read_and_play_goes_on_in_memory(
    open_to_all: Path, crashed: bool
) -> None:
    """A chmod would not keep root out, so the process gives up its rights first."""
    folder = open_to_all / "data"
    turns = played(folder, 8)
    if crashed:
        store = Store.open(folder)
        for _step in islice(walk(store, random.Random(2)), 3):
            pass
        kept = {path: path.read_bytes() for path in folder.glob("gelassen.db*") if path.suffix != ".db-shm"}
        store.close()
        for path, content in kept.items():
            path.write_bytes(content)
        turns += 3
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    seen = limited("nobody", folder)
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o755)
    assert seen["read_only"] is True
    assert "may not write" in str(seen["trouble"])
    assert isinstance(seen["turns"], dict)
    assert sum(seen["turns"].values()) == turns
    assert (seen["answers"], seen["seen"]) == ([False] * 5, True)
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_another_program_that_holds_the_file_is_waited_for_in_memory(data_dir: Path) -> None:
    store = Store.open(data_dir)
    steps = walk(store, random.Random(1))
    next(steps)
    other = sqlite3.connect(data_dir / database.FILE_NAME, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    assert next(steps)[2] is False
    assert "Another program" in (store.trouble or "")
    other.execute("ROLLBACK")
    other.close()
    assert next(steps)[2] is True
    assert store.trouble is None
    store.close()
    assert in_store(data_dir) == 3


def test_a_file_in_the_place_of_the_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("not a folder")
    with pytest.raises(Exception, match="is a file, not a folder"):
        Store.open(tmp_path / "data")
