"""A field for a sentence or two, which grows with what is written in it."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from app.ui.theme.appearance import current_theme
from app.ui.theme.shapes import rounded
from app.ui.widgets.painting import draw_ring, draw_shape, painter_on, pen

MOST_LINES = 8
"""From here on it scrolls."""


class TextArea(QFrame):
    """Some lines of text in a box, with the ring of all fields round it.

    name: what it is for, said to screen readers. hint: grey words while it is empty. lines: how many it shows
    while there is little in it. Tab goes on to the next field; `left` is emitted when the focus goes.
    """

    left = Signal()

    def __init__(
        self, text: str = "", *, name: str, hint: str = "", lines: int = 2, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._lines = lines
        theme = current_theme()
        self.edit = QPlainTextEdit()
        self.edit.setProperty("role", "painted")
        self.edit.setAccessibleName(name)
        self.edit.setPlaceholderText(hint)
        self.edit.setTabChangesFocus(True)
        self.edit.setFrameShape(QFrame.Shape.NoFrame)
        self.edit.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.edit.viewport().setAutoFillBackground(False)
        self.edit.document().setDocumentMargin(0)
        self.edit.setPlainText(text)
        self.edit.installEventFilter(self)
        column = QVBoxLayout(self)
        side, edge = theme.ring + theme.space("m"), theme.ring + theme.space("s")
        column.setContentsMargins(side, edge, side - theme.space("xs"), edge)
        column.addWidget(self.edit)
        self.setFocusProxy(self.edit)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.edit.document().documentLayout().documentSizeChanged.connect(self._grow)

    @property
    def text(self) -> str:
        """What is written there, without the space around it."""
        return self.edit.toPlainText().strip()

    def set_text(self, text: str) -> None:
        self.edit.setPlainText(text)

    def _grow(self) -> None:
        self.updateGeometry()

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
            if event.type() == QEvent.Type.FocusOut:
                self.left.emit()
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        # The document measures itself in lines; it has none before its first layout.
        written = math.ceil(self.edit.document().size().height())
        lines = min(max(self._lines, written), MOST_LINES)
        margins = self.contentsMargins()
        edge = 2 * (current_theme().ring + current_theme().space("s"))
        height = lines * self.edit.fontMetrics().lineSpacing() + edge + margins.top() + margins.bottom()
        return QSize(round(16 * current_theme().em), height + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(round(8 * current_theme().em), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = painter_on(self)
        inset = theme.ring + 0.75
        body = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        shape = rounded(body, theme.radius("m"))
        line = theme.colour("ink" if self.underMouse() else "edge")
        draw_shape(painter, shape, theme.colour("surface"), pen(line, 1.5))
        if self.edit.hasFocus():
            draw_ring(painter, shape)
        painter.end()
