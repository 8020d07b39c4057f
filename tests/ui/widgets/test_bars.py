"""Bars take their tools."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.widgets.bars import ActionBar, TopBar
from app.ui.widgets.button import Button


def test_bars_take_their_tools(show, qtbot: QtBot) -> None:
    bar = show(TopBar(title="The sweater", leave="Leave"), width=800)
    with qtbot.waitSignal(bar.leave.clicked):
        qtbot.keyClick(bar.leave, Qt.Key.Key_Return)
    pause = Button("Pause", rank="quiet")
    bar.add(pause)
    qtbot.waitUntil(lambda: pause.x() > bar.width() / 2)
    foot = show(ActionBar(text="What comes next"), width=800)
    again = Button("Again", rank="primary")
    foot.add(again)
    qtbot.waitUntil(lambda: again.x() > foot.width() / 2)
