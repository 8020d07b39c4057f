"""Kills a playing process at random moments and looks for what was lost.

`python -m tests.faults.kill9 --times 100` does it on one folder, a hundred times; every turn that was ever
acknowledged must still be there after each.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from app.store.store import Store
from tests.faults.walk import resumed, scenario

PROJECT = Path(__file__).parents[2]

Safe = dict[tuple[str, int], str]
"""By attempt and number, the event of each turn that was acknowledged."""


@dataclass
class Tally:
    """What the kills so far have shown."""

    kills: int = 0
    acknowledged: Safe = field(default_factory=dict)
    stored: int = 0
    attempts: int = 0


def play_and_kill(folder: Path, dice: random.Random) -> Safe:
    """Lets a process play and kills it, anywhere from its opening to its 80th turn or so."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.faults.player", str(folder), str(dice.random())],
        stdout=subprocess.PIPE,
        text=True,
        cwd=PROJECT,
    )
    assert process.stdout is not None
    lines = []
    # One in five while it opens its store, the others while it plays.
    for _line in range(dice.randint(1, 2) if dice.random() < 0.2 else dice.randint(3, 80)):
        lines.append(process.stdout.readline())
    # It plays on while we count to a random number of microseconds: the kill meets any point inside a commit.
    until = time.perf_counter() + dice.uniform(0, 0.003)
    while time.perf_counter() < until:
        pass
    process.kill()
    lines += process.stdout.readlines()
    process.stdout.close()
    assert process.wait() != 0, "it ended by itself"
    safe: Safe = {}
    for line in lines:
        words = line.split()
        if len(words) == 3 and line.endswith("\n"):
            safe[words[0], int(words[1])] = words[2]
    return safe


def look(folder: Path, tally: Tally) -> None:
    """Opens the store, which checks its integrity, and compares. Raises AssertionError for anything lost."""
    store = Store.open(folder)
    try:
        assert store.trouble is None, store.trouble
        found: Safe = {}
        attempts = [each for learner in store.learners() for each in store.attempts(learner.id)]
        played = scenario()
        for attempt in attempts:
            conversation = resumed(store, attempt, played)
            found |= {(attempt.id, turn.number): turn.event for turn in conversation.turns}
        lost = {key for key, event in tally.acknowledged.items() if found.get(key) != event}
        assert not lost, f"{len(lost)} acknowledged turns lost: {sorted(lost)[:5]}"
        tally.stored, tally.attempts = len(found), len(attempts)
    finally:
        store.close()


def run(folder: Path, times: int, seed: int) -> Tally:
    """Kills as often as asked. Raises AssertionError for the first turn lost."""
    dice, tally = random.Random(seed), Tally()
    for _time in range(times):
        tally.acknowledged |= play_and_kill(folder, dice)
        tally.kills += 1
        look(folder, tally)
    return tally


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--times", type=int, default=100)
    arguments.add_argument("--seed", type=int, default=random.randrange(2**32))
    chosen = arguments.parse_args()
    print(f"seed {chosen.seed}")
    with tempfile.TemporaryDirectory() as folder:
        tally = run(Path(folder), chosen.times, chosen.seed)
    print(
        f"{tally.kills} kills: {len(tally.acknowledged)} turns acknowledged, none lost; "
        f"{tally.stored} stored in {tally.attempts} attempts, each replays as it was played"
    )


if __name__ == "__main__":
    main()
