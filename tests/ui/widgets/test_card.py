"""Cards hold other widgets; a card that is a button works by keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from app.ui.widgets.card import Card, CardButton
from app.ui.widgets.label import Label


def test_a_card_button_is_pressed_by_enter_and_by_a_click_on_its_words(show, qtbot: QtBot) -> None:
    card = CardButton(name="The sweater", description="Phone, 6 minutes")
    words = Label("The sweater")
    card.column.addWidget(words)
    show(card)
    with qtbot.waitSignal(card.clicked):
        qtbot.keyClick(card, Qt.Key.Key_Return)
    with qtbot.waitSignal(card.clicked):
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton, pos=words.geometry().center())
    interface = QAccessible.queryAccessibleInterface(card)
    assert interface.text(QAccessible.Text.Name) == "The sweater"
    assert interface.text(QAccessible.Text.Description) == "Phone, 6 minutes"


def test_a_card_grows_with_what_is_in_it(show) -> None:
    card = Card()
    card.column.addWidget(Label("Ein langer Satz, der umbricht. " * 6))
    assert card.heightForWidth(200) > card.heightForWidth(800)


def test_the_live_card_has_an_ink_outline(show) -> None:
    card = show(Card(), height=100)
    calm = card.grab().toImage()
    card.set_outline("ink")
    assert card.grab().toImage() != calm
