"""What a grade is: a score from 0 to 1, and which of good, fair and poor it makes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from app.conversation.transcript import GRADES

GOOD, FAIR, POOR = GRADES

GOOD_FROM, FAIR_FROM = 0.8, 0.5
"""The least score of a good and of a fair answer. Design values."""

EVIDENCE: Mapping[str, float] = MappingProxyType({GOOD: 1.0, FAIR: 0.5, POOR: 0.0})
"""What a grade counts as evidence of the task's skill: the turn holds the grade, not the score."""

TRIES = 3
"""How often a sentence can be reworded; the best try counts (M13)."""

WEIGHTS: Mapping[str, float] = MappingProxyType({"reword": 0.7, "recall": 0.8, "pick": 0.8, "place": 1.0})
"""How much a task of each kind counts as evidence (learning/skills 1.2: M13, M05, M06, M07)."""


@dataclass(frozen=True, slots=True)
class Graded:
    """score: 0 to 1. right, wrong, missing: ids of cards, facts or needs, for what is shown afterwards.

    hint: what to think of in another try, in the language in use; no verdict, and "" where there is none.
    """

    score: float
    right: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    hint: str = ""

    @property
    def grade(self) -> str:
        """One of `GRADES`; decided on six places, so that no rounding moves a limit."""
        score = round(self.score, 6)
        return GOOD if score >= GOOD_FROM else FAIR if score >= FAIR_FROM else POOR
