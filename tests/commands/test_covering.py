"""`gelassen paths`."""

from __future__ import annotations

from pathlib import Path

import pytest

from app import cli


def test_it_prints_playthroughs_that_hold(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["paths", str(small), "--language", "en"]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("# 3 walks meet all 3 choices and outcomes that can be met; fewer cannot.\n")
    (small / "playthroughs.yaml").write_text(printed, encoding="utf-8")
    assert cli.main(["test", str(small)]) == 0


def test_it_writes_a_new_file_and_never_over_one(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = small.parent / "walks.yaml"
    assert cli.main(["paths", str(small), "--to", str(made)]) == 0
    before = made.read_bytes()
    assert before
    assert cli.main(["paths", str(small), "--to", str(made), "--language", "en"]) == 1
    assert "is there already" in capsys.readouterr().err
    assert made.read_bytes() == before
    assert cli.main(["paths", str(small), "--to", str(small / "no" / "walks.yaml")]) == 1


def test_a_scenario_has_to_be_named() -> None:
    assert cli.main(["paths"]) == 2
