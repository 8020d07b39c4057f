"""Buttons work by keys, keep their names and are large enough."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.widgets.button import Button


def test_enter_presses_a_button(show, qtbot: QtBot) -> None:
    button = show(Button("Begin", rank="primary", icon="play"))
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Return)


def test_a_button_without_words_keeps_its_name(show) -> None:
    button = show(Button("Pause", rank="quiet", icon="pause", only_icon=True))
    assert button.accessibleName() == button.toolTip() == "Pause"
    assert button.sizeHint().width() < Button("Pause", rank="quiet", icon="pause").sizeHint().width()


def test_buttons_are_large_enough_to_hit(qapp: QApplication) -> None:
    assert Button("Ja").sizeHint().height() - 10 >= 28
    assert Button("x", only_icon=True, icon="x", small=True).sizeHint().width() - 10 >= 28
