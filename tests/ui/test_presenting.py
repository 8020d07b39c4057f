"""From F11 to Esc: on which display, what is stored of it, and where it leads back to."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import settings
from app.scenario.texts import texts_of
from app.settings import Settings
from app.store.store import Store
from app.ui.application import Found, Program
from app.ui.journey import Journey
from app.ui.lesson import Step
from app.ui.presenting import other_display
from app.ui.screens.briefing import BriefingScreen
from app.ui.screens.home import HomeScreen
from app.ui.screens.play import PlayScreen
from app.ui.screens.presentation import RoomScreen
from tests.display import PROJECT
from tests.playthroughs import FIRST
from tests.shots.context import scenario_in
from tests.ui.drivers import HomeDriver, RoomDriver, hands
from tests.ui.drivers.presentation import NEXT

F11, ESCAPE, ENTER = Qt.Key.Key_F11, Qt.Key.Key_Escape, Qt.Key.Key_Return
TITLE = "The sweater arrives on 15 November"
AT_ONCE = Settings(speech_speed=settings.AT_ONCE, mode="practise", reduced_motion="on", theme="light")


@dataclass(frozen=True)
class Running:
    """The program, standing at home, and its data folder."""

    qtbot: QtBot
    program: Program
    data: Path

    @property
    def journey(self) -> Journey:
        assert self.program.journey is not None
        return self.program.journey

    def home(self) -> HomeDriver:
        screen = self.program.navigator.screen_shown
        assert isinstance(screen, HomeScreen)
        return HomeDriver(screen)

    def wall(self) -> RoomDriver:
        """Wait for the wall to have the keys."""
        presenting = self.journey.presenting
        assert presenting is not None
        room = presenting.window.findChild(RoomScreen)
        presenting.window.activateWindow()
        self.qtbot.waitUntil(room.hasFocus)
        return RoomDriver(room)

    def back(self) -> None:
        """Wait for the program's window to have the keys again."""
        self.qtbot.waitUntil(lambda: self.journey.presenting is None)
        self.program.navigator.activateWindow()
        self.qtbot.waitUntil(lambda: self.program.navigator.isActiveWindow())
        QApplication.processEvents()


@pytest.fixture
def running(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Running]:
    data = tmp_path / "data"
    with Store.open(data) as store:
        store.add_learner("Ana")
    program = Program(qapp, data_dir=data, language="en", found=Found(AT_ONCE, ()))
    qtbot.addWidget(program.navigator)
    assert program.open()
    program.navigator.activateWindow()
    qtbot.waitUntil(program.navigator.isActiveWindow)
    found = Running(qtbot, program, data)
    qtbot.waitUntil(lambda: bool(found.home().titles()))
    yield found
    program.navigator.close()
    program.close()


