"""A file is the old one or the new one, whole."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Any

import pytest

from app import files


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_written_and_written_over(tmp_path: Path) -> None:
    path = tmp_path / "new" / "settings.json"
    for content in (b"first", b"", b"second" * 100_000):
        files.write(path, content)
        assert path.read_bytes() == content
    assert names(path.parent) == ["settings.json"]


def fail_with(number: int) -> Any:
    def fail(*_args: object, **_kwargs: object) -> None:
        raise OSError(number, os.strerror(number))

    return fail


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO])
@pytest.mark.parametrize("step", ["write", "sync", "replace"])
def test_whatever_fails_the_old_file_stays_and_nothing_beside_it(
    step: str, number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "settings.json"
    files.write(path, b"old")
    if step == "sync":
        monkeypatch.setattr(files, "sync", fail_with(number))
    elif step == "replace":
        monkeypatch.setattr(Path, "replace", fail_with(number))
    else:
        # Not a double: a device that is always full.
        if not Path("/dev/full").exists():
            pytest.skip("no /dev/full on this system")
        real = Path.open
        monkeypatch.setattr(Path, "open", lambda _path, mode: real(Path("/dev/full"), "wb"))
    with pytest.raises(OSError, match=r".+"):
        files.write(path, b"new")
    monkeypatch.undo()
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["settings.json"]


def test_a_file_cut_short_without_an_error_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Seen with another writer on a full disk: it reported success and had replaced the good file."""
    path = tmp_path / "settings.json"
    files.write(path, b"old")
    real = files.sync

    def cut(descriptor: int) -> None:
        os.ftruncate(descriptor, 2)
        real(descriptor)

    monkeypatch.setattr(files, "sync", cut)
    with pytest.raises(OSError, match="2 of 3 bytes"):
        files.write(path, b"new")
    assert path.read_bytes() == b"old"


def test_a_folder_that_cannot_be_synced_is_no_error_but_a_failing_disk_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", fail_with(errno.EINVAL))
    files.sync_folder(tmp_path)
    monkeypatch.setattr(os, "fsync", fail_with(errno.EIO))
    with pytest.raises(OSError, match="Input/output error"):
        files.sync_folder(tmp_path)
