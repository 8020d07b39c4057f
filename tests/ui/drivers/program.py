"""The whole program as a person has it before them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import settings
from app.conversation.transcript import GRADES
from app.settings import Settings
from app.ui.application import Program
from app.ui.journey import Journey
from app.ui.screens.briefing import BriefingScreen
from app.ui.screens.debrief import DebriefScreen
from app.ui.screens.home import HomeScreen
from app.ui.screens.play import PlayScreen
from tests.ui.drivers import hands
from tests.ui.drivers.debrief import DebriefDriver
from tests.ui.drivers.home import HomeDriver
from tests.ui.drivers.play import PlayDriver

S = TypeVar("S")

SWEATER = "sweater-15-november"
TITLES = {"en": "The sweater arrives on 15 November", "de": "Der Pullover kommt am 15. November"}
AT_ONCE = Settings(speech_speed=settings.AT_ONCE, mode="practise", reduced_motion="on", theme="light")
ENTER = Qt.Key.Key_Return

MOST_PARTS = 12
"""So far one goes up through what was said."""


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
        return self.begin(TITLES[language])

    def begin(self, title: str) -> PlayDriver:
        """The same for any conversation."""
        home = self.home()
        home.focus_card(title)
        hands.press(ENTER)
        self.screen(BriefingScreen)
        hands.press(ENTER)
        return self.play()

    def leave(self) -> None:
        """Hang up in the middle; the attempt stays."""
        self.play().click("leave")
        self.play().click("sheet-primary")

    def _note(self, play: PlayDriver, fact: str) -> None:
        """Go up through what was said to the part with the fact, and press Enter; else write it by hand."""
        session = self.journey.session
        assert session is not None
        said = session.scenario.facts[fact]
        parts = {session.words(part) for part in session.spoken if fact in part.notes}
        resting = play.page.talk.resting
        if resting is not None:
            resting.setFocus()
        for _part in range(MOST_PARTS):
            if play.pointed_at in parts:
                play.press(ENTER)
                break
            play.press(Qt.Key.Key_Up)
        else:
            play.write_note(said)
        assert f"note {fact}" in session.conversation.events
        assert said in play.notes

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
            play.key("S")
        elif step == "interrupt":
            assert self.journey.session is not None
            self.journey.session.interrupt()
        elif step in GRADES:
            play.finish_task(step)
        elif step == "breathe":
            play.breathe()
        elif step == "mhm":
            play.key("M")
        else:
            play.choose(step)
        QApplication.processEvents()


Start = Callable[..., Running]
"""Starts the program with these settings, in this `language`; `known`: somebody has been here before."""
