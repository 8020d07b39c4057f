"""How many people read a post, and who reads what: reckoned from what was posted, never from the clock."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from app.conversation.audience import FIRST, MORE, is_private, readers
from app.conversation.conversation import Conversation
from app.conversation.transcript import Heard, Turn
from tests.ui.calls import social


def course(*events: str) -> list[Turn | Heard]:
    conversation = Conversation.replay(social(), seed=7, events=events)
    happened: list[Turn | Heard] = list(conversation.opening)
    for turn in conversation.turns:
        happened += [turn, *turn.heard]
    return happened


def test_a_comment_and_an_answer_each_bring_readers() -> None:
    scenario = social()
    assert readers(scenario, ()) == FIRST
    assert readers(scenario, course()) == FIRST + MORE
    assert readers(scenario, course("no")) == FIRST + 2 * MORE


def test_what_nobody_can_read_brings_no_readers() -> None:
    scenario = social()
    in_public = readers(scenario, course("no"))
    assert readers(scenario, course("open stock-list", "no")) == in_public
    assert readers(scenario, course("no", "honest")) == in_public
    assert readers(scenario, course("wait")) == readers(scenario, course())


def test_what_belongs_to_a_private_state_is_private() -> None:
    scenario = social()
    private = {each.text for each in course("no") if isinstance(each, Heard) and is_private(scenario, each)}
    assert private == {"certain.scene", "certain.says.1"}
    assert not is_private(scenario, Heard("desk", "desk.rules.text.1"))


@settings(max_examples=30)
@given(st.lists(st.sampled_from(course("look", "honest")), max_size=40), st.data())
def test_readers_never_leave(happened: list[Turn | Heard], data: st.DataObject) -> None:
    scenario = social()
    earlier = happened[: data.draw(st.integers(min_value=0, max_value=len(happened)))]
    assert FIRST <= readers(scenario, earlier) <= readers(scenario, happened)
