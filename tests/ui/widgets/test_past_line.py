"""Earlier sentences say who said them and are never cut."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.widgets.past_line import NotableLine, PastLine


def test_a_screen_reader_hears_whose_words_they_are(qapp: QApplication) -> None:
    assert PastLine("Gladly.", yours=True).accessibleName() == "You: Gladly."
    assert PastLine("At last.", yours=False).accessibleName() == "At last."


@given(text=st.from_regex(r"[A-Za-zäöü ]{1,150}", fullmatch=True), width=st.integers(200, 900))
def test_its_words_fit_into_its_height(qapp: QApplication, text: str, width: int) -> None:
    line = PastLine(text, yours=True)
    assert line._paragraph(width).height < line.heightForWidth(width)


def test_what_was_thought_looks_different(show) -> None:
    said = show(PastLine("Gladly.", yours=True)).grab().toImage()
    assert show(PastLine("Gladly.", yours=True, thought=True)).grab().toImage() != said


def test_their_sentence_can_be_noted_by_click_and_by_enter(show, qtbot: QtBot) -> None:
    line = show(NotableLine("At last."))
    with qtbot.waitSignal(line.note_requested):
        qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(line.note_requested):
        qtbot.keyClick(line, Qt.Key.Key_Return)
