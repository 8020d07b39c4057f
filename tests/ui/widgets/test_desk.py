"""The desk hands out what is wanted, once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.widgets.desk import Desk


def test_a_desk_item_is_wanted_once_and_then_tells(show, qtbot: QtBot) -> None:
    desk = show(Desk())
    row = desk.add("stock-list", "Stock list", kind="article", seconds=20)
    with qtbot.waitSignal(desk.wanted) as wanted:
        qtbot.keyClick(row, Qt.Key.Key_Return)
    assert wanted.args == ["stock-list"]
    closed = row.heightForWidth(250)
    row.open("Blue, size 116, expected on 15 November.")
    assert row.opened
    assert row.heightForWidth(250) > closed
    assert row.accessibleDescription() == "Blue, size 116, expected on 15 November."
    with qtbot.assertNotEmitted(desk.wanted):
        qtbot.keyClick(row, Qt.Key.Key_Return)


def test_an_open_item_is_folded_and_unfolded_by_a_click(show, qtbot: QtBot) -> None:
    desk = show(Desk())
    row = desk.add("transcript", "What she wrote", kind="transcript", seconds=30)
    row.open("I need a kettle.", folded=True)
    folded = row.heightForWidth(250)
    qtbot.keyClick(row, Qt.Key.Key_Return)
    assert not row.folded
    assert row.heightForWidth(250) > folded
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert row.folded
    assert row.accessibleDescription() == "I need a kettle."


def test_a_full_desk_can_be_searched_by_title_and_by_what_was_read(show, qtbot: QtBot) -> None:
    desk = show(Desk())
    for number, title in enumerate(("Stock list", "Delivery rules", "Gift card"), start=1):
        desk.add(f"item-{number}", title, kind="article", seconds=0)
    assert desk.search.isHidden(), "three are seen at a glance"
    desk.add("item-4", "Duty manager", kind="colleague", seconds=0)
    assert not desk.search.isHidden()
    desk.rows["item-1"].open("Blue, expected on 15 November.")
    desk.search.setText("blue")
    assert [row.title for row in desk.rows.values() if not row.isHidden()] == ["Stock list"]
    desk.search.setText("gift RULES")
    assert all(row.isHidden() for row in desk.rows.values())
    desk.search.clear()
    assert not any(row.isHidden() for row in desk.rows.values())
