"""Chips filter by keys and say whether they are on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from app.ui.widgets.chip import Chip


def test_a_chip_is_switched_by_space(show, qtbot: QtBot) -> None:
    chip = show(Chip("Phone", icon="phone"))
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    assert chip.isChecked()
    assert QAccessible.queryAccessibleInterface(chip).state().checked


def test_a_chip_that_is_on_looks_different(show) -> None:
    assert show(Chip("All")).grab().toImage() != show(Chip("All", checked=True)).grab().toImage()
