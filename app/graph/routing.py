"""How the lines of a picture run: smooth curves through the places that are kept free for them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

Point = tuple[float, float]

MOST_APART, SIDE = 26.0, 26.0
"""Pixels between two lines where they meet a state, at most; and free at the state's corners."""


def through(stops: Sequence[Point]) -> tuple[Point, ...]:
    """A line from stop to stop: the first point, then for each curve two handles and its end.

    It leaves each stop straight down, so that it is smooth there.
    """
    points: list[Point] = [stops[0]]
    for (x, y), (to_x, to_y) in pairwise(stops):
        bend = (to_y - y) * (0.5 if x != to_x else 1 / 3)
        points += ((x, y + bend), (to_x, to_y - bend), (to_x, to_y))
    return tuple(points)


def backwards(points: Iterable[Point]) -> tuple[Point, ...]:
    """The same line from its other end."""
    return tuple(points)[::-1]


def loop(right: float, middle: float, reach: float) -> tuple[Point, ...]:
    """A line from a state to itself, at its right side."""
    out = right + reach * 4 / 3
    return ((right, middle - 12), (out, middle - 26), (out, middle + 26), (right, middle + 12))


def spread(middle: float, width: float, towards: Mapping[int, float]) -> dict[int, float]:
    """Where lines meet a state's upper or lower side. towards: for each line, where it goes on to, across.

    The leftmost line meets it leftmost, so that none crosses another there.
    """
    order = sorted(towards, key=lambda line: (towards[line], line))
    if len(order) < 2:
        return dict.fromkeys(order, middle)
    apart = min(MOST_APART, (width - 2 * SIDE) / (len(order) - 1))
    first = middle - apart * (len(order) - 1) / 2
    return {line: first + number * apart for number, line in enumerate(order)}


def arrow(points: Sequence[Point], length: float) -> tuple[tuple[Point, ...], tuple[Point, Point, Point]]:
    """The line, ending within its arrow head, and the three corners of the head, the tip first."""
    (from_x, from_y), (x, y) = points[-2], points[-1]
    far = math.hypot(x - from_x, y - from_y) or 1.0
    ahead_x, ahead_y = (x - from_x) / far, (y - from_y) / far
    foot_x, foot_y = x - ahead_x * length, y - ahead_y * length
    half = length * 0.42
    head = (
        (x, y),
        (foot_x - ahead_y * half, foot_y + ahead_x * half),
        (foot_x + ahead_y * half, foot_y - ahead_x * half),
    )
    return (*points[:-1], (foot_x + ahead_x, foot_y + ahead_y)), head
