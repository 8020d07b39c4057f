"""`gelassen graph`."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from app import cli, paths

S01 = "sweater-15-november"


def test_a_shipped_scenario_is_drawn_as_mermaid(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["graph", S01, "--language", "en"]) == 0
    said = capsys.readouterr().out
    assert "flowchart TD" in said
    assert "<b>look-up</b><br/>And when does the postman ring" in said


def test_it_speaks_the_language_in_use(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["graph", S01, "--language", "de", "--format", "dot"]) == 0
    assert "postman" not in capsys.readouterr().out


def test_a_picture_goes_into_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "new" / "sweater.svg"
    assert cli.main(["graph", S01, "--format", "svg", "--to", str(file), "--language", "en"]) == 0
    assert capsys.readouterr().out == ""
    assert ElementTree.parse(file).getroot().tag.endswith("svg")


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["graph", S01, "--to", str(tmp_path), "--language", "en"]) == 1
    assert "could not be written" in capsys.readouterr().err


def test_findings_are_marked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = (paths.scenarios() / S01 / "scenario.yaml").read_text(encoding="utf-8")
    file = tmp_path / S01 / "scenario.yaml"
    file.parent.mkdir()
    island = "  nobody-comes:\n    ending: poor\n    result: Nobody comes here.\n"
    file.write_text(source.rstrip("\n") + "\n" + island, encoding="utf-8")
    assert cli.main(["graph", str(file), "--findings", "--format", "svg", "--language", "en"]) == 0
    said = capsys.readouterr().out
    node = next(line for line in said.splitlines() if "nobody-comes, ending" in line)
    assert 'class="node poor ending unreached' in node
    assert any(word in node for word in ("error", "warning"))


def test_what_cannot_be_read_says_why(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "scenario.yaml"
    file.write_text("format: 1\n", encoding="utf-8")
    assert cli.main(["graph", str(file), "--language", "en"]) == 1
    assert "gelassen check" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["nothing-here"], [S01, "--format", "png"]])
def test_a_call_that_is_not_understood_is_refused(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["graph", *arguments, "--language", "en"]) == 2
    assert capsys.readouterr().err


def test_another_format_is_refused_with_those_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["graph", S01, "--format", "png", "--language", "en"]) == 2
    assert "The formats are mermaid, dot, svg." in capsys.readouterr().err


def test_a_folder_of_several_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["graph", str(paths.scenarios()), "--language", "en"]) == 2
    assert "several scenarios" in capsys.readouterr().err
