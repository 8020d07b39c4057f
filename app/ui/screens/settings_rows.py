"""What the settings are laid out with: a card for each group, a row for each setting."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from app.ui.theme.appearance import current_theme
from app.ui.widgets.button import Button
from app.ui.widgets.card import Card
from app.ui.widgets.choosing import SegmentedControl
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.label import Label


class Section(Card):
    """A group of settings under a title."""

    def __init__(self, title: str, *, parent: QWidget | None = None) -> None:
        super().__init__(padding="l", parent=parent)
        self.setAccessibleName(title)
        self.column.addWidget(Label(title, style="h2"))
        self.column.addSpacing(current_theme().space("xs"))

    def add_heading(self, title: str, note: str = "") -> None:
        """Words above something that takes the whole width."""
        self.column.addSpacing(current_theme().space("xs"))
        self.column.addWidget(Label(title, style="strong"))
        if note:
            self.add_note(note)

    def add_note(self, note: str) -> None:
        """A small explanation."""
        self.column.addWidget(Label(note, style="caption", colour="soft"))

    def add_buttons(self, *buttons: Button) -> None:
        """Buttons side by side, in as many rows as they need."""
        held = QWidget()
        flow = FlowLayout(held, gap=current_theme().space("xs"))
        for button in buttons:
            flow.addWidget(button)
        self.column.addWidget(held)


class Row(QWidget):
    """A setting: what it is at the left, the control at the right; or below, where there is no room."""

    def __init__(
        self, title: str, note: str, control: SegmentedControl, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        theme = current_theme()
        self._control = control
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, theme.space("xs"), 0, theme.space("xs"))
        self._row.setSpacing(theme.space("xs"))
        talk = QVBoxLayout()
        talk.setSpacing(0)
        talk.addWidget(Label(title, style="strong"))
        if note:
            talk.addWidget(Label(note, style="caption", colour="soft"))
        self._row.addLayout(talk, 1)
        self._row.addWidget(control, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def stack(self, stacked: bool) -> None:
        """Put the control below the words."""
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if stacked else directions.LeftToRight)
