"""A field for a whole number: typed, stepped, never out of bounds."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.widgets.number_field import NumberField
from app.ui.widgets.text_field import TextField
from tests.ui.drivers import hands


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A window with the mood in it, and with something else that can have the focus."""
    made = QWidget()
    qtbot.addWidget(made)
    column = QVBoxLayout(made)
    column.addWidget(NumberField(name="mood", low=0, high=100, value=55))
    column.addWidget(TextField(name="another"))
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def field(window: QWidget) -> NumberField:
    """The mood, with the focus."""
    made = window.findChild(NumberField)
    assert made is not None
    made.setFocus()
    return made


def test_it_is_typed(field: NumberField, qtbot: QtBot) -> None:
    field.selectAll()
    with qtbot.waitSignal(field.value_changed) as told:
        hands.write(field, "7")
    assert told.args == [7]
    assert field.value == 7


def test_keys_step_up_and_down_within_the_bounds(field: NumberField) -> None:
    for key, value in ((Qt.Key.Key_Up, 56), (Qt.Key.Key_PageDown, 46), (Qt.Key.Key_Down, 45)):
        hands.press(key)
        assert (field.value, field.text()) == (value, str(value))
    for _step in range(12):
        hands.press(Qt.Key.Key_PageUp)
    assert field.value == 100


def test_what_is_no_number_or_out_of_bounds_is_not_taken(field: NumberField) -> None:
    field.selectAll()
    hands.write(field, "5x00")
    assert field.value == 50
    field.clear()
    assert field.value == 50
    hands.press(Qt.Key.Key_Tab)
    assert field.text() == "50"
    field.set_value(500)
    assert (field.value, field.text()) == (100, "100")


def test_a_screen_reader_hears_its_name_and_bounds(field: NumberField) -> None:
    assert field.accessibleName() == "mood"
    assert field.accessibleDescription() == "0 to 100"
