"""The debrief as a learner goes through it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QPlainTextEdit, QSlider

from app.ui.screens.debrief import CONVERSATION, GATE, MOMENTS, DebriefScreen
from app.ui.widgets.button import Button
from app.ui.widgets.past_line import PastLine
from tests.ui.drivers import hands


class DebriefDriver:
    """Pages, fields and buttons by what they are for; decisions by their numbers."""

    def __init__(self, screen: DebriefScreen) -> None:
        self.screen = screen

    # Looking

    @property
    def words(self) -> str:
        """All visible words."""
        lines = [each.words for each in self.screen.findChildren(PastLine) if each.isVisible()]
        return "\n".join((hands.words_on(self.screen), *lines))

    @property
    def asks_first(self) -> bool:
        """Whether the learner's own impression is asked for."""
        return self.screen.page == GATE and hands.find(self.screen, "rating").isVisible()

    @property
    def shows_moments(self) -> bool:
        return self.screen.page == MOMENTS and hands.find(self.screen, "overview").isVisible()

    @property
    def shows_conversation(self) -> bool:
        return self.screen.page == CONVERSATION and hands.find(self.screen, "transcript").isVisible()

    @property
    def breathing(self) -> bool:
        return hands.find(self.screen, "breath").isVisible()

    @property
    def primary(self) -> list[str]:
        """The words of the primary buttons one can see."""
        buttons = self.screen.findChildren(Button)
        return [each.text() for each in buttons if each.isVisible() and each.rank == "primary"]

    def details(self, number: int) -> str:
        """What there is to read about a decision, nothing where it is closed."""
        card = hands.find(self.screen, f"details-card-{number}")
        return hands.words_on(card) if card.isVisible() else ""

    @property
    def scrolled(self) -> int:
        """How far the page has been scrolled, in pixels."""
        return self.screen.state()["scroll"]

    # Doing

    def rate(self, rating: int) -> None:
        """Move the slider by keys."""
        slider = hands.find(self.screen, "rating")
        assert isinstance(slider, QSlider)
        slider.setFocus()
        hands.press(Qt.Key.Key_Home)
        for _ in range(rating):
            hands.press(Qt.Key.Key_Right)

    def write(self, field: str, text: str) -> None:
        """Replace what stands in `plus`, `delta`, `plan-if` or `plan-then`, as one types."""
        edit = self.field(field)
        edit.setFocus()
        edit.selectAll()
        hands.write(edit, text)

    def field(self, name: str) -> QPlainTextEdit:
        edit = hands.find(self.screen, name)
        assert isinstance(edit, QPlainTextEdit)
        return edit

    def click(self, name: str) -> None:
        """Click a visible button: `leave`, `go-on`, `skip`, `done`, `replay`, `replay-3`, `breathe`, …"""
        found = [each for each in self.screen.findChildren(QAbstractButton, name) if each.isVisible()]
        assert len(found) == 1, f"there is no one button {name}"
        hands.click(found[0])

    def look_at(self, words: str) -> None:
        """Go to the other page by its name."""
        hands.click(hands.button(self.screen, words))

    def go_to(self, number: int) -> None:
        """Click a decision's dot on the curve."""
        hands.click(hands.find(self.screen, f"decision-{number}"))
