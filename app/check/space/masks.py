"""Sets of configurations as bits of one whole number, and what an event does to all of them at once.

A step is a function of configurations, applied to a whole set. It is a few pieces, each for a part of the
configurations: what is in `among` is gathered (where several come to one) and shifted. That is a handful of
operations on whole numbers for a hundred moods, in either direction.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

Mask = int


class Piece(NamedTuple):
    """What happens to the configurations in `among`.

    gathers: shifts that bring every one of a row onto its first, which `onto` then picks; empty for nothing
    to gather. by: how far it is then moved, towards the higher bits.
    """

    among: Mask
    gathers: tuple[int, ...]
    onto: Mask
    by: int


Step = tuple[Piece, ...]
"""A function of configurations: no two pieces share one."""

Steps = tuple[Step, ...]
"""Steps, one after the other."""

ALL = -1
"""Every configuration."""


def keep(mask: Mask) -> Step:
    """The step that lets only these pass."""
    return (Piece(mask, (), ALL, 0),)


def forth(steps: Steps, mask: Mask) -> Mask:
    """What these configurations become."""
    for step in steps:
        if not mask:
            return 0
        after = 0
        for among, gathers, onto, by in step:
            part = mask & among
            if part:
                if gathers:
                    for shift in gathers:
                        part |= part >> shift
                    part &= onto
                after |= part << by if by >= 0 else part >> -by
        mask = after
    return mask


def back(steps: Steps, mask: Mask) -> Mask:
    """Every configuration that becomes one of these."""
    for step in reversed(steps):
        if not mask:
            return 0
        before = 0
        for among, gathers, onto, by in step:
            part = mask >> by if by >= 0 else mask << -by
            if gathers:
                part &= onto
                if not part:
                    continue
                for shift in gathers:
                    part |= part << shift
            before |= part & among
        mask = before
    return mask


def needed(steps: Steps, mask: Mask) -> tuple[Steps, Mask]:
    """The steps without what none of these configurations meets, and what they become."""
    found: list[Step] = []
    for step in steps:
        met = tuple(piece for piece in step if piece.among & mask)
        if len(met) != 1 or met[0].gathers or met[0].by or mask & ~met[0].among:
            found.append(step if len(met) == len(step) else met)
            mask = forth((met,), mask)
    return tuple(found), mask


@cache
def gathering(count: int, unit: int) -> tuple[int, ...]:
    """The shifts that bring `count` bits, each `unit` from the next, onto the first of them."""
    shifts = []
    covered = 1
    while covered < count:
        more = min(covered, count - covered)
        shifts.append(more * unit)
        covered += more
    return tuple(shifts)


def levels(size: int, unit: int, total: int) -> tuple[Mask, ...]:
    """For each value of an axis the configurations that have it.

    size: number of values. unit: how many configurations lie between one value and the next. total: number of
    all configurations, a multiple of both together.
    """
    period = size * unit
    often = ((1 << total) - 1) // ((1 << period) - 1)
    block = (1 << unit) - 1
    return tuple((block << index * unit) * often for index in range(size))


def step_along(moves: Sequence[int | None], level: Sequence[Mask], unit: int, among: Mask = ALL) -> Step:
    """The step that takes each value of an axis to another. among: only these; others are gone."""
    shifted: dict[int, Mask] = {}
    pieces = []
    for first, last in _runs(moves):
        to = moves[first]
        if to is None:
            continue
        inside = 0
        for index in range(first, last + 1):
            inside |= level[index]
        inside &= among
        if not inside:
            continue
        if last > first and moves[last] == to:
            onto = level[first]
            pieces.append(Piece(inside, gathering(last - first + 1, unit), onto, (to - first) * unit))
        else:
            by = (to - first) * unit
            shifted[by] = shifted.get(by, 0) | inside
    return (*(Piece(inside, (), ALL, by) for by, inside in shifted.items()), *pieces)


def _runs(moves: Sequence[int | None]) -> list[tuple[int, int]]:
    """Stretches of values that come to one value (three or more), or all move equally far."""
    runs = []
    first = 0
    while first < len(moves):
        same = equal = first
        while same + 1 < len(moves) and moves[same + 1] == moves[first]:
            same += 1
        while equal + 1 < len(moves) and _distance(moves, equal + 1) == _distance(moves, first):
            equal += 1
        whole = first == 0 and same == len(moves) - 1
        last = same if same > equal and (same - first >= 2 or whole) else equal
        runs.append((first, last))
        first = last + 1
    return runs


def _distance(moves: Sequence[int | None], index: int) -> int | None:
    to = moves[index]
    return None if to is None else to - index
