"""Where the points of a mood curve lie, and the smooth line through them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

_STEPS = (10, 15, 30, 60, 120, 300, 600, 1800, 3600)


@dataclass(frozen=True, slots=True)
class Plot:
    """A field in pixels for 0 to `latest` seconds and values of 0 to 100; `margin` is free at both sides."""

    field: QRectF
    latest: int
    margin: float

    def place(self, seconds: float, value: float) -> QPointF:
        """Where a value at a time lies."""
        across = self.field.width() - 2 * self.margin
        return QPointF(
            self.field.left() + self.margin + across * seconds / self.latest,
            self.field.bottom() - self.field.height() * value / 100,
        )


def smooth(points: Sequence[QPointF]) -> QPainterPath:
    """A line through points that run to the right, which never rises above or falls below its neighbours.

    Fewer than two points are no line: the path is empty.

    Cubic Hermite splines with slopes limited as by Fritsch and Carlson (1980), "Monotone piecewise cubic
    interpolation": a curve that overshot would show moods nobody had.
    """
    path = QPainterPath()
    if len(points) < 2:
        return path  # Qt crashes where a dashed pen strokes a path that is only one point
    path.moveTo(points[0])
    slopes = _slopes(points)
    for (start, end), (first, last) in zip(pairwise(points), pairwise(slopes), strict=True):
        third = (end.x() - start.x()) / 3
        path.cubicTo(
            QPointF(start.x() + third, start.y() + first * third),
            QPointF(end.x() - third, end.y() - last * third),
            end,
        )
    return path


def _slopes(points: Sequence[QPointF]) -> list[float]:
    rises = [
        (after.y() - before.y()) / max(after.x() - before.x(), 1e-6) for before, after in pairwise(points)
    ]
    slopes = [0.0]
    for before, after in pairwise(rises):
        # The harmonic mean of the two secants lies within the limit; a turning point is flat.
        slopes.append(2 * before * after / (before + after) if before * after > 0 else 0.0)
    return [*slopes, 0.0]


def tick_seconds(latest: int, *, most: int) -> tuple[int, ...]:
    """Round times from 0 to `latest`, at most `most` of them after the first."""
    step = next((step for step in _STEPS if latest / step <= most), latest)
    return tuple(range(0, latest + 1, max(step, 1)))
