"""Draws icon.png, icon.ico (Windows) and icon.icns (macOS) from icon.svg.

Run it again after a change to icon.svg: `QT_QPA_PLATFORM=offscreen python assets/make_icon.py`.
It needs PySide6 and Pillow.
"""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

HERE = Path(__file__).parent
WINDOWS_SIZES = (16, 24, 32, 48, 64, 128, 256)
MACOS_SIZES = (16, 32, 64, 128, 256, 512, 1024)


def drawn(renderer: QSvgRenderer, size: int) -> Image.Image:
    """The icon, `size` pixels wide and high, drawn from its lines at that size rather than shrunk."""
    picture = QImage(size, size, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    return Image.open(io.BytesIO(buffer.data().data()))


def main() -> None:
    QGuiApplication([])
    renderer = QSvgRenderer(str(HERE / "icon.svg"))
    pictures = {size: drawn(renderer, size) for size in {*WINDOWS_SIZES, *MACOS_SIZES}}
    pictures[256].save(HERE / "icon.png", optimize=True)
    pictures[256].save(
        HERE / "icon.ico",
        sizes=[(size, size) for size in WINDOWS_SIZES],
        append_images=[pictures[size] for size in WINDOWS_SIZES if size != 256],
    )
    pictures[1024].save(
        HERE / "icon.icns", append_images=[pictures[size] for size in MACOS_SIZES if size != 1024]
    )


if __name__ == "__main__":
    main()
