"""The whole program, from the first start to the debrief and back, through its window and by keyboard."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import paths, settings, words
from app.conversation import playthrough
from app.conversation.playthrough import Playthrough
from app.scenario import document
from app.settings import Settings
from app.store.attempts import EndKind
from app.store.store import Store
from app.ui.application import Found, Program
from app.ui.journey import Journey
from app.ui.screens.briefing import BriefingScreen
from app.ui.screens.debrief import DebriefScreen
from app.ui.screens.home import HomeScreen
from app.ui.screens.learners import LearnersScreen
from app.ui.screens.play import PlayScreen
from app.ui.screens.settings import SettingsScreen
from app.ui.screens.trouble import TroubleScreen
from app.ui.screens.welcome import WelcomeScreen
from tests.ui.drivers import DebriefDriver, HomeDriver, PlayDriver, hands

S = TypeVar("S")

SWEATER = "sweater-15-november"
TITLES = {"en": "The sweater arrives on 15 November", "de": "Der Pullover kommt am 15. November"}
AT_ONCE = Settings(speech_speed=settings.AT_ONCE, mode="practise", reduced_motion="on", theme="light")
ENTER = Qt.Key.Key_Return


def walks() -> tuple[Playthrough, ...]:
    """The author's walks of the shipped scenario: together they reach every ending."""
    file = paths.scenarios() / SWEATER / "playthroughs.yaml"
    return playthrough.read(document.parse(file.read_bytes(), str(file)).data)


class Running:
    """The program as a person has it before them."""

    def __init__(self, qtbot: QtBot, program: Program) -> None:
        self._qtbot = qtbot
        self.program = program

    @property
    def journey(self) -> Journey:
        assert self.program.journey is not None
        return self.program.journey

    @property
    def title(self) -> str:
        return self.program.navigator.windowTitle()

    def screen(self, kind: type[S]) -> S:
        """Wait until this kind of screen is shown, and return it."""
        self._qtbot.waitUntil(lambda: isinstance(self.program.navigator.screen_shown, kind))
        shown = self.program.navigator.screen_shown
        assert isinstance(shown, kind)
        return shown

    def home(self) -> HomeDriver:
        """Home, once the library has been read."""
        self._qtbot.waitUntil(lambda: bool(HomeDriver(self.screen(HomeScreen)).titles()))
        return HomeDriver(self.screen(HomeScreen))

    def play(self) -> PlayDriver:
        return PlayDriver(self.screen(PlayScreen))

    def debrief(self) -> DebriefDriver:
        return DebriefDriver(self.screen(DebriefScreen))

    def begin_the_call(self, language: str) -> PlayDriver:
        """From home, by keyboard: the card, the briefing, the phone."""
        home = self.home()
        home.focus_card(TITLES[language])
        hands.press(ENTER)
        self.screen(BriefingScreen)
        hands.press(ENTER)
        return self.play()

    def leave(self) -> None:
        """Hang up in the middle; the attempt stays."""
        self.play().click("leave")
        self.play().click("sheet-primary")

    def _note(self, play: PlayDriver, fact: str) -> None:
        """Go up to the part in which the fact is said, and press Enter."""
        bubble = play.page.talk.bubble
        bubble.setFocus()
        session = self.journey.session
        assert session is not None
        said = session.scenario.facts[fact]
        for _part in play.speech:
            play.press(Qt.Key.Key_Up)
            play.press(ENTER)
            if f"note {fact}" in session.conversation.events:
                assert said in play.notes
                return
        raise AssertionError(f"{fact} is not in what stands there: {play.speech}")

    def _open(self, play: PlayDriver, item: str) -> None:
        """Go to the desk, and along it to the item."""
        play.key("D")
        for _row in range(20):
            if play.focus() == f"desk-{item}":
                play.press(Qt.Key.Key_Space)
                return
            play.press(Qt.Key.Key_Tab)
        raise AssertionError(f"{item} is not on the desk")

    def do(self, step: str) -> None:
        """One step of a walk, by keys."""
        play = self.play()
        verb, _space, what = step.partition(" ")
        if verb == "note":
            self._note(play, what)
        elif verb == "open":
            self._open(play, what)
        elif step == "silence":
            assert self.journey.session is not None
            self.journey.session.say_nothing()
        else:
            play.choose(step)
        QApplication.processEvents()


