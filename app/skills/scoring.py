"""The rubric: what a turn is evidence of, relative to what was possible there.

Formulas: learning/models 2.8 (A). The weights of the skills belong to the decision, not to the choice: with
weights that change with what is chosen, choosing at random would earn more or less than nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.conversation.transcript import INTERRUPT, SILENCE, Turn
from app.scenario.model import Choice, Id, Scenario, State

INTERRUPTION_RATINGS: Mapping[Id, int] = {"listening": -1}
"""What an interruption is evidence of where the state does not rate it."""

TIMED_ONLY = 0.2
"""The most that a silence counts (learning/models, A5): who plays without the clock never meets one."""

LEAST_RANGE = 2
"""Below this distance between best and worst rating on offer, a decision says nothing about a skill."""


class Band(StrEnum):
    """Craft in four steps, never a percentage. Limits: below .25, .5, .8 (learning/models, A4)."""

    RAW = "raw"
    BUILDING = "building"
    SOLID = "solid"
    STRONG = "strong"

    @classmethod
    def of(cls, craft: float) -> Band:
        """The band of a craft of 0 to 1, decided on six places so that no rounding moves a limit."""
        craft = round(craft, 6)
        return (
            cls.RAW
            if craft < 0.25
            else cls.BUILDING
            if craft < 0.5
            else cls.SOLID
            if craft < 0.8
            else cls.STRONG
        )


class Replayed(StrEnum):
    """How an attempt relates to earlier ones of the same conversation."""

    NEVER = "never"
    AT_ONCE = "at-once"
    AFTER_A_DAY = "after-a-day"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one turn says about one skill.

    rating: the author's, -2 to +2 (0 where the choice has none). score: 0 to 1, relative to the options on
    offer. chance: mean score over the options on offer. weight: the skill's share of the decision (they sum
    to 1). credence: omega, how much this counts (first attempt 1, replay .25, unreviewed x .7, asked the
    coach x .5).
    """

    turn: int
    skill: str
    rating: int
    score: float
    chance: float
    weight: float
    credence: float


def credence(*, replayed: Replayed = Replayed.NEVER, reviewed: bool = True, asked: bool = False) -> float:
    """Omega, 0 to 1: how much a turn counts (learning/models, A5).

    A first attempt 1, a replay at once .25 and after 24 hours .6; x .7 where nobody from the trade has
    reviewed the scenario; x .5 where the coach was asked before choosing.
    """
    counts = {Replayed.NEVER: 1.0, Replayed.AT_ONCE: 0.25, Replayed.AFTER_A_DAY: 0.6}[replayed]
    return counts * (1.0 if reviewed else 0.7) * (0.5 if asked else 1.0)


def order_weights(skills: int) -> tuple[float, ...]:
    """The shares of a choice's skills by their order: 1; .65, .35; .5, .3, .2.

    From four on, each has .6 of the one before, which is what .5, .3, .2 nearly do (ours: the source ends at
    three).
    """
    known = {0: (), 1: (1.0,), 2: (0.65, 0.35), 3: (0.5, 0.3, 0.2)}
    if skills in known:
        return known[skills]
    raw = [0.6**place for place in range(skills)]
    return tuple(each / sum(raw) for each in raw)


def decision_weights(ratings: Iterable[Mapping[Id, int]]) -> dict[Id, float]:
    """Each skill's share of a decision, from the ratings of the options on offer; the shares sum to 1.

    An option gives its skills shares by their order; a skill's share of the decision is its part of them all.
    Where all options rate the same skills in the same order, these are simply the order's weights.
    """
    shares: dict[Id, float] = {}
    for rated in ratings:
        for skill, share in zip(rated, order_weights(len(rated)), strict=True):
            shares[skill] = shares.get(skill, 0.0) + share
    total = sum(shares.values())
    return {skill: share / total for skill, share in shares.items()}


def rating(state: State, choice: Id, offered: Sequence[Id]) -> float:
    """A choice's ratings, -2 to +2, weighted as the decision weighs its skills; a missing rating is 0.

    Rounded to six places, so that equally good choices are equal.
    """
    weights = decision_weights(state.choices[each].skills for each in offered)
    skills = state.choices[choice].skills
    return round(sum(share * skills.get(skill, 0) for skill, share in weights.items()), 6)


def clearly_poor(choice: Choice) -> bool:
    """Whether the coach speaks up unasked: dishonest, a rating of -2, or -1 and less by its own weights."""
    ratings = tuple(choice.skills.values())
    weighted = sum(share * value for share, value in zip(order_weights(len(ratings)), ratings, strict=True))
    return not choice.honest or min(ratings, default=0) <= -2 or round(weighted, 6) <= -1


def evidence(scenario: Scenario, turn: Turn, *, credence: float) -> tuple[Evidence, ...]:
    """What the turn is evidence of; nothing for looking up and noting.

    A choice is measured against the options that were on offer. A skill counts where the best and the worst
    rating on offer are at least 2 apart; a missing rating is 0. An interruption and a silence are decisions
    of two options: to do it, with the author's rating, or not to, with a 1 of the other sign. An interruption
    that the author does not rate is listening -1. A silence counts TIMED_ONLY at most. A task's grade is no
    evidence yet.
    """
    state = scenario.states[turn.state]
    if turn.event == INTERRUPT:
        own = state.interrupted.skills if state.interrupted is not None else {}
        return _of_a_reaction(turn, own or INTERRUPTION_RATINGS, credence)
    if turn.event == SILENCE:
        rated = state.silence.skills if state.silence is not None else {}
        return _of_a_reaction(turn, rated, min(credence, TIMED_ONLY))
    if not turn.is_decision:
        return ()
    return _compare(
        turn, state.choices[turn.event].skills, [state.choices[id_].skills for id_ in turn.offered], credence
    )


def _of_a_reaction(turn: Turn, skills: Mapping[Id, int], credence: float) -> tuple[Evidence, ...]:
    otherwise = {skill: -1 if value > 0 else 1 for skill, value in skills.items() if value}
    return _compare(turn, skills, [skills, otherwise], credence)


def _compare(
    turn: Turn, chosen: Mapping[Id, int], options: Sequence[Mapping[Id, int]], credence: float
) -> tuple[Evidence, ...]:
    span = {}
    for skill in dict.fromkeys(skill for option in options for skill in option):
        values = [option.get(skill, 0) for option in options]
        if max(values) - min(values) >= LEAST_RANGE:
            span[skill] = (min(values), max(values), sum(values) / len(values))
    weights = {skill: share for skill, share in decision_weights(options).items() if skill in span}
    total = sum(weights.values())
    return tuple(
        Evidence(
            turn=turn.number,
            skill=skill,
            rating=chosen.get(skill, 0),
            score=(chosen.get(skill, 0) - low) / (high - low),
            chance=(mean - low) / (high - low),
            weight=weights[skill] / total,
            credence=credence,
        )
        for skill, (low, high, mean) in span.items()
    )


def craft(evidences: Iterable[Evidence]) -> float | None:
    """Craft, 0 to 1, corrected for chance (learning/models, A4); None without evidence.

    max(0, sum of w(s - r) / sum of w(1 - r)), where w is credence times weight: choosing at random comes to
    nothing, always the best to 1.
    """
    gained = possible = 0.0
    for each in evidences:
        counts = each.credence * each.weight
        gained += counts * (each.score - each.chance)
        possible += counts * (1 - each.chance)
    return max(0.0, gained / possible) if possible else None
