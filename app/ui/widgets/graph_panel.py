"""A graph with the buttons that zoom it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.theme.appearance import current_theme
from app.ui.widgets.button import Button
from app.ui.widgets.graph_view import GraphView
from app.ui.widgets.label import Label
from app.words import _


class GraphPanel(QWidget):
    """`view` is the graph; above it stand a sentence, the buttons, and what is added to `row`."""

    def __init__(self, view: GraphView, *, caption: str = "") -> None:
        super().__init__()
        theme = current_theme()
        self.view = view
        self.caption = Label(caption, style="caption", colour="soft", wrap=False)
        self.row = QHBoxLayout()
        self.row.setContentsMargins(theme.space("s"), 0, theme.space("s"), 0)
        self.row.setSpacing(0)
        self.row.addWidget(self.caption, 1)
        for text, name, icon, act in (
            (_("Show all of it"), "graph-fit", "maximize", view.fit),
            (_("Larger"), "graph-larger", "plus", view.zoom_in),
            (_("Smaller"), "graph-smaller", "minus", view.zoom_out),
        ):
            button = Button(text, rank="quiet", icon=icon, small=True, only_icon=True)
            button.setObjectName(name)
            button.clicked.connect(act)
            self.row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self.row)
        column.addWidget(view, 1)
