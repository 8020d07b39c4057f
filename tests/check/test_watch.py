"""Checking again when something was saved."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from app.check import watch
from tests.check.conftest import Change


def test_each_change_is_answered_and_nothing_else(changed: Change) -> None:
    file = changed()
    changes: list[Callable[[], object]] = [
        lambda: None,
        lambda: file.write_text(file.read_text("utf-8").replace("moreau\n", "moreu\n"), "utf-8"),
        lambda: None,
        lambda: (file.parent / "playthroughs.yaml").write_text("best:\n  steps: [loook]\n", "utf-8"),
        lambda: (file.parents[1] / "check.yaml").write_text("severity:\n  GEL309: off\n", "utf-8"),
        lambda: saved_by_another_name(file),
        lambda: file.unlink(),
    ]
    pauses = 0

    def pause() -> None:
        nonlocal pauses
        changes[pauses]()
        pauses += 1

    answers = watch.results(lambda: [file], libraries=[file.parents[1]], pause=pause)
    said = [[one.code for one in next(answers).findings if one.code != "GEL890"] for _ in range(6)]
    assert said == [
        [],
        ["GEL309"],
        ["GEL309", "GEL013"],
        ["GEL013"],
        ["GEL013"],
        ["GEL001"],
    ]
    assert pauses == len(changes)


def saved_by_another_name(file: Path) -> None:
    """As many editors do: write beside it, then put that in its place."""
    beside = file.with_name("scenario.yaml~")
    beside.write_text(file.read_text("utf-8") + "# saved\n", "utf-8")
    beside.replace(file)
