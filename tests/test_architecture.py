"""The house keeps its shape: layers, doors, plain text, words that can be translated."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app import cli
from tests import catalogue
from tests.display import PROJECT

APP = PROJECT / "app"
SOURCES = sorted(APP.rglob("*.py"))
MARKS = {"_": 1, "ngettext": 2, "pgettext": 2}
"""What marks a text for translation, and how many of its arguments must be written out."""
COLOURS = ("app/ui/theme/", "app/graph/writers/palette.py")
"""Where colours stand: the window's, and those of graphs elsewhere, which a test holds to the window's."""

SPANNING = {
    "test_access.py": "is about all widgets together",
    "test_architecture.py": "is about all of them",
    "test_dev.py": "is about dev.py",
    "test_first_time.py": "is about the whole way of a newcomer",
    "test_planted.py": "is about all rules together",
    "test_platform.py": "is about the Qt we depend on",
}
"""Tests in the folders that mirror `app` that mirror no module, and why."""


def name_of(path: Path) -> str:
    return path.relative_to(PROJECT).as_posix()


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def calls_in(path: Path) -> Iterator[tuple[str, ast.Call]]:
    """Every call, by the last part of the called name."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Call):
            function = node.func
            name = getattr(function, "attr", getattr(function, "id", ""))
            yield name, node


def written_in(pattern: str, *, but: tuple[str, ...] = ()) -> list[str]:
    """The lines of the program in which it is written, outside of these folders."""
    return [
        f"{name_of(path)}:{number}: {line.strip()}"
        for path in SOURCES
        if not name_of(path).startswith(but or ("no folder",))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if re.search(pattern, line)
    ]


def test_imports_point_downwards_and_each_library_has_its_door() -> None:
    # In a process of its own: it sets the logging of the process it runs in, and switches ours off.
    lint = "from importlinter.cli import lint_imports_command as lint; lint(['--no-cache'])"
    done = subprocess.run(
        [sys.executable, "-c", lint], cwd=PROJECT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_colours_sizes_and_style_sheets_live_in_the_theme() -> None:
    assert written_in(r"setStyleSheet\(|#[0-9a-fA-F]{6}\b|#[0-9a-fA-F]{3}[\"']", but=COLOURS) == []


def test_text_is_plain_everywhere() -> None:
    """An image tag in a label that guesses its format can end the process; nested tables hang it."""
    assert (
        written_in(
            r"(?<!mightBe)RichText|AutoText|MarkdownText|setHtml\(|setMarkdown\(|insertHtml\(|QTextBrowser"
        )
        == []
    )


def test_labels_are_made_in_one_place() -> None:
    """A bare QLabel guesses whether its text is HTML; the widgets' own label does not."""
    made = [
        f"{name_of(path)}:{call.lineno}"
        for path in SOURCES
        if not name_of(path).startswith("app/ui/widgets/")
        for name, call in calls_in(path)
        if name == "QLabel"
    ]
    assert made == []


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_marked_texts_are_literals(path: Path) -> None:
    for name, call in calls_in(path):
        if path.name == "words.py":
            continue  # the door itself hands on what it is handed
        for argument in call.args[: MARKS.get(name, 0)]:
            written = argument.value if isinstance(argument, ast.Constant) else None
            assert isinstance(written, str), (
                f"{name_of(path)}:{call.lineno}: write it out to have it extracted"
            )


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_marked_texts_of_the_program_keep_their_tone(path: Path) -> None:
    for name, call in calls_in(path):
        for argument in call.args[: MARKS.get(name, 0)]:
            if isinstance(argument, ast.Constant):
                assert "!" not in catalogue.spoken(str(argument.value)), (
                    f"{name_of(path)}:{call.lineno}: no exclamation marks"
                )


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_a_module_says_in_its_first_line_what_it_is(path: Path) -> None:
    first = (ast.get_docstring(tree_of(path)) or "").partition("\n\n")[0]
    assert first.endswith((".", "?", "…")), f"{name_of(path)} begins with {first!r}"


def test_each_test_is_found_by_the_name_of_what_it_tests() -> None:
    """`app/scenario/reader.py` is tested in `tests/scenario/test_reader.py`, or in several."""
    tests = PROJECT / "tests"
    rooms = {path.parent.relative_to(APP) for path in SOURCES}
    lost = []
    for path in sorted(tests.rglob("test_*.py")):
        room = path.parent.relative_to(tests)
        if room not in rooms or path.name in SPANNING:
            continue
        modules = {each.stem.strip("_") for each in (APP / room).glob("*.py")} | {
            each.name for each in (APP / room).iterdir() if each.is_dir()
        }
        tested = path.stem.removeprefix("test_")
        if not any(tested == module or tested.startswith(f"{module}_") for module in modules):
            lost.append(name_of(path))
    assert lost == []


def test_no_test_waits_for_time_to_pass() -> None:
    waiting = [
        f"{name_of(path)}:{call.lineno}"
        for path in sorted((PROJECT / "tests").rglob("*.py"))
        for name, call in calls_in(path)
        if name in ("sleep", "qWait") or ast.unparse(call.func).endswith("qtbot.wait")
    ]
    assert waiting == []


def test_every_command_is_in_the_readme() -> None:
    readme = (PROJECT / "README.md").read_text(encoding="utf-8")
    missing = [command.name for command in cli.commands() if f"gelassen {command.name}" not in readme]
    assert missing == []
