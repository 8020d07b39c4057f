"""After everything about a learner was deleted: what went, and from where."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.screens.page import ColumnPage
from app.ui.screens.screen import Screen
from app.ui.theme.appearance import current_theme
from app.ui.widgets.button import Button
from app.ui.widgets.card import Card
from app.ui.widgets.key_cap import Icon
from app.ui.widgets.label import Label
from app.words import _

COLUMN_EM = 42


class ErasedScreen(Screen):
    """sentences: what was removed, one thing each."""

    done_requested = Signal()

    def __init__(self, *, sentences: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current_theme()
        self.title = _("Deleted")
        self.setProperty("role", "room")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        page = ColumnPage(em=COLUMN_EM)
        whole.addWidget(page)
        card = Card()
        card.column.addWidget(Label(_("Everything about you is deleted"), style="h2"))
        for sentence in sentences:
            row = QHBoxLayout()
            row.setSpacing(theme.space("xs"))
            row.addSpacing(theme.ring)
            row.addWidget(Icon("check", token="accent", size=18), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Label(sentence), 1)
            card.column.addLayout(row)
        card.column.addSpacing(theme.space("s"))
        self._go_on = Button(_("Go on"), rank="primary", icon="arrow-right")
        self._go_on.setObjectName("go-on")
        card.column.addWidget(self._go_on, 0, Qt.AlignmentFlag.AlignRight)
        page.column.addStretch(1)
        page.column.addWidget(card)
        page.column.addStretch(2)
        self._go_on.clicked.connect(self.done_requested)

    def first_focus(self) -> QWidget | None:
        return self._go_on
