"""Roaming through a scenario: conversations that always take what was taken least so far."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from random import Random
from types import MappingProxyType

from app.conversation import inner
from app.conversation.conversation import Conversation
from app.conversation.transcript import BREATHE, GRADES, INTERRUPT, MHM, SILENCE, Event
from app.scenario.model import Id, Scenario

MAX_STEPS = 300
"""After so many events a conversation counts as unfinished: nobody talks that long."""


@dataclass(frozen=True, slots=True)
class Roamed:
    """What came of some conversations.

    hits: how often each event happened in each state, with 0 for what never did, in the author's order.
    arrived: how often each state was come to. endings: how often each was reached, 0 included. unfinished:
    conversations that did not end within MAX_STEPS events. stuck: a way to each state in which nothing was
    left to do.
    """

    hits: Mapping[tuple[Id, Event], int]
    arrived: Mapping[Id, int]
    endings: Mapping[Id, int]
    unfinished: int
    stuck: Mapping[Id, tuple[Event, ...]]


def roam(scenario: Scenario, *, runs: int, seed: int) -> Roamed:
    """Go through the scenario `runs` times; the same seed goes the same ways.

    Every fact that is said is noted in about half of the runs, every desk item looked up in about half; in
    about half somebody is told mhm while they speak, and in about half a breath is taken at hot moments.
    Otherwise it takes what was taken least in that state, by chance among equals. Raises NotPossible for a
    shift.
    """
    chance = Random(seed)
    hits: Counter[tuple[Id, Event]] = Counter(dict.fromkeys(_all_events(scenario), 0))
    arrived = Counter(dict.fromkeys(scenario.states, 0))
    endings = Counter({id_: 0 for id_, state in scenario.states.items() if state.ending is not None})
    stuck: dict[Id, tuple[Event, ...]] = {}
    unfinished = 0
    for _run in range(runs):
        conversation = Conversation(scenario, seed=chance.getrandbits(32))
        arrived.update(conversation.opening_states)
        diligent = frozenset(
            one for one in (*scenario.facts, *scenario.desk, MHM, BREATHE) if chance.random() < 0.5
        )
        while not conversation.ended and len(conversation.turns) < MAX_STEPS:
            _look_about(conversation, diligent)
            possible = _possible(conversation)
            if not possible:
                stuck.setdefault(conversation.state_id, conversation.events)
                break
            here = conversation.state_id
            least = min(hits[here, event] for event in possible)
            event = chance.choice([event for event in possible if hits[here, event] == least])
            hits[here, event] += 1
            arrived.update(conversation.apply(event).entered)
        if conversation.ending is not None:
            endings[conversation.ending] += 1
        else:
            unfinished += 1
    return Roamed(
        MappingProxyType(hits),
        MappingProxyType(arrived),
        MappingProxyType(endings),
        unfinished,
        MappingProxyType(stuck),
    )


def _look_about(conversation: Conversation, diligent: frozenset[Id]) -> None:
    """Note and look up what this learner would, and do what nobody sees or minds."""
    if MHM in diligent and conversation.can(MHM):
        conversation.mhm()
    if BREATHE in diligent and inner.hot(conversation.values) and conversation.events[-1:] != (BREATHE,):
        conversation.breathe()
    for fact in conversation.notable:
        if fact in diligent:
            conversation.note(fact)
    for item in conversation.openable:
        if item in diligent and not conversation.values[f"opened.{item}"]:
            conversation.open(item)
            _look_about(conversation, diligent)  # the item may have told a fact, and put others on the desk
            return


def _possible(conversation: Conversation) -> list[Event]:
    """What can be done about the conversation itself, in the author's order."""
    state = conversation.state
    events = [choice for choice in state.choices if choice in conversation.offered]
    events += [event for event in (*GRADES, SILENCE, INTERRUPT) if conversation.can(event)]
    return events


def _all_events(scenario: Scenario) -> list[tuple[Id, Event]]:
    found: list[tuple[Id, Event]] = []
    for id_, state in scenario.states.items():
        found += [(id_, choice) for choice in state.choices]
        found += [(id_, grade) for grade in GRADES if state.task is not None]
        found += [(id_, SILENCE)] if state.silence is not None else []
        found += [(id_, INTERRUPT)] if state.choices or state.task is not None else []
    return found
