"""Keeping one's place in a scenario that changes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.conversation.conversation import Conversation, NotPossible
from app.conversation.moment import Moment
from app.conversation.retracing import decision, retrace
from app.scenario.model import Scenario, State
from tests.conversation.samples import call


def changed(**states: State | None) -> Scenario:
    """The call, with some states replaced or taken away."""
    before = call()
    after = {**before.states, **states}
    return before.model_copy(update={"states": {name: state for name, state in after.items() if state}})


def opening(**other: object) -> State:
    return call().states["opening"].model_copy(update=other)


def test_the_same_choices_lead_to_the_same_place() -> None:
    events = ("note birthday", "when", "expected")
    found = retrace(call(), seed=7, events=events)
    assert found.lost == ""
    assert found.conversation.events == events
    assert found.conversation.ending == "late"


def test_it_says_which_choice_is_gone_and_where_one_is() -> None:
    choices = {name: one for name, one in call().states["certain"].choices.items() if name != "expected"}
    without = changed(certain=call().states["certain"].model_copy(update={"choices": choices}))
    found = retrace(without, seed=7, events=("when", "expected"))
    assert found.conversation.events == ("when",)
    assert found.lost == "The choice “expected” is gone; you are at decision 2."


def test_it_says_what_is_no_longer_on_offer_or_to_be_noted() -> None:
    found = retrace(call(), seed=7, events=("when", "card"))
    assert found.lost == "“card” is not on offer here. You are at decision 2."
    silent = changed(opening=opening(says=()))
    found = retrace(silent, seed=7, events=("note birthday", "when"))
    assert found.conversation.events == ()
    assert "“birthday”" in found.lost
    assert "decision 1" in found.lost


def test_an_event_that_is_a_word_of_the_format_is_no_choice_that_is_gone() -> None:
    silent = changed(opening=opening(says=(), silence=None))
    for event in ("mhm", "silence", "good"):
        found = retrace(silent, seed=7, events=(event, "when"))
        assert found.conversation.events == ()
        assert found.lost.endswith("You are at decision 1.")
        assert "choice" not in found.lost


def test_it_says_that_the_conversation_ends_earlier_now() -> None:
    ended = changed(certain=call().states["late"])
    found = retrace(ended, seed=7, events=("when", "expected"))
    assert found.conversation.ending == "certain"
    assert found.lost == "The conversation ends here now, before “expected”."


def test_a_start_that_is_gone_leads_to_the_beginning() -> None:
    moment = Moment("certain", {"mood": 12})
    assert retrace(call(), seed=7, start=moment, events=("expected",)).conversation.ending == "late"
    found = retrace(call(), seed=7, start=Moment("lost"), events=("expected",))
    assert found.conversation.state_id == "opening"
    assert found.conversation.events == ()
    assert found.lost == "There is no state “lost”. You are at the beginning."


def test_a_scenario_that_cannot_be_played_at_all_is_refused() -> None:
    shift = changed(opening=State(play="other"))
    with pytest.raises(NotPossible):
        retrace(shift, seed=7, events=())


def test_decisions_are_counted_without_notes_and_interruptions() -> None:
    talk = Conversation.replay(call(), seed=7, events=("note birthday", "interrupt", "when"))
    assert decision(talk) == 2


@given(picks=st.lists(st.integers(0, 5), max_size=6), cut=st.integers(0, 6))
def test_whatever_was_played_is_played_again_as_far_as_it_goes(picks: list[int], cut: int) -> None:
    talk = Conversation(call(), seed=7)
    for pick in picks:
        if talk.offered:
            talk.apply(talk.offered[pick % len(talk.offered)])
    events = [*talk.events[:cut], "no-such", *talk.events[cut:]]
    found = retrace(call(), seed=7, events=events)
    assert found.conversation.events == talk.events[:cut]
    assert found.lost
