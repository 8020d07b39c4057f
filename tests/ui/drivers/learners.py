"""Who practises, as somebody chooses it."""

from __future__ import annotations

from app.ui.screens.learners import LearnerRow, LearnersScreen
from tests.ui.drivers import hands


class LearnersDriver:
    """Learners go by the words on the screen."""

    def __init__(self, screen: LearnersScreen) -> None:
        self.screen = screen

    def names(self) -> list[str]:
        """Everybody, from top to bottom."""
        return [row.accessibleName() for row in self._rows()]

    def current(self) -> list[str]:
        """Whoever has a tick."""
        return [row.accessibleName() for row in self._rows() if row.isChecked()]

    def choose(self, name: str) -> None:
        """Click a learner."""
        hands.click(hands.button(self.screen, name))

    def add(self, name: str) -> None:
        """Write a name and click Add."""
        field = hands.find(self.screen, "name")
        field.setFocus()
        hands.write(field, name)
        hands.click(hands.find(self.screen, "add"))

    def _rows(self) -> list[LearnerRow]:
        return sorted(self.screen.findChildren(LearnerRow), key=lambda row: row.y())
