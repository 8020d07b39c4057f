"""A field that grows with what is written in it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.widgets.text_area import TextArea

Show = Callable[..., QWidget]


@pytest.fixture
def page(show: Show) -> QWidget:
    """Two fields below each other."""
    page = QWidget()
    column = QVBoxLayout(page)
    first, second = TextArea(name="First", lines=1), TextArea(name="Second")
    column.addWidget(first)
    column.addWidget(second)
    column.addStretch(1)
    show(page, width=300, height=600)
    page.activateWindow()
    return page


def fields(page: QWidget) -> list[TextArea]:
    return page.findChildren(TextArea)


def test_it_grows_until_it_scrolls(page: QWidget, qtbot: QtBot) -> None:
    first, _second = fields(page)
    low = first.height()
    first.set_text("word " * 20)
    qtbot.waitUntil(lambda: first.height() > low)
    first.set_text("word " * 600)
    qtbot.waitUntil(lambda: first.edit.verticalScrollBar().maximum() > 0)
    assert first.height() < 300
    first.set_text("")
    qtbot.waitUntil(lambda: first.height() == low)


def test_tab_goes_on_and_says_that_the_field_was_left(page: QWidget, qtbot: QtBot) -> None:
    first, second = fields(page)
    qtbot.waitUntil(first.isActiveWindow)
    first.setFocus()
    qtbot.keyClicks(first.edit, "ready")
    with qtbot.waitSignal(first.left):
        qtbot.keyClick(first.edit, Qt.Key.Key_Tab)
    assert second.edit.hasFocus()
    assert first.text == "ready"


def test_a_screen_reader_hears_what_it_is_for(page: QWidget) -> None:
    first, _second = fields(page)
    assert first.edit.accessibleName() == "First"
