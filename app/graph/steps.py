"""From state to state with four keys: along the edges, and to the neighbours."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum

from app.graph.laid_out import LaidOut
from app.scenario.model import Id


class Direction(StrEnum):
    """Down to where it leads, up to where it comes from, and along the row."""

    DOWN = "down"
    UP = "up"
    LEFT = "left"
    RIGHT = "right"


def step(laid: LaidOut, here: Id, direction: Direction) -> Id | None:
    """The state one comes to; None where there is none that way."""
    if direction in (Direction.LEFT, Direction.RIGHT):
        row = next(row for row in laid.rows if here in row)
        place = row.index(here) + (1 if direction is Direction.RIGHT else -1)
        return row[place] if 0 <= place < len(row) else None
    graph = laid.graph
    if direction is Direction.DOWN:
        joined = (edge.target for edge in graph.leaving[here])
        return _nearest(laid, here, joined, lambda below: below > 0)
    return _nearest(laid, here, (edge.source for edge in graph.arriving[here]), lambda below: below < 0)


def _nearest(laid: LaidOut, here: Id, joined: Iterable[Id], way: Callable[[float], bool]) -> Id | None:
    """The nearest row first, in it what is nearest across; what lies the other way only if nothing else."""
    x, y = laid.boxes[here].middle
    far = [(laid.boxes[id_].middle[1] - y, abs(laid.boxes[id_].middle[0] - x), id_) for id_ in joined]
    ahead = [(abs(below), across, id_) for below, across, id_ in far if way(below)]
    behind = [(abs(below), across, id_) for below, across, id_ in far if id_ != here]
    found = sorted(ahead or behind)
    return found[0][2] if found else None
