"""A page that scrolls, with one column of readable width in its middle."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.ui.theme.appearance import current_theme


class ColumnPage(QScrollArea):
    """Content goes into `column`, which is at most `em` wide."""

    def __init__(self, *, em: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current_theme()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        row = QHBoxLayout(inside)
        row.setContentsMargins(theme.space("l"), theme.space("l"), theme.space("l"), theme.space("xl"))
        held = QWidget()
        held.setMaximumWidth(round(em * theme.em))
        held.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.column = QVBoxLayout(held)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.space("xs"))
        row.addStretch(1)
        row.addWidget(held, 1000)
        row.addStretch(1)
        self.setWidget(inside)
