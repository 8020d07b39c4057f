"""Widgets in a look of one's choice."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.ui.theme.appearance import Appearance
from app.ui.theme.theme import Theme

Show = Callable[..., QWidget]


@pytest.fixture(scope="session")
def appearance(qapp: QApplication) -> Appearance:
    """The one look of the test program."""
    return Appearance(qapp)


@pytest.fixture(autouse=True)
def still(appearance: Appearance) -> Iterator[Appearance]:
    """Light, 100 %, and nothing moves."""
    appearance.show(Theme(reduced_motion=True))
    yield appearance
    appearance.show(Theme(reduced_motion=True))


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    """Show a widget in a window of a given width and wait until it is there."""

    def shown(widget: QWidget, *, width: int = 400, height: int | None = None) -> QWidget:
        qtbot.addWidget(widget)
        tall = height or max(widget.heightForWidth(width), widget.sizeHint().height())
        widget.resize(width, tall)
        with qtbot.waitExposed(widget):
            widget.show()
        return widget

    return shown
