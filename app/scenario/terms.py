"""The words of the trade that need no model: phases, endings, manners, moods.

Apart from the model so that the first screen is painted without pydantic.
"""

from __future__ import annotations

from enum import StrEnum


class Phase(StrEnum):
    """Where in a conversation a state stands; shown as five steps in the top bar."""

    OPEN = "open"
    CLARIFY = "clarify"
    SOLVE = "solve"
    CHECK = "check"
    CLOSE = "close"


class EndingKind(StrEnum):
    """What became of the customer."""

    GOOD = "good"
    MIXED = "mixed"
    POOR = "poor"


class Manner(StrEnum):
    """How a choice is made: said aloud, thought, or done."""

    SAY = "say"
    THINK = "think"
    DO = "do"


class Mood(StrEnum):
    """The five steps of the one customer scale, 0 to 100."""

    FURIOUS = "furious"
    TENSE = "tense"
    WAITING = "waiting"
    EASED = "eased"
    DELIGHTED = "delighted"

    @classmethod
    def of(cls, value: int) -> Mood:
        """The step a mood of 0 to 100 belongs to: each is 20 wide, and 100 is delighted too."""
        return tuple(cls)[min(max(value, 0) // 20, 4)]
