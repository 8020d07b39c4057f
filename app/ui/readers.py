"""How many people read a public post: an estimate, reckoned from nothing but what has been done so far.

It changes nothing in the conversation. It is there because a post has readers who write nothing: each answer
lifts the thread to the top again, whatever it says. The numbers are design values.
"""

from __future__ import annotations

from collections.abc import Iterable

from app.conversation.transcript import Heard, Turn
from app.scenario.model import Scenario

FIRST = 215
"""When the learner comes to the post."""

MORE = 30
"""With each of the learner's decisions while the public reads along."""

ROUNDED_TO = 50
"""More exact would look counted."""


def readers(scenario: Scenario, course: Iterable[Turn | Heard]) -> int:
    """About how many people have read along after what happened so far, in steps of `ROUNDED_TO`."""
    decisions = sum(
        isinstance(each, Turn) and each.is_decision and not scenario.states[each.state].private
        for each in course
    )
    return round((FIRST + MORE * decisions) / ROUNDED_TO) * ROUNDED_TO


def is_private(scenario: Scenario, each: Turn | Heard) -> bool:
    """Whether only the customer reads this: it belongs to a state that is private."""
    name = each.state if isinstance(each, Turn) else each.text.partition(".")[0]
    state = scenario.states.get(name)
    return state is not None and state.private
