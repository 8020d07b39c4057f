"""The last picture of a graph, moved along when the graph is moved, so that only what is new is painted."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPixmap

from app.ui.theme.appearance import current_theme
from app.ui.theme.theme import Theme
from app.ui.widgets.graph_look import Look
from app.ui.widgets.graph_painting import paint
from app.ui.widgets.graph_scene import GraphScene


class GraphBuffer:
    """Paints a scene into a pixmap."""

    def __init__(self) -> None:
        self._pixmap = QPixmap()
        self._shown: tuple[GraphScene, Look, Theme] | None = None

    def picture(self, scene: GraphScene, look: Look, size: QSize, ratio: float) -> QPixmap:
        """The scene in this look. size: in pixels; ratio: pixels of the screen for each of them."""
        device = QSize(round(size.width() * ratio), round(size.height() * ratio))
        if self._pixmap.size() != device:
            self._pixmap = QPixmap(device)
            self._shown = None
        self._pixmap.setDevicePixelRatio(ratio)
        whole = QRect(0, 0, size.width(), size.height())
        by = self._moved_by(scene, look, ratio)
        if by is None or abs(by[0]) >= whole.width() or abs(by[1]) >= whole.height():
            self._paint(scene, look, [whole])
        elif by != (0, 0):
            self._pixmap.scroll(round(by[0] * ratio), round(by[1] * ratio), self._pixmap.rect())
            self._paint(scene, look, _uncovered(whole, *by))
        self._shown = scene, look, current_theme()
        return self._pixmap

    def _moved_by(self, scene: GraphScene, look: Look, ratio: float) -> tuple[int, int] | None:
        """How far the last picture is to be moved, in whole pixels; None where it is of no use."""
        if self._shown is None:
            return None
        before_scene, before, theme = self._shown
        if before_scene is not scene or theme is not current_theme():
            return None
        if replace(before, left=look.left, top=look.top) != look:
            return None
        by = look.left - before.left, look.top - before.top
        if any(each != int(each) or each * ratio != int(each * ratio) for each in by):
            return None
        return int(by[0]), int(by[1])

    def _paint(self, scene: GraphScene, look: Look, areas: list[QRect]) -> None:
        painter = QPainter(self._pixmap)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        for area in areas:
            painter.setClipRect(area)
            paint(painter, scene, look, QRectF(area))
        painter.end()


def _uncovered(whole: QRect, across: int, along: int) -> list[QRect]:
    """What of a rectangle is bare after it was moved."""
    width, height = whole.width(), whole.height()
    areas = []
    if across:
        areas.append(QRect(0 if across > 0 else width + across, 0, abs(across), height))
    if along:
        areas.append(QRect(0, 0 if along > 0 else height + along, width, abs(along)))
    return areas
