"""The outlines of endings, as the window draws moods: a blossom, a square, a star."""

from __future__ import annotations

import math

from app.graph.graph import Kind
from app.graph.routing import Point


def sign(kind: Kind, middle: Point, radius: float) -> tuple[Point, ...]:
    """The corners of an ending's sign: good a blossom, mixed a square, poor a star."""
    if kind is Kind.GOOD:
        angles = [math.tau * step / 48 for step in range(48)]
        return tuple(
            _at(middle, radius * (0.73 + 0.27 * abs(math.sin(2 * one)) ** 0.8), one) for one in angles
        )
    if kind is Kind.POOR:
        reach = (radius, radius * 0.7)
        return tuple(_at(middle, reach[step % 2], math.pi * step / 8) for step in range(16))
    (x, y), half = middle, radius * 0.8
    return (x - half, y - half), (x + half, y - half), (x + half, y + half), (x - half, y + half)


def _at(middle: Point, reach: float, angle: float) -> Point:
    return middle[0] + reach * math.sin(angle), middle[1] - reach * math.cos(angle)
