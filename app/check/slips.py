"""What a single weaker choice costs: whether it can still end well after it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from app.check import bots
from app.check.space.answer import Witness
from app.check.space.course import Course
from app.check.space.region import Region
from app.check.subject import Subject
from app.scenario.model import Id, Scenario
from app.scenario.once import once_per_scenario
from app.scenario.terms import EndingKind
from app.skills import scoring


@dataclass(frozen=True, slots=True)
class Slip:
    """A choice after which something is out of reach. witness: the events up to it, itself included."""

    state: Id
    choice: Id
    witness: Witness


def weak(scenario: Scenario, state: Id, choice: Id) -> bool:
    """Whether a choice is rated below 0, beside all other choices of its state."""
    return (state, choice) in _weak_ones(scenario)


@once_per_scenario
def _weak_ones(scenario: Scenario) -> frozenset[tuple[Id, Id]]:
    return frozenset(
        (id_, choice)
        for id_, state in scenario.states.items()
        for choice in state.choices
        if scoring.rating(state, choice, tuple(state.choices)) < 0
    )


def after_one_weak_choice(subject: Subject) -> Iterator[Slip]:
    """The weak choices, not critical, after which no ending but a poor one can be reached (ST06).

    Before them nothing weak was chosen, everything that was said was noted or nothing was, nobody was silent
    or interrupted, and nothing was looked up by hand: whoever opens the desk often enough makes anybody wait
    too long. The witness is a shortest such way.
    """
    scenario, space = subject.scenario, subject.space
    if not space.complete or not space.hopeful:
        return
    sound = bots.once(lambda state, offered: _sound(scenario, state, offered))
    found: dict[tuple[Id, Id], Witness] = {}
    for notes in (False, True) if space.notes_matter else (False,):
        for slip, way in _without_hope(subject, space.course(sound, notes=notes)):
            known = found.get(slip)
            if known is not None and len(known) <= len(way):
                continue
            if notes:
                way = bots.noting(scenario, way).events
            if known is None or len(way) < len(known):
                found[slip] = way
    for state in scenario.states:
        for id_ in scenario.states[state].choices:
            if (state, id_) in found:
                yield Slip(state, id_, found[state, id_])


def _without_hope(subject: Subject, so_far: Course) -> Iterator[tuple[tuple[Id, Id], Witness]]:
    """The weak choices of a course after which only poor endings are left, each with a shortest way."""
    scenario, space = subject.scenario, subject.space
    for state in so_far.region.states:
        here = so_far.region.at(state)
        for id_, choice in scenario.states[state].choices.items():
            if choice.critical or not weak(scenario, state, id_):
                continue
            # Where no ending is left at all, that is told.
            if hopeless := space.after(here, state, id_) - space.hopeful - space.lost:
                decisions = so_far.way(space.before(here, id_, hopeless))
                assert decisions is not None, "what comes about has a way there"
                yield (state, id_), (*decisions, id_)


def only_by_the_best(subject: Subject) -> Iterator[Id]:
    """The good endings that the best choices lead to, and that no way with a next best one does (ST05)."""
    scenario, space = subject.scenario, subject.space
    if not space.complete:
        return
    seen: set[tuple[Id, tuple[Id, ...]]] = set()

    def best(state: Id, offered: tuple[Id, ...]) -> Collection[Id]:
        seen.add((state, offered))
        return _rated(scenario, state, offered, 0)

    so_far = space.following(bots.once(best), notes=True)
    slipped = Region.union(
        space.after(so_far.at(state), state, *_rated(scenario, state, offered, 1)) for state, offered in seen
    )
    for ending in _endings(scenario, EndingKind.GOOD):
        if ending in so_far.states and not space.leads(slipped, [ending]):
            yield ending


def ends_within(subject: Subject, decisions: int) -> Iterator[tuple[Id, int, Witness | None]]:
    """The endings that so few choices lead to, none of them critical: ending, decisions, the way there."""
    scenario, space = subject.scenario, subject.space
    told: set[Id] = set()
    here = space.following(_nothing)
    for number in range(1, decisions + 1):
        reached = Region.union(
            space.after(
                here.at(state),
                state,
                *(id_ for id_, choice in scenario.states[state].choices.items() if not choice.critical),
            )
            for state in here.states
        )
        for ending in _endings(scenario, *EndingKind):
            if ending not in told and (there := reached.at(ending)):
                told.add(ending)
                yield ending, number, space.witness(there)
        here = space.following(_nothing, start=reached) if reached else reached


def _nothing(_state: Id, _offered: tuple[Id, ...]) -> Collection[Id]:
    return ()


def _sound(scenario: Scenario, state: Id, offered: tuple[Id, ...]) -> Collection[Id]:
    """Of what is on offer, what is not weak; grades are all sound."""
    choices = scenario.states[state].choices
    return [id_ for id_ in offered if id_ not in choices or not weak(scenario, state, id_)]


def _endings(scenario: Scenario, *kinds: EndingKind) -> list[Id]:
    return [id_ for id_, state in scenario.states.items() if state.ending in kinds]


def _rated(scenario: Scenario, state: Id, offered: tuple[Id, ...], place: int) -> list[Id]:
    """The choices with the highest rating (place 0), with the next one (place 1)."""
    whole = scenario.states[state]
    if not whole.choices:
        return [] if place else list(offered)  # a task's grades have no rating
    ratings = {id_: scoring.rating(whole, id_, offered) for id_ in offered}
    levels = sorted(set(ratings.values()), reverse=True)
    return [id_ for id_ in offered if len(levels) > place and ratings[id_] == levels[place]]
