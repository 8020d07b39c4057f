"""What the tests of the store start from: a learner, attempts and turns."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.conversation.transcript import Heard, Turn
from app.store.attempts import Attempt, Fork, Mode, Snapshot
from app.store.learners import Learner
from app.store.store import Store
from tests.store.doubles import Clock, Disk

SNAPSHOT = Snapshot(b"title: The sweater\n", {"de": 'msgid "a"\nmsgstr "ä"\n'.encode()})


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def disk() -> Disk:
    return Disk()


@pytest.fixture
def store(data_dir: Path, clock: Clock, disk: Disk) -> Iterator[Store]:
    with Store.open(data_dir, connect=disk.connect, clock=clock) as opened:
        yield opened


@pytest.fixture
def snapshot() -> Snapshot:
    return SNAPSHOT


@pytest.fixture
def learner(store: Store) -> Learner:
    return store.add_learner("Jo")


@pytest.fixture
def turn() -> Callable[..., Turn]:
    """Makes the n-th turn; every field says something."""

    def make(number: int, mood: int = 60) -> Turn:
        return Turn(
            number=number,
            event="can-and-when",
            state=f"state-{number}",
            offered=("can-and-when", "cannot"),
            outcome=None if number % 3 == 0 else 1,
            entered=() if number % 3 == 0 else ("between", f"state-{number + 1}"),
            heard=(
                Heard("scene", "opening.scene"),
                Heard("says", "opening.says.1", "lindner", ("birthday",)),
            ),
            values={"mood": mood, "noted.birthday": True, "promised": "nothing", "stress": 20},
            seconds=20 * number,
        )

    return make


@pytest.fixture
def begun(store: Store, learner: Learner) -> Callable[..., Attempt]:
    """Begins an attempt and stores it."""

    def begin(
        scenario: str = "sweater", forked_from: Fork | None = None, owner: Learner = learner
    ) -> Attempt:
        attempt = Attempt.new(
            learner=owner.id,
            scenario=scenario,
            content_hash=f"hash of {scenario}",
            language="en",
            mode=Mode.PRACTISE,
            seed=2**63 - 1,
            forked_from=forked_from,
        )
        assert store.begin(attempt, SNAPSHOT) is (store.trouble is None)
        return attempt

    return begin


@pytest.fixture
def played(data_dir: Path, clock: Clock, turn: Callable[..., Turn]) -> Callable[..., Attempt]:
    """Plays an attempt of some turns in a store that is opened for it and closed again."""

    def play(turns: int = 5, name: str = "Jo") -> Attempt:
        with Store.open(data_dir, clock=clock) as opened:
            learner = opened.add_learner(name)
            attempt = Attempt.new(learner=learner.id, scenario="sweater", content_hash="h", language="en")
            opened.begin(attempt, SNAPSHOT)
            for number in range(1, turns + 1):
                assert opened.add_turn(attempt.id, turn(number))
        return attempt

    return play
