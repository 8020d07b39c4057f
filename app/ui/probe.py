"""What a script may ask of the window, through GELASSEN_PROBE (see app/README.md)."""

from __future__ import annotations

import os
import time
from typing import Literal

from PySide6.QtCore import QCoreApplication

from app.store.attempts import Mode
from app.ui.journey import Journey
from app.ui.navigator import Navigator

Wish = Literal["first-paint", "first-choice"]
WISHES: tuple[Wish, ...] = ("first-paint", "first-choice")

SCENARIO = "sweater-15-november"


def wish() -> Wish | None:
    """What is asked for, if anything."""
    asked = os.environ.get("GELASSEN_PROBE")
    return next((each for each in WISHES if each == asked), None)


class Probe:
    """Does what was asked once home is painted, and ends the program: 0, or 1 where it could not be done."""

    def __init__(self, asked: Wish, *, navigator: Navigator, journey: Journey) -> None:
        self._journey = journey
        navigator.first_painted.connect(
            self._tell_first_paint if asked == "first-paint" else self._make_first_choice
        )
        journey.show_home()

    def _tell_first_paint(self) -> None:
        print(time.monotonic(), flush=True)
        self._journey.refresh()  # as every start does once it is painted; the next one finds the index
        QCoreApplication.exit(0)

    def _make_first_choice(self) -> None:
        self._journey.refresh()
        entry = self._journey.find(SCENARIO)
        if entry is not None:
            self._journey.start(entry, Mode.PRACTISE, False)
        session = self._journey.session
        if session is None:
            print(f"The scenario {SCENARIO} could not be started.", flush=True)
            QCoreApplication.exit(1)
            return
        if not session.begun:
            session.begin()
        session.let_finish()
        session.choose(session.conversation.offered[0])
        print(session.conversation.events[-1], flush=True)
        QCoreApplication.exit(0)
