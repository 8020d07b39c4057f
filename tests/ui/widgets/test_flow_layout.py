"""Rows break like words."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QLayoutItem, QSpacerItem, QWidget

from app.ui.widgets.flow_layout import FlowLayout


def test_a_flow_breaks_into_rows_and_centres_them(qapp: QApplication) -> None:
    flow = FlowLayout(gap=4)
    items: list[QLayoutItem] = [QSpacerItem(100, height) for height in (20, 30, 20)]
    for item in items:
        flow.addItem(item)
    assert flow.heightForWidth(400) == 0  # spacers are empty and take no place
    parent = QWidget()
    flow = FlowLayout(parent, gap=4)
    for height in (20, 30, 20):
        child = QWidget()
        child.setFixedSize(QSize(100, height))
        flow.addWidget(child)
    assert flow.heightForWidth(400) == 30
    assert flow.heightForWidth(210) == 30 + 4 + 20
    assert flow.heightForWidth(50) == 20 + 4 + 30 + 4 + 20
