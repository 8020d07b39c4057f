"""Somebody wants an answer: a telephone or another sign amid waves; still where motion is reduced."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QHideEvent, QPainterPath, QPaintEvent, QPolygonF, QShowEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.scenario.terms import Mood
from app.ui.theme.appearance import current_theme
from app.ui.widgets.painting import draw_icon, painter_on, pen
from app.words import _

TURN_MS = 24_000
"""One slow turn of the waves."""


class RingingPhone(QLabel):
    """The phone in the colour of a mood; `size` is the diameter of everything in pixels.

    icon, name: another sign in its place, and what it means.
    """

    def __init__(
        self,
        *,
        size: int = 296,
        mood: Mood = Mood.TENSE,
        icon: str = "phone-call",
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._size = size
        self._mood = mood
        self._icon = icon
        self.setAccessibleName(name or _("The phone is ringing"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._turn = QVariantAnimation(self)
        self._turn.setStartValue(0.0)
        self._turn.setEndValue(1.0)
        self._turn.setDuration(TURN_MS)
        self._turn.setLoopCount(-1)
        self._turn.valueChanged.connect(self.update)

    # Qt

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not current_theme().reduced_motion:
            self._turn.start()

    def hideEvent(self, event: QHideEvent) -> None:
        self._turn.stop()
        super().hideEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = painter_on(self)
        centre = QRectF(self.rect()).center()
        whole = self._size / 2 - 3
        running = self._turn.state() == QVariantAnimation.State.Running
        angle = (float(self._turn.currentValue()) if running else 0.0) * 2 * math.pi
        for share, lobes, depth, alpha in ((0.74, 10, 0.032, 0.6), (0.99, 10, 0.026, 0.27)):
            line = pen(theme.colour("ink", 1.0 if theme.plain else alpha), 2.5)
            line.setDashPattern([9, 6.4])
            painter.setPen(line)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(_wave(centre, whole * share, lobes, depth, angle if share < 0.9 else -angle))
        painter.setPen(pen(theme.portrait_line(), max(2.0, self._size / 110)))
        painter.setBrush(theme.mood(self._mood))
        painter.drawEllipse(centre, whole * 0.5, whole * 0.5)
        size = round(whole * 0.44)
        draw_icon(painter, self._icon, "portrait_line", centre.x() - size / 2, centre.y() - size / 2, size)
        painter.end()


def _wave(centre: QPointF, radius: float, lobes: int, depth: float, turned: float) -> QPainterPath:
    points = []
    for step in range(241):
        angle = 2 * math.pi * step / 240 + turned / lobes * 3
        length = radius * (1 - depth + depth * math.cos(lobes * (angle - turned / lobes)))
        points.append(QPointF(centre.x() + length * math.cos(angle), centre.y() + length * math.sin(angle)))
    path = QPainterPath()
    path.addPolygon(QPolygonF(points))
    return path
