"""Things in rows keep their distances, and stand below what they belong to."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.graph.placing import place, straighten


@given(wanted=st.lists(st.floats(-500, 500), min_size=1, max_size=12))
def test_things_in_a_row_keep_their_distance(wanted: list[float]) -> None:
    count = len(wanted)
    middles = place(
        [list(range(count)), list(range(count, 2 * count))],
        widths=[40.0] * (2 * count),
        above=[*([] for _ in wanted), *([(number, 1.0)] for number in range(count))],
        below=[*([(count + number, 1.0)] for number in range(count)), *([] for _ in wanted)],
        start=[*wanted, *wanted],
        gap=10,
        sweeps=4,
    )
    for row in (middles[:count], middles[count:]):
        assert all(other - one >= 50 - 1e-6 for one, other in pairwise(row))


def test_a_thing_alone_stands_below_what_it_hangs_on() -> None:
    middles = place(
        [[0], [1]],
        widths=[10, 10],
        above=[[], [(0, 1.0)]],
        below=[[(1, 1.0)], []],
        start=[0, 100],
        gap=5,
        sweeps=6,
    )
    assert middles[0] == pytest.approx(middles[1])


def test_a_line_is_straightened_as_far_as_there_is_room() -> None:
    middles = [0.0, 3.0, 40.0, 8.0]
    straighten([[0], [1, 2], [3]], middles, widths=[10] * 4, lines=[(8.0, (0, 1, 3))], gap=5)
    assert middles == [8.0, 8.0, 40.0, 8.0]
    straighten([[0], [1, 2], [3]], middles, widths=[10] * 4, lines=[(90.0, (0, 1, 3))], gap=5)
    assert middles == [25.0, 25.0, 40.0, 25.0]
