"""Where things in rows stand, left to right: near what they are joined with, and never on each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

Joined = Sequence[Sequence[tuple[int, float]]]
"""For each thing, what it is joined with and how strongly."""


def place(
    rows: Sequence[Sequence[int]],
    *,
    widths: Sequence[float],
    above: Joined,
    below: Joined,
    start: Sequence[float],
    gap: float,
    sweeps: int,
) -> list[float]:
    """The middle of each thing, in pixels. rows: from the top, each in its order. start: first middles.

    Goes down and up the rows in turn; each row takes the places that are nearest, by weighted squares, to
    where its neighbours in the rows before want it. gap: at least between two things.
    """
    middles = list(start)
    for row in rows:  # so that the first sweep starts from places that are possible
        _settle(row, widths, [middles[each] for each in row], [1.0] * len(row), gap, middles)
    for sweep in range(sweeps):
        both = sweep >= sweeps - 2
        down = sweep % 2 == 0
        joined = above if down else below
        for row in rows if down else reversed(rows):
            wanted, weights = [], []
            for each in row:
                near = [*above[each], *below[each]] if both else joined[each]
                weight = sum(strength for _other, strength in near)
                if weight:
                    wanted.append(sum(middles[other] * strength for other, strength in near) / weight)
                    weights.append(weight)
                else:
                    wanted.append(middles[each])
                    weights.append(0.05)
            _settle(row, widths, wanted, weights, gap, middles)
    return middles


def straighten(
    rows: Sequence[Sequence[int]],
    middles: list[float],
    *,
    widths: Sequence[float],
    lines: Iterable[tuple[float, Sequence[int]]],
    gap: float,
) -> None:
    """Bring what belongs to one line below each other, as far as its neighbours leave room.

    lines: where the line wants to be, and its things; those that come first have the first choice.
    """
    left: list[int | None] = [None] * len(middles)
    right: list[int | None] = [None] * len(middles)
    for row in rows:
        for one, other in pairwise(row):
            right[one], left[other] = other, one
    for wanted, things in lines:
        low, high = float("-inf"), float("inf")
        for each in things:
            before, behind = left[each], right[each]
            if before is not None:
                low = max(low, middles[before] + (widths[before] + widths[each]) / 2 + gap)
            if behind is not None:
                high = min(high, middles[behind] - (widths[behind] + widths[each]) / 2 - gap)
        if low <= high:
            place = min(max(wanted, low), high)
            for each in things:
                middles[each] = place


def _settle(
    row: Sequence[int],
    widths: Sequence[float],
    wanted: Sequence[float],
    weights: Sequence[float],
    gap: float,
    middles: list[float],
) -> None:
    """Least squares with least distances: what would overlap is pushed apart as one block (pool adjacent
    violators; Ayer and others 1955)."""
    offsets: list[float] = []
    offset = 0.0
    blocks: list[tuple[float, float, int]] = []  # mean, weight, how many
    for number, each in enumerate(row):
        if number:
            offset += (widths[row[number - 1]] + widths[each]) / 2 + gap
        offsets.append(offset)
        mean, weight, count = wanted[number] - offset, weights[number], 1
        while blocks and blocks[-1][0] > mean:
            other, other_weight, other_count = blocks.pop()
            total = weight + other_weight
            mean = (mean * weight + other * other_weight) / total
            weight, count = total, count + other_count
        blocks.append((mean, weight, count))
    number = 0
    for mean, _weight, count in blocks:
        for _one in range(count):
            middles[row[number]] = mean + offsets[number]
            number += 1
