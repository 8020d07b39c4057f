"""The lock: one Gelassen per folder, named, and released by the end of a process."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from pathlib import Path

import pytest

from app.store.errors import Locked
from app.store.lock import FILE_NAME, Lock, read_holder
from app.store.store import Store

HOLD = """
import sys
from pathlib import Path
from app.store.lock import Lock
lock = Lock.take(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def holding(folder: Path) -> subprocess.Popen[str]:
    """Another process that has the lock of the folder."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def finish(process: subprocess.Popen[str]) -> None:
    process.communicate()


def test_a_second_instance_is_told_who_has_the_folder(data_dir: Path) -> None:
    process = holding(data_dir)
    with pytest.raises(Locked) as caught:
        Store.open(data_dir)
    holder = caught.value.holder
    assert holder is not None
    assert (holder.pid, holder.host) == (process.pid, platform.node())
    assert str(process.pid) in str(caught.value)
    finish(process)
    Store.open(data_dir).close()


def test_what_a_killed_process_leaves_behind_holds_nobody_up(data_dir: Path) -> None:
    process = holding(data_dir)
    process.kill()
    finish(process)
    left = read_holder(data_dir)
    assert left is not None
    assert left.pid == process.pid
    with Store.open(data_dir):
        holder = read_holder(data_dir)
        assert holder is not None
        assert holder.pid == os.getpid()


def test_a_store_that_is_closed_names_nobody(data_dir: Path) -> None:
    Store.open(data_dir).close()
    assert read_holder(data_dir) is None
    assert (data_dir / FILE_NAME).read_bytes() == b""


def test_a_store_that_cannot_be_opened_gives_the_lock_back(data_dir: Path) -> None:
    (data_dir / "gelassen.db").write_bytes(b"broken")
    with pytest.raises(Exception, match="damaged"):
        Store.open(data_dir)
    Lock.take(data_dir).release()


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"pid": "x"}', b"\xff\xfe"])
def test_an_odd_lock_file_is_no_obstacle(data_dir: Path, content: bytes) -> None:
    (data_dir / FILE_NAME).write_bytes(content)
    assert read_holder(data_dir) is None
    Lock.take(data_dir).release()


def test_releasing_twice_is_harmless(data_dir: Path) -> None:
    lock = Lock.take(data_dir)
    lock.release()
    lock.release()
    Lock.take(data_dir).release()
