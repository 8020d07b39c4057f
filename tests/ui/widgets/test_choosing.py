"""Switches, tiles and segments work by keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from app.ui.widgets.choosing import SegmentedControl, Tile, Toggle


def test_segments_change_by_arrow_keys(show, qtbot: QtBot) -> None:
    control = show(SegmentedControl((("a", "One"), ("b", "Two")), value="a", name="Count"))
    control.segment("a").setFocus()
    with qtbot.waitSignal(control.chosen) as chosen:
        qtbot.keyClick(control.segment("a"), Qt.Key.Key_Right)
    assert chosen.args == ["b"]
    assert control.value == "b"


def test_a_tile_is_a_switch_that_says_what_it_does(show, qtbot: QtBot) -> None:
    tile = show(Tile("Practise", "The coach speaks afterwards.", icon="sprout"))
    qtbot.keyClick(tile, Qt.Key.Key_Space)
    assert tile.isChecked()
    assert tile.accessibleDescription() == "The coach speaks afterwards."


def test_a_toggle_switches_by_space_and_by_a_click_on_its_words(show, qtbot: QtBot) -> None:
    toggle = show(Toggle("Reduced motion"))
    qtbot.keyClick(toggle, Qt.Key.Key_Space)
    assert toggle.isChecked()
    qtbot.mouseClick(toggle, Qt.MouseButton.LeftButton)
    assert not toggle.isChecked()
    role = QAccessible.queryAccessibleInterface(toggle).role()
    assert role == QAccessible.Role.CheckBox
