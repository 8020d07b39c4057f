"""The logo is the program's name to those who do not see it."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from app.ui.widgets.logo_mark import LogoMark


def test_it_says_the_name_and_grows_with_the_text(qtbot: QtBot) -> None:
    mark = LogoMark(height=24)
    qtbot.addWidget(mark)
    assert mark.accessibleName() == "Gelassen"
    assert mark.sizeHint().height() == 24
    assert not mark.grab().isNull()
