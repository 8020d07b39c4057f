"""Checking again whenever a file is saved."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from app.check.checked import CheckedLibrary
from app.check.checking import Memory, Stamp, check_files, stamp

PAUSE = 0.1
"""Seconds between two looks at the files; what is saved is answered after one of them, and the check."""


def results(
    files: Callable[[], Sequence[Path]],
    *,
    libraries: Sequence[Path] = (),
    pause: Callable[[], None] = lambda: time.sleep(PAUSE),
) -> Iterator[CheckedLibrary]:
    """What is found now, and again after each change, for ever.

    files: which there are now, scenarios that come and go among them. Files are looked at by name, size and
    time: that finds saving in place as well as saving by another name, on every system and on network drives.
    """
    memory: Memory = {}
    last: object = None
    while True:
        known = files()
        now = _now(known, libraries)
        if now != last:
            last = now
            yield check_files(known, libraries=libraries, forgiving=True, memory=memory)
        else:
            pause()


def _now(files: Sequence[Path], libraries: Sequence[Path]) -> tuple[tuple[Path, Stamp], ...]:
    beside = {folder / "any" for folder in libraries} | {file.parent for file in files}
    return tuple((file, stamp(file)) for file in (*files, *sorted(beside)))
