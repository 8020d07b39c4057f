"""Who reads along where a conversation is held in public: a few people who write, and many who do not.

That a state is private is the author's to say. How many read along is reckoned here, from nothing but what
was posted so far: each post lifts the thread to the top again, whatever it says. The count changes nothing in
the conversation; it is there because most readers write nothing and are easily forgotten. The numbers are
design values.
"""

from __future__ import annotations

from collections.abc import Iterable

from app.conversation.conversation import Conversation
from app.conversation.transcript import Heard, Turn
from app.scenario.model import Scenario
from app.scenario.terms import Manner
from app.words import _

FIRST = 200
"""So many have read a post when the learner comes to it."""

MORE = 20
"""So many come with each answer of the learner, and with each comment of somebody who joins in."""


def is_private(scenario: Scenario, each: Turn | Heard) -> bool:
    """Whether nobody but the two reads this: it belongs to a state that is private."""
    if isinstance(each, Heard) and each.kind == "desk":
        return False
    state = scenario.states[each.state if isinstance(each, Turn) else each.text.partition(".")[0]]
    return state.private


def readers(scenario: Scenario, course: Iterable[Turn | Heard]) -> int:
    """About how many people have read along after what happened so far; never fewer than before."""
    posts = sum(_lifts(scenario, each) and not is_private(scenario, each) for each in course)
    return FIRST + MORE * posts


def readers_of(conversation: Conversation) -> int:
    """About how many people have read along with a conversation so far."""
    course: list[Turn | Heard] = list(conversation.opening)
    for turn in conversation.turns:
        course += [turn, *turn.heard]
    return readers(conversation.scenario, course)


def divider(*, private: bool) -> str:
    """What stands where a thread goes on in private, or in public again."""
    return _("Private: nobody reads along here") if private else _("Public: everybody can read this")


def _lifts(scenario: Scenario, each: Turn | Heard) -> bool:
    """Whether this is a post below the first one: the customer's own have their readers already."""
    if isinstance(each, Heard):
        return each.by not in (None, scenario.customer_id) and each.kind in ("says", "reply")
    choice = scenario.states[each.state].choices.get(each.event)
    return choice is not None and choice.manner is Manner.SAY
