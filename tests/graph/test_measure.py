"""Words are measured without a font, and shortened to what fits; `ui/widgets` compares that with the font."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.graph.measure import breadth, fitted


@given(text=st.text(max_size=60), width=st.floats(20, 300))
def test_what_is_shortened_fits(text: str, width: float) -> None:
    short = fitted(text, 12, width)
    assert breadth(short, 12) <= width
    assert short == text or short.endswith("…")
