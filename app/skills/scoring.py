"""The rubric: what a turn is evidence of, relative to what was possible there.

Formulas: learning/models 2.8 (A); of tasks, interruptions and breaths: learning/skills 1.2. The weights of
the skills belong to the decision, not to the choice: with weights that change with what is chosen, choosing
at random would earn more or less than nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.conversation.tasks import grade as grading
from app.conversation.transcript import BREATHE, INTERRUPT, SILENCE, Turn
from app.conversation.variables import STRESS
from app.scenario.guard import Value
from app.scenario.model import Choice, Id, Outcome, Scenario, State
from app.scenario.once import once_per_scenario
from app.scenario.terms import Manner

LISTENING = "listening"
LISTENING_WEIGHT = 0.6
"""How much hearing somebody out, or interrupting them, counts where the state does not rate it (M03).

Only in a scenario that is about listening: elsewhere it has its consequence in the mood and is no exercise,
and a picture that grows with everything one merely let happen would say nothing.
"""

HEARD_OUT = "heard-out"
"""The mark of a decision: speech ran at a pace, and the learner waited for the end of two or more parts."""
LATE = "late"
"""The mark of an interruption that came late."""
MARKS = (HEARD_OUT, LATE)
"""What a turn is marked with; the marks are kept beside the help that was used."""
LATE_FROM = 0.6
"""The share of what somebody came to say, in words, after which an interruption is late (M03)."""

THOUGHT_WEIGHT = 0.5
"""How much a decision between thoughts alone counts (M27). Every other counts 1 (M01, as M08, M19, M20, M25):
a scenario does not say which of the mechanics its choices serve, so those for which the source has less
(M09, M26, M28, M29) are not told apart."""

BREATH_SKILLS = ("resilience", "patience")
BREATH_WEIGHT = 0.2
"""What a breath that helped is evidence of, and how much it counts, shared by those of the two (M17)."""

EVEN = 0.5
"""The chance of what is done or not done, and of a task's grade: the middle of what can come out."""

GRADE_RATINGS: Mapping[str, int] = {grading.GOOD: 2, grading.FAIR: 0, grading.POOR: -2}
"""What a task's grade is worth beside the ratings of choices."""

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
    offer. chance: mean score over the options on offer. weight: the skill's share of the decision (of a
    choice they sum to 1, of a thought to THOUGHT_WEIGHT; tasks, breaths and hearing somebody out have the
    weights stated for them).
    credence: omega, how much this counts (first attempt 1, replay .25, unreviewed x .7, asked the coach
    x .5).
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


def evidence(
    scenario: Scenario,
    turn: Turn,
    *,
    credence: float,
    before: Mapping[str, Value] | None = None,
    marks: Collection[str] = (),
) -> tuple[Evidence, ...]:
    """What the turn is evidence of; nothing for looking up and noting.

    before: the values before the turn, which tell whether a breath helped; without them it is no evidence.
    marks: what is known of the turn beside what happened, HEARD_OUT and LATE; others are ignored.

    A choice is measured against the options that were on offer. A skill counts where the best and the worst
    rating on offer are at least 2 apart; a missing rating is 0. An interruption and a silence are decisions
    of two options: to do it, with the author's rating, or not to, with a 1 of the other sign. In a scenario
    that is about listening, an interruption that the author does not rate is evidence of it: half of it where
    it came late, else none, and all of it where somebody was heard out. A silence counts TIMED_ONLY at most.
    A task's grade is evidence of the task's skill, with the weight of its kind. A breath that helped shows
    resilience and patience, where the scenario is about them.
    """
    state = scenario.states[turn.state]
    if turn.event == INTERRUPT:
        own = state.interrupted.skills if state.interrupted is not None else {}
        if own:
            return _of_a_reaction(turn, own, credence)
        late = LATE in marks
        return _listening(scenario, turn, 0 if late else -1, 0.5 if late else 0.0, credence)
    if turn.event == SILENCE:
        rated = state.silence.skills if state.silence is not None else {}
        return _of_a_reaction(turn, rated, min(credence, TIMED_ONLY))
    if turn.event == BREATHE:
        helped = before is not None and int(turn.values[STRESS]) < int(before[STRESS])
        return _of_a_breath(scenario, turn, credence) if helped else ()
    if not turn.is_decision:
        return ()
    waited = HEARD_OUT in marks and len(state.says) > 1
    heard_out = _listening(scenario, turn, 1, 1.0, credence) if waited else ()
    if turn.is_task:
        return heard_out + _of_a_task(state, turn, credence)
    options = [state.choices[id_].skills for id_ in turn.offered]
    thoughts = all(state.choices[id_].manner is Manner.THINK for id_ in turn.offered)
    weight = THOUGHT_WEIGHT if thoughts else 1.0
    return heard_out + _compare(turn, state.choices[turn.event].skills, options, credence, weight)


def listened(scenario: Scenario, turn: Turn, marks: Collection[str]) -> tuple[str, ...]:
    """How the learner listened: INTERRUPT, LATE, HEARD_OUT; nothing where a scenario is not about that."""
    if LISTENING not in skills_of(scenario):
        return ()
    return tuple(mark for mark in (INTERRUPT, *MARKS) if mark == turn.event or mark in marks)


def _of_a_task(state: State, turn: Turn, credence: float) -> tuple[Evidence, ...]:
    task = state.task
    if task is None or task.skill is None:
        return ()
    return (
        Evidence(
            turn=turn.number,
            skill=task.skill,
            rating=GRADE_RATINGS[turn.event],
            score=grading.EVIDENCE[turn.event],
            chance=EVEN,
            weight=grading.WEIGHTS.get(task.kind, 1.0),
            credence=credence,
        ),
    )


def _of_a_breath(scenario: Scenario, turn: Turn, credence: float) -> tuple[Evidence, ...]:
    shown = [skill for skill in BREATH_SKILLS if skill in skills_of(scenario)]
    return tuple(
        Evidence(turn.number, skill, 1, 1.0, EVEN, BREATH_WEIGHT / len(shown), credence) for skill in shown
    )


def _listening(
    scenario: Scenario, turn: Turn, rating: int, score: float, credence: float
) -> tuple[Evidence, ...]:
    if LISTENING not in skills_of(scenario):
        return ()
    return (Evidence(turn.number, LISTENING, rating, score, EVEN, LISTENING_WEIGHT, credence),)


@once_per_scenario
def skills_of(scenario: Scenario) -> frozenset[Id]:
    """The skills that a scenario is about: those that anything in it rates, or a task is evidence of."""

    def named(state: State) -> Iterator[Id]:
        outcomes: list[Outcome | None] = [*state.choices.values(), *state.results.values()]
        for outcome in (*outcomes, state.silence, state.interrupted):
            yield from outcome.skills if outcome is not None else ()
        if state.task is not None and state.task.skill is not None:
            yield state.task.skill

    return frozenset(skill for state in scenario.states.values() for skill in named(state))


def _of_a_reaction(turn: Turn, skills: Mapping[Id, int], credence: float) -> tuple[Evidence, ...]:
    otherwise = {skill: -1 if value > 0 else 1 for skill, value in skills.items() if value}
    return _compare(turn, skills, [skills, otherwise], credence)


def _compare(
    turn: Turn,
    chosen: Mapping[Id, int],
    options: Sequence[Mapping[Id, int]],
    credence: float,
    weight: float = 1.0,
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
            weight=weight * weights[skill] / total,
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
