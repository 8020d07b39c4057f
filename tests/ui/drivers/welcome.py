"""The very first start as a learner goes through it."""

from __future__ import annotations

from PySide6.QtCore import Qt

from app.ui.screens.welcome import WelcomeScreen
from tests.ui.drivers import hands


class WelcomeDriver:
    """Choose a language, tell a name, begin."""

    def __init__(self, screen: WelcomeScreen) -> None:
        self.screen = screen

    def choose(self, language: str) -> None:
        """Take a language, by its own name."""
        hands.click(hands.button(self.screen, language))

    def tell_name(self, name: str) -> None:
        """Write a name."""
        field = hands.find(self.screen, "name")
        field.setFocus()
        hands.write(field, name)

    def press_enter(self) -> None:
        """Press Enter where the focus is."""
        hands.press(Qt.Key.Key_Return)

    def begin(self) -> None:
        """Click the one primary button."""
        hands.click(hands.find(self.screen, "begin"))
