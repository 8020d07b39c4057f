"""The program without a window: what a person types, what it answers, and with which exit code."""

from __future__ import annotations

import io
import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from app import __version__, cli, paths, ui
from tests.check import examples
from tests.display import PROJECT
from tests.program import SMALL, command, gelassen, small_in

S01 = "sweater-15-november"
SOME = (S01, "what-is-a-cache")  # all of them are checked in tests/scenarios/test_shipped.py


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of own scenarios with a small one in it."""
    return small_in(tmp_path / "own").parent


@pytest.fixture
def broken(folder: Path) -> Path:
    """A scenario beside it whose eleventh line leads to a state that it has not."""
    text = SMALL.replace("id: small", "id: broken").replace("start: opening", "start: opning")
    (folder / "broken").mkdir()
    (folder / "broken" / "scenario.yaml").write_text(text, encoding="utf-8")
    return folder / "broken"


def test_list_names_the_shipped_scenario(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["list"]) == 0
    listed = [line.split(maxsplit=1) for line in capsys.readouterr().out.splitlines()]
    assert [S01, "The sweater arrives on 15 November"] in listed


def test_list_speaks_german(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["list", "--language", "de"]) == 0
    assert "Der Pullover kommt am 15. November" in capsys.readouterr().out


def test_list_takes_another_folder_and_says_what_is_broken(
    folder: Path, broken: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["list", "--folder", str(folder)]) == 0
    shown = capsys.readouterr().out
    assert "A small call" in shown
    assert "Line 11: " in shown


def test_list_prints_json(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["list", "--json", "--folder", str(folder)]) == 0
    listed = {entry["id"]: entry for entry in json.loads(capsys.readouterr().out)}
    assert listed[S01]["titles"]["de"] == "Der Pullover kommt am 15. November"
    assert listed["small"]["playable"] is True
    assert listed["small"]["problem"] is None


def test_list_leaves_the_index_of_the_window_alone(folder: Path) -> None:
    cli.main(["list", "--folder", str(folder)])
    assert not paths.index_cache().exists()


def test_a_folder_that_is_not_there_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["list", "--folder", "nowhere"]) == 2
    assert "There is no folder nowhere." in capsys.readouterr().err


@pytest.mark.parametrize("place", ["small", "small/scenario.yaml"])
def test_play_finds_a_scenario_by_its_place(
    folder: Path, place: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["play", str(folder / place), "--choose", "greet"]) == 0
    shown = capsys.readouterr().out
    assert "That is kind “of” you." in shown
    assert "All is well." in shown


def test_play_finds_a_scenario_by_its_name(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["play", "small", "--folder", str(folder), "--choose", "hang-up"]) == 0
    assert "The line is dead." in capsys.readouterr().out


def test_play_prints_json_for_machines(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["play", str(folder / "small"), "--choose", " greet , ", "--json"]) == 0
    played = json.loads(capsys.readouterr().out)
    assert played["events"] == ["greet"]
    assert played["ending"] == "done"


def test_the_same_choices_print_the_same(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    printed = []
    for _time in range(2):
        cli.main(["play", S01, "--choose", "silence", "--json"])
        printed.append(capsys.readouterr().out)
    assert printed[0] == printed[1]


def test_a_choice_that_is_not_on_offer_is_named(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["play", str(folder / "small"), "--choose", "sing"]) == 1
    said = capsys.readouterr()
    assert "sing" in said.err
    assert "greet" in said.err
    assert said.out == ""


def test_play_speaks_the_language_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["play", S01, "--choose", "silence", "--language=de"]) == 0
    shown = capsys.readouterr().out
    assert "Frau Lindner" in shown
    assert "Ms Lindner" not in shown


def test_play_goes_line_by_line(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("greet\n"))
    assert cli.main(["play", "--text", str(folder / "small"), "--seed", "7"]) == 0
    assert "All is well." in capsys.readouterr().out


def test_the_end_of_the_input_leaves_the_conversation(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    assert cli.main(["play", "--text", str(folder / "small")]) == 0
    assert "> \n" in capsys.readouterr().out


def test_a_scenario_that_cannot_be_played_says_why_and_where_more_is(
    broken: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["play", "--text", str(broken)]) == 1
    said = capsys.readouterr().err
    assert "Line 11: " in said
    assert f"`gelassen check {broken}` tells more." in said


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["play"], "Which scenario?"),
        (["play", S01], "Say --text"),
        (["play", S01, "--text", "--json"], "Say --text"),
        (["play", "--text", "sweater-15-novembre"], f"Did you mean `{S01}`?"),
        (["play", S01, "--text", "--seed", "minus"], "whole number"),
        (["play", S01, "--text", "--seed", str(2**63)], "whole number"),
        (["play", S01, "--text", "--seed", "9" * 5000], "whole number"),
        (["play", S01, "--text", "--seed"], "--seed was given in a way"),
        (["play", S01, "--text=yes"], "--text was given in a way"),
        (["play", S01, "another", "--text"], "nothing known as another"),
        (["list", "--langauge", "de"], "nothing known as --langauge"),
        (["list", "--language", "fr"], "The languages are de and en."),
        (["list", "--language"], "--language was given in a way"),
        (["check"], "Which file or folder?"),
        (["dance"], "dance is neither a command nor a scenario"),
        (["--dance"], "nothing known as --dance"),
        (["--data"], "--data was given in a way"),
    ],
)
def test_a_call_that_is_not_understood_says_why_and_where_help_is(
    arguments: list[str], reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(arguments) == 2
    said = capsys.readouterr()
    assert reason in said.err
    assert said.out == ""


def test_a_call_that_is_not_understood_is_refused_in_german(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["list", "--dance", "--language", "de"]) == 2
    assert capsys.readouterr().err == "--dance ist hier nicht bekannt.\nSiehe: gelassen list --help\n"


def test_check_finds_nothing_in_what_is_shipped(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", *(str(paths.scenarios() / name) for name in SOME)]) == 0
    last = capsys.readouterr().out.splitlines()[-1]
    assert re.fullmatch(r"\d+ files read: (nothing found|\d+ notes?)(, \d+ accepted)?\.", last)


def test_check_shows_the_line_and_the_place(broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", str(broken)]) == 1
    shown = capsys.readouterr().out
    assert f"{broken / 'scenario.yaml'}:11:8" in shown
    assert "start: opning" in shown
    assert "^^^^^^" in shown
    assert "\x1b" not in shown, "no colours where nobody looks"


def test_check_reads_every_scenario_of_a_folder_and_goes_on_after_a_broken_one(
    folder: Path, broken: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["check", str(folder), str(folder / "small" / "scenario.yaml")]) == 1
    assert "2 files read: " in capsys.readouterr().out


def test_check_says_when_a_folder_has_no_scenario(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", str(tmp_path)]) == 2
    assert "There is no scenario.yaml" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(["check"], 1), (["play", "--text"], 2), (["list", "--folder"], 2)],
    ids=lambda value: str(value[0]) if isinstance(value, list) else None,
)
def test_a_name_too_long_for_the_system_is_no_file_and_no_folder(
    capsys: pytest.CaptureFixture[str], arguments: list[str], code: int
) -> None:
    assert cli.main([*arguments, "a" * 300]) == code
    shown = capsys.readouterr()
    assert "a" * 300 in shown.out + shown.err


def test_check_finds_a_file_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", str(tmp_path / "none.yaml")]) == 1
    assert "none.yaml" in capsys.readouterr().out


def test_check_says_of_what_is_no_scenario_only_that(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("skills.yaml", "playthroughs.yaml", "de.po", "README.md"):
        (tmp_path / name).write_text("a: b: c\n", encoding="utf-8")
        assert cli.main(["check", str(tmp_path / name)]) == 1
        shown = capsys.readouterr().out
        assert "GEL008" in shown
        assert "1 file read: 1 error." in shown


def test_check_counts_warnings_and_not_notes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = examples.build_base(tmp_path)
    text, title = file.read_text(encoding="utf-8"), "title: Coffee for Sunday"
    file.write_text(text.replace(title, f"{title} # here"), encoding="utf-8")
    assert cli.main(["check", str(file)]) == 1
    assert "1 warning." in capsys.readouterr().out
    file.write_text(text.replace(title, "title: {todo: a title}"), encoding="utf-8")
    assert cli.main(["check", str(file)]) == 0
    assert "1 note." in capsys.readouterr().out
    with pytest.raises(SystemExit):
        cli.main(["check", "--help"])
    assert "1 where there are errors or warnings" in capsys.readouterr().out


def test_options_may_stand_before_a_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = examples.build_base(tmp_path).parent
    for options in (["--language", "de"], ["--language=de"]):
        assert cli.main([*options, "check", str(folder)]) == 0
        assert "nichts gefunden" in capsys.readouterr().out
    assert cli.main(["--data", str(folder), "check", str(folder)]) == 2
    assert "--data is for the window" in capsys.readouterr().err


def test_schema_is_the_shipped_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["schema"]) == 0
    shipped = paths.assets() / "schema" / "scenario-1.json"
    assert json.loads(capsys.readouterr().out) == json.loads(shipped.read_text(encoding="utf-8"))


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("command", ["", *(command.name for command in cli.commands())])
def test_every_help_is_ours_in_both_languages(
    command: str, language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main([*([command] if command else []), "--help", "--language", language])
    assert ended.value.code == 0
    shown = capsys.readouterr().out
    assert shown.startswith("Usage: gelassen" if language == "en" else "Aufruf: gelassen")
    argparses_own = ("usage:", "optional arguments", "positional arguments", "show this help message")
    assert not [words for words in argparses_own if words in shown]
    if not command:
        assert all(each.name in shown for each in cli.commands())


def test_the_version_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"Gelassen {__version__}\n"


def test_without_a_command_the_window_opens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[tuple[Path, str | None, Path | None]] = []

    def run(*, data_dir: Path, language: str | None, file: Path | None) -> int:
        opened.append((data_dir, language, file))
        return 0

    monkeypatch.setattr(ui, "application", SimpleNamespace(run=run), raising=False)
    assert cli.main(["--data", str(tmp_path)]) == 0
    assert cli.main(["--data", str(tmp_path), "--language", "de"]) == 0
    assert opened == [(tmp_path, None, None), (tmp_path, "de", None)]


def test_a_scenario_is_opened_by_its_file_or_folder(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    opened: list[Path | None] = []

    def run(*, data_dir: Path, language: str | None, file: Path | None) -> int:
        opened.append(file)
        return 0

    monkeypatch.setattr(ui, "application", SimpleNamespace(run=run), raising=False)
    file = folder / "small" / "scenario.yaml"
    assert cli.main([str(file)]) == 0
    assert cli.main(["--data", str(folder), str(file.parent)]) == 0
    monkeypatch.chdir(folder)
    assert cli.main(["small"]) == 0
    assert opened == [file] * 3
    assert cli.main(["chek"]) == 2
    assert "Did you mean `check`?" in capsys.readouterr().err
    assert cli.main([str(folder / "nowhere")]) == 2
    assert "neither a command nor a scenario" in capsys.readouterr().err
    assert len(opened) == 3


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there always is a screen")
def test_without_a_screen_it_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert cli.main([]) == 1
    assert "There is no screen" in capsys.readouterr().err


def test_the_terminal_needs_no_qt() -> None:
    program = (
        "import sys; from app import cli;"
        f"cli.main(['list']); cli.main(['play', '{S01}', '--choose', 'silence']);"
        "sys.exit('PySide6' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], cwd=PROJECT, check=False).returncode == 0


def test_a_reader_that_goes_away_ends_it_quietly() -> None:
    shell = f"{sys.executable} -m app play {S01} --choose silence | true; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", shell], cwd=PROJECT, capture_output=True, check=False)
    assert done.stderr == b""
    assert done.returncode in (0, cli.BROKEN_PIPE)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGINT for another process")
def test_ctrl_c_ends_a_conversation_without_a_traceback(folder: Path) -> None:
    with subprocess.Popen(
        command("play", "--text", folder / "small"),
        cwd=PROJECT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        shown = b""
        while not shown.endswith(b"> "):
            shown += process.stdout.read1()
        process.send_signal(signal.SIGINT)
        _rest, said = process.communicate()
    assert process.returncode == cli.INTERRUPTED
    assert b"Traceback" not in said


def test_a_terminal_without_the_letters_gets_others() -> None:
    done = gelassen("play", S01, "--choose", "silence", "--language", "de", PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert b"fuer das Versandhaus" in done.stdout


def test_json_says_the_same_in_any_terminal(folder: Path) -> None:
    arguments = ("play", folder / "small", "--choose", "greet", "--json")
    plain = gelassen(*arguments, PYTHONIOENCODING="ascii")
    full = gelassen(*arguments, PYTHONIOENCODING="utf-8")
    assert plain.stdout.isascii()
    assert json.loads(plain.stdout) == json.loads(full.stdout)


@pytest.mark.parametrize(
    ("language", "title"), [("en", "The cake for Saturday"), ("de", "Die Torte für Samstag")]
)
def test_new_writes_a_scenario_that_checks_and_plays(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], language: str, title: str
) -> None:
    assert cli.main(["new", "my-cake", "--folder", str(tmp_path), "--language", language]) == 0
    said = capsys.readouterr().out
    made = tmp_path / "my-cake"
    assert f'gelassen check "{made}"' in said
    assert cli.main(["check", str(made)]) == 0
    assert cli.main(["list", "--folder", str(tmp_path), "--language", language]) == 0
    assert title in capsys.readouterr().out
    assert cli.main(["play", str(made), "--choose", "look, side-door", "--language", language]) == 0


def test_new_refuses_what_cannot_be_an_id_and_what_is_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["new"]) == 2
    assert "gelassen new" in capsys.readouterr().err
    assert cli.main(["new", "My Cake", "--folder", str(tmp_path)]) == 2
    assert "lowercase" in capsys.readouterr().err
    assert cli.main(["new", "cake", "--folder", str(tmp_path)]) == 0
    assert cli.main(["new", "cake", "--folder", str(tmp_path)]) == 1
    assert "is there already" in capsys.readouterr().err
