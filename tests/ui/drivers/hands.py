"""What a person does at any screen: press keys, write, click, look, listen to the screen reader."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QWidget


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the focus is."""
    focused = QApplication.focusWidget()
    assert focused is not None, "nothing has the focus"
    QTest.keyClick(focused, key, modifiers)


def write(widget: QWidget, text: str) -> None:
    """Type a text; QTest cannot type umlauts."""
    for character in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, character)
            QApplication.sendEvent(widget, event)


def click(widget: QWidget, at: QPoint | None = None) -> None:
    """Click a widget, in its middle or at a place."""
    QTest.mouseClick(
        widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at or widget.rect().center()
    )


def pick(picker: QComboBox, word: str) -> None:
    """Open a list by mouse and click a word in it."""
    before = QApplication.doubleClickInterval()
    QApplication.setDoubleClickInterval(0)  # so soon after it opened, a list takes a click for half of two
    try:
        click(picker)
        QApplication.processEvents()
        rows = picker.view()
        row = rows.model().index(picker.findText(word), 0)
        rows.scrollTo(row)
        click(rows.viewport(), rows.visualRect(row).center())
    finally:
        QApplication.setDoubleClickInterval(before)


def find(screen: QWidget, name: str) -> QWidget:
    """The widget of that object name."""
    found = screen.findChild(QWidget, name)
    assert found is not None, f"there is no {name}"
    return found


def button(screen: QWidget, word: str) -> QAbstractButton:
    """The visible button with that word on it."""
    for each in screen.findChildren(QAbstractButton):
        if each.isVisible() and word in (each.text().replace("&&", "&"), each.accessibleName()):
            return each
    raise AssertionError(f"there is no button “{word}”")


def words_on(screen: QWidget) -> str:
    """All visible words of labels and buttons, a line each."""
    shown: list[QLabel | QAbstractButton] = [
        *(label for label in screen.findChildren(QLabel) if label.isVisible()),
        *(each for each in screen.findChildren(QAbstractButton) if each.isVisible()),
    ]
    return "\n".join(each.text() for each in shown if each.text())


def heard(widget: QWidget) -> QAccessibleInterface:
    """The widget as a screen reader sees it."""
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface


def tabbed(screen: QWidget, most: int = 80) -> list[QWidget]:
    """The widgets the focus visits as one presses Tab, until it is where it began."""
    start = QApplication.focusWidget()
    assert start is not None, "nothing has the focus"
    visited = [start]
    for _ in range(most):
        press(Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None, "the focus got lost"
        if focused is start:
            return visited
        visited.append(focused)
    raise AssertionError("Tab does not come back")


def cut_off(screen: QWidget) -> list[str]:
    """The visible words that do not fit into their place."""
    return [
        f"{type(each).__name__}: {words}"
        for each, words in _worded(screen)
        if (each.hasHeightForWidth() and each.heightForWidth(each.width()) > each.height())
        or (not each.hasHeightForWidth() and each.sizeHint().width() > each.width())
    ]


def _worded(screen: QWidget) -> Iterator[tuple[QWidget, str]]:
    for label in screen.findChildren(QLabel):
        if label.isVisible() and label.text():
            yield label, label.text()
    for each in screen.findChildren(QAbstractButton):
        if each.isVisible():
            yield each, each.text() or each.accessibleName()
