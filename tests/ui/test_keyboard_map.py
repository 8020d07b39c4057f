"""The question mark shows what the keys of a screen do, and the keys do it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout
from pytestqt.qtbot import QtBot

from app import words
from app.ui.keyboard_map import KeyboardMap, cap, everywhere
from app.ui.navigator import Navigator
from app.ui.screens.screen import Key, Screen
from app.ui.theme.appearance import Appearance
from app.ui.theme.theme import Theme
from app.ui.widgets.button import Button
from app.ui.widgets.text_field import TextField
from tests.ui.drivers import hands


class Desk(Screen):
    """A screen with keys, a button and a field."""

    def __init__(self) -> None:
        super().__init__()
        self.done: list[object] = []
        column = QVBoxLayout(self)
        self.button = Button("Lamp")
        self.field = TextField(name="Name")
        column.addWidget(self.button)
        column.addWidget(self.field)
        self.bind(self.keys())

    def keys(self) -> tuple[Key, ...]:
        return (
            Key(("L",), "Switch the lamp on or off", lambda: self.done.append("lamp")),
            Key(("1", "2", "3", "4", "5"), "Open a drawer", numbered=self.done.append),
            Key(("Up", "Down"), "Go along the shelf"),
        )

    def cover(self) -> None:
        self.done.append("covered")

    def uncover(self) -> None:
        self.done.append("uncovered")

    def first_focus(self) -> Button:
        return self.button


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Navigator:
    Appearance(qapp).show(Theme(reduced_motion=True))
    navigator = Navigator()
    qtbot.addWidget(navigator)
    navigator.resize(1280, 800)
    navigator.show_screen(Desk)
    with qtbot.waitExposed(navigator):
        navigator.show()
    navigator.activateWindow()
    qtbot.waitUntil(navigator.isActiveWindow)
    return navigator


def desk(window: Navigator) -> Desk:
    shown = window.screen_shown
    assert isinstance(shown, Desk)
    return shown


def ask() -> None:
    """Type a question mark, wherever it lies on this keyboard."""
    focused = QApplication.focusWidget()
    assert focused is not None
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, Qt.Key.Key_Question, Qt.KeyboardModifier.ShiftModifier, "?")
        QApplication.sendEvent(focused, event)


def shown_map(window: Navigator) -> KeyboardMap | None:
    return next((each for each in window.findChildren(KeyboardMap) if each.isVisible()), None)


def wait_for_map(window: Navigator, qtbot: QtBot) -> None:
    """Wait until it has taken the keyboard."""

    def active() -> bool:
        found = shown_map(window)
        return found is not None and found.isActiveWindow()

    qtbot.waitUntil(active)


def press_f1() -> None:
    hands.press(Qt.Key.Key_F1)


@pytest.mark.parametrize("asked", [ask, press_f1])
def test_it_names_every_key_of_the_screen_and_those_that_hold_everywhere(
    window: Navigator, asked: Callable[[], None]
) -> None:
    asked()
    found = shown_map(window)
    assert found is not None
    said = hands.words_on(found)
    for key in (*desk(window).keys(), *everywhere()):
        assert key.words in said


@pytest.mark.parametrize("leave", [ask, press_f1, lambda: hands.press(Qt.Key.Key_Escape)])
def test_it_goes_away_by_the_keys_that_brought_it_and_by_escape(
    window: Navigator, qtbot: QtBot, leave: Callable[[], None]
) -> None:
    ask()
    wait_for_map(window, qtbot)
    leave()
    qtbot.waitUntil(lambda: shown_map(window) is None)
    assert desk(window).done == ["covered", "uncovered"]


def test_the_keys_do_nothing_beneath_it(window: Navigator, qtbot: QtBot) -> None:
    ask()
    wait_for_map(window, qtbot)
    hands.press(Qt.Key.Key_L)
    assert desk(window).done == ["covered"]


def test_the_keys_of_the_table_do_what_it_says(window: Navigator) -> None:
    hands.press(Qt.Key.Key_L)
    hands.press(Qt.Key.Key_3)
    assert desk(window).done == ["lamp", 3]


def test_a_question_mark_in_a_field_is_a_letter(window: Navigator) -> None:
    desk(window).field.setFocus()
    ask()
    assert shown_map(window) is None
    assert desk(window).field.text() == "?"


def test_a_long_row_of_keys_is_drawn_from_the_first_to_the_last(window: Navigator) -> None:
    ask()
    found = shown_map(window)
    assert found is not None
    drawn = hands.words_on(found)
    assert "…" in drawn


def test_every_key_that_acts_is_one_that_qt_knows() -> None:
    screen = Desk()
    assert [each.key() for each in screen.findChildren(QShortcut)] == [
        QKeySequence(name) for name in ("L", "1", "2", "3", "4", "5")
    ]


@pytest.mark.parametrize(
    ("name", "english", "german"),
    [
        ("Ctrl+F", "Ctrl+F", "Strg+F"),
        ("Return", "Enter", "Enter"),
        ("Up", "↑", "↑"),
        ("PgUp", "Page up", "Bild ↑"),
        ("?", "?", "?"),
        ("+", "+", "+"),
    ],
)
@pytest.mark.skipif("sys.platform == 'darwin'", reason="a Mac prints other signs on some keys")
def test_keys_are_called_what_is_printed_on_them(
    name: str, english: str, german: str, tmp_path: Path
) -> None:
    assert cap(name) == english
    words.use("de", cache=tmp_path)
    assert cap(name) == german


@pytest.mark.parametrize(("width", "height", "text"), [(1024, 640, 1.0), (1280, 800, 2.0)])
def test_it_fits_into_its_window_and_nothing_is_cut_off(
    window: Navigator, qapp: QApplication, tmp_path: Path, width: int, height: int, text: float
) -> None:
    words.use("de", cache=tmp_path)
    Appearance(qapp).show(Theme(text_scale=text, reduced_motion=True))
    window.resize(width, height)
    window.show_keys()
    found = shown_map(window)
    assert found is not None
    assert found.width() <= width
    assert found.height() <= height
    assert hands.cut_off(found) == []
