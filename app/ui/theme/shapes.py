"""The outlines that carry meaning: five moods, six letters, speech bubbles."""

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


def letter_shape(number: int, centre: QPointF, radius: float) -> QPainterPath:
    """The outline of a letter, 1 for A to 6 for F: circle, square, hexagon, blossom, diamond, cross.

    All look equally large, and none can be taken for another from the back row. Raises ValueError beyond F.
    """
    if number == 1:
        path = QPainterPath()
        path.addEllipse(centre, radius, radius)
        return path
    if number == 2:
        return rounded(_box(centre, radius * 0.92), radius * 0.22)
    if number == 3:
        return _polygon(centre, radius * 1.08, corners=6)
    if number == 4:
        return _polar(centre, radius * 1.06, lambda angle: 0.93 + 0.07 * math.cos(11 * angle))
    if number == 5:
        return _polygon(centre, radius * 1.18, corners=4)
    if number == 6:
        across = _box(centre, radius * 1.02).adjusted(0, radius * 0.42, 0, -radius * 0.42)
        down = _box(centre, radius * 1.02).adjusted(radius * 0.42, 0, -radius * 0.42, 0)
        return rounded(across, radius * 0.16).united(rounded(down, radius * 0.16)).simplified()
    raise ValueError(f"letters go from 1 to 6, not {number}")


def bubble_up(body: QRectF, radius: float, *, tail: float) -> QPainterPath:
    """A speech bubble whose tail, `tail` pixels long, points up from the middle of its upper edge."""
    path = rounded(body, radius)
    spike = QPainterPath()
    middle, top = body.center().x(), body.top()
    spike.moveTo(middle - tail * 0.5, top + 3)
    spike.lineTo(middle - tail * 0.5, top)
    spike.quadTo(QPointF(middle - tail * 0.1, top - tail * 0.3), QPointF(middle, top - tail))
    spike.quadTo(QPointF(middle + tail * 0.2, top - tail * 0.3), QPointF(middle + tail * 0.9, top))
    spike.lineTo(middle + tail * 0.9, top + 3)
    spike.closeSubpath()
    return path.united(spike)


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
    return rounded(_box(centre, half), half * 0.5)


def _box(centre: QPointF, half: float) -> QRectF:
    return QRectF(centre.x() - half, centre.y() - half, 2 * half, 2 * half)


def _polygon(centre: QPointF, radius: float, *, corners: int) -> QPainterPath:
    """Equal sides, with a corner at the right."""
    angles = [2 * math.pi * corner / corners for corner in range(corners)]
    points = [
        QPointF(centre.x() + radius * math.cos(angle), centre.y() + radius * math.sin(angle))
        for angle in angles
    ]
    path = QPainterPath()
    path.addPolygon(QPolygonF(points))
    path.closeSubpath()
    return path


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
