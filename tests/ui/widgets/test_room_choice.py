"""A choice that a whole room can read."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.scenario.terms import Manner
from app.ui.theme.shapes import letter_shape
from app.ui.theme.theme import Theme
from app.ui.widgets.choice_card import ChoiceCard
from app.ui.widgets.room_choice import LETTERS, LetterMark, RoomChoice

WALL = Theme("projector", 2.4)


def shown(qtbot: QtBot, widget: QWidget, width: int = 900) -> QWidget:
    qtbot.addWidget(widget)
    widget.resize(width, max(widget.heightForWidth(width), 10))
    widget.show()
    return widget


@pytest.mark.parametrize("manner", list(Manner))
@pytest.mark.parametrize("narrow", [False, True])
def test_it_is_called_by_its_letter_and_tells_no_key(qtbot: QtBot, manner: Manner, narrow: bool) -> None:
    card = RoomChoice("Look it up.", manner=manner, number=4, narrow=narrow).wear(WALL)
    shown(qtbot, card)
    assert card.accessibleName().startswith("D. ")
    assert card.accessibleDescription() == "Letter D."
    assert not card.grab().isNull()


def test_it_says_when_it_is_chosen_and_can_be_clicked_but_not_focused(qtbot: QtBot) -> None:
    card = RoomChoice("Look it up.", manner=Manner.DO, number=1).wear(WALL)
    shown(qtbot, card)
    card.set_chosen(True)
    assert card.accessibleDescription() == "Chosen."
    assert card.focusPolicy() is Qt.FocusPolicy.NoFocus
    with qtbot.waitSignal(card.clicked):
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton)


def test_a_pointer_that_rests_on_it_does_not_show(qtbot: QtBot) -> None:
    card = RoomChoice("Look it up.", manner=Manner.DO, number=1).wear(WALL)
    shown(qtbot, card)
    before = card.grab().toImage()
    card.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    assert card.grab().toImage() == before


def test_it_measures_in_the_look_it_wears(qtbot: QtBot) -> None:
    words = "On the 15th it can be with you. Shall I order it for you today?"
    plain = ChoiceCard(words, manner=Manner.SAY, number=1)
    card = RoomChoice(words, manner=Manner.SAY, number=1)
    for each in (plain, card):
        qtbot.addWidget(each)
    before = card.heightForWidth(900)
    assert card.wear(WALL).heightForWidth(900) > 1.5 * before
    assert plain.heightForWidth(900) <= before


@pytest.mark.parametrize("width", [500, 700, 1200])
def test_it_is_higher_in_a_narrower_place(qtbot: QtBot, width: int) -> None:
    card = RoomChoice("One two three four five. " * 6, manner=Manner.SAY, number=2).wear(WALL)
    qtbot.addWidget(card)
    assert card.heightForWidth(width) >= card.heightForWidth(width + 300)


def test_the_six_letters_have_six_shapes_of_one_size() -> None:
    shapes = [letter_shape(number, QPointF(100, 100), 40) for number in range(1, len(LETTERS) + 1)]
    for shape in shapes:
        box = shape.boundingRect()
        assert 70 <= box.width() <= 96
        assert 70 <= box.height() <= 96
        assert shape.contains(QPointF(100, 100))
    for one in range(len(shapes)):
        for other in range(one):
            apart = shapes[one].subtracted(shapes[other]).united(shapes[other].subtracted(shapes[one]))
            assert not apart.isEmpty()
    with pytest.raises(ValueError, match="from 1 to 6"):
        letter_shape(7, QPointF(0, 0), 10)


def test_a_letter_stands_alone_too(qtbot: QtBot) -> None:
    mark = LetterMark(3)
    shown(qtbot, mark, 60)
    assert mark.accessibleName() == "Letter C."
