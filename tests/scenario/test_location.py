"""What is meant by a path."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.scenario.location import scenario_file


def test_a_file_and_its_folder_mean_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "cake" / "scenario.yaml"
    file.parent.mkdir()
    file.write_text("", encoding="utf-8")
    assert scenario_file(file) == file
    assert scenario_file(file.parent) == file
    monkeypatch.chdir(tmp_path)
    assert scenario_file(Path("cake")) == file


def test_anything_else_means_nothing(tmp_path: Path) -> None:
    (tmp_path / "notes.yaml").write_text("", encoding="utf-8")
    (tmp_path / "dir" / "scenario.yaml").mkdir(parents=True)
    for path in (
        tmp_path,
        tmp_path / "notes.yaml",
        tmp_path / "dir",
        tmp_path / "nowhere" / "scenario.yaml",
        Path("a\0b"),
        Path("~nobody-of-that-name/scenario.yaml"),
        Path("x" * 300),
        Path("x/" * 3000) / "scenario.yaml",
    ):
        assert scenario_file(path) is None
