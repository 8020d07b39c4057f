"""The notepad takes notes and shows what it is given."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.ui.widgets.notepad import Entry, Notepad


def type_text(widget: QWidget, text: str) -> None:
    """Keys with their text; Qt's own helper cannot type umlauts."""
    for letter in text:
        event = QKeyEvent(QKeyEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(widget, event)


def test_the_notepad_hands_over_what_was_written(show, qtbot: QtBot) -> None:
    pad = show(Notepad())
    type_text(pad.field, "Größe 116")
    with qtbot.waitSignal(pad.written) as written:
        qtbot.keyClick(pad.field, Qt.Key.Key_Return)
    assert written.args == ["Größe 116"]
    assert pad.field.text() == ""


def test_enter_in_an_empty_field_asks_for_what_was_said_last(show, qtbot: QtBot) -> None:
    pad = show(Notepad())
    type_text(pad.field, "   ")
    with qtbot.assertNotEmitted(pad.written), qtbot.waitSignal(pad.newest_wanted):
        qtbot.keyClick(pad.field, Qt.Key.Key_Return)
    assert pad.field.text() == ""


def test_the_notepad_shows_the_entries_it_is_given(show, qtbot: QtBot) -> None:
    pad = show(Notepad())
    empty = pad.heightForWidth(300)
    pad.show_entries((Entry("18. November", "Geburtstag"), Entry("Größe 116")))
    qtbot.waitUntil(lambda: pad.heightForWidth(300) > empty)
    pad.show_entries(())
    qtbot.waitUntil(lambda: pad.heightForWidth(300) == empty)
