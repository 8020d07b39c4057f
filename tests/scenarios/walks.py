"""Ways through a scenario: every one there is, and those that somebody with one habit would take."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from copy import copy

from app.conversation import variables
from app.conversation.conversation import Conversation
from app.scenario.guard import Guard
from app.scenario.model import Id, Part, Scenario
from app.scenario.once import once_per_scenario
from app.skills import scoring

Habit = Callable[[Conversation], Id]
"""Picks one of the choices on offer."""


def rating(conversation: Conversation, choice: Id) -> float:
    """What the choice is worth where the conversation stands, -2 to +2."""
    return scoring.rating(conversation.state, choice, conversation.offered)


def greedy_best(conversation: Conversation) -> Id:
    return max(sorted(conversation.offered), key=lambda choice: rating(conversation, choice))


def greedy_worst(conversation: Conversation) -> Id:
    return min(sorted(conversation.offered), key=lambda choice: rating(conversation, choice))


def most_pleasing(conversation: Conversation) -> Id:
    """Whatever lifts the mood most right now."""

    def lift(choice: Id) -> int:
        changes = conversation.state.choices[choice].changes
        return sum(change.add or 0 for change in changes if change.variable == "mood")

    return max(sorted(conversation.offered), key=lift)


def walk(scenario: Scenario, habit: Habit, *, notes: bool = True, first: Sequence[str] = ()) -> Conversation:
    """Play to an ending by a habit.

    notes: whether everything said is noted at once. first: events at the start.
    """
    conversation = Conversation.replay(scenario, seed=0, events=first)
    while not conversation.ended:
        for fact in conversation.notable if notes else ():
            conversation.note(fact)
        conversation.choose(habit(conversation))
        assert len(conversation.turns) < 100, "it goes round in circles"
    return conversation


def decisions(conversation: Conversation) -> int:
    return sum(turn.event in turn.offered for turn in conversation.turns)


def moments(scenario: Scenario) -> tuple[Conversation, ...]:
    """Every moment that can come about: each state with each set of values, once.

    At each decision all choices are tried, noting whatever was said, and looking up what a choice there asks
    for. Nobody is silent or interrupts.
    """
    seen: set[tuple[object, ...]] = set()
    found: list[Conversation] = []
    waiting = [Conversation(scenario, seed=0)]
    while waiting:
        conversation = waiting.pop()
        key = _moment(conversation)
        if key in seen:
            continue
        seen.add(key)
        found.append(conversation)
        waiting += (_after(conversation, event) for event in _events(conversation))
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
            options = conversation.offered
            for choice in options:
                after = _after(conversation, choice)
                # Ways that come to the same moment are followed as one.
                key = _moment(after)
                kept, so_far = following.get(key, (after, 0.0))
                following[key] = kept, so_far + share / len(options)
        layer = list(following.values())
    return shares


def _moment(conversation: Conversation) -> tuple[object, ...]:
    """What a moment is to all that may follow: where it is, what was said, and what a guard reads."""
    read = _read_anywhere(conversation.scenario)
    values = conversation.values
    return conversation.state_id, conversation.notable, *(values[name] for name in sorted(read))


@once_per_scenario
def _read_anywhere(scenario: Scenario) -> frozenset[str]:
    """The variables that the author's guards read, and the mood."""
    guards: list[Guard | None] = [item.when for item in scenario.desk.values()]
    parts: list[Part] = [part for item in scenario.desk.values() for part in item.text]
    for state in scenario.states.values():
        outcomes = [*state.choices.values(), *state.results.values()]
        outcomes += [one for one in (state.silence, state.interrupted) if one is not None]
        guards += [choice.when for choice in state.choices.values()]
        parts += [*state.says, *(part for outcome in outcomes for part in outcome.reply)]
        guards += [target.when for target in (*state.to, *(to for outcome in outcomes for to in outcome.to))]
    guards += [part.when for part in parts]
    return frozenset({variables.MOOD}).union(*(_read_by(guard) for guard in guards if guard is not None))


def _read_by(guard: Guard) -> set[str]:
    return {condition.variable for group in guard.groups for condition in group}


def _events(conversation: Conversation) -> Iterator[str]:
    if conversation.ended:
        return
    yield from conversation.offered
    yield from (f"note {fact}" for fact in conversation.notable)
    yield from (
        f"open {item}" for item in _read_by_guards(conversation) if not conversation.values[f"opened.{item}"]
    )


def _read_by_guards(conversation: Conversation) -> Iterable[Id]:
    """Desk items whose opening some choice on offer in this state depends on."""
    guards = [choice.when for choice in conversation.state.choices.values() if choice.when is not None]
    names = {name for guard in guards for name in _read_by(guard)}
    return (item for item in conversation.openable if f"opened.{item}" in names)


def _after(conversation: Conversation, event: str) -> Conversation:
    """The conversation with one more event, beside the one without it."""
    # A conversation only ever replaces its position, so a copy needs no replay, only turns of its own.
    following = copy(conversation)
    following._turns = list(conversation._turns)
    following.apply(event)
    return following