Start = Callable[..., Running]


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Start]:
    """Start the program on a data folder, as often as wanted; the one before is closed."""
    running: list[Program] = []

    def stop() -> None:
        for program in running:
            program.navigator.close()
            program.close()
        running.clear()

    def started(
        preset: Settings = AT_ONCE, *, language: words.Language = "en", known: bool = True
    ) -> Running:
        stop()
        data = tmp_path / "data"
        if known and not data.exists():
            with Store.open(data) as store:
                store.add_learner("Ana")
        words.use(language, cache=data / "cache")
        program = Program(qapp, data_dir=data, language=language, found=Found(preset, ()))
        qtbot.addWidget(program.navigator)
        running.append(program)
        assert program.open()
        program.navigator.activateWindow()
        qtbot.waitUntil(program.navigator.isActiveWindow)
        return Running(qtbot, program)

    yield started
    stop()


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("walk", walks(), ids=lambda walk: walk.name)
def test_the_shipped_conversation_is_played_to_its_ending_by_keyboard_alone(
    start: Start, walk: Playthrough, language: words.Language
) -> None:
    running = start(language=language)
    running.begin_the_call(language)
    for step in walk.steps:
        running.do(step)
    session = running.journey.session
    assert session is not None
    assert session.conversation.ending == walk.ends
    assert session.conversation.events == walk.steps
    hands.press(ENTER)  # look back
    debrief = running.debrief()
    assert debrief.asks_first
    ending = session.scenario.states[str(walk.ends)].result
    debrief.click("skip")
    assert debrief.shows_moments
    assert ending in debrief.words
    debrief.click("done")
    assert "1" in running.home().card(TITLES[language])


def test_the_first_start_asks_for_language_and_name_and_keeps_both(start: Start) -> None:
    running = start(known=False)
    welcome = running.screen(WelcomeScreen)
    hands.click(hands.button(welcome, "Deutsch"))
    welcome = running.screen(WelcomeScreen)
    assert words.language() == "de"
    field = hands.find(welcome, "name")
    field.setFocus()
    hands.write(field, "Jörg")
    hands.press(ENTER)
    assert "Jörg" in hands.words_on(running.home().screen)
    again = start(settings.load(running.journey.data_dir).settings, language="de")
    assert "Jörg" in hands.words_on(again.home().screen)


def test_a_conversation_that_was_left_is_continued_where_it_was(start: Start) -> None:
    running = start()
    running.begin_the_call("en")
    for step in ("occasion", "told"):
        running.do(step)
    before = running.play().speech
    running.leave()
    running.home()
    again = start()
    home = again.home()
    assert "Paused before decision 3. Nothing is lost." in hands.words_on(home.screen).replace(
        "\n", " "
    ) or any("decision 3" in line for line in hands.words_on(home.screen).splitlines())
    resume = next(iter(home.screen.findChildren(hands.QWidget, None)), None)
    assert resume is not None
    hands.click(hands.button(home.screen, "Continue"))
    assert again.play().speech == before


def test_a_replay_begins_with_the_variables_of_that_moment_and_is_an_attempt_of_its_own(start: Start) -> None:
    running = start()
    running.begin_the_call("en")
    walk = next(each for each in walks() if each.name == "always-nice")
    for step in walk.steps:
        running.do(step)
    session = running.journey.session
    assert session is not None
    first = session.conversation
    hands.press(ENTER)
    debrief = running.debrief()
    debrief.click("skip")
    debrief.click("replay")
    running.play()
    replayed = running.journey.session
    assert replayed is not None
    shared = len(replayed.conversation.turns)
    assert replayed.attempt.forked_from is not None
    assert replayed.attempt.id != session.attempt.id
    assert replayed.conversation.events == first.events[:shared]
    assert dict(replayed.conversation.values) == dict(
        first.turns[shared - 1].values if shared else first.rewound(0).values
    )


