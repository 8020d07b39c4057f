"""The settings as somebody changes them."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.ui.screens.settings import SettingsScreen
from app.ui.widgets.choosing import SegmentedControl
from tests.ui.drivers import hands


class SettingsDriver:
    """Settings go by the words on the screen."""

    def __init__(self, screen: SettingsScreen) -> None:
        self.screen = screen

    def choose(self, setting: str, word: str) -> None:
        """Click one of the words beside a setting."""
        hands.click(hands.button(self._control(setting), word))

    def chosen(self, setting: str) -> str:
        """The value that is on."""
        return self._control(setting).value

    def switch(self, words: str) -> None:
        """Click a switch or a tile."""
        hands.click(hands.button(self.screen, words))

    def click(self, name: str) -> None:
        """Click a button by its object name."""
        hands.click(hands.find(self.screen, name))

    def licence(self) -> str:
        """The licence text that can be read, nothing where none is shown."""
        text = self.screen.findChild(QPlainTextEdit)
        return text.toPlainText() if text.isVisible() else ""

    def sees(self, name: str) -> bool:
        """Whether a widget of that object name is there to see."""
        return hands.find(self.screen, name).isVisible()

    def _control(self, setting: str) -> SegmentedControl:
        found: list[QWidget] = [
            each for each in self.screen.findChildren(SegmentedControl) if each.accessibleName() == setting
        ]
        assert len(found) == 1, f"there is no one setting “{setting}”"
        control = found[0]
        assert isinstance(control, SegmentedControl)
        return control
