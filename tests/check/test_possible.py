"""Why a guard never holds: what is said of single lines is true of every combination of values."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from app.check.asked import Items, Line, Lines, Turned, Written
from app.check.possible import dead_items, why_never
from app.scenario.guard import Condition, Value, Values

NUMBERS = range(5)
POSSIBLE = st.fixed_dictionaries(
    {name: st.frozensets(st.sampled_from(NUMBERS), min_size=1) for name in ("mood", "rounds")}
)


def line(name: str, low: int, span: int, number: int) -> Line:
    return Line(Condition(name, Values(low=low, high=low + span)), (name, number))


LINES = st.builds(
    line,
    st.sampled_from(["mood", "rounds"]),
    st.integers(0, 4),
    st.integers(0, 2),
    st.integers(0, 1000),
)
GUARDS: st.SearchStrategy[Written] = st.recursive(
    LINES,
    lambda inner: st.one_of(
        st.builds(lambda parts: Lines(tuple(parts), ()), st.lists(inner, min_size=2, max_size=3)),
        st.builds(lambda parts: Items(tuple(parts), ()), st.lists(inner, min_size=2, max_size=3)),
        st.builds(lambda part: Turned(part, ()), inner),
    ),
    max_leaves=6,
)


def outcomes(guard: Written, possible: Mapping[str, frozenset[Value]]) -> set[bool]:
    """Whether it holds, for every combination of values."""
    return {guard.holds(dict(zip(possible, values, strict=True))) for values in product(*possible.values())}


@settings(max_examples=300)
@given(GUARDS, POSSIBLE, st.booleans())
def test_a_reason_is_only_given_where_it_really_never_comes_out_so(
    guard: Written, possible: dict[str, frozenset[Value]], holds: bool
) -> None:
    if why_never(guard, possible, holds=holds) is not None:
        assert outcomes(guard, possible) == {not holds}


@settings(max_examples=200)
@given(GUARDS, POSSIBLE)
def test_an_item_that_is_told_to_be_dead_never_holds(
    guard: Written, possible: dict[str, frozenset[Value]]
) -> None:
    for item, lines in dead_items(guard, possible):
        assert lines
        assert outcomes(item, possible) == {False}


def test_a_single_line_that_cannot_be_is_the_whole_reason() -> None:
    impossible = line("mood", 3, 1, 0)
    guard = Lines((line("rounds", 0, 2, 1), impossible), ())
    assert why_never(guard, {"mood": frozenset({0, 1}), "rounds": frozenset({0})}) == (impossible,)


def test_two_lines_that_exclude_each_other_are_the_reason_together() -> None:
    above, not_above = line("mood", 3, 1, 0), line("mood", 2, 2, 1)
    guard = Lines((above, Turned(not_above, ())), ())
    assert why_never(guard, {"mood": frozenset(NUMBERS)}) == (above, not_above)
