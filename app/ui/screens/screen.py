"""What every screen is: a page that fills the window and says who gets the focus first."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget


class Screen(QWidget):
    """Base of all screens.

    Screens are rebuilt as a whole when language, theme or text size change. What must survive that (typed
    text, a page, a scroll position) goes through `state` and `restore`; the focus survives by the focused
    widget's objectName.
    """

    title = ""
    """Shown in the window's title bar, already translated."""

    def first_focus(self) -> QWidget | None:
        """The widget that has the focus when the screen appears; None leaves it to Qt."""
        return None

    def state(self) -> Mapping[str, object]:
        """What a rebuilt screen needs to stand as this one stands now."""
        return {}

    def restore(self, state: Mapping[str, object]) -> None:
        """Take over what `state` gave."""
