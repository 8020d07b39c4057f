"""The keyboard map: what the keys of the present screen do."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from app.ui.screens.screen import Key
from app.ui.theme.appearance import current_theme
from app.ui.widgets.button import Button
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.key_cap import KeyCap
from app.ui.widgets.label import Label
from app.words import _, pgettext

WIDTH_EM = 44

MOST_CAPS = 4
"""Keys drawn in one row; of more, the first and the last."""


def everywhere() -> tuple[Key, ...]:
    """What holds on every screen, because Qt or the window sees to it."""
    return (
        Key(("Tab", "Shift+Tab"), _("Go to the next thing, or back to the one before")),
        Key(("Return", "Space"), _("Press what has the focus")),
        Key(("?", "F1"), _("Show or hide this map")),
    )


def cap(name: str) -> str:
    """What is printed on a key, by its name in QKeySequence; several at once are joined by a plus."""
    prints = {
        "Return": _("Enter"),
        "Space": pgettext("key", "Space"),
        "Esc": "Esc",
        "Tab": pgettext("key", "Tab"),
        "Shift": pgettext("key", "Shift"),
        "Ctrl": "⌘" if sys.platform == "darwin" else pgettext("key", "Ctrl"),
        "Menu": pgettext("key", "Menu"),
        "Left": "←",
        "Right": "→",
        "Up": "↑",
        "Down": "↓",
        "PgUp": pgettext("key", "Page up"),
        "PgDown": pgettext("key", "Page down"),
        "Home": pgettext("key", "Home"),
        "End": pgettext("key", "End"),
    }
    return "+".join(prints.get(part, part) for part in name.split("+")) if name != "+" else name


class KeyboardMap(Dialog):
    """keys: of the screen it lies over. Esc, the keys that brought it, and its button close it."""

    def __init__(self, keys: Iterable[Key], *, parent: QWidget | None = None) -> None:
        super().__init__(_("Keys on this screen"), icon="keyboard", em=WIDTH_EM, parent=parent)
        self.setObjectName("keyboard-map")
        own = tuple(keys)
        if own:
            self._add_table(own)
            self.column.addSpacing(current_theme().space("s"))
            self.column.addWidget(Label(_("Everywhere"), style="strong"))
        self._add_table(everywhere())
        self.column.addStretch(1)
        close = self.add(Button(pgettext("leave a screen", "Close"), rank="primary"))
        close.setObjectName("close-map")
        close.clicked.connect(self.accept)
        close.setFocus()

    def _add_table(self, keys: tuple[Key, ...]) -> None:
        table = QWidget()
        grid = QGridLayout(table)
        theme = current_theme()
        grid.setContentsMargins(theme.ring, 0, 0, 0)
        grid.setHorizontalSpacing(theme.space("m"))
        grid.setVerticalSpacing(theme.space("s"))
        grid.setColumnStretch(1, 1)
        for row, key in enumerate(keys):
            grid.addWidget(_caps(key.names), row, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            words = Label(key.words)
            words.setAccessibleName(f"{', '.join(cap(name) for name in key.names)}: {key.words}")
            grid.addWidget(words, row, 1)
        grid.setColumnMinimumWidth(0, round(11 * theme.em))
        self.column.addWidget(table)

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() == "?" or event.key() == Qt.Key.Key_F1:
            self.reject()
            return
        super().keyPressEvent(event)


def _caps(names: tuple[str, ...]) -> QWidget:
    """The keys side by side; a long row of them from the first to the last."""
    held = QWidget()
    row = QHBoxLayout(held)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(current_theme().space("xs"))
    shown = names if len(names) <= MOST_CAPS else (names[0], "…", names[-1])
    for name in shown:
        row.addWidget(Label(name, style="caption", colour="soft", wrap=False) if name == "…" else _cap(name))
    return held


def _cap(name: str) -> KeyCap:
    drawn = KeyCap(cap(name))
    drawn.setAccessibleName("")  # The words beside it name it.
    return drawn
