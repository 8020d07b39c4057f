"""Notices act and wait."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.widgets.notices import Banner, LoadingBars


def test_a_banner_s_button_acts(show, qtbot: QtBot) -> None:
    banner = show(Banner("You can keep playing.", title="The disk is full", kind="bad", action="Try again"))
    with qtbot.waitSignal(banner.acted):
        qtbot.keyClick(banner.button, Qt.Key.Key_Return)


def test_loading_shows_nothing_at_first(show, qtbot: QtBot) -> None:
    loading = show(LoadingBars("Reading conversations"))
    assert not loading._inside.isVisible()
    qtbot.waitUntil(loading._inside.isVisible)