def rows(data: Path) -> dict[str, int]:
    """How many rows each table of the database has."""
    with sqlite3.connect(f"file:{data / 'gelassen.db'}?mode=ro", uri=True) as database:
        tables = [row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        counts = {
            table: database.execute(f"SELECT count(*) FROM '{table}'").fetchone()[0] for table in tables
        }
    database.close()
    return counts


def to_the_end(wall: RoomDriver) -> None:
    """Play with a class: a choice, its answer, the road not taken, and on."""
    lesson = wall.screen.lesson
    for _decision in range(20):
        wall.press(NEXT)
        if lesson.step is Step.OVER:
            return
        decide(wall, "A")
        wall.press(NEXT)
        wall.letter("R")
        decide(wall, "B")
        wall.press(NEXT)
    raise AssertionError("it does not end")


def decide(wall: RoomDriver, letter: str) -> None:
    """Take a letter, or do the task with everything noted for it."""
    if wall.screen.lesson.is_at_task:
        wall.letter("N")
        wall.do_task()
    else:
        wall.letter(letter)


def test_f11_shows_the_selected_card_to_a_room_and_escape_leads_back(running: Running) -> None:
    running.home().focus_card(TITLE)
    hands.press(F11)
    wall = running.wall()
    assert running.journey.presenting.window.isFullScreen()
    assert wall.screen.title == TITLE
    wall.press(ESCAPE)
    running.back()
    assert running.home().current() == TITLE


def test_f11_without_a_selected_card_shows_what_is_suggested(running: Running) -> None:
    hands.press(F11)
    title = running.wall().screen.title
    assert title in running.home().titles()


@pytest.mark.qt_log_ignore(
    "does not support (raise|grabbing the keyboard)"
)  # a menu, on a screen that is none
def test_the_menu_of_a_card_shows_it_to_a_room_too(running: Running) -> None:
    actions = running.home().menu(TITLE)
    actions["Show it to a room"].trigger()
    assert running.wall().screen.title == TITLE


@pytest.mark.parametrize("by", ["key", "button"])
def test_the_briefing_shows_its_conversation_to_a_room(running: Running, by: str) -> None:
    running.home().focus_card(TITLE)
    hands.press(ENTER)
    briefing = running.program.navigator.screen_shown
    assert isinstance(briefing, BriefingScreen)
    if by == "key":
        hands.press(F11)
    else:
        hands.click(hands.find(briefing, "present"))
    wall = running.wall()
    assert wall.screen.title == TITLE
    wall.press(F11)
    running.back()
    assert isinstance(running.program.navigator.screen_shown, BriefingScreen)


def test_a_conversation_being_played_waits_while_its_moment_is_shown(running: Running) -> None:
    running.home().focus_card(TITLE)
    hands.press(ENTER)
    hands.press(ENTER)
    assert isinstance(running.program.navigator.screen_shown, PlayScreen)
    session = running.journey.session
    assert session is not None
    session.choose(FIRST)
    stored = rows(running.data)
    hands.press(F11)
    wall = running.wall()
    assert session.paused
    wall.press(NEXT)
    wall.letter("A")
    wall.press(NEXT)
    assert session.conversation.events == (FIRST,)
    wall.press(ESCAPE)
    running.back()
    assert session.conversation.events == (FIRST,)
    assert rows(running.data) == stored
    assert "Nothing is lost" in hands.words_on(running.program.navigator)


def test_nothing_of_it_is_stored(running: Running) -> None:
    before = rows(running.data)
    running.home().focus_card(TITLE)
    hands.press(F11)
    wall = running.wall()
    wall.letter("N")
    to_the_end(wall)
    played = {text for event in wall.screen.lesson.conversation.events for text in event.split()}
    wall.press(ESCAPE)
    running.back()
    assert rows(running.data) == before
    assert before["attempts"] == before["turns"] == before["snapshots"] == 0
    running.program.close()
    scenario = scenario_in("en")
    spoken = {text for id_, text in texts_of(scenario).items() if id_.partition(".")[0] in scenario.states}
    lines = [text for text in spoken if text not in scenario.title]  # the index names it
    assert len(lines) > 50
    kept = {path: path.read_bytes() for path in running.data.rglob("*") if path.is_file()}
    for path, content in kept.items():
        assert not [line for line in lines if line.encode() in content], path.name
        if path.suffix != ".json":  # the index of the library names every scenario there is
            assert b"sweater" not in content, path.name
            assert not [name for name in played if "-" in name and name.encode() in content], path.name


def test_closing_the_program_ends_the_presentation(running: Running) -> None:
    hands.press(F11)
    running.wall()
    window = running.journey.presenting.window
    running.program.navigator.close()
    assert not window.isVisible()
    assert running.journey.presenting is None


def test_a_second_f11_opens_no_second_window(running: Running) -> None:
    hands.press(F11)
    first = running.journey.presenting
    running.journey.present(running.journey.find("sweater-15-november").key)
    assert running.journey.presenting is first


@dataclass(frozen=True)
class Display:
    """A display as Qt tells of it."""

    called: str
    place: QRect

    def name(self) -> str:
        return self.called

    def geometry(self) -> QRect:
        return self.place


LAPTOP = Display("eDP-1", QRect(0, 0, 1280, 800))
BEAMER = Display("HDMI-1", QRect(1280, 0, 1920, 1080))
MIRROR = Display("HDMI-1", QRect(0, 0, 1280, 800))


@pytest.mark.parametrize(
    ("displays", "found"),
    [
        ([LAPTOP], None),
        ([LAPTOP, BEAMER], BEAMER),
        ([BEAMER, LAPTOP], BEAMER),
        ([LAPTOP, MIRROR], None),
        ([LAPTOP, Display("VGA-1", QRect(-800, 0, 800, 600)), BEAMER], BEAMER),
    ],
)
def test_the_room_gets_another_display_than_the_trainers_and_no_mirror_of_it(
    displays: list[Display], found: Display | None
) -> None:
    assert other_display(LAPTOP, displays) is found  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def on_two_displays(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    """What the program does on two displays, in a process of its own."""
    data = tmp_path_factory.mktemp("two") / "data"
    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "tests.ui.two_displays", str(data)],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told: dict[str, object] = json.loads(done.stdout.splitlines()[-1])
    return told


def test_with_two_displays_the_room_has_the_second_and_the_trainer_the_first(on_two_displays) -> None:
    assert on_two_displays["displays"] == ["Beamer", "Laptop"]
    assert on_two_displays["window_on"] == "Laptop"
    assert on_two_displays["room_on"] == on_two_displays["display"] == "Beamer"
    assert on_two_displays["room_size"] == [1920, 1080]
    assert on_two_displays["room_full"]
    assert on_two_displays["presenter"]


def test_on_two_displays_either_leads_and_both_follow(on_two_displays) -> None:
    assert on_two_displays["wall_after_trainer"] >= 2
    assert on_two_displays["trainer_after_wall"]


def test_the_coach_is_on_the_trainers_display_only(on_two_displays) -> None:
    assert on_two_displays["trainer_reads_coach"]
    assert "Better:" not in str(on_two_displays["wall_words"])


def test_each_display_has_a_look_of_its_own(on_two_displays) -> None:
    wall, trainer = on_two_displays["grounds"]
    assert wall == "#ffffff"
    assert trainer != wall


def test_a_display_that_is_unplugged_is_missed_and_taken_up_again(on_two_displays) -> None:
    assert on_two_displays["after_unplugging"] == [False, None]
    assert on_two_displays["trainer_is_told"]
    assert on_two_displays["after_plugging_in"] == [True, "Beamer"]


def test_on_two_displays_escape_leads_back_home_as_it_was(on_two_displays) -> None:
    assert on_two_displays["after_escape"] == [True, True]
    assert on_two_displays["card"] == TITLE
