"""`gelassen rename`."""

from __future__ import annotations

from pathlib import Path

import pytest

from app import cli

Output = pytest.CaptureFixture[str]


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_choice_gets_its_name_in_every_file(small: Path, capsys: Output) -> None:
    before = contents(small)
    call = ["rename", str(small), "choice", "opening.mumble", "say-hm", "--language", "en"]
    assert cli.main(call) == 0
    assert contents(small) == {name: text.replace(b"mumble", b"say-hm") for name, text in before.items()}
    said = capsys.readouterr().out
    assert f"{small / 'scenario.yaml'}: 1 place\n" in said
    assert said.endswith("`mumble` is now called `say-hm`.\n")
    assert cli.main(["test", str(small)]) == 0


def test_a_dry_run_shows_the_lines_and_changes_nothing(small: Path, capsys: Output) -> None:
    before = contents(small)
    call = ["rename", "small", "state", "gone", "line-dead", "--dry-run", "--folder", str(small.parent)]
    assert cli.main([*call, "--language", "en"]) == 0
    assert contents(small) == before
    said = capsys.readouterr().out
    assert f"{small / 'playthroughs.yaml'}:7\n  -   ends: gone\n  +   ends: line-dead\n" in said
    assert said.endswith("`gone` would become `line-dead`. Nothing was changed.\n")


def test_a_refusal_is_a_sentence_and_changes_nothing(small: Path, capsys: Output) -> None:
    before = contents(small)
    assert cli.main(["rename", str(small), "state", "gon", "away", "--language", "en"]) == 1
    assert capsys.readouterr().err == "There is no state `gon`. Did you mean `gone`?\n"
    assert contents(small) == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["small", "state", "gone"], "A renaming needs a scenario, a kind, the old name and the new one."),
        (["small", "stat", "gone", "away"], "There is no kind stat. Did you mean `state`?"),
        (["smal", "state", "gone", "away"], "There is no scenario smal. Did you mean `small`?"),
    ],
)
def test_a_call_that_is_not_understood_says_what_would_be(
    arguments: list[str], said: str, small: Path, capsys: Output
) -> None:
    assert cli.main(["rename", *arguments, "--folder", str(small.parent), "--language", "en"]) == 2
    assert said in capsys.readouterr().err


def test_a_folder_of_several_scenarios_is_not_guessed_at(small: Path, capsys: Output) -> None:
    other = small.parent / "other"
    other.mkdir()
    (other / "scenario.yaml").write_bytes((small / "scenario.yaml").read_bytes())
    assert cli.main(["rename", str(small.parent), "state", "gone", "away", "--language", "en"]) == 2
    assert "There are several scenarios in" in capsys.readouterr().err
