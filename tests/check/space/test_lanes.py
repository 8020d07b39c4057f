"""Likelihoods move as their configurations do, and none comes of nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.check.space.lanes import WHOLE, WIDTH, Distribution, lanes_of, moved, total
from app.check.space.masks import levels, step_along


@given(
    moves=st.lists(st.integers(0, 6), min_size=7, max_size=7),
    likely=st.lists(st.integers(0, WHOLE // 14), min_size=14, max_size=14),
)
def test_what_comes_together_adds_up(moves: list[int], likely: list[int]) -> None:
    distribution = Distribution((1 << 14) - 1)
    steps = distribution.steps((step_along(moves, levels(7, 1, 14), 1),))
    lanes = sum(share << index * WIDTH for index, share in enumerate(likely))
    expected = [0] * 14
    for index, share in enumerate(likely):
        expected[index // 7 * 7 + moves[index % 7]] += share
    after = moved(steps, lanes)
    assert [after >> index * WIDTH & (1 << WIDTH) - 1 for index in range(14)] == expected
    assert total(after) == sum(likely)


@given(st.lists(st.integers(0, WHOLE), min_size=1, max_size=9), st.integers(1, 7))
def test_shares_are_equal_and_rounded_to_the_nearest(likely: list[int], among: int) -> None:
    lanes = sum(share << index * WIDTH for index, share in enumerate(likely))
    shared = Distribution((1 << len(likely)) - 1).shared(lanes, among)
    for index, share in enumerate(likely):
        part = shared >> index * WIDTH & (1 << WIDTH) - 1
        assert abs(part - share / among) <= 1.5


def test_what_is_likely_enough_is_told_from_what_is_not() -> None:
    notable = Distribution(0b11).at_least(10)
    assert WHOLE >> 10 & notable
    assert not (WHOLE >> 11) << WIDTH & notable
    assert WHOLE << WIDTH & notable


def test_a_step_that_changes_nothing_possible_is_left_out() -> None:
    step = step_along((0, 0), levels(2, 4, 8), 4)
    assert len(Distribution(0xFF).steps((step,))) == 1
    assert Distribution(0xFF).filled(0xFF) == -1


def test_a_mask_without_an_end_has_no_lanes() -> None:
    with pytest.raises(ValueError, match="no end"):
        lanes_of(-1)
