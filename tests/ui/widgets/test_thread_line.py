"""A message in a chat: whose it is, when, and what can be done with it."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.widgets.thread_line import ThreadLine


def test_one_of_theirs_is_noted_by_click_and_enter_and_steps_with_arrows(show, qtbot: QtBot) -> None:
    line = show(ThreadLine("A blue one.", time="0:12"))
    for do in (
        lambda: qtbot.mouseClick(line, Qt.MouseButton.LeftButton),
        lambda: qtbot.keyClick(line, Qt.Key.Key_Return),
    ):
        with qtbot.waitSignal(line.note_requested):
            do()
    for key, step in ((Qt.Key.Key_Up, -1), (Qt.Key.Key_Down, 1)):
        with qtbot.waitSignal(line.stepped) as stepped:
            qtbot.keyClick(line, key)
        assert stepped.args == [step]
    assert line.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_yours_is_for_reading_only(show, qtbot: QtBot) -> None:
    line = show(ThreadLine("Hello.", yours=True, time="0:12"))
    with qtbot.assertNotEmitted(line.note_requested):
        qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    assert line.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert line.accessibleName() == "You: Hello."
    assert line.accessibleDescription() == "0:12"


def test_a_third_person_is_named(show) -> None:
    named, plain = ThreadLine("Hello.", sender="Bo"), ThreadLine("Hello.")
    assert named.accessibleName() == "Bo: Hello."
    assert named.heightForWidth(400) > plain.heightForWidth(400)


@pytest.mark.parametrize("width", [260, 420, 900])
@pytest.mark.parametrize("line", [{"yours": True}, {"done": True, "yours": True}, {"sender": "Bo"}, {}])
def test_it_grows_with_its_words_within_its_width(show, width: int, line: dict[str, Any]) -> None:
    short = ThreadLine("Yes.", time="12:34", **line)
    shown = show(ThreadLine("A long sentence. " * 12, time="12:34", **line), width=width)
    assert shown.heightForWidth(width) > short.heightForWidth(width)
    assert shown.heightForWidth(shown.width()) <= shown.height()
    body = shown._body(shown._paragraph(width))
    assert body.left() >= 0
    assert body.right() <= width


def test_the_newest_is_larger(show) -> None:
    line = ThreadLine("A blue one. " * 8)
    before = line.heightForWidth(400)
    line.set_newest(True)
    assert line.heightForWidth(400) > before
