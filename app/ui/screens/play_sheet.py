"""A sheet in the place of the choices: paused, leaving, ended."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from app.ui.theme.appearance import current_theme
from app.ui.widgets.announce import announce
from app.ui.widgets.button import Button
from app.ui.widgets.card import Card
from app.ui.widgets.key_cap import Icon
from app.ui.widgets.label import Label
from app.words import _


class Sheet(Card):
    """A sentence, perhaps one that explains it, and buttons; the last one is the primary.

    The choices are away while it lies there, so that nobody chooses by accident and a pause is a pause.
    """

    def __init__(self, title: str, text: str = "", *, icon: str, secondary: str = "", primary: str) -> None:
        super().__init__(outline="ink", padding="l")
        theme = current_theme()
        self.setObjectName("sheet")
        self.column.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(theme.space("s"))
        head.addSpacing(theme.ring)
        head.addWidget(Icon(icon, token="text", size=22))
        head.addWidget(Label(title, style="h3"), 1)
        self.column.addLayout(head)
        if text:
            self.column.addWidget(Label(text, colour="soft"))
        self.column.addSpacing(theme.space("s"))
        row = QHBoxLayout()
        row.setSpacing(theme.space("xs"))
        row.addStretch(1)
        self.secondary: Button | None = None
        if secondary:
            self.secondary = Button(secondary)
            self.secondary.setObjectName("sheet-secondary")
            row.addWidget(self.secondary)
        self.primary = Button(primary, rank="primary")
        self.primary.setObjectName("sheet-primary")
        row.addWidget(self.primary)
        self.column.addLayout(row)
        self.column.addStretch(1)
        self._words = f"{title} {text}".strip()
        self.setAccessibleName(self._words)

    @property
    def words(self) -> str:
        return self._words

    def appear(self) -> None:
        """Take the focus and have a screen reader say what this is."""
        self.primary.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self._words)


def pause_sheet(where: str) -> Sheet:
    """Goes on with its primary button. where: a sentence that says where the conversation stands."""
    return Sheet(where, icon="pause", primary=_("Go on"))


def leave_sheet(where: str, *, stay: str) -> Sheet:
    """Leaves with its primary button, stays with the other, on which `stay` is written."""
    return Sheet(
        where,
        _("You can go on here whenever you like."),
        icon="log-out",
        secondary=stay,
        primary=_("Leave"),
    )


def end_sheet(ended: str, *, icon: str) -> Sheet:
    """Looks back with its primary button; `ended` says that it is over."""
    return Sheet(
        ended,
        _("Take the time you need. Then look back on it."),
        icon=icon,
        primary=_("Look back"),
    )
