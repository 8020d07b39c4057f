"""The time a conversation shows is the time its debrief shows."""

from __future__ import annotations

import pytest

from app.conversation.conversation import Conversation
from app.skills.curve import curve
from app.ui.elapsed import Elapsed, elapsed_seconds
from tests.ui.calls import call

EVENTS = ("open rules", "note day", "look", "noted")


@pytest.mark.parametrize("length", range(len(EVENTS) + 1))
def test_it_counts_as_the_curve_does(length: int) -> None:
    conversation = Conversation.replay(call(), seed=7, events=EVENTS[:length])
    course = [*conversation.opening]
    for turn in conversation.turns:
        course += [turn, *turn.heard]
    if length:
        assert elapsed_seconds(call(), course) == curve(conversation)[-1].seconds


def test_it_never_goes_back() -> None:
    conversation = Conversation.replay(call(), seed=7, events=EVENTS)
    elapsed = Elapsed(call())
    times = [elapsed.take(each) for each in conversation.opening]
    for turn in conversation.turns:
        times += [elapsed.take(each) for each in (turn, *turn.heard)]
    assert times == sorted(times)
    assert elapsed.seconds == times[-1]
