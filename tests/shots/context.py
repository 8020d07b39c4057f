"""What a picture is taken of: a language, a look and a window size, and the things screens are handed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtWidgets import QWidget

from app.conversation.conversation import Conversation
from app.scenario.model import Scenario
from app.ui.theme.theme import Theme
from tests.shipped import scenario_in


@dataclass(frozen=True)
class Variant:
    """One way of looking: language, theme, window in pixels, text size in percent."""

    language: str
    theme: str
    width: int
    height: int
    text: int

    @property
    def name(self) -> str:
        return f"{self.language}-{self.theme}-{self.width}x{self.height}-{self.text}"

    @property
    def look(self) -> Theme:
        """Motion is off, so that pictures stand still."""
        return Theme(self.theme, self.text / 100, reduced_motion=True)


@dataclass(frozen=True)
class ShotContext:
    """Handed to every shot: the variant, and the shipped scenario in the variant's language."""

    variant: Variant

    @cached_property
    def scenario(self) -> Scenario:
        return scenario_in(self.variant.language)

    def conversation(self, events: Iterable[str] = (), *, seed: int = 11) -> Conversation:
        """A conversation of the shipped scenario after these events."""
        return Conversation.replay(self.scenario, seed=seed, events=events)


Shot = Callable[[ShotContext], QWidget]
"""Makes the widget to be pictured; it is then resized to the variant's window."""
