"""A process with less than it needs, which plays all the same and tells how it went.

`python -m tests.faults.limited file-size DIR` may write no file beyond 90 kB; `python -m
tests.faults.limited nobody DIR` is a user without any rights. Prints one line of JSON.
"""

from __future__ import annotations

import json
import os
import random
import resource
import sys
from itertools import islice
from pathlib import Path

from app.store.store import Store
from tests.faults.walk import resumed, scenario, walk

NOBODY = 65534

FILE_SIZE = 90_000
"""In bytes. Little more than an empty database, so that emptying the log does not help for long."""


def within_a_file_size(folder: Path) -> dict[str, object]:
    """Plays until the store is in trouble and somewhat beyond, then lifts the limit."""
    store = Store.open(folder)
    _soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (FILE_SIZE, hard))
    answers = [on_disk for _attempt, _turn, on_disk in islice(walk(store, random.Random(1)), 120)]
    trouble, waiting = store.trouble, store.waiting
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
    recovered = store.retry()
    played = {
        attempt.id: len(resumed(store, attempt, scenario()).turns)
        for attempt in store.attempts(store.learners()[0].id)
    }
    said = store.close()
    return {
        "safe": sum(answers),
        "unsafe": len(answers) - sum(answers),
        "trouble": trouble,
        "waiting": waiting,
        "recovered": recovered,
        "turns": played,
        "said": said,
    }


def without_rights(folder: Path) -> dict[str, object]:
    """Reads, and plays on in memory, in a folder that belongs to somebody else."""
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)
    store = Store.open(folder)
    learner = store.learners()[0]
    before = {attempt.id: len(store.turns(attempt.id)) for attempt in store.attempts(learner.id)}
    steps = list(islice(walk(store, random.Random(1)), 5))
    return {
        "read_only": store.read_only,
        "trouble": store.trouble,
        "turns": before,
        "answers": [on_disk for _attempt, _turn, on_disk in steps],
        "seen": all(turn in store.turns(attempt.id) for attempt, turn, _on_disk in steps),
        "said": store.close(),
    }


if __name__ == "__main__":
    how = {"file-size": within_a_file_size, "nobody": without_rights}[sys.argv[1]]
    print(json.dumps(how(Path(sys.argv[2]))))
