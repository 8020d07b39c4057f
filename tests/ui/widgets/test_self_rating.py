"""One rates oneself by keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.widgets.self_rating import SelfImage, SelfRatingSlider


def test_one_rates_oneself_by_arrow_keys(show, qtbot: QtBot) -> None:
    rating = show(SelfRatingSlider(name="Your impression", value=6))
    qtbot.keyClick(rating.slider, Qt.Key.Key_Right)
    assert rating.value == 7
    qtbot.keyClick(rating.slider, Qt.Key.Key_Home)
    assert rating.value == 0
    assert rating.slider.accessibleDescription() == "0 of 10. That was hard for me."


def test_self_image_and_finding_are_told_in_a_sentence(qapp: QApplication) -> None:
    assert SelfImage(own=6, found=7.2).accessibleName() == "You gave yourself 6 of 10; the finding is 7."
