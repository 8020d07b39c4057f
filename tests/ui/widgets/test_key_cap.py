"""Small signs say what they stand for."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from app.ui.widgets.key_cap import Badge, Icon, KeyCap


def test_a_key_says_its_name_and_is_as_wide_as_it(qapp: QApplication) -> None:
    assert KeyCap("N").accessibleName() == "Key N."
    assert KeyCap("Enter").sizeHint().width() > KeyCap("N").sizeHint().width()


def test_an_icon_with_a_meaning_says_it(qapp: QApplication) -> None:
    icon = Icon("history", meaning="Played twice")
    assert icon.accessibleName() == icon.toolTip() == "Played twice"
    assert Icon("phone").accessibleName() == ""


def test_a_badge_is_as_wide_as_its_words(qapp: QApplication) -> None:
    assert Badge("a good deal newer").sizeHint().width() > Badge("new").sizeHint().width()
