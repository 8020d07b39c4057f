"""The legend names its lines and breaks where it is narrow."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from app.ui.widgets.curve_legend import CurveLegend


def test_it_names_its_lines(qapp: QApplication) -> None:
    legend = CurveLegend(customer="Ms Lindner", stress="Your stress", other_way="the other way")
    assert legend.accessibleName() == "Ms Lindner, Your stress, the other way"
    assert (
        CurveLegend(customer="Ms Lindner", stress="Your stress").accessibleName() == "Ms Lindner, Your stress"
    )


def test_it_breaks_into_rows(qapp: QApplication) -> None:
    legend = CurveLegend(customer="Ms Lindner", stress="Your stress", other_way="the other way")
    assert legend.heightForWidth(legend.sizeHint().width()) == legend.sizeHint().height()
    assert legend.heightForWidth(140) == 3 * legend.sizeHint().height()
