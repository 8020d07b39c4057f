"""Going the same way through a scenario that has been changed, as far as it still goes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.conversation.conversation import Conversation, NotPossible
from app.conversation.moment import Moment
from app.conversation.transcript import WORDS, Event
from app.scenario.model import Scenario
from app.words import _


@dataclass(frozen=True, slots=True)
class Retraced:
    """The conversation as far as it went. lost: a sentence about what no longer fits, or nothing."""

    conversation: Conversation
    lost: str = ""


def retrace(
    scenario: Scenario, *, seed: int, events: Iterable[Event], start: Moment | None = None
) -> Retraced:
    """Play the events of an older version in this one, up to the first that cannot happen any more.

    Where even the start is gone, this is a conversation from the scenario's beginning. Raises NotPossible for
    a scenario that cannot be played at all.
    """
    try:
        conversation = Conversation(scenario, seed=seed, start=start)
    except NotPossible as reason:
        if start is None:
            raise
        lost = _("{reason} You are at the beginning.").format(reason=reason)
        return Retraced(Conversation(scenario, seed=seed), lost)
    for event in events:
        try:
            conversation.apply(event)
        except NotPossible as reason:
            return Retraced(conversation, _what_is_lost(conversation, event, reason))
    return Retraced(conversation)


def decision(conversation: Conversation) -> int:
    """The number of the decision that the learner is at, counted from 1 where the conversation began."""
    return 1 + sum(turn.is_decision for turn in conversation.turns)


def _what_is_lost(conversation: Conversation, event: Event, reason: NotPossible) -> str:
    number = decision(conversation)
    if conversation.ended:
        return _("The conversation ends here now, before “{event}”.").format(event=event)
    if " " in event or event in WORDS or event in conversation.state.choices:
        return _("{reason} You are at decision {number}.").format(reason=reason, number=number)
    return _("The choice “{choice}” is gone; you are at decision {number}.").format(
        choice=event, number=number
    )
