"""What can be counted in a scenario: its endings, how long it is, and where each skill can be seen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from app.check.certain import not_noting, noting
from app.check.space.space import Space
from app.check.subject import Subject
from app.scenario.model import Id, Scenario
from app.scenario.terms import EndingKind


@dataclass(frozen=True, slots=True)
class EndingNumbers:
    """One ending.

    reached: None where it is not known. shortest, longest: decisions on the ways there. longest is None where
    there is no longest, and `loop` are then the states that can be gone round again and again; with an empty
    loop it is not known. mood: the customer's lowest and highest there. noting, not_noting: the share of all
    who choose blindly and note everything, or nothing; 0 to 1. All but `reached` are None or 0 where it never
    is.
    """

    ending: Id
    kind: EndingKind
    reached: bool | None
    shortest: int | None
    longest: int | None
    loop: tuple[Id, ...]
    mood: tuple[int, int] | None
    noting: float
    not_noting: float

    @property
    def unbounded(self) -> bool:
        """Whether there is no longest conversation that ends here."""
        return self.longest is None and bool(self.loop)


@dataclass(frozen=True, slots=True)
class SkillNumbers:
    """One skill that a scenario rates, and its decisions by state.

    ratings: the lowest and the highest rating in each decision that has a rating of it, -2 to +2; a choice
    without one counts 0. A task that grades the skill goes from -1 to +1 here. shown: where it can be shown
    (the highest is above 0). missed: where it can be missed (the lowest is below the highest).
    """

    skill: Id
    ratings: Mapping[Id, tuple[int, int]]

    @property
    def shown(self) -> tuple[Id, ...]:
        return tuple(state for state, (_low, high) in self.ratings.items() if high > 0)

    @property
    def missed(self) -> tuple[Id, ...]:
        return tuple(state for state, (low, high) in self.ratings.items() if low < high or low < 0)


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers of one scenario.

    decisions: the states in which somebody decides, in the order of the file: the columns of the matrix of
    skill by decision; its rows are `skills`, by id. median: decisions of a conversation in which somebody
    chooses blindly and notes everything; None where it has no end. configurations: moments looked at;
    complete: whether those are all. lost: the share of blind conversations whose end was not followed, the
    greater of both kinds.
    """

    scenario: Id
    endings: tuple[EndingNumbers, ...]
    decisions: tuple[Id, ...]
    skills: Mapping[Id, SkillNumbers]
    median: int | None
    configurations: int
    complete: bool
    lost: float


@dataclass(frozen=True, slots=True)
class PackNumbers:
    """The matrix of skill by scenario: in how many decisions each skill can be shown, 0 where in none."""

    scenarios: tuple[Id, ...]
    skills: Mapping[Id, Mapping[Id, int]]


def numbers(subject: Subject) -> Numbers:
    """Count one scenario. A shift, which is not played yet, has endings and skills, and no more."""
    scenario = subject.scenario
    endings = [id_ for id_, state in scenario.states.items() if state.ending is not None]
    if any(state.play for state in scenario.states.values()):
        untold = tuple(
            EndingNumbers(id_, _kind(scenario, id_), None, None, None, (), None, 0.0, 0.0) for id_ in endings
        )
        return Numbers(
            scenario.id, untold, _decisions(scenario), _skills(scenario, None), None, 0, False, 1.0
        )
    space = subject.space
    with_notes, without = noting(space), not_noting(space)
    counted = []
    for id_ in endings:
        length = space.length(id_)
        counted.append(
            EndingNumbers(
                ending=id_,
                kind=_kind(scenario, id_),
                reached=space.reaches(id_).possible,
                shortest=length.shortest if length is not None else None,
                longest=length.longest if length is not None else None,
                loop=length.loop if length is not None else (),
                mood=space.moods(id_),
                noting=with_notes.shares.get(id_, 0.0),
                not_noting=without.shares.get(id_, 0.0),
            )
        )
    return Numbers(
        scenario=scenario.id,
        endings=tuple(counted),
        decisions=_decisions(scenario),
        skills=_skills(scenario, space),
        median=median(with_notes.decisions),
        configurations=space.configurations,
        complete=space.complete,
        lost=max(with_notes.lost, without.lost),
    )


def pack_numbers(counted: Iterable[Numbers]) -> PackNumbers:
    """The matrix of several scenarios. Skills in the order in which they come up."""
    all_of_them = tuple(counted)
    skills = dict.fromkeys(skill for one in all_of_them for skill in one.skills)
    return PackNumbers(
        scenarios=tuple(one.scenario for one in all_of_them),
        skills=MappingProxyType(
            {
                skill: MappingProxyType(
                    {
                        one.scenario: len(one.skills[skill].shown) if skill in one.skills else 0
                        for one in all_of_them
                    }
                )
                for skill in skills
            }
        ),
    )


def median(likely: Mapping[int, float]) -> int | None:
    """The number that half of all cases do not exceed. likely: how likely each is; their sum may be below 1.

    None where less than half is known.
    """
    so_far = 0.0
    for number in sorted(likely):
        so_far += likely[number]
        if so_far >= 0.5 - 1e-9:
            return number
    return None


def _kind(scenario: Scenario, ending: Id) -> EndingKind:
    kind = scenario.states[ending].ending
    assert kind is not None
    return kind


def _decisions(scenario: Scenario) -> tuple[Id, ...]:
    return tuple(id_ for id_, state in scenario.states.items() if state.choices or state.task is not None)


def _skills(scenario: Scenario, space: Space | None) -> Mapping[Id, SkillNumbers]:
    """What is rated where; choices that are proven never to be on offer do not count."""
    found: dict[Id, dict[Id, tuple[int, int]]] = {}
    for id_ in _decisions(scenario):
        state = scenario.states[id_]
        offered = [
            choice.skills
            for choice_id, choice in state.choices.items()
            if space is None or space.offers(id_, choice_id).possible is not False
        ]
        for skill in dict.fromkeys(skill for skills in offered for skill in skills):
            ratings = [skills.get(skill, 0) for skills in offered]
            found.setdefault(skill, {})[id_] = min(ratings), max(ratings)
        if state.task is not None and state.task.skill is not None:
            found.setdefault(state.task.skill, {})[id_] = -1, 1
    return MappingProxyType(
        {skill: SkillNumbers(skill, MappingProxyType(ratings)) for skill, ratings in found.items()}
    )
