"""A process that plays until it is killed, and says aloud which turns are safe.

`python -m tests.faults.player DIR SEED` prints a line per turn that the store has acknowledged: attempt,
number, event.
"""

from __future__ import annotations

import random
import sys
from pathlib import Path

from app.store.store import Store
from tests.faults.walk import walk


def main(folder: str, seed: str) -> None:
    print("opening", flush=True)
    store = Store.open(Path(folder))
    print("playing", flush=True)
    for attempt, turn, on_disk in walk(store, random.Random(seed)):
        assert on_disk, store.trouble
        print(attempt.id, turn.number, turn.event, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
