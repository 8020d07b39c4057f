"""Ways through a scenario that somebody with one habit would take, played with real conversations."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass

from app.check.asked import readers
from app.conversation import variables
from app.conversation.conversation import Conversation
from app.conversation.transcript import GRADES, Event
from app.scenario.model import Id, Scenario, State
from app.skills import scoring

Habit = Callable[[State, Sequence[Id]], Sequence[Event]]
"""Of a state and what can be done there, what somebody with this habit may do: several where they are equal.

What can be done are the choices on offer, or the grades of a task.
"""

Pick = Callable[[Id, tuple[Id, ...]], Collection[Id]]
"""The same of a state's id, as the space asks it."""

Moment = tuple[object, ...]

MOST_MOMENTS = 2_000
"""After so many moments a habit is followed no further."""
MOST_TURNS = 100
"""After so many turns a walk goes round in circles."""


def once(pick: Pick) -> Pick:
    """The same, thought about once for the same choices on offer: the space asks for each configuration."""
    known: dict[tuple[Id, tuple[Id, ...]], Collection[Id]] = {}

    def picked(state: Id, offered: tuple[Id, ...]) -> Collection[Id]:
        key = (state, offered)
        if key not in known:
            known[key] = pick(state, offered)
        return known[key]

    return picked


def best(state: State, offered: Sequence[Id]) -> Sequence[Event]:
    """The highest rated of what is on offer; a task is done well."""
    if not state.choices:
        return GRADES[:1]
    rated = _ratings(state, offered)
    return _highest(offered, lambda choice: (rated[choice],))


def worst(state: State, offered: Sequence[Id]) -> Sequence[Event]:
    """The lowest rated of what is on offer; a task is done badly."""
    if not state.choices:
        return GRADES[-1:]
    rated = _ratings(state, offered)
    return _highest(offered, lambda choice: (-rated[choice],))


def most_pleasing(state: State, offered: Sequence[Id]) -> Sequence[Event]:
    """Whatever lifts the customer's mood most right now; a task comes out anyhow."""
    if not state.choices:
        return offered
    return _highest(offered, lambda choice: (_lift(state, choice),))


def most_courteous(count: Callable[[str], int]) -> Habit:
    """A habit: the most courtesy words, and of those what lifts the mood most. count: them in a text."""

    def courteous(state: State, offered: Sequence[Id]) -> Sequence[Event]:
        if not state.choices:
            return offered
        return _highest(offered, lambda choice: (count(state.choices[choice].text), _lift(state, choice)))

    return courteous


def options(conversation: Conversation) -> tuple[Event, ...]:
    """What leads on here: the choices on offer, in the author's order, or a task's grades."""
    if conversation.state.task is not None:
        return GRADES
    return tuple(id_ for id_ in conversation.state.choices if id_ in conversation.offered)


def wants(conversation: Conversation, habit: Habit) -> Sequence[Event]:
    """What somebody with the habit may do now; nothing at an ending, and where nothing can be done."""
    possible = options(conversation)
    return habit(conversation.state, possible) if possible else ()


@dataclass(frozen=True, slots=True)
class Roads:
    """Where a habit leads, by whichever of its equal choices.

    endings: by ending, the events of a shortest way. round: those after which it goes round for ever without
    an ending; None where it does not. whole: whether all of it was followed.
    """

    endings: Mapping[Id, tuple[Event, ...]]
    round: tuple[Event, ...] | None
    whole: bool


def roads(scenario: Scenario, habit: Habit, *, notes: bool) -> Roads:
    """Play a habit in every way that it leaves open.

    notes: whether everything said is noted at once; otherwise nothing is. Nobody is silent, interrupts or
    looks anything up by hand. Ways that come to the same moment are followed
    as one.
    """
    endings: dict[Id, tuple[Event, ...]] = {}
    came_from: dict[Moment, set[Moment]] = {}
    first = _noting(Conversation(scenario, seed=0), notes)
    layer = {moment(first): first}
    known = dict(layer)
    while layer:
        following: dict[Moment, Conversation] = {}
        for key, conversation in layer.items():
            if conversation.ending is not None:
                endings.setdefault(conversation.ending, conversation.events)
                continue
            for event in wants(conversation, habit):
                reached = _noting(after(conversation, event), notes)
                near = moment(reached)
                came_from.setdefault(near, set()).add(key)
                if near not in known:
                    known[near] = following[near] = reached
        if len(known) > MOST_MOMENTS:
            return Roads(endings, None, whole=False)
        layer = following
    return Roads(endings, _endless(known, came_from), whole=True)


def walk(
    scenario: Scenario, habit: Habit, *, notes: bool = True, first: Sequence[Event] = ()
) -> Conversation:
    """Play to an ending by a habit, of equal choices the first.

    Where the habit goes round in circles, it is given up, and the conversation has not ended. notes: whether
    everything said is noted at once. first: events at the start.
    """
    conversation = Conversation.replay(scenario, seed=0, events=first)
    while not conversation.ended and len(conversation.turns) < MOST_TURNS:
        conversation = _noting(conversation, notes)
        if not (events := wants(conversation, habit)):
            break
        conversation = after(conversation, events[0])
    return conversation


def noting(scenario: Scenario, decisions: Iterable[Event]) -> Conversation:
    """The conversation after these choices and grades, where before each all that was said is noted."""
    conversation = Conversation(scenario, seed=0)
    for event in decisions:
        for fact in conversation.notable:
            conversation.note(fact)
        conversation.apply(event)
    return conversation


def after(conversation: Conversation, event: Event) -> Conversation:
    """The conversation with one more event, beside the one without it."""
    # A conversation only ever replaces its position, so a copy needs no replay, only turns of its own.
    following = copy(conversation)
    following._turns = list(conversation._turns)
    following.apply(event)
    return following


def moment(conversation: Conversation) -> Moment:
    """What a moment is to all that may follow: where it is, what was said, and what a guard reads."""
    names = sorted({variables.MOOD, *readers(conversation.scenario)})
    values = conversation.values
    return conversation.state_id, conversation.notable, *(values.get(name) for name in names)


def _noting(conversation: Conversation, notes: bool) -> Conversation:
    for fact in conversation.notable if notes else ():
        conversation = after(conversation, f"note {fact}")
    return conversation


def _ratings(state: State, offered: Sequence[Id]) -> dict[Id, float]:
    """`scoring.rating` of all that is on offer."""
    skills = {id_: state.choices[id_].skills for id_ in offered}
    weights = scoring.decision_weights(skills.values())
    return {
        id_: round(sum(share * rated.get(skill, 0) for skill, share in weights.items()), 6)
        for id_, rated in skills.items()
    }


def _highest(offered: Sequence[Id], worth: Callable[[Id], tuple[float, ...]]) -> Sequence[Id]:
    values = {id_: worth(id_) for id_ in offered}
    top = max(values.values())
    return [id_ for id_ in offered if values[id_] == top]


def _lift(state: State, choice: Id) -> int:
    changes = state.choices[choice].changes
    return sum(change.add or 0 for change in changes if change.variable == variables.MOOD)


def _endless(
    known: Mapping[Moment, Conversation], came_from: Mapping[Moment, set[Moment]]
) -> tuple[Event, ...] | None:
    """The events of a shortest way to a moment from which the habit never comes to an ending."""
    arriving = [key for key, conversation in known.items() if conversation.ended]
    ends = set(arriving)
    while arriving:
        new = came_from.get(arriving.pop(), set()) - ends
        ends |= new
        arriving += new
    return next((conversation.events for key, conversation in known.items() if key not in ends), None)
