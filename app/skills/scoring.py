"""The rubric: what a turn is evidence of, relative to what was possible there."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Band(StrEnum):
    """Craft in four steps, never a percentage. Limits: below .25, .5, .8 (learning/models, A4)."""

    RAW = "raw"
    BUILDING = "building"
    SOLID = "solid"
    STRONG = "strong"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one decision says about one skill.

    rating: the author's, -2 to +2 (0 where the choice has none). score: 0 to 1, relative to the options on offer.
    chance: mean score over the options on offer. weight: the skill's share of the choice (they sum to 1).
    credence: omega, how much this counts (first attempt 1, replay .25, unreviewed x .7, asked the coach x .5).
    """

    turn: int
    skill: str
    rating: int
    score: float
    chance: float
    weight: float
    credence: float
