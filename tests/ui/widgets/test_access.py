"""All parts together: everything has a name and a role, can be reached, and cuts no words."""

from __future__ import annotations

from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QScrollArea, QSlider, QWidget
from pytestqt.qtbot import QtBot

from app.ui.theme.appearance import Appearance
from app.ui.theme.theme import Theme
from app.ui.widgets.desk import Desk
from app.ui.widgets.notepad import Entry, Notepad
from tests.shots.components import SHOTS

SPEAKING = (
    QAccessible.Role.Button,
    QAccessible.Role.PushButton,
    QAccessible.Role.CheckBox,
    QAccessible.Role.Slider,
    QAccessible.Role.EditableText,
    QAccessible.Role.StaticText,
)


@pytest.fixture(params=sorted(SHOTS))
def sheet(request: pytest.FixtureRequest, qtbot: QtBot) -> QWidget:
    """A sheet of parts, 1280 pixels wide."""
    context = SimpleNamespace(variant=SimpleNamespace(theme="light", width=1280))
    page = SHOTS[request.param](context)
    qtbot.addWidget(page)
    page.resize(1280, 800)
    with qtbot.waitExposed(page):
        page.show()
    return page


def tree(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield interface
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child is not None:
            yield from tree(child)


def test_everything_that_speaks_has_a_name(sheet: QWidget) -> None:
    speaking = [node for node in tree(QAccessible.queryAccessibleInterface(sheet)) if node.role() in SPEAKING]
    assert len(speaking) > 20
    for node in speaking:
        decoration = type(node.object()).__name__ in ("Icon", "QLabel")
        assert decoration or node.text(QAccessible.Text.Name), node.object()


def test_everything_that_can_be_used_can_be_reached_by_tab(sheet: QWidget) -> None:
    for kind in (QAbstractButton, QLineEdit, QSlider):
        for widget in sheet.findChildren(kind):
            inside_a_field = isinstance(widget.parent(), QLineEdit)
            assert inside_a_field or widget.focusPolicy() & Qt.FocusPolicy.TabFocus, widget


def test_everything_that_can_be_used_is_large_enough(sheet: QWidget) -> None:
    for widget in sheet.findChildren(QAbstractButton):
        if widget.isVisible():
            assert min(widget.width(), widget.height()) >= 28, widget


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("name", sorted(SHOTS))
def test_nothing_is_cut_off(qtbot: QtBot, appearance: Appearance, name: str, scale: float) -> None:
    appearance.show(Theme(text_scale=scale, reduced_motion=True))
    page = SHOTS[name](SimpleNamespace(variant=SimpleNamespace(theme="light", width=1280)))
    qtbot.addWidget(page)
    page.resize(1280, 800)
    with qtbot.waitExposed(page):
        page.show()
    QApplication.processEvents()
    for widget in page.findChildren(QWidget):
        if widget.isVisible() and widget.hasHeightForWidth() and not isinstance(widget, QScrollArea):
            assert widget.heightForWidth(widget.width()) <= widget.height(), widget
    content = page.findChild(QScrollArea)
    assert content.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("theme", ["light", "dark", "contrast", "projector"])
def test_notepad_and_desk_paint_in_every_look(
    qtbot: QtBot, appearance: Appearance, theme: str, scale: float
) -> None:
    appearance.show(Theme(theme, scale, reduced_motion=True))
    pad, desk = Notepad(), Desk()
    pad.show_entries((Entry("18. November", "Geburtstag des Enkels, wird sechs"),))
    desk.add("stock-list", "Lagerliste", kind="article", seconds=20).open("Erwartet am 15. November.")
    for widget in (pad, desk):
        qtbot.addWidget(widget)
        widget.resize(320, widget.heightForWidth(320))
        with qtbot.waitExposed(widget):
            widget.show()
        QApplication.processEvents()
        for part in widget.findChildren(QWidget):
            if part.isVisible() and part.hasHeightForWidth():
                assert part.heightForWidth(part.width()) <= part.height(), part
        assert not widget.grab().isNull()
