"""The window opens in a size its screen has room for."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from app.ui.navigator import Navigator


def test_the_window_fills_a_screen_that_is_too_small_for_it(qtbot: QtBot) -> None:
    window = Navigator()
    qtbot.addWidget(window)
    free = window.screen().availableSize()
    window.begin_with(free.width(), free.height() - 100)
    assert not window.isMaximized()
    window.begin_with(free.width(), free.height())  # no room for the title bar
    assert window.isMaximized()
