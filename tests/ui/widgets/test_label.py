"""Labels never cut their words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from app.ui.theme.appearance import Appearance
from app.ui.theme.theme import Theme
from app.ui.theme.tokens import TYPE
from app.ui.widgets.label import Label

SENTENCE = "Donaudampfschifffahrtsgesellschaftskapitän, bitte melden Sie sich: Ihr Paket ist da."


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("style", TYPE)
def test_a_label_in_a_layout_is_as_high_as_its_words_at_every_width(
    appearance: Appearance, style: str, scale: float
) -> None:
    appearance.show(Theme(text_scale=scale, reduced_motion=True))
    area = QScrollArea()
    area.setWidgetResizable(True)
    inside = QWidget()
    column = QVBoxLayout(inside)
    labels = [Label(SENTENCE, style=style), Label("Kurz", style=style), Label(SENTENCE * 3, style=style)]
    for label in labels:
        column.addWidget(label)
    area.setWidget(inside)
    area.show()
    for width in range(220, 1400, 97):
        area.resize(width, 500)
        QApplication.processEvents()
        for label in labels:
            assert label.heightForWidth(label.width()) <= label.height()
    area.close()


@settings(max_examples=60)
@given(
    text=st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=80), width=st.integers(60, 700)
)
def test_no_line_is_wider_than_the_label(qapp: QApplication, text: str, width: int) -> None:
    label = Label(text)
    inner = width - 10
    widest_letter = 40  # a single glyph cannot be broken
    assert label.paragraph(width).used_width <= max(inner, widest_letter)


@given(text=st.from_regex(r"[A-Za-zÄÖÜäöüß ,.„“–]{1,40}", fullmatch=True))
def test_a_short_text_fits_on_one_line_of_its_own_width(qapp: QApplication, text: str) -> None:
    label = Label(text)
    assert label.paragraph(label.sizeHint().width()).lines <= 1


def test_words_that_look_like_markup_stay_words(qapp: QApplication) -> None:
    label = Label("<b>fett</b> & <img src='x'>")
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.paragraph(1000).text == "<b>fett</b> & <img src='x'>"


def test_a_screen_reader_hears_the_words(qapp: QApplication) -> None:
    label = Label("Guten Morgen.")
    interface = QAccessible.queryAccessibleInterface(label)
    assert interface.role() == QAccessible.Role.StaticText
    assert interface.text(QAccessible.Text.Name) == "Guten Morgen."


def test_a_line_that_is_shortened_keeps_its_whole_text_as_tool_tip(show) -> None:
    label = show(Label(SENTENCE, wrap=False), width=120)
    label.grab()
    assert label.toolTip() == SENTENCE
    label.resize(2000, label.height())
    label.grab()
    assert label.toolTip() == ""


def test_a_line_break_in_the_text_begins_a_line(qapp: QApplication) -> None:
    assert Label("Eins\nzwei").paragraph(500).lines == 2
