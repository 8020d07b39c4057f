"""The graph in the author's room: findings on it, what one can do with a state, and what a save keeps."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from app.scenario import scaffold
from app.scenario.diagnostic import Severity
from app.ui.authoring import Authoring
from app.ui.screens.author import AuthorScreen
from app.ui.screens.author_parts import Part
from tests.ui.drivers import hands
from tests.ui.drivers.author import AuthorDriver, save
from tests.ui.screens.conftest import ShowScreen, Window

ISLAND = "states:\n  nobody-comes:\n    phase: clarify\n    says: Is anybody there?\n    to: gives-up\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A new scenario's file."""
    return scaffold.write("cake", folder=tmp_path, language="en") / "scenario.yaml"


@pytest.fixture
def show(show_screen: ShowScreen, file: Path, qtbot: QtBot) -> Callable[..., AuthorDriver]:
    """Show the room, once everything has been proved and counted."""
    kept: list[object] = []

    def shown(*, width: int = 1280, height: int = 800) -> AuthorDriver:
        authoring = Authoring(file)
        window = show_screen(lambda: AuthorScreen(authoring=authoring), width=width, height=height)
        kept.extend((authoring, window))
        qtbot.waitUntil(lambda: authoring.numbers is not None and not authoring.counting)
        screen = window.screen_shown
        assert isinstance(screen, AuthorScreen)
        QApplication.processEvents()
        return AuthorDriver(screen)

    return shown


Show = Callable[..., AuthorDriver]


def test_ctrl_2_shows_the_graph_and_arrows_walk_through_it(show: Show) -> None:
    author = show()
    hands.press(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert author.screen.parts.middle is Part.GRAPH
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Down)
    assert author.screen.graph.selected == "agreeing"
    QApplication.processEvents()
    assert "So, at eight?" in author.words
    hands.press(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert author.screen.parts.middle is Part.PLAY
    hands.press(Qt.Key.Key_1)
    assert author.place == "agreeing, decision 2"


def test_a_state_is_played_from_and_opened_at_its_line(show: Show, file: Path, qtbot: QtBot) -> None:
    author = show()
    author.screen.parts.turn_to(Part.GRAPH)
    author.screen.graph.select("agreeing")
    with qtbot.waitSignal(author.screen.file_requested) as asked:
        author.click("open-state")
    path, line, _column = asked.args
    assert path == file
    assert file.read_text("utf-8").split("\n")[line - 1] == "  agreeing:"
    author.click("play-state")
    assert author.screen.parts.middle is Part.PLAY
    assert author.place == "agreeing, decision 1"


def test_a_finding_selects_its_state_and_is_marked_there(show: Show, file: Path) -> None:
    save(file, "states:\n", ISLAND)
    author = show()
    author.screen.parts.turn_to(Part.GRAPH)
    author.unfold("nobody-comes")
    assert author.screen.graph.selected == "nobody-comes"
    scene = author.screen.graph.view.scene
    assert scene is not None
    mark = scene.nodes["nobody-comes"].mark
    assert mark is not None
    assert mark.severity in (Severity.ERROR, Severity.WARNING)


def test_a_save_keeps_what_is_selected_and_unfolded(show: Show, file: Path, qtbot: QtBot) -> None:
    save(file, "states:\n", ISLAND)
    author = show()
    author.unfold("nobody-comes")
    author.screen.findings.rows[0].setFocus()
    save(file, "Is anybody there?", "Is nobody there?")
    qtbot.waitUntil(
        lambda: "Is nobody there?" in str(author.screen.graph.view.scene.nodes["nobody-comes"].node)
    )
    qtbot.waitUntil(lambda: author.screen.findings.opened is not None)
    assert author.screen.graph.selected == "nobody-comes"
    assert QApplication.focusWidget() is author.screen.findings.rows[0]


def test_what_shows_a_finding_can_be_played(show: Show, file: Path, qtbot: QtBot) -> None:
    author = show()
    with qtbot.waitSignal(author.screen.findings.play_wanted):
        author.screen.findings.play_wanted.emit(("look", "nine"))
    assert author.place == "half-settled, the end"
    assert author.screen.parts.middle is Part.PLAY


def test_explain_opens_the_page_of_the_code(show: Show, file: Path) -> None:
    save(file, "states:\n", ISLAND)
    author = show()
    author.unfold("nobody-comes")
    author.click("finding-explain")
    (page,) = author.screen.findChildren(QDialog)
    assert page.windowTitle().startswith("GEL510")
    assert "Not like this" in hands.words_on(page)
    hands.click(hands.find(page, "close-page"))


def test_findings_can_be_filtered_by_how_much_they_matter(show: Show, file: Path) -> None:
    save(file, "states:\n", ISLAND)
    save(file, "says: So, at eight?", "says: So, at eight? #1 of all questions")
    author = show()
    kinds = {said.partition(":")[0] for said in author.findings if ":" in said}
    assert {"error", "warning"} & kinds
    author.click("only-warning")
    assert author.screen.findings.only is Severity.WARNING
    assert all(said.startswith("warning:") for said in author.findings)
    author.click("only-warning")
    assert author.screen.findings.only is None


def test_the_numbers_say_each_ending_and_each_skill(show: Show) -> None:
    author = show()
    hands.press(Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert author.screen.parts.middle is Part.NUMBERS
    words = hands.words_on(author.screen.numbers)
    assert all(ending in words for ending in ("settled", "half-settled", "gives-up"))
    assert "moments that can come about were looked at" in words


def test_it_stands_as_it_was_after_being_rebuilt(show_screen: ShowScreen, file: Path, qtbot: QtBot) -> None:
    authoring = Authoring(file)
    window = show_screen(lambda: AuthorScreen(authoring=authoring))
    before = window.screen_shown
    assert isinstance(before, AuthorScreen)
    before.parts.turn_to(Part.GRAPH)
    before.graph.select("agreeing")
    window.rebuild()
    after = window.screen_shown
    assert isinstance(after, AuthorScreen)
    assert after.parts.middle is Part.GRAPH
    assert after.graph.selected == "agreeing"


@pytest.mark.parametrize("part", [Part.FINDINGS, Part.GRAPH, Part.NUMBERS])
def test_nothing_is_cut_off_in_any_window(every_window: Window, show: Show, file: Path, part: Part) -> None:
    save(file, "states:\n", ISLAND)
    author = show(width=every_window.width, height=every_window.height)
    author.screen.parts.turn_to(part)
    QApplication.processEvents()
    if part is Part.FINDINGS:
        author.unfold("nobody-comes")
    else:
        author.screen.graph.select("nobody-comes")
    QApplication.processEvents()
    QApplication.processEvents()
    assert hands.cut_off(author.screen) == []
    assert author.screen.window().width() == every_window.width
    assert author.screen.window().height() == every_window.height
