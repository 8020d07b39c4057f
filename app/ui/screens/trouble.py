"""When the program cannot start as it should: what happened, what is safe, what can be done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.screens.screen import Screen
from app.ui.theme.appearance import current_theme
from app.ui.widgets.button import Button
from app.ui.widgets.card import Card
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.key_cap import Icon
from app.ui.widgets.label import Label

WIDTH_EM = 42


@dataclass(frozen=True, slots=True)
class Remedy:
    """Something that can be done about it. The first one on the screen is the one we advise."""

    id: str
    text: str
    icon: str | None = None


class TroubleScreen(Screen):
    """title: what happened. text: what is safe. remedies: what can be done, at least one."""

    remedy_chosen = Signal(str)
    """The wish for a remedy, by its id."""

    def __init__(
        self, *, title: str, text: str, remedies: Sequence[Remedy], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.title = title
        self.setProperty("role", "room")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        theme = current_theme()
        card = Card()
        card.setMaximumWidth(round(WIDTH_EM * theme.em))
        head = QHBoxLayout()
        head.setSpacing(theme.space("s"))
        head.addWidget(Icon("hard-drive", token="bad", size=24), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(Label(title, style="h2"), 1)
        card.column.setSpacing(theme.space("m"))
        card.column.addLayout(head)
        card.column.addWidget(Label(text, style="lead", colour="soft"))
        row = QWidget()
        buttons = FlowLayout(gap=theme.space("s"))
        row.setLayout(buttons)
        self._buttons: list[Button] = []
        for remedy in remedies:
            button = Button(remedy.text, rank="secondary" if self._buttons else "primary", icon=remedy.icon)
            button.setObjectName(remedy.id)
            buttons.addWidget(button)
            self._buttons.append(button)
        card.column.addWidget(row)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(card, 100)
        across.addStretch(1)
        down = QVBoxLayout(self)
        down.addStretch(1)
        down.addLayout(across)
        down.addStretch(2)
        self._connect()

    def _connect(self) -> None:
        for button in self._buttons:
            button.clicked.connect(self._choose)

    def _choose(self) -> None:
        self.remedy_chosen.emit(self.sender().objectName())

    def first_focus(self) -> QWidget | None:
        return self._buttons[0]
