"""What was written before is asked for, read, folded and unfolded."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.widgets.transcript_block import TranscriptBlock

LINES = (("Ana", "I need a kettle."), ("Bo", "Is it about your bill?"))


def block() -> TranscriptBlock:
    made = TranscriptBlock("What she wrote", seconds=30, names=["Ana", "Bo"])
    for line in LINES:
        made.add(*line)
    return made


def test_it_is_wanted_before_it_was_read(show, qtbot: QtBot) -> None:
    unread = show(TranscriptBlock("What she wrote", seconds=30))
    assert unread.heading.accessibleDescription() == "Takes 30 seconds."
    with qtbot.waitSignal(unread.wanted):
        qtbot.keyClick(unread.heading, Qt.Key.Key_Return)
    assert not unread.is_open


def test_read_it_is_open_and_its_heading_folds_it(show, qtbot: QtBot) -> None:
    read = show(block(), height=300)
    assert read.is_open
    with qtbot.assertNotEmitted(read.wanted), qtbot.waitSignal(read.turned):
        qtbot.keyClick(read.heading, Qt.Key.Key_Space)
    assert not read.is_open
    assert read.heading.accessibleDescription() == "Folded"


def test_its_lines_are_gone_through_and_noted_by_keyboard(show, qtbot: QtBot) -> None:
    read = show(block(), height=300)
    first, second = read.lines
    assert second.accessibleName() == "Bo: Is it about your bill?"
    second.setFocus()
    qtbot.keyClick(second, Qt.Key.Key_Up)
    assert first.hasFocus()
    with qtbot.waitSignal(read.noted) as noted:
        qtbot.keyClick(first, Qt.Key.Key_Return)
    assert noted.args == [0]
    with qtbot.waitSignal(read.left_below):
        qtbot.keyClick(second, Qt.Key.Key_Down)


def test_it_is_as_high_as_it_needs_or_may(show) -> None:
    read = block()
    whole = read.heightForWidth(500)
    read.set_most(40)
    assert read.heightForWidth(500) < whole
    read.set_most(None)
    assert read.heightForWidth(500) == whole
