"""Turns as JSON and back."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.conversation import transcript
from app.conversation.conversation import Conversation
from tests.conversation.samples import call


@pytest.fixture
def turns() -> tuple[transcript.Turn, ...]:
    return Conversation.replay(call(), seed=3, events=["note birthday", "open stock", "when", "card"]).turns


def test_turns_survive_json(turns: tuple[transcript.Turn, ...]) -> None:
    again = transcript.from_json(transcript.to_json(turns))
    assert again == turns
    assert type(again[0].values["mood"]) is int
    assert again[0].values["noted.birthday"] is True


def test_a_turn_is_plain_values(turns: tuple[transcript.Turn, ...]) -> None:
    data = transcript.to_data(turns[0])
    assert json.loads(json.dumps(data)) == data
    assert transcript.from_data(data) == turns[0]


def test_what_was_read_cannot_be_changed(turns: tuple[transcript.Turn, ...]) -> None:
    again = transcript.from_json(transcript.to_json(turns))
    with pytest.raises(TypeError):
        again[0].values["mood"] = 1  # type: ignore[index] # that it cannot be set is the point


@pytest.mark.parametrize("text", ["", "{}", "[1]", "[{}]", "[null]", "nonsense", '[{"number": 1}]', "[[]]"])
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        transcript.from_json(text)


@given(st.data())
def test_a_turn_with_a_damaged_field_is_refused_or_still_a_turn(data: st.DataObject) -> None:
    turn = Conversation.replay(call(), seed=3, events=["when"]).turns[0]
    damaged = transcript.to_data(turn)
    json_values = st.none() | st.booleans() | st.integers() | st.text() | st.lists(st.integers(), min_size=1)
    damaged[data.draw(st.sampled_from(sorted(damaged)))] = data.draw(json_values)
    try:
        again = transcript.from_data(damaged)
    except ValueError:
        return
    assert transcript.to_data(again) == damaged
