"""Icons: Lucide's lines in a colour of the theme."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app import paths
from app.ui.theme.appearance import current_theme

PIXEL_RATIO = 2
"""Pictures are drawn twice as large as they are shown, so that they stay sharp on dense displays."""


def icon_image(name: str, token: str, size: int) -> QImage:
    """An icon by its Lucide name, `size` pixels square. Raises FileNotFoundError for a name not shipped."""
    return _drawn(name, current_theme().colour(token).name(), size)


def icon(name: str, token: str, size: int) -> QIcon:
    """The same for Qt's own widgets."""
    return QIcon(QPixmap.fromImage(icon_image(name, token, size)))


@lru_cache(maxsize=512)
def _source(name: str) -> str:
    return (paths.assets() / "icons" / f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=1024)
def _drawn(name: str, colour: str, size: int) -> QImage:
    renderer = QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode()))
    image = QImage(size * PIXEL_RATIO, size * PIXEL_RATIO, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(image.rect()))
    painter.end()
    image.setDevicePixelRatio(PIXEL_RATIO)
    return image
