"""The outlines that carry meaning: five moods, speech bubbles."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

from app.scenario.terms import Mood


def mood_shape(mood: Mood, centre: QPointF, radius: float, *, small: bool = False) -> QPainterPath:
    """A mood's outline: star, wave, square, circle, blossom; it calms down as the person does.

    small: with fewer, larger points, so that signs beside words can be told apart at any text size.
    """
    if mood is Mood.FURIOUS:
        return _star(centre, radius, points=8 if small else 13, inner=0.74 if small else 0.83)
    if mood is Mood.TENSE:
        depth, lobes = (0.13, 5) if small else (0.05, 9)
        return _polar(centre, radius, lambda angle: 1 - depth + depth * math.cos(lobes * angle))
    if mood is Mood.WAITING:
        return _square(centre, radius * 0.86)
    if mood is Mood.EASED:
        path = QPainterPath()
        path.addEllipse(centre, radius * (0.92 if small else 0.98), radius * (0.92 if small else 0.98))
        return path
    petals, depth = (4, 0.27) if small else (12, 0.085)
    return _polar(centre, radius, lambda angle: 1 - depth + depth * abs(math.sin(petals * angle / 2)) ** 0.8)


def bubble(body: QRectF, radius: float, *, tail: float, left: bool) -> QPainterPath:
    """A speech bubble: a rounded body with a tail `tail` pixels long, low on its left or right edge.

    The tail lies outside `body`. On the left it hangs at mid height, on the right near the foot.
    """
    radius = min(radius, body.height() / 2, body.width() / 2)
    path = QPainterPath()
    path.addRoundedRect(body, radius, radius)
    spike = QPainterPath()
    if left:
        foot = body.center().y() + tail * 1.2
        edge, tip = body.left(), body.left() - tail
    else:
        foot = body.bottom() - radius * 0.62
        edge, tip = body.right(), body.right() + tail
    inside = edge + (1 if left else -1) * 3
    height = tail * 2.2
    spike.moveTo(inside, foot - height)
    spike.lineTo(edge, foot - height)
    bend = QPointF(edge + (tip - edge) * 0.25, foot - height * 0.35)
    spike.quadTo(bend, QPointF(tip, foot - 1))
    spike.quadTo(QPointF(tip, foot + 1.5), QPointF(edge + (tip - edge) * 0.5, foot + 1))
    spike.lineTo(edge, foot)
    spike.lineTo(inside, foot)
    spike.closeSubpath()
    return path.united(spike)


def rounded(rect: QRectF, radius: float) -> QPainterPath:
    """A rectangle whose radius never exceeds half its height: `inf` makes a capsule."""
    radius = min(radius, rect.height() / 2, rect.width() / 2)
    path = QPainterPath()
    path.addRoundedRect(rect, radius, radius)
    return path


def _square(centre: QPointF, half: float) -> QPainterPath:
    return rounded(QRectF(centre.x() - half, centre.y() - half, 2 * half, 2 * half), half * 0.5)


def _star(centre: QPointF, radius: float, *, points: int, inner: float) -> QPainterPath:
    corners = []
    for step in range(points * 2):
        reach = radius if step % 2 == 0 else radius * inner
        angle = math.pi * step / points - math.pi / 2
        corners.append(QPointF(centre.x() + reach * math.cos(angle), centre.y() + reach * math.sin(angle)))
    path = QPainterPath()
    path.addPolygon(QPolygonF(corners))
    path.closeSubpath()
    return path


def _polar(centre: QPointF, radius: float, reach: Callable[[float], float]) -> QPainterPath:
    steps = 180
    points = []
    for step in range(steps):
        angle = 2 * math.pi * step / steps
        length = radius * reach(angle)
        points.append(QPointF(centre.x() + length * math.sin(angle), centre.y() - length * math.cos(angle)))
    path = QPainterPath()
    path.addPolygon(QPolygonF(points))
    path.closeSubpath()
    return path
