"""A conversation without an end, played through the store by dice: what the faults are let loose on."""

from __future__ import annotations

import random
from collections.abc import Iterator

from app.conversation.conversation import Conversation
from app.conversation.transcript import Turn
from app.scenario.model import Change, Choice, Part, Person, Scenario, State, Target
from app.store.attempts import Attempt, EndKind, Fork, Snapshot
from app.store.learners import Learner
from app.store.store import Store

SNAPSHOT = Snapshot(b"title: A long call\n" * 40, {"de": b'msgid "A long call"\n' * 40})
LONGEST = 12
"""An attempt is ended after this many turns, and another is begun."""


def scenario() -> Scenario:
    """Two states that lead to each other, with three choices each."""

    def choice(text: str, mood: int, to: str) -> Choice:
        return Choice(
            say=text,
            changes=(Change(variable="mood", add=mood),),
            reply=(Part(text="And then?"), Part(text="I see.")),
            to=(Target(state=to),),
        )

    def state(other: str) -> State:
        return State(
            says=(Part(text="Well?"),),
            choices={
                "ask": choice("When do you need it?", 5, other),
                "promise": choice("It will be there.", 10, other),
                "refuse": choice("That cannot be done.", -15, other),
            },
        )

    return Scenario(
        id="long-call",
        language="en",
        title="A long call",
        channel="phone",
        briefing="You take calls.",
        goal="She knows when.",
        people={"lindner": Person(name="Ms Lindner", mood=65)},
        start="here",
        states={"here": state("there"), "there": state("here")},
    )


def begun(store: Store, learner: Learner, seed: int, forked_from: Fork | None = None) -> Attempt:
    """A stored attempt at it."""
    attempt = Attempt.new(
        learner=learner.id,
        scenario="long-call",
        content_hash="long-call, first",
        language="en",
        seed=seed,
        forked_from=forked_from,
    )
    store.begin(attempt, SNAPSHOT)
    return attempt


def resumed(store: Store, attempt: Attempt, played: Scenario) -> Conversation:
    """The conversation as the stored turns left it; each must be what playing its event gives again."""
    stored = store.turns(attempt.id)
    assert [turn.number for turn in stored] == list(range(1, len(stored) + 1)), "a turn is missing"
    conversation = Conversation.replay(played, seed=attempt.seed, events=[turn.event for turn in stored])
    assert conversation.turns == stored, "the stored turns are not what was played"
    return conversation


def walk(store: Store, dice: random.Random) -> Iterator[tuple[Attempt, Turn, bool]]:
    """Goes on with what was interrupted, then plays attempt after attempt, some of them forks of the one
    before.

    Yields each turn the moment the store has answered, with its answer: whether the turn is on the disk.
    """
    played = scenario()
    learner = next(iter(store.learners()), None) or store.add_learner("Jo")
    interrupted = [each.attempt for each in store.interrupted(learner.id)]
    attempt = interrupted[0] if interrupted else begun(store, learner, dice.randrange(2**63))
    while True:
        conversation = resumed(store, attempt, played)
        while len(conversation.turns) < LONGEST:
            turn = conversation.choose(dice.choice(conversation.offered))
            yield attempt, turn, store.add_turn(attempt.id, turn)
        store.end(attempt.id, EndKind.LEFT)
        if dice.random() < 0.3:
            attempt = begun(store, learner, attempt.seed, Fork(attempt.id, dice.randrange(LONGEST)))
        else:
            attempt = begun(store, learner, dice.randrange(2**63))
