"""`gelassen test`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app import cli


def rewrite(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_walks_that_arrive_are_listed_with_what_no_walk_does(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["test", str(small), "--language", "en"]) == 0
    said = capsys.readouterr().out
    assert "ok    kind: 1 step, to done" in said
    assert "1 choice is made in no walk: opening.hang-up" in said
    assert said.endswith("2 walks: all arrive.\n")


def test_a_scenario_is_found_by_its_id_in_a_folder(small: Path) -> None:
    assert cli.main(["test", "small", "--folder", str(small.parent)]) == 0


def test_a_walk_that_goes_elsewhere_says_where_and_why(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rewrite(small / "scenario.yaml", "mood: -20", "mood: -10")
    assert cli.main(["test", str(small), "--language", "en"]) == 1
    said = capsys.readouterr().out
    assert f"not ok short  {small / 'playthroughs.yaml'}:5" in said
    assert "It arrives at “done”, not at “gone”." in said
    assert "because {mood: below 40} does not hold: `mood` is 40." in said
    assert said.endswith("2 walks: 1 goes elsewhere.\n")


def test_a_file_of_walks_that_cannot_be_read_is_no_success(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (small / "playthroughs.yaml").write_text("kind: [greet]\n", encoding="utf-8")
    assert cli.main(["test", str(small), "--language", "en"]) == 1
    assert "The walk “kind” has no `steps: [...]`." in capsys.readouterr().out
    (small / "playthroughs.yaml").write_text('kind: "unclosed\n', encoding="utf-8")
    assert cli.main(["test", str(small)]) == 1


def test_without_walks_nothing_goes_elsewhere_and_it_says_so(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (small / "playthroughs.yaml").unlink()
    assert cli.main(["test", str(small), "--language", "en"]) == 0
    assert "There are no playthroughs." in capsys.readouterr().out


def test_a_scenario_that_cannot_be_played_is_no_success(small: Path) -> None:
    rewrite(small / "scenario.yaml", "start: opening", "start: opning")
    assert cli.main(["test", str(small)]) == 1


def test_json_tells_the_same(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["test", str(small), "--json"]) == 0
    (told,) = json.loads(capsys.readouterr().out)
    assert told["id"] == "small"
    assert [walk["line"] for walk in told["walks"]] == [1, 5]
    assert told["missed"] == ["opening.hang-up"]


@pytest.mark.parametrize("arguments", [["test"], ["test", "no-such-scenario"]])
def test_a_scenario_has_to_be_named(arguments: list[str]) -> None:
    assert cli.main(arguments) == 2
