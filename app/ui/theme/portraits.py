"""Faces inside the shape of their mood."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtSvg import QSvgRenderer

from app import paths
from app.scenario.terms import Mood
from app.ui.theme.appearance import current_theme
from app.ui.theme.icons import PIXEL_RATIO, icon_image
from app.ui.theme.shapes import mood_shape

WIDTH_IN_RADII = 2.02
LOWER_EDGE_IN_RADII = 1.04
"""The crop that shows shoulders: width of the drawing and where it ends below the centre."""


def portrait(person: str | None, mood: Mood, size: int) -> QImage:
    """A person's face in a mood, `size` pixels square; a sign for anybody where there is no such face.

    person: a portrait id such as `lindner`.
    """
    theme = current_theme()
    known = person is not None and _file(person, mood).is_file()
    return _drawn(
        person if known else None, mood, size, theme.mood(mood).name(), theme.portrait_line().name()
    )


def _file(person: str, mood: Mood) -> Path:
    return paths.assets() / "portraits" / person / f"{mood.value}.svg"


@lru_cache(maxsize=256)
def _drawn(person: str | None, mood: Mood, size: int, fill: str, line: str) -> QImage:
    image = QImage(size * PIXEL_RATIO, size * PIXEL_RATIO, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    image.setDevicePixelRatio(PIXEL_RATIO)
    stroke = max(1.25, size / 84)
    radius = size / 2 - stroke / 2
    centre = QPointF(size / 2, size / 2)
    shape = mood_shape(mood, centre, radius)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(shape, QColor(fill))
    painter.save()
    painter.setClipPath(shape)
    if person is None:
        sign = icon_image("user", "portrait_line", size // 2)
        painter.drawImage(QPointF(size / 4, size / 4), sign)
    else:
        width = radius * WIDTH_IN_RADII
        lower_edge = centre.y() + radius * LOWER_EDGE_IN_RADII
        target = QRectF(centre.x() - width / 2, lower_edge - width, width, width)
        QSvgRenderer(str(_file(person, mood))).render(painter, target)
    painter.restore()
    painter.setPen(
        QPen(QColor(line), stroke, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    )
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(shape)
    painter.end()
    return image
