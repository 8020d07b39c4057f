"""Answers of the space that several rules ask for, worked out once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar
from weakref import WeakKeyDictionary

from app.check.space.answer import Chances
from app.check.space.space import Space
from app.scenario.model import Id

T = TypeVar("T")


def _once_per_space(work_out: Callable[[Space], T]) -> Callable[[Space], T]:
    kept: WeakKeyDictionary[Space, T] = WeakKeyDictionary()

    def remembered(space: Space) -> T:
        if space not in kept:
            kept[space] = work_out(space)
        return kept[space]

    remembered.__doc__ = work_out.__doc__
    return remembered


@_once_per_space
def reached(space: Space) -> frozenset[Id]:
    """The states that are shown to be arrived at or passed through."""
    return space.reached.states


@_once_per_space
def never_reached(space: Space) -> frozenset[Id]:
    """The states that are proven never to be."""
    rest = [id_ for id_ in space.scenario.states if id_ not in reached(space)]
    return frozenset(id_ for id_ in rest if space.reaches(id_).possible is False)


@_once_per_space
def noting(space: Space) -> Chances:
    """The chances of somebody who chooses blindly and notes everything."""
    return space.chances(notes=True)


@_once_per_space
def not_noting(space: Space) -> Chances:
    """The chances of somebody who chooses blindly and notes nothing; decisions are not counted."""
    return space.chances(notes=False, counted=False)
