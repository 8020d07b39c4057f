"""Loops that a learner can go round: those that nothing ends, and those that are ended late."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.check.subject import Subject
from app.check.ways import circles, ways_of
from app.conversation.transcript import GRADES
from app.scenario.model import Id

MOST_ROUNDS = 3
"""As often may a learner come back to a state before it ends or somebody else takes over (ST14)."""

_LARGEST = 12
"""In larger groups of states rounds are not counted: they are no loop that an author has in mind."""

_FOLLOWED = 40
"""Rounds after which it is of no interest whether there are still more."""


@dataclass(frozen=True, slots=True)
class Loop:
    """States that a learner comes back to more than MOST_ROUNDS times. endless: nothing ever ends it."""

    states: tuple[Id, ...]
    endless: bool


def long_loops(subject: Subject) -> Iterator[Loop]:
    """The loops of choices, tasks and passing states that can be gone round too often.

    Nobody is silent or interrupts. Nothing where not all of the space was looked at.
    """
    if not subject.space.complete:
        return
    by_choice = {
        id_: frozenset(
            target.state for way in found if way.is_decision or not way.name for target in way.targets
        )
        for id_, found in ways_of(subject.scenario).items()
    }
    for circle in circles(by_choice):
        if len(circle) <= _LARGEST:
            found = {state: _rounds(subject, state, circle) for state in circle}
            long = tuple(state for state, rounds in found.items() if rounds is None or rounds > MOST_ROUNDS)
            if long:
                yield Loop(long, any(found[state] is None for state in long))


def _rounds(subject: Subject, state: Id, loop: tuple[Id, ...]) -> int | None:
    """How often a learner can come back to the state after a choice there; None: again and again."""
    space, whole = subject.space, subject.scenario.states[state]
    events = (*whole.choices, *(GRADES if whole.task is not None else ()))
    here = space.reached.at(state)
    for rounds in range(_FOLLOWED):
        again = space.forward(space.after(here, state, *events), within=loop).at(state)
        if not again:
            return rounds
        if not (here - again):
            return None  # from where it was it comes back to everything there was
        here = again
    return None
