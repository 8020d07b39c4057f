"""How many people read a post: reckoned from what was done, and never from the clock."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from app.conversation.conversation import Conversation
from app.conversation.transcript import Heard, Turn
from app.ui.readers import ROUNDED_TO, is_private, readers
from tests.ui.calls import social


def course(*events: str) -> list[Turn | Heard]:
    conversation = Conversation.replay(social(), seed=7, events=events)
    happened: list[Turn | Heard] = list(conversation.opening)
    for turn in conversation.turns:
        happened += [turn, *turn.heard]
    return happened


def test_each_decision_in_public_brings_readers_and_one_in_private_none() -> None:
    scenario = social()
    assert readers(scenario, course()) == 200
    assert readers(scenario, course("no")) == 250
    assert readers(scenario, course("open stock-list", "no")) == 250
    assert readers(scenario, course("no", "honest")) == 250


def test_what_belongs_to_a_private_state_is_private() -> None:
    scenario = social()
    private = {each.text for each in course("no") if isinstance(each, Heard) and is_private(scenario, each)}
    assert private == {"certain.scene", "certain.says.1"}
    assert not is_private(scenario, Heard("desk", "desk.rules.text.1"))


@settings(max_examples=30)
@given(st.integers(min_value=0, max_value=40))
def test_readers_are_told_in_round_numbers_and_never_leave(decisions: int) -> None:
    scenario = social()
    (turn,) = (each for each in course("no") if isinstance(each, Turn))
    before, after = readers(scenario, [turn] * decisions), readers(scenario, [turn] * (decisions + 1))
    assert before % ROUNDED_TO == 0
    assert before <= after <= before + ROUNDED_TO
