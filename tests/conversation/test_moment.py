"""Beginning in the middle, as an author does who wants to hear one place again."""

from __future__ import annotations

import pytest

from app.conversation.conversation import Conversation, NotPossible
from app.conversation.moment import Moment
from tests.conversation.samples import call


def test_it_begins_in_that_state_with_these_values() -> None:
    talk = Conversation(call(), seed=7, start=Moment("certain", {"mood": 12}))
    assert talk.state_id == "certain"
    assert talk.mood == 12
    assert talk.values["stress"] == 20
    assert [part.text for part in talk.opening] == ["certain.says.1"]
    assert talk.turns == ()


def test_guards_see_the_values_and_a_noted_fact_was_said() -> None:
    talk = Conversation(call(), seed=7, start=Moment("certain", {"noted.birthday": True}))
    assert "card" in talk.offered
    assert not talk.can("note birthday")
    assert "card" not in Conversation(call(), seed=7, start=Moment("certain")).offered


def test_it_can_begin_at_an_ending() -> None:
    talk = Conversation(call(), seed=7, start=Moment("gone"))
    assert talk.ended
    assert talk.ending == "gone"


def test_rewinding_goes_back_to_that_moment() -> None:
    moment = Moment("certain", {"mood": 12})
    talk = Conversation.replay(call(), seed=7, events=["expected"], start=moment)
    again = talk.rewound(0)
    assert again.start == moment
    assert (again.state_id, again.mood) == ("certain", 12)


@pytest.mark.parametrize(
    "moment",
    [
        Moment("nowhere"),
        Moment("certain", {"no-such": 1}),
        Moment("certain", {"mood": 101}),
        Moment("certain", {"mood": "high"}),
        Moment("certain", {"noted.birthday": "perhaps"}),
    ],
    ids=lambda moment: f"{moment.state} {dict(moment.values)}",
)
def test_a_moment_that_the_scenario_does_not_have_is_refused(moment: Moment) -> None:
    with pytest.raises(NotPossible):
        Conversation(call(), seed=7, start=moment)
