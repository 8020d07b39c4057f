"""Loops that a learner can go round: those that nothing ends, and those that are ended late."""

from __future__ import annotations

from app.check.space.region import Region
from app.check.subject import Subject
from app.check.ways import circles, ways_of
from app.scenario.model import Id

MOST_ROUNDS = 3
"""As often may a learner come back to a state before it ends or somebody else takes over (ST14)."""

_LARGEST = 12
"""Of larger groups of states only the endless loops are told: to count rounds in them takes too long."""


def endless(subject: Subject) -> tuple[tuple[Id, ...], ...]:
    """The loops on the way to an ending that can be gone round without end."""
    found: dict[frozenset[Id], tuple[Id, ...]] = {}
    for id_, state in subject.scenario.states.items():
        if state.ending is not None:
            length = subject.space.length(id_)
            if length is not None and length.longest is None and length.loop:
                found.setdefault(frozenset(length.loop), length.loop)
    return tuple(found.values())


def long_loops(subject: Subject) -> tuple[tuple[Id, ...], ...]:
    """The loops that can be gone round more than MOST_ROUNDS times, endless ones among them."""
    if not subject.space.complete:
        return ()
    by_choice = {
        id_: frozenset(
            target.state for way in found if way.is_decision or not way.name for target in way.targets
        )
        for id_, found in ways_of(subject.scenario).items()
    }
    return tuple(
        loop
        for loop in circles(by_choice)
        if len(loop) <= _LARGEST and any(_rounds(subject, state) > MOST_ROUNDS for state in loop)
    )


def _rounds(subject: Subject, state: Id) -> int:
    """How often a learner can come back to the state after a choice there; counted up to one too many."""
    space = subject.space
    here = space.reached.at(state)
    for rounds in range(MOST_ROUNDS + 1):
        left = Region()
        for choice in subject.scenario.states[state].choices:
            left |= space.after(here, state, choice)
        here = space.forward(left).at(state) if left else left
        if not here:
            return rounds
    return MOST_ROUNDS + 1
