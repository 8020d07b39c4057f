"""Words dragged from what was said onto the notepad."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, Qt
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

NOTE_TYPE = "application/x-gelassen-note"
"""What is dragged: only the notepad takes it, and nothing leaves the program."""


class NoteDrag(QObject):
    """Lets a widget's words be dragged; what was dropped on the notepad is written down.

    words_at: what stands at a place of the widget, "" where nothing does. note: write down what stands there.
    """

    def __init__(
        self, widget: QWidget, words_at: Callable[[QPoint], str], note: Callable[[QPoint], object]
    ) -> None:
        super().__init__(widget)
        self._widget = widget
        self._words_at = words_at
        self._note = note
        self._pressed: QPoint | None = None
        widget.installEventFilter(self)

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent):
            place = event.position().toPoint()
            if event.type() == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
                self._pressed = place
            elif event.type() == QEvent.Type.MouseButtonRelease:
                self._pressed = None
            elif event.type() == QEvent.Type.MouseMove and self._is_far(event, place):
                begun, self._pressed = self._pressed, None
                if begun is not None and (words := self._words_at(begun)) and dragged(self._widget, words):
                    self._note(begun)
                return True
        return False

    def _is_far(self, event: QMouseEvent, place: QPoint) -> bool:
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return False
        return (place - self._pressed).manhattanLength() >= QApplication.startDragDistance()


def dragged(widget: QWidget, words: str) -> bool:
    """Let somebody drag these words; returns whether they were dropped where notes are taken."""
    data = QMimeData()
    data.setText(words)
    data.setData(NOTE_TYPE, words.encode())
    drag = QDrag(widget)
    drag.setMimeData(data)
    return drag.exec(Qt.DropAction.CopyAction) == Qt.DropAction.CopyAction


def draggable(widget: QWidget, words: str, note: Callable[[], object]) -> None:
    """Let all of a widget's words be dragged at once."""
    NoteDrag(widget, lambda _place: words, lambda _place: note())
