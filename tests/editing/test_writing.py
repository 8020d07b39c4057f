"""Several files at once: all are written, or none."""

from __future__ import annotations

from pathlib import Path

import pytest

from app import files
from app.editing.writing import WriteError, write_all


@pytest.fixture
def three(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / name for name in ("a", "b", "c")]
    for path in paths:
        path.write_bytes(b"old")
    return paths


def test_all_files_are_written(three: list[Path], tmp_path: Path) -> None:
    write_all([*((path, b"old", b"new") for path in three), (tmp_path / "d", None, b"new")])
    assert [path.read_bytes() for path in (*three, tmp_path / "d")] == [b"new"] * 4


def test_where_one_is_refused_none_has_changed(
    three: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = files.write

    def full(path: Path, content: bytes) -> None:
        if path.name == "c" and content == b"new":
            raise OSError(28, "No space left on device")
        real(path, content)

    monkeypatch.setattr(files, "write", full)
    with pytest.raises(WriteError, match="Nothing was changed"):
        write_all([(tmp_path / "d", None, b"new"), *((path, b"old", b"new") for path in three)])
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == dict.fromkeys("abc", b"old")


def test_a_disk_that_gives_up_in_the_middle_is_told_with_the_files(
    three: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    real = files.write
    written: list[Path] = []

    def dying(path: Path, content: bytes) -> None:
        if written:
            raise OSError(5, "Input/output error")
        written.append(path)
        real(path, content)

    monkeypatch.setattr(files, "write", dying)
    with pytest.raises(WriteError, match=rf"these files stay changed: \S*{three[0].name}\.$"):
        write_all([(path, b"old", b"new") for path in three])


def test_a_file_that_was_saved_meanwhile_is_left_alone_and_so_are_the_others(three: list[Path]) -> None:
    three[2].write_bytes(b"newer")
    with pytest.raises(WriteError, match="has been changed meanwhile"):
        write_all([(path, b"old", b"new") for path in three])
    assert [path.read_bytes() for path in three] == [b"old", b"old", b"newer"]


def test_rights_and_links_stay(three: list[Path], tmp_path: Path) -> None:
    three[0].chmod(0o640)
    link = tmp_path / "link"
    link.symlink_to(three[0])
    write_all([(link, b"old", b"new")])
    assert link.is_symlink()
    assert three[0].read_bytes() == b"new"
    assert three[0].stat().st_mode & 0o777 == 0o640
