"""What can be on offer together, which is best, and what is chance."""

from __future__ import annotations

from math import comb
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.check.decisions import at_least, decisions, rated
from tests.check.rules.worded import subject

TEXT = """\
    variables: {looked: no, far: {start: 0, from: 0, to: 9}}
    states:
      opening:
        to: end
        choices:
          look: {say: One., when: {looked: no}, skills: {patience: +1}}
          tell: {say: Two., when: {looked: yes}, skills: {patience: +2}}
          late: {say: Three., when: {far: at least 5}, skills: {patience: +2}}
          rest: {say: Four., skills: {patience: -1}}
      end: {ending: good, result: Done.}
    """


def test_the_sets_on_offer_follow_from_the_guards(tmp_path: Path) -> None:
    found = {one.offered: one.best for one in decisions(subject(tmp_path, TEXT).scenario)}
    assert found == {
        ("look", "rest"): ("look",),
        ("tell", "rest"): ("tell",),
        ("look", "late", "rest"): ("late",),
        ("tell", "late", "rest"): ("tell", "late"),
    }


def test_each_best_choice_of_a_state_counts_once_with_the_largest_set(tmp_path: Path) -> None:
    found = [(one.best, len(one.offered)) for one in rated(subject(tmp_path, TEXT).scenario)]
    assert sorted(found) == [(("late",), 3), (("look",), 2), (("tell",), 2), (("tell", "late"), 3)]


def test_choices_that_are_rated_alike_have_no_best(tmp_path: Path) -> None:
    text = TEXT.replace("patience: -1", "patience: +1").replace("patience: +2", "patience: +1")
    assert rated(subject(tmp_path, text).scenario) == ()


@pytest.mark.parametrize(("hits", "of"), [(4, 5), (5, 6), (5, 7), (6, 8), (6, 9), (7, 10)])
def test_with_three_choices_these_are_no_chance_any_more(hits: int, of: int) -> None:
    """The table of the content standard (OP02)."""
    assert at_least(hits, [1 / 3] * of) < 0.05 <= at_least(hits - 1, [1 / 3] * of)


@settings(max_examples=50)
@given(st.integers(0, 30), st.integers(1, 30))
def test_with_equal_chances_it_is_the_binomial(hits: int, of: int) -> None:
    expected = sum(comb(of, one) * 0.25**one * 0.75 ** (of - one) for one in range(hits, of + 1))
    assert at_least(hits, [0.25] * of) == pytest.approx(expected)


def test_many_decisions_are_reckoned_with_the_normal_curve() -> None:
    exact = sum(comb(196, one) * 2 ** (196 - one) for one in range(82, 197)) / 3**196
    assert at_least(82, [1 / 3] * 196) == pytest.approx(exact, rel=0.2)
