"""Steps on masks do to all configurations at once what a function does to each."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.check.space.masks import Mask, back, forth, gathering, keep, levels, step_along

SIZES = st.lists(st.integers(1, 5), min_size=1, max_size=3)


@st.composite
def cases(draw: st.DrawFn) -> tuple[list[int], int, tuple[int | None, ...], Mask]:
    """Axes, one of them, where each of its values goes, and some configurations."""
    sizes = draw(SIZES)
    chosen = draw(st.integers(0, len(sizes) - 1))
    targets = st.one_of(st.none(), st.integers(0, sizes[chosen] - 1))
    moves = tuple(draw(st.lists(targets, min_size=sizes[chosen], max_size=sizes[chosen])))
    total = 1
    for size in sizes:
        total *= size
    return sizes, chosen, moves, draw(st.integers(0, (1 << total) - 1))


def moved_one(sizes: list[int], chosen: int, moves: tuple[int | None, ...], index: int) -> int | None:
    unit = 1
    for size in sizes[:chosen]:
        unit *= size
    value = index // unit % sizes[chosen]
    after = moves[value]
    return None if after is None else index + (after - value) * unit


@given(cases())
def test_a_step_moves_every_configuration_as_it_should(
    case: tuple[list[int], int, tuple[int | None, ...], Mask],
) -> None:
    sizes, chosen, moves, mask = case
    total, unit = 1, 1
    for number, size in enumerate(sizes):
        total *= size
        unit *= size if number < chosen else 1
    step = step_along(moves, levels(sizes[chosen], unit, total), unit)
    expected = {moved_one(sizes, chosen, moves, index) for index in range(total) if mask >> index & 1}
    expected.discard(None)
    assert forth((step,), mask) == sum(1 << index for index in expected if index is not None)
    before = {
        index
        for index in range(total)
        if (to := moved_one(sizes, chosen, moves, index)) is not None and mask >> to & 1
    }
    assert back((step,), mask) == sum(1 << index for index in before)


def test_what_is_not_kept_is_gone_in_both_directions() -> None:
    step = keep(0b0110)
    assert forth((step,), 0b1111) == 0b0110
    assert back((step,), 0b0011) == 0b0010


def test_a_row_is_gathered_in_few_shifts() -> None:
    assert gathering(101, 1) == (1, 2, 4, 8, 16, 32, 37)
    assert gathering(1, 5) == ()


def test_each_configuration_has_one_value_of_each_axis() -> None:
    found = levels(3, 2, 12)
    assert found == (0b000011000011, 0b001100001100, 0b110000110000)
