"""Which part of a graph is seen: how far it is zoomed, and where its corner is."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from PySide6.QtCore import QPointF, QRectF, QSizeF

SMALLEST, LARGEST = 0.03, 2.5
"""How far one can zoom."""

READABLE = 0.62
"""A graph that does not fit at this zoom is shown from its beginning, not as a whole."""

MARGIN = 60.0
"""Pixels of the picture that always stay in sight."""

AIR_X, AIR_Y = 80.0, 90.0
"""Pixels round what is brought into view, so that what is near it is seen, too."""


@dataclass(frozen=True, slots=True)
class Camera:
    """Lengths of the scene are pixels at 100 %, others are pixels of the screen.

    zoom: 1 is the size at which words are as large as everywhere else. text: the text's scale. corner: where
    the scene's upper left corner is.
    """

    view: QSizeF
    scene: QSizeF
    text: float = 1.0
    zoom: float = 1.0
    corner: QPointF = field(default_factory=QPointF)

    @property
    def scale(self) -> float:
        """Pixels of the screen per pixel at 100 %."""
        return self.zoom * self.text

    def on_screen(self, area: QRectF) -> QRectF:
        """Where something of the scene is."""
        corner = area.topLeft() * self.scale + self.corner
        return QRectF(corner, area.size() * self.scale)

    def in_scene(self, point: QPointF) -> QPointF:
        """What is at a point of the screen."""
        return (point - self.corner) / self.scale

    def fitting(self) -> Camera:
        """All of it, in the middle."""
        across, along = self.view.width() / self.scene.width(), self.view.height() / self.scene.height()
        return self._at(min(1.0, max(SMALLEST, min(across, along) / self.text)), self.scene.width() / 2)

    def starting(self, start: QRectF) -> Camera:
        """All of it where that can be read, else its beginning in a size that can, with the start in view."""
        fitting = self.fitting()
        if fitting.zoom >= READABLE:
            return fitting
        across = self.view.width() / self.scene.width() / self.text
        return self._at(min(1.0, max(READABLE, across)), start.center().x())

    def zoomed(self, factor: float, point: QPointF) -> Camera:
        """What is at the point stays there."""
        zoom = min(LARGEST, max(SMALLEST, self.zoom * factor))
        return replace(self, zoom=zoom).moved(point - (point - self.corner) * (zoom / self.zoom))

    def moved(self, corner: QPointF) -> Camera:
        """With the corner elsewhere, but never out of sight."""
        size = self.scene * self.scale
        x = min(max(corner.x(), MARGIN - size.width()), self.view.width() - MARGIN)
        y = min(max(corner.y(), MARGIN - size.height()), self.view.height() - MARGIN)
        # Whole pixels, so that what is painted can be moved as it is.
        return replace(self, corner=QPointF(round(x), round(y)))

    def revealing(self, box: QRectF) -> Camera:
        """Moved so that something of the scene is seen, with what is round it."""
        air_x, air_y = min(AIR_X, self.view.width() / 6), min(AIR_Y, self.view.height() / 5)
        wanted = self.on_screen(box).adjusted(-air_x, -air_y, air_x, air_y)
        by = QPointF(
            _into(wanted.left(), wanted.right(), self.view.width()),
            _into(wanted.top(), wanted.bottom(), self.view.height()),
        )
        return self if by.isNull() else self.moved(self.corner + by)

    def _at(self, zoom: float, middle: float) -> Camera:
        """From the top, or in the middle where that leaves room; with this of the scene in view across."""
        size = self.scene * (zoom * self.text)
        spare_x, spare_y = self.view.width() - size.width(), self.view.height() - size.height()
        left = spare_x / 2
        if spare_x < 0:
            left = min(0.0, max(spare_x, self.view.width() / 2 - middle * zoom * self.text))
        return replace(self, zoom=zoom, corner=QPointF(round(left), round(max(0.0, spare_y / 2))))


def _into(low: float, high: float, room: float) -> float:
    """How far to move so that what goes from low to high lies within 0 and room; its middle, if too large."""
    if high - low > room:
        return room / 2 - (low + high) / 2
    return -low if low < 0 else min(0.0, room - high)
