"""The learner's own inside: what a breath does, and what high stress does to time, notes and the choices.

Design values, after learning/skills 1.5: from a stress of 60 on, time that is given shrinks by a fifth but
never below what reading takes, and what was noted fades sooner; from 80 on, an impulse of the author's comes
first. Nothing else changes: the best choice is always on offer, and always readable.
"""

from __future__ import annotations

from collections.abc import Mapping

from app.conversation.variables import MOOD, SCALE, STRESS
from app.scenario.guard import Guard, Value

HIGH_STRESS = 60
"""From here on there is less time, and notes fade sooner."""

IMPULSIVE_STRESS = 80
"""From here on a choice that only stress puts on offer stands first."""

HEATED_BELOW = 40
"""A customer with a mood below this is tense or furious: the moment is hot, however calm the learner is."""

RELIEF = 10
"""Points of stress that a breath takes away: less than a minute of slow breathing does (16 of 100), since it
is one breath, taken while somebody waits. And as even as the steps that authors write: with 8, the stress
could come to be any number at all, too many for everything to be proven."""

DECISIONS_BETWEEN = 2
"""A breath helps again when this many decisions have been made since the last one that helped; so it helps
once at most in a visit of a state, and to breathe all the time does nothing."""

TIME_LEFT = 0.8
"""What is left of a soft window under high stress."""

WORDS_STAY, WORDS_STAY_UNDER_STRESS = 3, 1
"""Decisions after which only the title of a note is left: writing something down is not all there is to
listening. Under high stress sooner (aggression reduced recall of requests and working memory)."""

READINGS = 1.5
THINKING = 3.0
"""Nobody has less time than it takes to read one and a half times, and three seconds."""


def hot(values: Mapping[str, Value]) -> bool:
    """Whether a breath could help now: the customer is angry, or the learner is under high stress."""
    return int(values[MOOD]) < HEATED_BELOW or int(values[STRESS]) >= HIGH_STRESS


def helps(values: Mapping[str, Value], decisions_since: int) -> bool:
    """Whether a breath helps. decisions_since: decisions since the last one that did."""
    return decisions_since >= DECISIONS_BETWEEN and hot(values)


def relieved(stress: int) -> int:
    """The stress after a breath that helps."""
    return max(SCALE[0], stress - RELIEF)


def window(patience: float, *, reading: float, stress: int) -> float:
    """How many seconds a soft window gives: the author's, and a fifth less under high stress.

    reading: seconds that it takes to read what is to be read there. It is the least that everybody has, so a
    short patience can become longer.
    """
    given = patience * TIME_LEFT if stress >= HIGH_STRESS else patience
    return max(given, READINGS * reading + THINKING)


def fades_after(stress: int) -> int:
    """After how many decisions the words of what was noted fade; their titles stay."""
    return WORDS_STAY_UNDER_STRESS if stress >= HIGH_STRESS else WORDS_STAY


def is_impulse(guard: Guard | None) -> bool:
    """Whether a choice's guard asks for stress of at least something."""
    return guard is not None and any(
        condition.variable == STRESS and not condition.negated and condition.values.low is not None
        for group in guard.groups
        for condition in group
    )
