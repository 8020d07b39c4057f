"""The way to a task of some kind in a scenario: the shortest one that notes what is said."""

from __future__ import annotations

from collections import deque

from app.conversation.conversation import Conversation
from app.conversation.transcript import GRADES
from app.scenario.model import Scenario


def events_to_task(scenario: Scenario, kind: str) -> tuple[str, ...]:
    """The events that lead to the first task of the kind. Raises LookupError where no choices lead there."""
    queue = deque([Conversation(scenario, seed=0)])
    seen = set()
    while queue:
        conversation = queue.popleft()
        if conversation.state.task is not None and conversation.state.task.kind == kind:
            return conversation.events
        if conversation.state_id in seen or conversation.ended:
            continue
        seen.add(conversation.state_id)
        onward = conversation.offered or GRADES
        for event in onward:
            events = [*conversation.events, *(f"note {fact}" for fact in conversation.notable), event]
            queue.append(Conversation.replay(scenario, seed=0, events=events))
    raise LookupError(f"no task of the kind {kind} is reached by choices alone")
