"""Earlier sentences say who said them and are never cut."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.ui.theme.appearance import current_theme
from app.ui.widgets.past_line import DeedLine, NotableLine, PastLine


def test_a_screen_reader_hears_whose_words_they_are(qapp: QApplication) -> None:
    assert PastLine("Gladly.", yours=True).accessibleName() == "You: Gladly."
    assert PastLine("At last.", yours=False).accessibleName() == "At last."


@given(text=st.from_regex(r"[A-Za-zäöü ]{1,150}", fullmatch=True), width=st.integers(200, 900))
def test_its_words_fit_into_its_height(qapp: QApplication, text: str, width: int) -> None:
    line = PastLine(text, yours=True)
    assert line._paragraph(width).height < line.heightForWidth(width)


def test_what_nobody_heard_has_no_bubble(show) -> None:
    spoken = PastLine("Gladly.", yours=True)
    quiet = [PastLine("Gladly.", yours=True, thought=True), PastLine("Gladly.", yours=True, done=True)]
    quiet.append(DeedLine("You noted: 18 November", sign="notebook-pen"))
    assert not spoken.is_quiet
    assert all(each.is_quiet for each in quiet)
    bubble = current_theme().colour("you")
    painted = [_colours(show(each)) for each in (spoken, *quiet)]
    assert [bubble.rgb() in colours for colours in painted] == [True, False, False, False]


def _colours(widget: QWidget) -> set[int]:
    image = widget.grab().toImage()
    return {image.pixel(x, y) for x in range(image.width()) for y in range(0, image.height(), 3)}


def test_what_was_done_besides_is_read_as_it_stands(qapp: QApplication) -> None:
    assert DeedLine("You took a breath.", sign="wind").accessibleName() == "You took a breath."


def test_their_sentence_can_be_noted_by_click_and_by_enter(show, qtbot: QtBot) -> None:
    line = show(NotableLine("At last."))
    with qtbot.waitSignal(line.note_requested):
        qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(line.note_requested):
        qtbot.keyClick(line, Qt.Key.Key_Return)
