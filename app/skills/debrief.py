"""The debrief: what became of the customer, what carried the conversation, and what was not tried."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.conversation.transcript import Heard
from app.scenario.model import EndingKind
from app.skills.scoring import Band, Evidence


class MomentKind(StrEnum):
    """Why a decision is one of the three moments."""

    RISE = "rise"
    FALL = "fall"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class Road:
    """A choice that was on offer and not taken: what the customer would have answered, and the mood it leads to."""

    choice: str
    heard: tuple[Heard, ...]
    mood: int
    state_after: str


@dataclass(frozen=True, slots=True)
class Decision:
    """One choice the learner made. `number` counts decisions from 1; `turn` is the turn's number.

    best: the offered choice with the highest weighted rating, if that is not the chosen one (ties favour the chosen).
    road: the best choice played out for one turn. mood_before and mood_after: the customer's, 0 to 100.
    rating: weighted sum of the chosen choice's ratings, best_rating of the best one on offer.
    """

    number: int
    turn: int
    state: str
    choice: str
    offered: tuple[str, ...]
    rating: float
    best_rating: float
    best: str | None
    road: Road | None
    mood_before: int
    mood_after: int
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Moment:
    """One of at most three decisions to look at; each decision is at most one moment."""

    kind: MomentKind
    decision: int


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """A point of a mood curve: simulated seconds, mood 0 to 100, stress 0 to 100, the decision made there, if any."""

    seconds: int
    mood: int
    stress: int
    decision: int | None


@dataclass(frozen=True, slots=True)
class SkillResult:
    """What this conversation showed of one skill. craft: 0 to 1, corrected for chance; band None without evidence."""

    skill: str
    craft: float
    band: Band | None
    shown: tuple[int, ...]
    lacked: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Debrief:
    """Two results, never mixed: the customer's (ending, mood curve) and the learner's (craft, skills).

    carried_by: numbers of the decisions with a clearly good rating. by_luck: a good ending with craft in the lowest
    band; `despite`: a poor ending although the craft is solid or strong.
    curve: the conversation's; other_way: from the moment of the missed chance (else the fall), the best choices
    played to an end; empty if nothing better was on offer.
    """

    ending: str | None
    ending_kind: EndingKind | None
    decisions: tuple[Decision, ...]
    moments: tuple[Moment, ...]
    curve: tuple[CurvePoint, ...]
    other_way: tuple[CurvePoint, ...]
    craft: Band | None
    craft_value: float
    skills: tuple[SkillResult, ...]
    carried_by: tuple[int, ...]
    by_luck: bool
    despite: bool
