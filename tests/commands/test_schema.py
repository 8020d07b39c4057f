"""`gelassen schema`."""

from __future__ import annotations

from pathlib import Path

import pytest

from app import cli, paths


def test_the_schema_can_be_written_into_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "own" / "scenario-1.json"
    assert cli.main(["schema", "--to", str(file), "--language", "en"]) == 0
    assert capsys.readouterr().out == f"{file} is written.\n"
    assert file.read_bytes() == (paths.assets() / "schema" / "scenario-1.json").read_bytes()


def test_a_place_that_cannot_be_written_to_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["schema", "--to", str(tmp_path), "--language", "en"]) == 1
    assert "cannot be written: " in capsys.readouterr().err
