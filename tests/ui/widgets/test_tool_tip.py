"""Tool tips never run an author's markup."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget

from app.ui.widgets.tool_tip import set_tool_tip


def test_plain_words_stay_as_they_are(qapp: QApplication) -> None:
    widget = QWidget()
    set_tool_tip(widget, "Halm & Faden")
    assert widget.toolTip() == "Halm & Faden"


def test_what_looks_like_markup_is_shown_and_not_run(qapp: QApplication) -> None:
    widget = QWidget()
    set_tool_tip(widget, "<img src='/dev/zero'>")
    assert widget.toolTip() == "<p>&lt;img src=&#x27;/dev/zero&#x27;&gt;</p>"
