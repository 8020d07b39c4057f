"""`gelassen walk`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app import cli


def test_it_counts_what_was_done_in_each_state(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["walk", str(small), "--runs", "6", "--language", "en"]) == 0
    lines = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert ["greet", "2"] in lines
    assert ["hang-up", "2"] in lines
    assert ["done", "2"] in lines
    assert ["gone", "4"] in lines


def test_the_same_seed_goes_the_same_ways(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = []
    for _time in range(2):
        assert cli.main(["walk", str(small), "--runs", "5", "--seed", "7", "--json"]) == 0
        told.append(json.loads(capsys.readouterr().out))
    assert told[0] == told[1]


@pytest.mark.parametrize(
    "arguments",
    [
        ["walk"],
        ["walk", "sweater-15-november", "--runs", "0"],
        ["walk", "sweater-15-november", "--seed", "x"],
    ],
)
def test_what_is_no_number_is_refused(arguments: list[str]) -> None:
    assert cli.main(arguments) == 2
