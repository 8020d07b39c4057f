"""How long a turn takes to be on the disk, and how long home waits for the store."""

from __future__ import annotations

import os
import random
import tempfile
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter_ns

from app import files
from app.store.attempts import Attempt, Snapshot
from app.store.store import Store
from tests.faults.walk import LONGEST, begun, resumed, scenario, walk

TURNS = 1000
SCENARIOS = 1000
FRAME = 1000 / 60
"""Milliseconds in which a screen shows its next picture."""

Row = tuple[str, float, str, float | None, float | None]


def rows() -> list[Row]:
    """Everything is on the file system of the temporary folder."""
    with tempfile.TemporaryDirectory() as folder:
        turns = turn_times(Path(folder) / "turns")
        bare = bare_times(Path(folder) / "bare")
        opening, home = with_many_scenarios(Path(folder) / "many")
    percentiles = quantiles(turns, n=100)
    return [
        (
            "a turn on the disk, against a bare write and fsync of a page",
            median(turns),
            "ms",
            median(turns) / median(bare),
            None,
        ),
        ("a turn on the disk, 95 of 100 within", percentiles[94], "ms", None, None),
        ("a turn on the disk, 99 of 100 within (goal: a frame)", percentiles[98], "ms", None, FRAME),
        (f"opening a store of {SCENARIOS} attempts, its check included", opening, "ms", None, None),
        (f"the last time of each of {SCENARIOS} scenarios", home, "ms", None, None),
    ]


def turn_times(folder: Path) -> list[float]:
    """Milliseconds of single turns, each a commit that a power cut does not take back."""
    taken: list[float] = []
    played, dice = scenario(), random.Random(1)
    with Store.open(folder) as store:
        learner = store.add_learner("Jo")
        while len(taken) < TURNS:
            attempt = begun(store, learner, dice.randrange(2**63))
            conversation = resumed(store, attempt, played)
            for _turn in range(LONGEST):
                turn = conversation.choose(dice.choice(conversation.offered))
                start = perf_counter_ns()
                on_disk = store.add_turn(attempt.id, turn)
                taken.append((perf_counter_ns() - start) / 1e6)
                assert on_disk
    return taken


def bare_times(path: Path) -> list[float]:
    """Milliseconds of appending a page to a file and waiting for the disk: what any commit costs at least."""
    page, taken = bytes(4096), []
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT)
    for _page in range(TURNS):
        start = perf_counter_ns()
        os.write(descriptor, page)
        files.sync(descriptor)
        taken.append((perf_counter_ns() - start) / 1e6)
    os.close(descriptor)
    return taken


def with_many_scenarios(folder: Path) -> tuple[float, float]:
    """Milliseconds to open a store in which many scenarios were played once, and to ask how each went."""
    with Store.open(folder) as store:
        turns = [turn for _attempt, turn, _on_disk in islice(walk(store, random.Random(2)), LONGEST)]
        learner = store.learners()[0]
        for number in range(SCENARIOS):
            attempt = Attempt.new(
                learner=learner.id, scenario=f"call-{number}", content_hash=f"{number}", language="en"
            )
            store.begin(attempt, Snapshot(b"title: A call\n" * 200, {}))
            for turn in turns:
                store.add_turn(attempt.id, turn)
    opening = [_timed(lambda: Store.open(folder).close()) for _time in range(5)]
    with Store.open(folder) as store:
        home = [_timed(lambda: store.last_by_scenario(learner.id)) for _time in range(9)]
    return median(opening), median(home)


def _timed(call: Callable[[], object]) -> float:
    start = perf_counter_ns()
    call()
    return (perf_counter_ns() - start) / 1e6
