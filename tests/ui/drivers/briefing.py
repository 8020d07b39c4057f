"""The briefing as somebody reads it before picking up."""

from __future__ import annotations

from PySide6.QtCore import Qt

from app.ui.screens.briefing import BriefingScreen
from tests.ui.drivers import hands


class BriefingDriver:
    """Reads, sets how it is to be played, answers or does not."""

    def __init__(self, screen: BriefingScreen) -> None:
        self.screen = screen

    @property
    def words(self) -> str:
        """Everything that can be read."""
        return hands.words_on(self.screen)

    def press(self, key: Qt.Key) -> None:
        hands.press(key)

    def click(self, name: str) -> None:
        """Click a button or tile by its object name."""
        hands.click(hands.find(self.screen, name))

    def sees(self, name: str) -> bool:
        return hands.find(self.screen, name).isVisible()
