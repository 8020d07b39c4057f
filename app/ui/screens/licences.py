"""The licences of what the program is made with, to read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from app.ui.theme.appearance import current_theme
from app.ui.widgets.chip import Chip
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.label import Label
from app.words import _

COLUMN_EM = 54
"""How wide the page is at most."""


@dataclass(frozen=True, slots=True)
class Licence:
    """A licence's text, and what it is for."""

    name: str
    text: str


class LicencesPage(QWidget):
    """Names to choose from, and the text of the one chosen."""

    def __init__(self, licences: Sequence[Licence], *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current_theme()
        self._texts = {licence.name: licence.text for licence in licences}
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.space("l"), theme.space("l"), theme.space("l"), theme.space("l"))
        held = QWidget()
        held.setMaximumWidth(round(COLUMN_EM * theme.em))
        row.addStretch(1)
        row.addWidget(held, 1000)
        row.addStretch(1)
        whole = QVBoxLayout(held)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.space("s"))
        whole.addWidget(Label(_("Licences"), style="h2"))
        names = QWidget()
        flow = FlowLayout(names)
        self._names = QButtonGroup(self)
        for licence in licences:
            chip = Chip(licence.name, checked=licence is licences[0])
            chip.setObjectName(f"licence-{licence.name}")
            chip.setProperty("licence", licence.name)
            self._names.addButton(chip)
            flow.addWidget(chip)
        whole.addWidget(names)
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setFrameShape(QFrame.Shape.NoFrame)
        self._text.setObjectName("licence-text")
        self._text.setAccessibleName(_("Text of the licence"))
        self._text.setTabChangesFocus(True)
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        inset = QVBoxLayout()
        inset.setContentsMargins(theme.ring, 0, theme.ring, 0)
        inset.addWidget(self._text)
        whole.addLayout(inset, 1)
        self._names.buttonToggled.connect(self._toggled)
        self.show_licence(licences[0].name if licences else "")

    @property
    def shown(self) -> str:
        """The name of the licence that is shown, nothing where there is none."""
        chip = self._names.checkedButton()
        return str(chip.property("licence")) if chip is not None else ""

    def show_licence(self, name: str) -> None:
        """Show a licence by its name; an unknown one is ignored."""
        for chip in self._names.buttons():
            if chip.property("licence") == name:
                chip.setChecked(True)
                self._text.setPlainText(self._texts[name])

    def take_focus(self) -> None:
        """Put the focus on the name of the licence that is shown."""
        chip = self._names.checkedButton()
        if chip is not None:
            chip.setFocus()

    def _toggled(self, chip: Chip, on: bool) -> None:
        if on:
            self._text.setPlainText(self._texts[str(chip.property("licence"))])
