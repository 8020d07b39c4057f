"""Render every screen: `python -m tests.shots DIR [--all] [--only WORD]`, and a contact sheet of them."""

from __future__ import annotations

import argparse
import importlib
import itertools
import os
import pkgutil
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

import tests.shots as package
from app import words
from app.ui.theme.appearance import Appearance
from tests.shots.context import Shot, ShotContext, Variant

FOUR = (
    Variant("de", "light", 1280, 800, 100),
    Variant("en", "dark", 1024, 640, 100),
    Variant("de", "contrast", 1280, 800, 150),
    Variant("en", "light", 1280, 800, 200),
)
"""Each language meets two themes, two windows and two text sizes; the largest text has the largest window."""

ALL = tuple(
    Variant(language, theme, width, height, text)
    for language, theme, (width, height), text in itertools.product(
        ("de", "en"), ("light", "dark", "contrast"), ((1280, 800), (1024, 640)), (100, 150, 200)
    )
    if (width, text) != (1024, 200)
)
"""Every variant we lay out for: at 200 % the window is 1280 pixels wide or more."""

THUMBNAIL = 400


def shots() -> dict[str, Shot]:
    """Every shot of every module here, by name."""
    found: dict[str, Shot] = {}
    for module in sorted(pkgutil.iter_modules(package.__path__), key=lambda each: each.name):
        if module.name not in ("__main__", "context"):
            found.update(getattr(importlib.import_module(f"tests.shots.{module.name}"), "SHOTS", {}))
    return found


def settle(application: QApplication) -> None:
    """Let layouts and deferred deletions happen; these wait for an event loop, and here is none."""
    for _ in range(4):
        application.processEvents()
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def picture(widget: QWidget, variant: Variant) -> QPixmap:
    """The widget as the variant's window shows it."""
    widget.resize(variant.width, variant.height)
    widget.show()
    settle(QApplication.instance())  # type: ignore[arg-type]
    if widget.size().width() > variant.width or widget.size().height() > variant.height:
        print(f"  larger than its window: {widget.width()}x{widget.height()} in {variant.name}")
    pixmap = widget.grab()
    widget.close()
    widget.deleteLater()
    return pixmap


def contact_sheet(pictures: list[tuple[str, QPixmap]], columns: int = 4) -> QPixmap:
    """All pictures, small, with their names."""
    cell = (THUMBNAIL + 16, round(THUMBNAIL * 0.66) + 40)
    rows = -(-len(pictures) // columns)
    sheet = QPixmap(cell[0] * columns, cell[1] * rows)
    sheet.fill(QColor("gray"))
    painter = QPainter(sheet)
    painter.setFont(QFont("Inter", 8))
    painter.setPen(QColor("white"))
    for index, (name, pixmap) in enumerate(pictures):
        corner = QPoint(index % columns * cell[0] + 8, index // columns * cell[1] + 24)
        painter.drawText(QRect(corner - QPoint(0, 20), corner + QPoint(THUMBNAIL, -2)), 0, name)
        small = pixmap.scaled(
            THUMBNAIL,
            cell[1] - 40,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        painter.drawPixmap(corner, small)
    painter.end()
    return sheet


def main() -> None:
    parser = argparse.ArgumentParser(prog="dev.py shots")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--all", action="store_true", help="every variant instead of four")
    parser.add_argument("--only", default="", help="only shots with this in their name")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    appearance = Appearance(application)
    taken: list[tuple[str, QPixmap]] = []
    for name, shot in shots().items():
        if options.only not in name:
            continue
        for variant in ALL if options.all else FOUR:
            words.use(variant.language)  # type: ignore[arg-type]
            appearance.show(variant.look)
            pixmap = picture(shot(ShotContext(variant)), variant)
            title = f"{name}--{variant.name}"
            pixmap.save(str(options.folder / f"{title}.png"))
            taken.append((title, pixmap))
            settle(application)
    if taken:
        contact_sheet(taken).save(str(options.folder / "contact-sheet.png"))
    print(f"{len(taken)} pictures in {options.folder}")


if __name__ == "__main__":
    main()
