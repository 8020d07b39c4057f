"""The way of a newcomer: from the very first start to a debrief that has been read, in seven clicks at most.

Nothing is preset. Clicks on what is said in the conversation do not count, for they are the conversation;
while somebody speaks, the newcomer may wait, or press Space to see the rest at once. That is a key and no
click, and it is counted by itself.
"""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app import words
from app.settings import Settings
from app.ui.screens.briefing import BriefingScreen
from app.ui.screens.welcome import WelcomeScreen
from app.ui.session import Floor
from tests.ui.drivers import hands
from tests.ui.drivers.program import Running, Start

MOST_CLICKS = 7
MOST_DECISIONS = 30
"""A conversation that takes longer than this does not end by itself."""


class Newcomer:
    """Clicks on what can be seen, and counts."""

    def __init__(self, running: Running, qtbot: QtBot) -> None:
        self._running = running
        self._qtbot = qtbot
        self.clicks = 0
        self.decisions = 0
        self.keys = 0

    def click(self, screen: QWidget, name: str) -> None:
        """One click."""
        self._hit(screen, name)
        self.clicks += 1

    def talk(self) -> None:
        """Take a choice each time, until it is over: the first of the alphabet, as good as any other.

        What a task asks for is typed and picked there, which is the conversation, too.
        """
        session = self._running.journey.session
        assert session is not None
        while not session.over:
            assert self.decisions < MOST_DECISIONS
            if session.floor is not Floor.LEARNER:
                hands.press(Qt.Key.Key_Space)
                self.keys += 1
                continue
            if session.conversation.state.task is not None:
                self._running.play().finish_task("poor")
                self.decisions += 1
                continue
            self._hit(self._running.play().screen, f"choice-{min(session.conversation.offered)}")
            self.decisions += 1

    def _hit(self, screen: QWidget, name: str) -> None:
        def seen() -> list[QWidget]:
            return [each for each in screen.findChildren(QWidget, name) if each.isVisible()]

        self._qtbot.waitUntil(lambda: len(seen()) == 1)
        (target,) = seen()
        assert target.isEnabled()
        hands.click(target)
        QApplication.processEvents()


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("impression", ["given", "skipped"])
def test_a_newcomer_reads_a_debrief_after_seven_clicks_at_most(
    start: Start, qtbot: QtBot, impression: str, language: words.Language
) -> None:
    running = start(Settings(), language=language, known=False)
    newcomer = Newcomer(running, qtbot)
    newcomer.click(running.screen(WelcomeScreen), "begin")
    newcomer.click(running.home().screen, "begin")
    newcomer.click(running.screen(BriefingScreen), "answer")
    running.play()
    newcomer.talk()
    newcomer.click(running.play().screen, "sheet-primary")
    debrief = running.debrief()
    if impression == "given":
        newcomer.click(debrief.screen, "rating")
        newcomer.click(debrief.screen, "go-on")
    else:
        newcomer.click(debrief.screen, "skip")
    assert debrief.shows_moments
    newcomer.click(debrief.screen, "done")
    home = running.home()
    (attempt,) = running.journey.store.attempts(running.journey.record.learner.id)
    assert attempt.ended is not None
    assert any("1" in card for card in home.cards())
    assert newcomer.clicks <= MOST_CLICKS
    assert newcomer.clicks == (7 if impression == "given" else 6)
    assert newcomer.decisions >= 3
    assert newcomer.keys <= 2 * newcomer.decisions + 2
