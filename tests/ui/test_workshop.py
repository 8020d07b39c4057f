"""The author's room within the window: its screen, its editor, and coming back from it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import paths
from app.scenario import scaffold
from app.settings import Settings
from app.ui.application import Found, Program
from app.ui.editor import Opened
from app.ui.navigator import Navigator
from app.ui.screens.author import AuthorScreen
from app.ui.screens.briefing import BriefingScreen
from app.ui.screens.welcome import WelcomeScreen
from app.ui.theme.appearance import Appearance
from app.ui.theme.theme import Theme
from app.ui.workshop import Workshop
from tests.playthroughs import FIRST
from tests.ui.drivers import hands
from tests.ui.drivers.author import AuthorDriver, save
from tests.ui.drivers.program import AT_ONCE, Running, Start


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


# In the whole window


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """The trainer's folder, with one good scenario and one that has a mistake."""
    folder = tmp_path / "own"
    scaffold.write("cake", folder=folder, language="en")
    broken = scaffold.write("torte", folder=folder, language="de") / "scenario.yaml"
    save(broken, "to: half-settled", "to: half-setled")
    return folder


def settings_with(folder: Path) -> Settings:
    return replace(AT_ONCE, trainer_folder=str(folder))


def author_in(running: Running) -> AuthorDriver:
    return AuthorDriver(running.screen(AuthorScreen))


@pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing the keyboard")  # menus do
def test_from_home_to_the_authors_room_and_back_with_the_new_title(
    start: Start, own: Path, qtbot: QtBot
) -> None:
    running = start(settings_with(own))
    qtbot.waitUntil(lambda: "The cake for Saturday" in running.home().titles())
    menu = running.home().menu("The sweater arrives on 15 November")
    assert "Work on it" not in menu
    hands.press(Qt.Key.Key_Escape)
    running.home().menu("The cake for Saturday")["Work on it"].trigger()
    author = author_in(running)
    author.play.choose("look")
    save(own / "cake" / "scenario.yaml", "title: The cake for Saturday", "title: The pie for Sunday")
    qtbot.waitUntil(lambda: "The pie for Sunday" in author.words)
    author.click("leave")
    qtbot.waitUntil(lambda: "The pie for Sunday" in running.home().titles())
    store = running.journey.store
    assert store.attempts(store.learners()[0].id) == ()


def test_from_the_briefing_to_the_authors_room(start: Start, own: Path, qtbot: QtBot) -> None:
    running = start(settings_with(own))
    qtbot.waitUntil(lambda: "The cake for Saturday" in running.home().titles())
    running.home().focus_card("The cake for Saturday")
    hands.press(Qt.Key.Key_Return)
    hands.click(hands.find(running.screen(BriefingScreen), "work"))
    assert author_in(running).place == "opening, decision 1"


def test_the_briefing_of_a_scenario_that_came_along_offers_no_work(start: Start) -> None:
    running = start()
    running.home().focus_card("The sweater arrives on 15 November")
    hands.press(Qt.Key.Key_Return)
    assert not hands.find(running.screen(BriefingScreen), "work").isVisible()


def test_a_broken_card_of_ones_own_leads_to_its_findings(start: Start, own: Path, qtbot: QtBot) -> None:
    running = start(settings_with(own))
    qtbot.waitUntil(lambda: "Die Torte für Samstag" in running.home().titles())
    running.home().focus_card("Die Torte für Samstag")
    hands.press(Qt.Key.Key_Return)
    assert any("half-setled" in said for said in author_in(running).findings)


@pytest.mark.parametrize("look", [{"language": "de"}, {"theme": "dark"}, {"text_scale": 200}])
def test_language_and_look_change_while_one_works(
    start: Start, own: Path, look: dict[str, object], qtbot: QtBot
) -> None:
    running = start(settings_with(own), file=own / "torte" / "scenario.yaml")
    before = author_in(running)
    save(own / "torte" / "scenario.yaml", "to: half-setled", "to: half-settled")
    qtbot.waitUntil(lambda: before.screen.rehearsal is not None)
    before.play.choose("look")
    running.journey.apply(replace(running.journey.settings, **look))  # type: ignore[arg-type]
    after = author_in(running)
    assert after.screen is not before.screen
    assert after.play.speech == ["Also um acht?"]


def test_a_double_click_on_a_good_file_of_the_library_leads_to_its_briefing(start: Start, own: Path) -> None:
    running = start(settings_with(own), file=own / "cake" / "scenario.yaml")
    assert "The cake for Saturday" in hands.words_on(running.screen(BriefingScreen))
    shipped = paths.scenarios() / "sweater-15-november" / "scenario.yaml"
    running.journey.open(shipped)
    assert "sweater" in running.title.lower()


def test_a_double_click_on_a_file_with_findings_or_from_elsewhere_leads_to_the_authors_room(
    start: Start, own: Path
) -> None:
    running = start(settings_with(own), file=own / "torte" / "scenario.yaml")
    assert any("half-setled" in said for said in author_in(running).findings)
    elsewhere = start(file=own / "cake" / "scenario.yaml")
    assert author_in(elsewhere).place == "opening, decision 1"


def test_a_first_start_welcomes_before_it_opens_the_file(start: Start, own: Path) -> None:
    running = start(known=False, file=own / "cake" / "scenario.yaml")
    welcome = running.screen(WelcomeScreen)
    hands.click(hands.find(welcome, "begin"))
    assert author_in(running).place == "opening, decision 1"


@pytest.mark.qt_log_ignore("does not support raise")  # the screen that is none has no front
def test_a_second_start_hands_its_file_to_the_first_and_what_is_played_there_waits(
    start: Start, own: Path, qtbot: QtBot, qapp: QApplication
) -> None:
    running = start()
    running.begin_the_call("en")
    running.do(FIRST)
    listening = running.program
    qtbot.waitUntil(lambda: listening.instance is not None)
    second = Program(
        qapp,
        data_dir=running.journey.record.data_dir,
        language="en",
        found=Found(AT_ONCE, ()),
        file=own / "cake" / "scenario.yaml",
    )
    qtbot.addWidget(second.navigator)
    assert not second.open()
    author = author_in(running)
    assert author.place == "opening, decision 1"
    author.click("leave")
    assert "Paused before decision 2" in hands.words_on(running.home().screen).replace("\n", " ")
