"""dev.py: from a clean clone to a running program, and quick the second time."""

from __future__ import annotations

import ast
import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.display import PROJECT

Calls = list[tuple[str, ...]]


@pytest.fixture
def dev(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """dev.py as a module, at work in a project of its own."""
    spec = importlib.util.spec_from_file_location("dev", PROJECT / "dev.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    monkeypatch.setattr(module, "PROJECT", tmp_path)
    monkeypatch.setattr(module, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(module, "PYTHON", tmp_path / ".venv" / "bin" / "python")
    monkeypatch.setattr(module, "STAMP", tmp_path / ".venv" / "stamp.json")
    monkeypatch.setattr(module, "loads", lambda library: True)
    return module


@pytest.fixture
def called(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> Calls:
    """What dev.py would have run. Making an environment makes its interpreter."""
    calls: Calls = []

    def call(*command: str | Path, environment: dict[str, str] | None = None) -> None:
        calls.append(tuple(str(word) for word in command))
        if "venv" in command:
            dev.PYTHON.parent.mkdir(parents=True)
            dev.PYTHON.touch()

    monkeypatch.setattr(dev, "call", call)
    return calls


def knows(*modules: str) -> object:
    """An interpreter that has only these modules, asked as dev.py asks."""

    def answers(interpreter: str | Path, program: str) -> bool:
        tree = ast.parse(program)
        wanted = [name.name for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names]
        return Path(interpreter).exists() and set(wanted) <= {"sys", *modules}

    return answers


def test_an_old_python_can_read_it() -> None:
    ast.parse((PROJECT / "dev.py").read_text(encoding="utf-8"), feature_version=(3, 8))


def test_an_old_python_is_told_what_is_needed(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    monkeypatch.setattr(dev.shutil, "which", lambda name: None)
    with pytest.raises(dev.StopError, match=r"needs Python 3\.11 or newer"):
        dev.find_interpreter()


def test_an_old_python_finds_a_newer_one_beside_it(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    monkeypatch.setattr(dev, "WINDOWS", False)
    monkeypatch.setattr(dev.shutil, "which", lambda name: sys.executable if name == "python3.12" else None)
    assert dev.find_interpreter() == sys.executable


def test_the_first_time_makes_the_environment_and_installs(
    dev: ModuleType, called: Calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev, "answers", knows("venv", "ensurepip"))
    dev.prepare("dev")
    environment, installation = called
    assert environment[1:] == ("-m", "venv", str(dev.VENV))
    assert installation[-2:] == ("--editable", ".[dev]")


def test_the_second_time_starts_no_other_process(
    dev: ModuleType, called: Calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev, "answers", knows("venv", "ensurepip"))
    dev.prepare("dev")
    called.clear()

    def no_process(*arguments: object, **options: object) -> None:
        raise AssertionError("a process costs time")

    monkeypatch.setattr(subprocess, "Popen", no_process)
    dev.prepare("dev", qt=True, x11=True)
    dev.prepare()
    assert called == []


def test_changed_dependencies_are_installed(
    dev: ModuleType, called: Calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev, "answers", knows("venv", "ensurepip", "pip"))
    dev.prepare()
    called.clear()
    (dev.PROJECT / "pyproject.toml").write_text("[project]\nname = 'other'\n")
    dev.prepare()
    assert [call[-2:] for call in called] == [("--editable", ".")]


def test_a_further_extra_keeps_the_ones_before(
    dev: ModuleType, called: Calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev, "answers", knows("venv", "ensurepip", "pip"))
    dev.prepare()
    dev.prepare("package")
    dev.prepare("dev")
    assert called[-1][-1] == ".[dev,package]"


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"of": 1}'])
def test_a_damaged_stamp_installs_again(
    dev: ModuleType, called: Calls, damage: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev, "answers", knows("venv", "ensurepip", "pip"))
    dev.prepare()
    called.clear()
    dev.STAMP.write_text(damage)
    dev.prepare()
    assert len(called) == 1


def test_an_environment_whose_interpreter_has_gone_is_made_again(
    dev: ModuleType, called: Calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev, "answers", knows("venv", "ensurepip", "pip"))
    dev.prepare()
    dev.PYTHON.unlink()
    called.clear()
    dev.prepare()
    assert called[0][1:3] == ("-m", "venv")


def test_without_ensurepip_an_outside_pip_fills_the_environment(
    dev: ModuleType, called: Calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev, "answers", knows("venv", "pip"))
    dev.make_environment(sys.executable)
    assert "--without-pip" in called[0]
    assert called[1][1:5] == ("-m", "pip", "--python", str(dev.PYTHON))


def test_without_ensurepip_and_pip_debian_is_asked_for_it(
    dev: ModuleType, called: Calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev, "answers", knows("venv"))
    monkeypatch.setattr(dev, "apt_knows", lambda package: True)
    monkeypatch.setattr(dev.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
    dev.make_environment("/usr/bin/python3")
    assert called[0] == ("apt-get", "update", "-qq")
    assert called[1][-2:] == ("python3-venv", "-qq")
    assert called[2] == ("/usr/bin/python3", "-m", "venv", str(dev.VENV))


def test_who_may_not_install_gets_the_exact_command(
    dev: ModuleType, called: Calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev, "loads", lambda library: library not in ("libEGL.so.1", "libglib-2.0.so.0"))
    monkeypatch.setattr(dev, "apt_knows", lambda package: package != "libglib2.0-0t64")
    monkeypatch.setattr(dev.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    with pytest.raises(
        dev.StopError, match=r"sudo apt-get install -y --no-install-recommends libglib2\.0-0 libegl1\n"
    ):
        dev.install_libraries(dev.QT_LIBRARIES)
    assert called == []


def test_root_gets_the_libraries_installed(
    dev: ModuleType, called: Calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev, "loads", lambda library: library != "libEGL.so.1")
    monkeypatch.setattr(dev, "apt_knows", lambda package: True)
    monkeypatch.setattr(dev.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
    dev.install_libraries(dev.QT_LIBRARIES)
    assert called[-1][:3] == ("apt-get", "install", "-y")
    assert "libegl1" in called[-1]


def test_a_system_without_apt_is_told_what_is_missing(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev, "loads", lambda library: False)
    monkeypatch.setattr(dev.shutil, "which", lambda name: None)
    with pytest.raises(dev.StopError, match=r"libEGL\.so\.1"):
        dev.install_libraries(dev.QT_LIBRARIES)


def test_a_failing_step_stops_with_the_command(dev: ModuleType) -> None:
    with pytest.raises(dev.StopError, match="did not work"):
        dev.call(sys.executable, "-c", "raise SystemExit(3)")


def test_an_unknown_command_names_the_known_ones(dev: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["fly"]) == 2
    assert "run, test, check" in capsys.readouterr().out


def test_help_names_every_command(dev: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main([]) == 0
    shown = capsys.readouterr().out
    assert all(f"  {command.__name__} " in shown for command in dev.COMMANDS)


def test_check_goes_on_after_a_finding_and_says_where(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "prepare", lambda extra: None)
    monkeypatch.setattr(subprocess, "call", lambda command, cwd: int("mypy" in command))
    assert dev.main(["check"]) == 1
    shown = capsys.readouterr().out
    assert shown.index("== types") < shown.index("== scenarios")
    assert "Found something in: types." in shown


def test_what_follows_run_goes_to_the_program(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    became: list[tuple[str, ...]] = []
    monkeypatch.setattr(dev, "prepare", lambda **wanted: None)
    monkeypatch.setattr(dev, "become", lambda *arguments: became.append(arguments) or 0)
    assert dev.main(["run", "list", "--json"]) == 0
    assert became == [("-m", "app", "list", "--json")]


def test_the_readme_names_every_command(dev: ModuleType) -> None:
    readme = (PROJECT / "README.md").read_text(encoding="utf-8")
    assert [each.__name__ for each in dev.COMMANDS if f"dev.py {each.__name__}" not in readme] == []


def test_the_stamp_is_plain_json(dev: ModuleType, called: Calls, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "answers", knows("venv", "ensurepip"))
    dev.prepare("dev")
    assert json.loads(dev.STAMP.read_text()) == {"of": dev.fingerprint(), "extras": ["dev"]}
