"""Rules about ratings: whether a skill can be shown and missed, and whether skills are told apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from app.check.decisions import choices, decisions
from app.check.rule import Found, rule
from app.check.subject import Subject
from app.scenario.codes import Code
from app.scenario.diagnostic import Severity
from app.scenario.document import Path as Place
from app.scenario.model import Id, Outcome, Scenario
from app.scenario.once import once_per_scenario
from app.skills.scoring import LEAST_RANGE
from app.words import _, ngettext

FEWEST_DECISIONS = 2
MOST_SKILLS = 3

BEST_IN_ALL = 0.7
"""Share of the decisions with several skills that one choice may win in all of them (SK03)."""

_ENOUGH = 4
"""Decisions with several skills that such a share needs."""


@rule(Code.SKILL_TOO_RARE, Severity.ERROR, design="SK01")
def skill_too_rare(subject: Subject) -> Iterator[Found]:
    """A skill that is rated in one decision only: a single answer is no evidence of a habit."""
    for skill, rated in _rated(subject.scenario).items():
        states = {place[1] for place in rated}
        if len(states) < FEWEST_DECISIONS:
            message = _("`{skill}` is rated in one decision only.").format(skill=skill)
            suggestion = _(
                "Rate it in a second one, or leave it out: one answer says too little about a skill."
            )
            yield Found(message, next(iter(rated)), suggestion)


@rule(Code.ONE_SIDED_SKILL, Severity.ERROR, design="SK02")
def one_sided_skill(subject: Subject) -> Iterator[Found]:
    """A skill that can only be shown, or only be missed."""
    for skill, rated in _rated(subject.scenario).items():
        values = [value for value in rated.values() if value is not None]
        if len(values) < len(rated):
            continue  # a task's grade goes both ways
        if min(values) >= 0:
            message = _("`{skill}` is only ever rated up.").format(skill=skill)
            suggestion = _("Rate it down where a choice neglects it; else nobody can miss it.")
        elif max(values) <= 0:
            message = _("`{skill}` is only ever rated down.").format(skill=skill)
            suggestion = _("Rate it up where a choice shows it; else nobody can show it.")
        else:
            continue
        yield Found(message, next(iter(rated)), suggestion)


@rule(Code.ONE_CHOICE_BEST_IN_ALL, Severity.WARNING, design="SK03")
def one_choice_best_in_all(subject: Subject) -> Iterator[Found]:
    """Decisions in which one choice is alone the best in every skill: they measure one thing, not several."""
    several = won = 0
    for decision in decisions(subject.scenario):
        there = choices(subject.scenario, decision)
        skills = {skill for choice in there.values() for skill in choice.skills}
        if len(skills) < 2:
            continue
        several += 1
        won += any(
            all(
                choice.skills.get(skill, 0) > other.skills.get(skill, 0)
                for skill in skills
                for other_id, other in there.items()
                if other_id != id_
            )
            for id_, choice in there.items()
        )
    if several >= _ENOUGH and won > BEST_IN_ALL * several:
        message = _(
            "In {won} of {all} decisions about several skills, one choice is the best in all of them."
        ).format(won=won, all=several)
        suggestion = _("Let skills pull in different directions in about every third decision.")
        yield Found(message, ("states",), suggestion)


@rule(Code.TOO_MANY_SKILLS, Severity.WARNING, design="SK04")
def too_many_skills(subject: Subject) -> Iterator[Found]:
    """More than three skills rated at once."""
    for state, id_, place, outcome in _outcomes(subject.scenario):
        if len(outcome.skills) > MOST_SKILLS:
            count = len(outcome.skills)
            message = ngettext(
                "`{place}` is rated in {count} skill.", "`{place}` is rated in {count} skills.", count
            ).format(place=f"{state}.{id_}", count=count)
            suggestion = _("Keep the one to three that it shows most clearly, the weightiest first.")
            yield Found(message, (*place, "skills"), suggestion)


@rule(Code.NARROW_RANGE, Severity.WARNING, design="SK06")
def narrow_range(subject: Subject) -> Iterator[Found]:
    """A skill rated where the choices on offer hardly differ in it: such a rating never counts."""
    widest: dict[tuple[Id, Id], int] = {}
    for decision in decisions(subject.scenario):
        there = choices(subject.scenario, decision).values()
        for skill in dict.fromkeys(skill for choice in there for skill in choice.skills):
            values = [choice.skills.get(skill, 0) for choice in there]
            key = decision.state, skill
            widest[key] = max(widest.get(key, 0), max(values) - min(values))
    for (state, skill), width in widest.items():
        if width < LEAST_RANGE:
            known = subject.scenario.states[state].choices
            first = next(id_ for id_, choice in known.items() if skill in choice.skills)
            message = _(
                "The choices of `{state}` are less than 2 apart in `{skill}`, so it does not count there."
            )
            suggestion = _("Rate a strong choice up and a weak one down in it, or leave it out here.")
            place = ("states", state, "choices", first, "skills", skill)
            yield Found(message.format(state=state, skill=skill), place, suggestion)


@once_per_scenario
def _rated(scenario: Scenario) -> Mapping[Id, Mapping[Place, int | None]]:
    """For each skill, where it is rated and how; None is a task's grade. A zero rates nothing."""
    found: dict[Id, dict[Place, int | None]] = {}
    for _state, _id, place, outcome in _outcomes(scenario):
        for skill, value in outcome.skills.items():
            if value:
                found.setdefault(skill, {})[(*place, "skills", skill)] = value
    for name, state in scenario.states.items():
        if state.task is not None and state.task.skill is not None:
            found.setdefault(state.task.skill, {})[("states", name, "task", "skill")] = None
    return found


def _outcomes(scenario: Scenario) -> Iterator[tuple[Id, str, Place, Outcome]]:
    """Everything that can be rated: its state, its id, its place."""
    for name, state in scenario.states.items():
        for id_, choice in state.choices.items():
            yield name, id_, ("states", name, "choices", id_), choice
        for word, outcome in (("silence", state.silence), ("interrupted", state.interrupted)):
            if outcome is not None:
                yield name, word, ("states", name, word), outcome
        for grade, outcome in state.results.items():
            yield name, f"results.{grade}", ("states", name, "results", grade), outcome
