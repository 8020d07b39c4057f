"""Widgets in a look of their own."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.theme.appearance import current_theme
from app.ui.theme.theme import Theme
from app.ui.theme.worn import Worn, dress, wearing
from app.ui.widgets.label import Label
from app.ui.widgets.text_area import TextArea

LARGE = Theme("projector", 2.0)


class WornLabel(Worn, Label):
    """A label in a look of its own."""


def test_within_it_another_theme_is_in_use_and_afterwards_the_one_before() -> None:
    before = current_theme()
    with wearing(LARGE):
        assert current_theme() is LARGE
    assert current_theme() is before


def test_what_goes_wrong_within_it_leaves_no_trace() -> None:
    before = current_theme()
    with pytest.raises(ZeroDivisionError), wearing(LARGE):
        _ = 1 / 0
    assert current_theme() is before


def test_a_widget_measures_and_paints_in_what_it_wears(qtbot: QtBot) -> None:
    plain, large = Label("Good morning."), WornLabel("Good morning.").wear(LARGE)
    undecided = WornLabel("Good morning.")
    for each in (plain, large, undecided):
        qtbot.addWidget(each)
    assert large.sizeHint().height() >= 2 * plain.sizeHint().height()
    assert large.minimumSizeHint().height() > plain.minimumSizeHint().height()
    assert undecided.sizeHint() == plain.sizeHint()
    large.resize(large.sizeHint())
    before = current_theme()
    assert not large.grab().isNull()
    assert current_theme() is before


def test_a_whole_that_is_dressed_wears_it_in_every_part_and_in_those_that_come_later(qtbot: QtBot) -> None:
    plain = Label("Good morning.")
    whole = QWidget()
    for each in (plain, whole):
        qtbot.addWidget(each)
    column = QVBoxLayout(whole)
    inside, field = Label("Good morning."), TextArea(name="Words")
    column.addWidget(inside)
    column.addWidget(field)
    dress(whole, LARGE)
    later = Label("Good morning.")
    column.addWidget(later)
    for each in (inside, later):
        assert each.sizeHint().height() >= 2 * plain.sizeHint().height()
    assert field.edit.fontMetrics().height() > plain.sizeHint().height()
    assert current_theme() is not LARGE
