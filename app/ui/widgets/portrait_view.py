"""The face of the person one talks with, in the shape of the mood, with the ring of patience."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QRectF, QSize, Qt, QVariantAnimation
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
    """

    def __init__(
        self,
        *,
        person: str | None,
        name: str,
        mood: Mood,
        size: int,
        ringed: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
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
        return QSize(self._size, self._size)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_on(self)
        whole = min(self.width(), self.height(), self._size)
        face = round(whole * RING_SHARE) if self._ringed else whole
        place = QRectF(0, 0, face, face)
        place.moveCenter(QRectF(self.rect()).center())
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
        ring.moveCenter(QRectF(self.rect()).center())
        painter.setBrush(Qt.BrushStyle.NoBrush)
        track = theme.colour("line", 1.0 if theme.plain else 0.7)
        painter.setPen(pen(track, 1.5 if theme.plain else width))
        painter.drawEllipse(ring)
        painter.setPen(pen(theme.colour("accent"), width))
        painter.drawArc(ring, 90 * 16, round(-360 * 16 * min(max(share, 0.0), 1.0)))

    def _say(self) -> None:
        self.setAccessibleName(self._name)
        self.setAccessibleDescription(mood_word(self._mood))
