"""Fields are filled and emptied by keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.ui.widgets.text_field import SearchField


def type_text(widget: QWidget, text: str) -> None:
    """Keys with their text; Qt's own helper cannot type umlauts."""
    for letter in text:
        event = QKeyEvent(QKeyEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(widget, event)


def test_a_search_field_is_emptied_by_escape(show, qtbot: QtBot) -> None:
    field = show(SearchField(name="Search"))
    type_text(field, "Pullover")
    assert field._clear.isVisible()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert not field._clear.isVisible()
