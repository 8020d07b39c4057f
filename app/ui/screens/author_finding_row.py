"""One thing to say about a scenario's files, as a row that can be clicked."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

from app.ui.screens.author_rows import Row
from app.ui.theme.appearance import current_theme
from app.ui.widgets.card import CardButton
from app.ui.widgets.key_cap import Icon
from app.ui.widgets.label import Label


class FindingRow(CardButton):
    """One thing to say, in short."""

    toggled_by = Signal(object)
    """The row itself: it was clicked, or Enter was pressed on it."""

    def __init__(self, row: Row) -> None:
        words = " ".join(part for part in (row.kind, row.title) if part)
        super().__init__(name=words, description=f"{row.place}. {row.advice}".strip(), padding="s")
        theme = current_theme()
        self.setObjectName(row.name)
        self._row = row
        self._is_open = False
        self.column.setContentsMargins(
            theme.space("m"), theme.space("s") + theme.ring, theme.space("s"), theme.space("s") + theme.ring
        )
        line = QHBoxLayout()
        line.setSpacing(theme.space("xs"))
        sign = QVBoxLayout()
        sign.addSpacing(theme.px(2))
        sign.addWidget(Icon(row.icon, token=row.token, size=18))
        sign.addStretch(1)
        line.addLayout(sign)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(Label(row.title, style="strong"))
        texts.addWidget(Label(row.place, style="caption", colour="soft"))
        if row.advice and row.finding is None:
            texts.addWidget(Label(row.advice, style="caption"))
        line.addLayout(texts, 1)
        self.column.addLayout(line)
        for child in self.findChildren(QLabel):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.clicked.connect(self._toggle)

    @property
    def row(self) -> Row:
        return self._row

    @property
    def is_open(self) -> bool:
        """Whether all there is to it stands below."""
        return self._is_open

    def set_open(self, is_open: bool) -> None:
        self._is_open = is_open
        self.set_outline("ink" if is_open else "hairline")

    def _toggle(self) -> None:
        self.toggled_by.emit(self)
