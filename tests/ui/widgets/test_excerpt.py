"""A text is shortened to some lines, and only where it is longer."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from app.ui.widgets.excerpt import excerpt
from app.ui.widgets.paragraph import Paragraph

LONG = "Parcel service hotline, mid-December, eleventh call of the morning, and nobody has had breakfast yet."


def test_what_fits_stays_as_it_is() -> None:
    assert (
        excerpt("Energy supplier, hotline", style="body", width=300, lines=2).text
        == "Energy supplier, hotline"
    )


def test_what_is_longer_ends_in_an_ellipsis_on_the_last_line() -> None:
    short = excerpt(LONG, style="body", width=200, lines=2)
    assert short.lines == 2
    assert short.text.startswith("Parcel service hotline,")
    assert short.text.endswith("…")


@example(text="0000Ð𐀀000000M" * 3, width=60, lines=2)
@given(text=st.text(max_size=120), width=st.integers(60, 600), lines=st.integers(1, 5))
def test_it_never_takes_more_lines_than_it_may(text: str, width: int, lines: int) -> None:
    assert excerpt(text, style="caption", width=width, lines=lines).lines <= lines


@given(width=st.integers(60, 600))
def test_with_lines_enough_nothing_is_lost(width: int) -> None:
    whole = Paragraph(LONG, style="body", width=width)
    assert excerpt(LONG, style="body", width=width, lines=whole.lines).text == LONG