def test_language_and_look_change_in_the_middle_of_a_conversation(start: Start) -> None:
    running = start()
    running.begin_the_call("en")
    running.do("occasion")
    english = running.play().choices
    journey = running.journey
    journey.apply(replace(journey.settings, language="de", theme="dark", text_scale=150))
    play = running.play()
    assert play.choices != english
    assert "Frau Lindner" in play.words
    session = journey.session
    assert session is not None
    assert session.conversation.events == ("occasion",)
    play.choose("told")
    assert session.conversation.events == ("occasion", "told")


def test_what_a_learner_did_is_not_shown_to_another(start: Start) -> None:
    running = start()
    running.begin_the_call("en")
    running.do("occasion")
    running.leave()
    home = running.home()
    assert "Nothing is lost" in hands.words_on(home.screen)
    hands.click(hands.button(home.screen, "Ana"))
    learners = running.screen(LearnersScreen)
    learners.learner_added.emit("Ben")
    assert "Nothing is lost" not in hands.words_on(running.home().screen)


def test_settings_are_kept_and_applied_at_once(start: Start) -> None:
    running = start()
    hands.click(hands.button(running.home().screen, "Settings"))
    screen = running.screen(SettingsScreen)
    screen.settings_changed.emit(replace(running.journey.settings, theme="contrast", language="de"))
    assert "Einstellungen" in running.title
    assert settings.load(running.journey.data_dir).settings.theme == "contrast"


def test_a_broken_file_in_the_trainers_folder_says_its_line_and_hides_nothing(
    start: Start, tmp_path: Path
) -> None:
    own = tmp_path / "own" / "broken"
    own.mkdir(parents=True)
    (own / "scenario.yaml").write_text("format: 1\nid: broken\ntitle: [", encoding="utf-8")
    running = start(replace(AT_ONCE, trainer_folder=str(own.parent)))
    running.journey.refresh()
    titles = running.home().titles()
    assert TITLES["en"] in titles
    broken = next(card for card in running.home().cards() if "broken" in card.lower())
    assert "3" in broken


def test_a_damaged_database_is_put_aside_and_the_latest_backup_is_offered(
    start: Start, tmp_path: Path
) -> None:
    before = start()
    before.home()
    before.program.close()
    database = tmp_path / "data" / "gelassen.db"
    database.write_bytes(b"SQLite format 3\0" + b"\xff" * 4096)
    running = start()
    trouble = running.screen(TroubleScreen)
    assert "damaged" in hands.words_on(trouble)
    hands.press(ENTER)
    running.home()
    assert database.stat().st_size > 0


@pytest.mark.qt_log_ignore("does not support raise")  # the screen that is none has no front
def test_a_second_start_with_the_same_folder_raises_the_first_window(
    start: Start, qtbot: QtBot, qapp
) -> None:
    running = start()
    listening = running.program
    running.home()
    qtbot.waitUntil(lambda: listening.instance is not None)
    second = Program(qapp, data_dir=running.journey.data_dir, language="en", found=Found(AT_ONCE, ()))
    qtbot.addWidget(second.navigator)
    with qtbot.waitSignal(listening.instance.raise_requested):
        assert not second.open()


def test_an_ended_attempt_keeps_its_evidence(start: Start) -> None:
    running = start()
    running.begin_the_call("en")
    walk = walks()[0]
    for step in walk.steps:
        running.do(step)
    session = running.journey.session
    assert session is not None
    store = running.journey.store
    attempt = store.attempt(session.attempt.id)
    assert attempt is not None
    assert attempt.ended is EndKind.FINISHED
    assert attempt.ending == walk.ends
    skills = {each.skill for each in store.evidence(attempt.id)}
    assert skills == {"clear-communication", "positive-language", "product-knowledge"}
