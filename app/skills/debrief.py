"""The debrief: what became of the customer, what carried the conversation, and what was not tried."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from app.conversation.conversation import Conversation
from app.conversation.tasks.grade import GOOD
from app.conversation.transcript import GRADES, Event, Heard, Turn
from app.conversation.variables import MOOD
from app.scenario.guard import Value
from app.scenario.model import EndingKind, Id, Outcome, Scenario
from app.skills import scoring
from app.skills.curve import CurvePoint as CurvePoint  # part of what a debrief is
from app.skills.curve import curve
from app.skills.scoring import Band, Evidence

CLEARLY_GOOD = 0.75
"""From this weighted rating on, a decision carried the conversation: a +1 in what it is mainly about."""

LONGEST_OTHER_WAY = 60
"""Decisions after which the other way stops, if it has not come to an end."""


class MomentKind(StrEnum):
    """Why a decision is one of the three moments."""

    RISE = "rise"
    FALL = "fall"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class Road:
    """A choice not taken, or a good grade: what would have been heard, and the mood it leads to."""

    choice: str
    heard: tuple[Heard, ...]
    mood: int
    state_after: str


@dataclass(frozen=True, slots=True)
class Decision:
    """A choice the learner made, or a task. `number` counts decisions from 1; `turn` is the turn's number.

    Of a task, `choice` is its grade, `offered` are all grades, and the best is a good one; what the learner
    wrote or sorted is not kept. outcome(scenario): what the choice or the grade led to.

    best: the offered choice with the highest weighted rating, if that is not the chosen one (ties favour the
    chosen, then the author's order). road: the best choice played out for one turn. mood_before and
    mood_after: the customer's, 0 to 100. rating: weighted sum of the chosen choice's ratings, -2 to +2,
    best_rating of the best one on offer. evidence, marks (`scoring.listened`): the choice's, and those of
    interruptions and silences on the way to it.
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
    marks: tuple[str, ...] = ()

    @property
    def is_task(self) -> bool:
        return self.choice in GRADES

    def outcome(self, scenario: Scenario) -> Outcome:
        """The choice, or what follows the grade; nothing where the author wrote nothing for it."""
        state = scenario.states[self.state]
        if self.is_task:
            return state.results.get(self.choice) or Outcome()
        return state.choices[self.choice]


@dataclass(frozen=True, slots=True)
class Moment:
    """One of at most three decisions to look at; each decision is at most one moment."""

    kind: MomentKind
    decision: int


@dataclass(frozen=True, slots=True)
class SkillResult:
    """What this conversation showed of one skill.

    craft: 0 to 1, corrected for chance. band: None where nothing of it counts. shown, lacked: numbers of the
    decisions that scored above and below chance.
    """

    skill: str
    craft: float
    band: Band | None
    shown: tuple[int, ...]
    lacked: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Debrief:
    """Two results, never mixed: the customer's (ending, mood curve) and the learner's (craft, skills).

    Everything of a conversation that has not ended is there too, but for the ending.
    moments: the largest rise, the largest fall, the largest missed chance, in this order; each decision is
    only one of them. carried_by: numbers of the decisions with a clearly good rating. by_luck: a good ending
    with craft in the lowest band; despite: a poor ending although the craft is solid or strong. curve: the
    conversation's, beginning with the opening. other_way: from the moment of the missed chance (else the
    fall), the best choices played to an end; empty if nothing better was on offer there.
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


def debrief(
    scenario: Scenario,
    seed: int,
    events: Iterable[Event],
    *,
    credence: float | Mapping[int, float] | None = None,
    marks: Mapping[int, Collection[str]] | None = None,
) -> Debrief:
    """Look back on a conversation. Raises NotPossible if these events are none of this scenario.

    credence: how much each turn counts (`scoring.credence`): one number for all, or by turn number (1 where
    it is missing); None for a first attempt. marks: by turn number, as `scoring.evidence` takes them.
    """
    conversation = Conversation.replay(scenario, seed=seed, events=events)
    if credence is None:
        credence = scoring.credence(reviewed=scenario.reviewed)
    evidences = {
        turn.number: scoring.evidence(
            scenario,
            turn,
            credence=credence.get(turn.number, 1.0) if isinstance(credence, Mapping) else credence,
            before=before,
            marks=(marks or {}).get(turn.number, ()),
        )
        for before, turn in turns_with_before(conversation)
    }
    decisions = tuple(_decisions(conversation, evidences, marks or {}))
    moments = tuple(_moments(decisions))
    everything = [each for of_turn in evidences.values() for each in of_turn]
    craft = scoring.craft(everything)
    band = None if craft is None else Band.of(craft)
    ending = conversation.state.ending
    return Debrief(
        ending=conversation.ending,
        ending_kind=ending,
        decisions=decisions,
        moments=moments,
        curve=curve(conversation),
        other_way=_other_way(conversation, decisions, moments),
        craft=band,
        craft_value=craft or 0.0,
        skills=tuple(_skills(everything, decisions)),
        carried_by=tuple(each.number for each in decisions if each.rating >= CLEARLY_GOOD),
        by_luck=ending is EndingKind.GOOD and band is Band.RAW,
        despite=ending is EndingKind.POOR and band in (Band.SOLID, Band.STRONG),
    )


def turns_with_before(conversation: Conversation) -> Iterator[tuple[Mapping[str, Value], Turn]]:
    """Every turn, with the values before it."""
    values = conversation.rewound(0).values
    for turn in conversation.turns:
        yield values, turn
        values = turn.values


def best_event(conversation: Conversation, *, chosen: Event | None = None) -> Event | None:
    """The best that can be done now: the best choice, or a task done well; None at the end."""
    if conversation.offered:
        return best_choice(conversation.scenario, conversation.state_id, conversation.offered, chosen=chosen)
    return GOOD if conversation.state.task is not None else None


def best_choice(scenario: Scenario, state: Id, offered: Sequence[Id], *, chosen: Id | None = None) -> Id:
    """The choice on offer with the highest rating; ties favour the chosen one, then the author's order."""
    choices = scenario.states[state].choices
    in_order = sorted(offered, key=lambda id_: (id_ != chosen, list(choices).index(id_)))
    return max(in_order, key=lambda id_: scoring.rating(scenario.states[state], id_, offered))


def _decisions(
    conversation: Conversation,
    evidences: Mapping[int, tuple[Evidence, ...]],
    marks: Mapping[int, Collection[str]],
) -> Iterator[Decision]:
    scenario = conversation.scenario
    mood = conversation.rewound(0).mood
    number = 0
    on_the_way: tuple[Evidence, ...] = ()
    listened: tuple[str, ...] = ()
    for turn in conversation.turns:
        before, mood = mood, int(turn.values[MOOD])
        listened += scoring.listened(scenario, turn, marks.get(turn.number, ()))
        if not turn.is_decision:
            on_the_way += evidences[turn.number]
            continue
        number += 1
        state = scenario.states[turn.state]
        if turn.is_task:
            best = GOOD
            rating, best_rating = (float(scoring.GRADE_RATINGS[grade]) for grade in (turn.event, GOOD))
        else:
            best = best_choice(scenario, turn.state, turn.offered, chosen=turn.event)
            rating, best_rating = (scoring.rating(state, id_, turn.offered) for id_ in (turn.event, best))
        yield Decision(
            number=number,
            turn=turn.number,
            state=turn.state,
            choice=turn.event,
            offered=GRADES if turn.is_task else turn.offered,
            rating=rating,
            best_rating=best_rating,
            best=None if best == turn.event else best,
            road=None if best == turn.event else _road(conversation, turn, best),
            mood_before=before,
            mood_after=mood,
            evidence=on_the_way + evidences[turn.number],
            marks=listened,
        )
        on_the_way, listened = (), ()


def _road(conversation: Conversation, turn: Turn, choice: Id) -> Road:
    other = conversation.rewound(turn.number - 1).apply(choice)
    return Road(choice=choice, heard=other.heard, mood=int(other.values[MOOD]), state_after=other.state_after)


def _moments(decisions: Sequence[Decision]) -> Iterator[Moment]:
    sizes = (
        (MomentKind.RISE, lambda each: each.mood_after - each.mood_before),
        (MomentKind.FALL, lambda each: each.mood_before - each.mood_after),
        (MomentKind.MISSED, lambda each: each.best_rating - each.rating),
    )
    left = list(decisions)
    for kind, size in sizes:
        largest = max(left, key=size, default=None)
        if largest is not None and size(largest) > 0:
            left.remove(largest)
            yield Moment(kind, largest.number)


def _other_way(
    conversation: Conversation, decisions: Sequence[Decision], moments: Sequence[Moment]
) -> tuple[CurvePoint, ...]:
    """The best choices from where a better one was on offer; its points are no decisions of the learner's."""
    by_kind = {moment.kind: decisions[moment.decision - 1] for moment in moments}
    branch = by_kind.get(MomentKind.MISSED) or by_kind.get(MomentKind.FALL)
    if branch is None or branch.best is None:
        return ()
    other = conversation.rewound(branch.turn - 1)
    for _step in range(LONGEST_OTHER_WAY):
        best = best_event(other)
        if best is None:
            break
        other.apply(best)
    return tuple(replace(point, decision=None) for point in curve(other)[branch.turn - 1 :])


def _skills(evidences: Sequence[Evidence], decisions: Sequence[Decision]) -> Iterator[SkillResult]:
    """In the order in which the skills were first needed."""
    for skill in dict.fromkeys(each.skill for each in evidences):
        craft = scoring.craft(each for each in evidences if each.skill == skill)
        gains = [
            (decision.number, each.score - each.chance)
            for decision in decisions
            for each in decision.evidence
            if each.skill == skill
        ]
        yield SkillResult(
            skill=skill,
            craft=craft or 0.0,
            band=None if craft is None else Band.of(craft),
            shown=tuple(dict.fromkeys(number for number, gain in gains if gain > 0)),
            lacked=tuple(dict.fromkeys(number for number, gain in gains if gain < 0)),
        )
