"""Faces for the first screen, drawn a moment after it is shown: they take longer than all else on it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.scenario.terms import Mood
from app.ui.theme.appearance import current_theme
from app.ui.theme.portraits import portrait
from app.ui.theme.shapes import mood_shape, rounded
from app.ui.widgets.painting import draw_shape, painter_on, pen

Wanted = tuple[str | None, Mood, int]


class Faces(QObject):
    """Draws faces a few at a time between two events, and says when new ones are there.

    Until a face is drawn its mood's shape stands in its place.
    """

    arrived = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._drawn: dict[Wanted, QImage] = {}
        self._wanted: dict[Wanted, None] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._draw_some)

    def paint(self, painter: QPainter, place: QRectF, person: str | None, mood: Mood) -> None:
        """Paint a face there, or its shape for now."""
        wanted = (person, mood, round(place.width()))
        image = self._drawn.get(wanted)
        if image is not None:
            painter.drawImage(place.topLeft(), image)
            return
        theme = current_theme()
        stroke = max(1.25, place.width() / 84)
        shape = mood_shape(mood, QPointF(place.center()), place.width() / 2 - stroke / 2)
        draw_shape(painter, shape, theme.mood(mood), pen(theme.portrait_line(), stroke))
        self._wanted[wanted] = None
        if not self._timer.isActive():
            self._timer.start(0)

    def _draw_some(self) -> None:
        """Four at a time: about 10 ms, less than a frame."""
        for wanted in tuple(self._wanted)[:4]:
            person, mood, size = wanted
            self._drawn[wanted] = portrait(person, mood, size)
            del self._wanted[wanted]
        if self._wanted:
            self._timer.start(0)
        self.arrived.emit()


class Face(QLabel):
    """A face that appears a moment after its shape. size: its diameter in pixels.

    staged: on a tinted ground that fills the widget, as on the stage.
    """

    def __init__(
        self,
        *,
        faces: Faces,
        person: str | None,
        mood: Mood,
        size: int,
        staged: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._faces = faces
        self._person = person
        self._mood = mood
        self._size = size
        self._staged = staged
        across = QSizePolicy.Policy.Fixed
        self.setSizePolicy(across, QSizePolicy.Policy.MinimumExpanding if staged else across)
        faces.arrived.connect(self.update)

    def set_size(self, size: int) -> None:
        """Another diameter in pixels."""
        if size != self._size:
            self._size = size
            self.updateGeometry()

    # Qt

    def sizeHint(self) -> QSize:
        theme = current_theme()
        if self._staged:
            return QSize(self._size + 2 * theme.space("xl"), self._size + 2 * theme.space("m"))
        return QSize(self._size, self._size)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = painter_on(self)
        whole = QRectF(self.rect())
        if self._staged:
            ground = rounded(whole, theme.radius("l") - 4)
            draw_shape(painter, ground, theme.zone(self._mood), None)
        place = QRectF(0, 0, self._size, self._size)
        place.moveCenter(whole.center())
        place.moveTopLeft(place.topLeft().toPoint())
        self._faces.paint(painter, place, self._person, self._mood)
        painter.end()
