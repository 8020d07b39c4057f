"""Choices can be taken by mouse and keys, tell what they are, and never cut their words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import words
from app.scenario.terms import Manner
from app.ui.widgets.choice_card import ChoiceCard


def card(text: str = "Ich sehe für Sie nach.", manner: Manner = Manner.SAY, **more) -> ChoiceCard:
    return ChoiceCard(text, manner=manner, number=1, **more)


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_key_takes_the_choice_that_has_the_focus(show, qtbot: QtBot, key: Qt.Key) -> None:
    choice = show(card())
    with qtbot.waitSignal(choice.clicked):
        qtbot.keyClick(choice, key)


def test_a_click_takes_it(show, qtbot: QtBot) -> None:
    choice = show(card())
    with qtbot.waitSignal(choice.clicked):
        qtbot.mouseClick(choice, Qt.MouseButton.LeftButton)


def test_it_can_be_reached_by_tab(show) -> None:
    assert show(card()).focusPolicy() & Qt.FocusPolicy.TabFocus


def test_what_is_said_stands_in_the_language_s_quotation_marks(qapp: QApplication) -> None:
    assert card("Yes.").words == "“Yes.”"
    words.use("de")
    assert card("Ja.").words == "„Ja.“"
    assert card("Ja.", Manner.THINK).words == "Ja."
    assert card("Ja.", written=True).words == "Ja."


def test_a_screen_reader_hears_how_what_and_which_key(qapp: QApplication) -> None:
    choice = card("Ask Lena", Manner.DO, seconds=60)
    interface = QAccessible.queryAccessibleInterface(choice)
    assert interface.role() in (QAccessible.Role.Button, QAccessible.Role.PushButton)
    assert interface.text(QAccessible.Text.Name) == "Do: Ask Lena"
    assert interface.text(QAccessible.Text.Description) == "Key 1. Takes 60 seconds."


def test_a_locked_choice_says_why_and_cannot_be_taken(show, qtbot: QtBot) -> None:
    choice = show(card())
    choice.lock("The date is missing.")
    with qtbot.assertNotEmitted(choice.clicked):
        qtbot.mouseClick(choice, Qt.MouseButton.LeftButton)
    assert choice.toolTip() == "The date is missing."
    assert choice.accessibleDescription() == "The date is missing."


def test_a_chosen_choice_says_so(qapp: QApplication) -> None:
    choice = card()
    choice.set_chosen(True)
    assert choice.chosen
    assert choice.accessibleDescription() == "Chosen."


@given(
    text=st.from_regex(r"[A-Za-zäöü ]{1,200}", fullmatch=True),
    manner=st.sampled_from(Manner),
    width=st.integers(260, 1200),
)
def test_its_words_fit_into_its_height(qapp: QApplication, text: str, manner: Manner, width: int) -> None:
    choice = card(text, manner)
    assert choice._paragraph(width).height + 10 <= choice.heightForWidth(width)


@pytest.mark.parametrize("manner", Manner)
def test_tail_and_focus_ring_lie_inside(show, manner: Manner) -> None:
    choice = show(card(manner=manner))
    shape = choice._shape(choice._body()).boundingRect().adjusted(-5, -5, 5, 5)
    assert choice.rect().toRectF().contains(shape)
