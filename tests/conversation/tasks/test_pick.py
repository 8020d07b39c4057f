"""Taking some of several cards."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.conversation.tasks import pick
from app.scenario.model import Card, Task
from tests.conversation.samples import word


def task(take: int, **worth: int) -> Task:
    return Task(kind="pick", take=take, cards={id_: Card(text=id_, worth=one) for id_, one in worth.items()})


@pytest.mark.parametrize(
    ("taken", "score", "right", "wrong", "missing"),
    [
        ("ab", 1.0, "ab", "", ""),
        ("ac", 0.8, "a", "", "b"),
        ("a", 0.6, "a", "", "b"),
        ("bd", 0.4, "b", "d", "a"),
        ("be", 0.0, "b", "e", "a"),
        ("de", 0.0, "", "de", "ab"),
        ("", 0.0, "", "", "ab"),
    ],
)
def test_the_gain_is_measured_by_the_most_there_is(
    taken: str, score: float, right: str, wrong: str, missing: str
) -> None:
    graded = pick.grade(task(2, a=3, b=2, c=1, d=0, e=-2), {}, tuple(taken))
    assert graded.score == pytest.approx(score)
    assert (graded.right, graded.wrong, graded.missing) == (tuple(right), tuple(wrong), tuple(missing))


def test_of_equally_good_cards_either_will_do() -> None:
    graded = pick.grade(task(1, a=2, b=2), {}, ["b"])
    assert (graded.score, graded.missing) == (1.0, ())


def test_where_nothing_gains_anything_it_is_good_to_take_nothing_that_costs() -> None:
    bare = task(2, a=0, b=-1)
    assert pick.best(bare, {}) == ()
    assert pick.grade(bare, {}, ()).score == 1
    assert pick.grade(bare, {}, ("a", "b")).score == 0


def test_a_card_is_on_offer_where_its_guard_holds() -> None:
    guarded = Task(
        kind="pick",
        take=3,
        cards={"a": Card(text="A", worth=1), "b": Card(text="B", worth=2, when=word("noted.day", True))},
    )
    assert pick.most(guarded, {"noted.day": False}) == 1
    assert pick.grade(guarded, {"noted.day": False}, ["a"]).score == 1
    assert pick.best(guarded, {"noted.day": True}) == ("a", "b")
    with pytest.raises(ValueError, match="at most 1"):
        pick.grade(guarded, {"noted.day": False}, ["b"])


@pytest.mark.parametrize("taken", ["abc", "aa", "z"])
def test_too_many_twice_and_unknown_are_no_answers(taken: str) -> None:
    with pytest.raises(ValueError, match="at most 2 of a, b, c"):
        pick.grade(task(2, a=1, b=1, c=0), {}, list(taken))


@given(
    st.dictionaries(st.sampled_from("abcdef"), st.integers(-10, 10), min_size=1), st.integers(1, 6), st.data()
)
def test_the_best_scores_all_and_nothing_scores_more(
    worth: dict[str, int], take: int, data: st.DataObject
) -> None:
    some = task(take, **worth)
    assert pick.grade(some, {}, pick.best(some, {})).score == 1
    taken = data.draw(st.sets(st.sampled_from(sorted(worth)), max_size=pick.most(some, {})))
    assert 0 <= pick.grade(some, {}, taken).score <= 1
