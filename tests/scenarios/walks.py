"""Every way through a scenario there is, tried one after the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.check import asked, bots
from app.conversation.conversation import Conversation
from app.conversation.transcript import GRADES, Event
from app.scenario.model import Id, Scenario


def options(conversation: Conversation) -> tuple[Event, ...]:
    """What can be decided here: the choices on offer, or the grades of a task, the best first."""
    return conversation.offered or (GRADES if conversation.state.task is not None else ())


def decisions(conversation: Conversation) -> int:
    """How often somebody chose, or did a task."""
    return sum(turn.is_task or turn.event in turn.offered for turn in conversation.turns)


def tasks(conversation: Conversation) -> int:
    """How many of them were tasks."""
    return sum(turn.is_task for turn in conversation.turns)


def moments(scenario: Scenario) -> tuple[Conversation, ...]:
    """Every moment that can come about: each state with each set of values, once.

    At each decision all choices are tried (at a task, all grades), noting whatever was said, and looking up
    what a choice there asks for. Nobody is silent or interrupts.
    """
    seen: set[tuple[object, ...]] = set()
    found: list[Conversation] = []
    waiting = [Conversation(scenario, seed=0)]
    while waiting:
        conversation = waiting.pop()
        key = bots.moment(conversation)
        if key in seen:
            continue
        seen.add(key)
        found.append(conversation)
        waiting += (bots.after(conversation, event) for event in _events(conversation))
    return tuple(found)


def endings(scenario: Scenario) -> dict[Id, list[Conversation]]:
    """All that can be reached, by the ending."""
    reached: dict[Id, list[Conversation]] = {}
    for conversation in moments(scenario):
        if conversation.ending is not None:
            reached.setdefault(conversation.ending, []).append(conversation)
    return reached


def likelihood(scenario: Scenario, *, notes: bool) -> dict[Id, float]:
    """How likely each ending is for somebody who chooses blindly, and who notes everything or nothing."""
    shares: dict[Id, float] = {}
    layer = [(Conversation(scenario, seed=0), 1.0)]
    while layer:
        following: dict[tuple[object, ...], tuple[Conversation, float]] = {}
        for conversation, share in layer:
            if conversation.ending is not None:
                shares[conversation.ending] = shares.get(conversation.ending, 0.0) + share
                continue
            for fact in conversation.notable if notes else ():
                conversation.note(fact)
            possible = bots.options(conversation)
            for event in possible:
                after = bots.after(conversation, event)
                # Ways that come to the same moment are followed as one.
                key = bots.moment(after)
                kept, so_far = following.get(key, (after, 0.0))
                following[key] = kept, so_far + share / len(possible)
        layer = list(following.values())
    return shares


def _events(conversation: Conversation) -> Iterator[str]:
    if conversation.ended:
        return
    yield from bots.options(conversation)
    # A fact that no guard reads is for a task only; noting it leads nowhere else.
    read = asked.readers(conversation.scenario)
    yield from (f"note {fact}" for fact in conversation.notable if f"noted.{fact}" in read)
    yield from (
        f"open {item}" for item in _read_by_guards(conversation) if not conversation.values[f"opened.{item}"]
    )


def _read_by_guards(conversation: Conversation) -> Iterable[Id]:
    """Desk items whose opening some choice on offer in this state depends on."""
    guards = [choice.when for choice in conversation.state.choices.values() if choice.when is not None]
    names = {one.variable for guard in guards for group in guard.groups for one in group}
    return (item for item in conversation.openable if f"opened.{item}" in names)
