"""The author's room within the window: its screen, its editor, and coming back from it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.scenario import scaffold
from app.ui.editor import Opened
from app.ui.navigator import Navigator
from app.ui.screens.author import AuthorScreen
from app.ui.theme.appearance import Appearance
from app.ui.theme.theme import Theme
from app.ui.workshop import Workshop
from tests.ui.drivers.author import AuthorDriver, save


class Bench:
    """A workshop in a window, and what was asked of the editor."""

    def __init__(self, navigator: Navigator, file: Path) -> None:
        self.navigator = navigator
        self.file = file
        self.asked: list[tuple[Path, int, int]] = []
        self.workshop = Workshop(navigator, open_file=self._open, parent=navigator)

    def _open(self, path: Path, line: int, column: int) -> Opened:
        self.asked.append((path, line, column))
        return Opened.FILE

    @property
    def author(self) -> AuthorDriver:
        screen = self.navigator.screen_shown
        assert isinstance(screen, AuthorScreen)
        return AuthorDriver(screen)


@pytest.fixture
def bench(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Bench]:
    """A new scenario is on the bench."""
    appearance = Appearance(qapp, Theme(reduced_motion=True))
    navigator = Navigator()
    qtbot.addWidget(navigator)
    navigator.resize(1280, 800)
    file = scaffold.write("cake", folder=tmp_path, language="en") / "scenario.yaml"
    made = Bench(navigator, file)
    made.workshop.show(file)
    with qtbot.waitExposed(navigator):
        navigator.show()
    navigator.activateWindow()
    qtbot.waitUntil(navigator.isActiveWindow)
    yield made
    appearance.show(Theme(reduced_motion=True))


def test_a_finding_is_opened_in_the_editor_and_the_line_is_said_where_it_cannot_be_told(
    bench: Bench, qtbot: QtBot
) -> None:
    save(bench.file, "mood: +15", "mood: 15")
    qtbot.waitUntil(lambda: any("bare number" in said for said in bench.author.findings))
    bench.author.open_finding("bare number")
    ((path, line, _column),) = bench.asked
    assert path == bench.file
    assert f"line {line}" in bench.author.notice("opened")


def test_going_back_ends_it(bench: Bench, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bench.workshop.left):
        bench.author.click("leave")
    assert bench.workshop.authoring is None


def test_another_scenario_takes_the_place_of_the_one_before(bench: Bench, tmp_path: Path) -> None:
    other = scaffold.write("torte", folder=tmp_path, language="de") / "scenario.yaml"
    bench.author.play.choose("look")
    bench.workshop.show(other, learner_name="Ana")
    assert bench.workshop.authoring is not None
    assert bench.workshop.authoring.file == other
    assert bench.navigator.windowTitle().startswith("Die Torte für Samstag")
    assert bench.author.place == "opening, decision 1"


def test_whoever_comes_back_from_the_editor_sees_what_was_saved_at_once(bench: Bench, qapp) -> None:
    save(bench.file, "title: The cake", "title: The pie")
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    assert "The pie" not in bench.author.words
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert "The pie for Saturday" in bench.author.words
