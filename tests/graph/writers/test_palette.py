"""Graphs for elsewhere look as in the window."""

from __future__ import annotations

import pytest

from app.graph.writers.palette import DARK, LIGHT
from app.ui.theme.tokens import THEMES


@pytest.mark.parametrize(("name", "palette"), [("light", LIGHT), ("dark", DARK)])
def test_each_colour_is_the_windows(name: str, palette: dict[str, str]) -> None:
    assert {token: getattr(THEMES[name], token) for token in palette} == dict(palette)


def test_both_have_the_same_tokens() -> None:
    assert set(LIGHT) == set(DARK)
