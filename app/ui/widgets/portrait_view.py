"""The face of the person one talks with, in the shape of the mood, with the ring of patience."""

from __future__ import annotations

import math

from PySide6.QtCore import QEasingCurve, QPointF, QRectF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.scenario.terms import Mood
from app.ui.texts import mood_word
from app.ui.theme.appearance import current_theme
from app.ui.theme.portraits import portrait
from app.ui.widgets.announce import announce
from app.ui.widgets.painting import painter_on, pen
from app.words import _

RING_SHARE = 0.9
"""Diameter of the face where a ring lies round it, as a share of the whole."""


class PortraitView(QLabel):
    """A portrait of a given diameter in pixels.

    person: a portrait id, or None. name: what the person is called, for screen readers. patience: share
    left, 1 to 0, as an arc round the face; None shows no ring.
    ringed keeps the place of the ring free even then, so that the face does not jump.
    visible: the upper part that is seen, as a share of the height; the rest is behind something, and the
    ring's two ends stand on it.
    """

    def __init__(
        self,
        *,
        person: str | None,
        name: str,
        mood: Mood,
        size: int,
        ringed: bool = False,
        visible: float = 1.0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._visible = visible
        self._person = person
        self._name = name
        self._mood = mood
        self._before = mood
        self._size = size
        self._ringed = ringed
        self._patience: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._change = QVariantAnimation(self)
        self._change.setStartValue(0.0)
        self._change.setEndValue(1.0)
        self._change.setEasingCurve(QEasingCurve.Type.InOutQuad)
        self._change.valueChanged.connect(self.update)
        self._say()

    @property
    def mood(self) -> Mood:
        return self._mood

    @property
    def patience(self) -> float | None:
        return self._patience

    def set_mood(self, mood: Mood) -> None:
        """Another face; fades over unless motion is reduced, and is announced once."""
        if mood is self._mood:
            return
        self._before, self._mood = self._mood, mood
        self._say()
        announce(self, _("{name}, now {mood}").format(name=self._name, mood=mood_word(mood)))
        milliseconds = current_theme().ms("mood")
        self._change.stop()
        if milliseconds > 0:
            self._change.setDuration(milliseconds)
            self._change.start()
        self.update()

    def set_patience(self, share: float | None) -> None:
        """How much patience is left, 1 to 0; None for no ring."""
        self._patience = share
        self.update()

    def set_size(self, size: int) -> None:
        """Another diameter in pixels."""
        self._size = size
        self.updateGeometry()
        self.update()

    # Qt

    def sizeHint(self) -> QSize:
        return QSize(self._size, round(self._size * self._visible))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_on(self)
        whole = min(self.width(), round(self.height() / self._visible), self._size)
        face = round(whole * RING_SHARE) if self._ringed else whole
        place = QRectF(0, 0, face, face)
        place.moveCenter(self._centre(whole))
        running = self._change.state() == QVariantAnimation.State.Running
        share = float(self._change.currentValue()) if running else 1.0
        if share < 1.0:
            painter.setOpacity(1.0 - share)
            painter.drawImage(place, portrait(self._person, self._before, face))
            painter.setOpacity(share)
        painter.drawImage(place, portrait(self._person, self._mood, face))
        painter.setOpacity(1.0)
        if self._ringed and self._patience is not None:
            self._paint_patience(painter, whole, self._patience)
        painter.end()

    def _paint_patience(self, painter: QPainter, whole: int, share: float) -> None:
        theme = current_theme()
        width = 4 if whole >= 120 else 3
        ring = QRectF(0, 0, whole - width - 1, whole - width - 1)
        ring.moveCenter(self._centre(whole))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        track = theme.colour("line", 1.0 if theme.plain else 0.7)
        painter.setPen(pen(track, 1.5 if theme.plain else width))
        painter.drawEllipse(ring)
        painter.setPen(pen(theme.colour("accent"), width))
        hidden = math.degrees(math.acos(2 * self._visible - 1))  # at either side of its lowest point
        start = 270.0 - hidden if hidden else 90.0
        left = (360 - 2 * hidden) * min(max(share, 0.0), 1.0)
        painter.drawArc(ring, round(start * 16), round(-left * 16))

    def _centre(self, whole: int) -> QPointF:
        """The middle of the whole face, of which the lower part may not be seen."""
        middle = QRectF(self.rect()).center()
        return middle + QPointF(0, whole * (1 - self._visible) / 2)

    def _say(self) -> None:
        self.setAccessibleName(self._name)
        self.setAccessibleDescription(mood_word(self._mood))
