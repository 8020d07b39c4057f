"""How fast words appear: the learner's pace, and how long one part of speech takes at it."""

from __future__ import annotations

from dataclasses import dataclass

LONGEST_WAIT_MS = 3_000
"""Simulated time passes at once for the engine and lasts at most three real seconds on the screen."""

MS_PER_SIMULATED_SECOND = 100

SHORTEST_PART_MS = 400

LONGEST_TYPING_MS = 3_000
"""Nobody can read along while somebody types: it takes as long as saying it, and never longer than this."""


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast words appear and whether customers get impatient.

    words_per_minute: 0 shows everything at once. timed: False where nobody runs out of patience.
    """

    words_per_minute: int = 0
    timed: bool = False

    @property
    def at_once(self) -> bool:
        return self.words_per_minute == 0

    def saying_ms(self, words: str) -> int:
        """Milliseconds that saying this takes. Not for a pace that shows everything at once."""
        return max(int(len(words.split()) / self.words_per_minute * 60_000), SHORTEST_PART_MS)

    def typing_ms(self, words: str) -> int:
        """Milliseconds until this is written."""
        return min(self.saying_ms(words), LONGEST_TYPING_MS)


def passing_ms(seconds: int) -> int:
    """Milliseconds on the screen for simulated seconds that pass."""
    return min(seconds * MS_PER_SIMULATED_SECOND, LONGEST_WAIT_MS)
