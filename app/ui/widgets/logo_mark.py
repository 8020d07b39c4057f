"""The program's sign: a jagged line that settles."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app import paths
from app.ui.theme.appearance import current_theme
from app.ui.widgets.painting import painter_on


class LogoMark(QLabel):
    """The line, `height` pixels high at 100 % text size; the name beside it is a Label."""

    def __init__(self, *, height: int = 24, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._height = height
        self.setAccessibleName("Gelassen")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        source = (paths.assets() / "logo.svg").read_text(encoding="utf-8")
        ink = current_theme().colour("ink").name()
        self._line = QSvgRenderer(QByteArray(source.replace("currentColor", ink).encode()), self)

    def sizeHint(self) -> QSize:
        shape = self._line.defaultSize()
        height = current_theme().px(self._height)
        return QSize(round(height * shape.width() / shape.height()), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_on(self)
        self._line.render(painter, QRectF(self.rect()))
        painter.end()
