"""`gelassen check`: what it prints, with which exit code, and what it changes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app import cli
from app.check.page import Example, Piece
from tests.check import examples
from tests.display import PROJECT
from tests.program import command


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A folder of scenarios with one that has no finding."""
    examples.build_base(tmp_path / "own")
    return tmp_path / "own"


@pytest.fixture
def file(library: Path) -> Path:
    return library / "coffee-for-sunday" / "scenario.yaml"


def misspell(file: Path) -> None:
    file.write_text(file.read_text("utf-8").replace("portrait: moreau", "portrait: moreu"), "utf-8")


def test_a_scenario_without_findings_says_so(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", str(file)]) == 0
    assert capsys.readouterr().out == "1 file read: nothing found.\n"


def test_a_folder_is_looked_at_as_a_library(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("another", "one-more"):
        examples.build(Example((Piece("fragment", f"id: {name}\n"),)), library)
    (library / "check.yaml").write_text("severity:\n  GEL890: warning\n", "utf-8")
    assert cli.main(["check", str(library)]) == 1
    assert "warning[GEL890]" in capsys.readouterr().out
    assert cli.main(["check", str(library / "coffee-for-sunday")]) == 0


def test_a_finding_has_its_place_and_the_way_to_more(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    misspell(file)
    assert cli.main(["check", str(file)]) == 1
    shown = capsys.readouterr().out
    assert f"{file}:17:15" in shown
    assert "`gelassen explain GEL309` tells more" in shown


def test_fix_mends_the_file_and_says_what_it_did(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    right = file.read_bytes()
    misspell(file)
    assert cli.main(["check", "--fix", str(file)]) == 0
    shown = capsys.readouterr().out
    assert f"mended: {file}:17: " in shown
    assert "1 finding mended." in shown
    assert "nothing found." in shown
    assert file.read_bytes() == right


def test_json_is_a_finding_a_line(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    misspell(file)
    assert cli.main(["check", "--format", "json", str(file)]) == 1
    (line,) = capsys.readouterr().out.splitlines()
    assert json.loads(line)["code"] == "GEL309"


def test_sarif_is_one_log(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    misspell(file)
    assert cli.main(["check", "--format=sarif", str(file)]) == 1
    (run,) = json.loads(capsys.readouterr().out)["runs"]
    assert [result["ruleId"] for result in run["results"]] == ["GEL309"]


def test_numbers_follow_the_findings(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", "--numbers", str(library)]) == 0
    shown = capsys.readouterr().out
    assert "Coffee for Sunday (coffee-for-sunday)" in shown
    assert "half-settled  mixed" in shown


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--format", "xml"], "The formats are text, json, sarif."),
        (["--format", "json", "--numbers"], "only for text"),
        (["--format", "json", "--watch"], "only for text"),
        (["--fix", "--watch"], "does not go with --watch"),
    ],
)
def test_what_does_not_go_together_is_said(
    file: Path, arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["check", *arguments, str(file)]) == 2
    assert said in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is sent in another way there")
def test_watching_answers_a_save_and_ends_quietly(file: Path) -> None:
    watching = subprocess.Popen(
        command("check", "--watch", file),
        cwd=PROJECT,
        env=os.environ | {"PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert watching.stdout is not None
        assert "nothing found" in watching.stdout.readline()
        assert "Ctrl-C" in watching.stdout.readline()
        saved = time.monotonic()
        misspell(file)
        assert "GEL309" in watching.stdout.readline()
        assert time.monotonic() - saved < 10  # that it answers; how fast is measured by the bench
        watching.send_signal(signal.SIGINT)
        _out, err = watching.communicate(timeout=20)
        assert (watching.returncode, err) == (0, "")
    finally:
        watching.kill()
        watching.communicate()


def test_watching_outlives_a_file_that_is_gone_for_a_while(file: Path) -> None:
    watching = subprocess.Popen(
        command("check", "--language", "en", "--watch", file.parent),
        cwd=PROJECT,
        env=os.environ | {"PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        assert watching.stdout is not None
        assert "nothing found" in watching.stdout.readline()
        assert "Ctrl-C" in watching.stdout.readline()
        aside = file.rename(file.parent.parent / "aside.yaml")
        assert "GEL001" in watching.stdout.readline()
        aside.rename(file)
        assert any("nothing found" in line for line in watching.stdout)
        assert watching.poll() is None
    finally:
        watching.kill()
        watching.communicate()
