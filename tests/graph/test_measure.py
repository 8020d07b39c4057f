"""Words are measured without a font, and shortened to what fits."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from app.graph.measure import breadth, fitted
from app.ui.theme.appearance import Appearance
from app.ui.theme.theme import Theme
from tests.graph.conftest import SHIPPED, shipped


@given(text=st.text(max_size=60), width=st.floats(20, 300))
def test_what_is_shortened_fits(text: str, width: float) -> None:
    short = fitted(text, 12, width)
    assert breadth(short, 12) <= width
    assert short == text or short.endswith("…")


def test_words_take_no_more_than_is_measured(qapp: QApplication) -> None:
    Appearance(qapp)  # loads the fonts: asked for before, another one would stand in for them ever after
    font = Theme().font("caption")
    font.setPixelSize(12)
    metrics = QFontMetricsF(font)
    for id_ in SHIPPED:
        for state in shipped(id_).states.values():
            for part in state.says:
                assert metrics.horizontalAdvance(part.text) <= 1.03 * breadth(part.text, 12)
