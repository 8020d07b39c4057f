"""What was said is dragged onto the notepad."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.widgets import note_drag
from app.ui.widgets.label import Label
from app.ui.widgets.note_drag import NOTE_TYPE, NoteDrag, draggable
from app.ui.widgets.notepad import Notepad

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


def mouse(widget: QWidget, kind: QEvent.Type, x: int, button: Qt.MouseButton, held: Qt.MouseButton) -> None:
    place = QPointF(x, 5)
    event = QMouseEvent(kind, place, widget.mapToGlobal(place), button, held, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, event)


def drag_over(widget: QWidget, pixels: int) -> None:
    mouse(widget, QEvent.Type.MouseButtonPress, 5, LEFT, LEFT)
    mouse(widget, QEvent.Type.MouseMove, 5 + pixels, NONE, LEFT)
    mouse(widget, QEvent.Type.MouseButtonRelease, 5 + pixels, LEFT, NONE)


@pytest.fixture
def dropped(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every drag ends on the notepad; these words were dragged."""
    words: list[str] = []
    monkeypatch.setattr(note_drag, "dragged", lambda _widget, text: words.append(text) or True)
    return words


def test_words_that_are_dropped_are_written_down(show, dropped: list[str]) -> None:
    label = show(Label("It is for the 18th."))
    noted: list[bool] = []
    draggable(label, "It is for the 18th.", lambda: noted.append(True))
    drag_over(label, QApplication.startDragDistance() + 1)
    assert dropped == ["It is for the 18th."]
    assert noted == [True]


def test_a_click_that_trembles_is_no_drag(show, dropped: list[str]) -> None:
    label = show(Label("It is for the 18th."))
    draggable(label, "It is for the 18th.", lambda: None)
    drag_over(label, 1)
    assert dropped == []


def test_beside_the_words_there_is_nothing_to_drag(show, dropped: list[str]) -> None:
    label = show(Label("It is for the 18th."))
    NoteDrag(label, lambda _place: "", lambda _place: None)
    drag_over(label, 40)
    assert dropped == []


@pytest.mark.parametrize(("kind", "taken"), [(NOTE_TYPE, True), ("text/uri-list", False)])
def test_the_notepad_takes_what_was_said_and_nothing_else(show, kind: str, taken: bool) -> None:
    pad = show(Notepad())
    data = QMimeData()
    data.setData(kind, b"words")
    place, no = QPoint(20, 20), Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(place, Qt.DropAction.CopyAction, data, LEFT, no)
    enter.ignore()
    QApplication.sendEvent(pad, enter)
    assert enter.isAccepted() is taken
    if taken:
        drop = QDropEvent(QPointF(place), Qt.DropAction.CopyAction, data, LEFT, no)
        QApplication.sendEvent(pad, drop)
        assert drop.isAccepted()
