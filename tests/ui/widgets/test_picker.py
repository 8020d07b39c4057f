"""A picker is used by keys and says what it picks."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from app.ui.widgets.picker import Picker


def test_arrow_keys_pick_another_word(show, qtbot: QtBot) -> None:
    picker = Picker(name="Skill")
    picker.addItem("All", None)
    picker.addItem("Listening", "listening")
    show(picker)
    with qtbot.waitSignal(picker.currentIndexChanged):
        qtbot.keyClick(picker, Qt.Key.Key_Down)
    assert picker.currentData() == "listening"
    assert QAccessible.queryAccessibleInterface(picker).text(QAccessible.Text.Description) == "Skill"


def test_it_is_as_wide_as_its_longest_word(show) -> None:
    picker = Picker(name="Skill")
    picker.addItem("All")
    narrow = picker.sizeHint().width()
    picker.addItem("Emotional intelligence")
    assert picker.sizeHint().width() > narrow
    assert not show(picker).grab().isNull()
