"""What every screen is: a page that fills the window and says who gets the focus first."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Key:
    """What some keys do on a screen: the keyboard map shows it, and `Screen.bind` makes it so.

    names: each key as QKeySequence spells it (`N`, `Ctrl+F`, `Esc`, `Return`). words: what they do,
    translated. act: what is called; numbered: the same where it matters which of the keys it was, counted
    from 1. Without either, a widget of the screen takes the keys itself.
    """

    names: tuple[str, ...]
    words: str
    act: Callable[[], None] | None = None
    numbered: Callable[[int], None] | None = None


class Screen(QWidget):
    """Base of all screens.

    Screens are rebuilt as a whole when language, theme or text size change. What must survive that (typed
    text, a page, a scroll position) goes through `state` and `restore`; the focus survives by the focused
    widget's objectName.
    """

    title = ""
    """Shown in the window's title bar, already translated."""

    def keys(self) -> tuple[Key, ...]:
        """The keys of this screen as it is now, the most useful first; the keyboard map shows them.

        A screen hands the same table to `bind`, so that there is no second list.
        """
        return ()

    def bind(self, keys: tuple[Key, ...]) -> tuple[QShortcut, ...]:
        """Make the keys work wherever in the screen the focus is. A key that is held down acts once."""
        made = []
        for key in keys:
            for number, name in enumerate(key.names, start=1):
                act = partial(key.numbered, number) if key.numbered is not None else key.act
                if act is None:
                    continue
                shortcut = QShortcut(QKeySequence(name), self)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.setAutoRepeat(False)
                shortcut.activated.connect(act)
                made.append(shortcut)
        return tuple(made)

    def first_focus(self) -> QWidget | None:
        """The widget that has the focus when the screen appears; None leaves it to Qt."""
        return None

    def cover(self) -> None:
        """Something is laid over the screen, for a moment: what runs by itself holds on."""

    def uncover(self) -> None:
        """It is gone again."""

    def state(self) -> Mapping[str, object]:
        """What a rebuilt screen needs to stand as this one stands now."""
        return {}

    def restore(self, state: Mapping[str, object]) -> None:
        """Take over what `state` gave."""
