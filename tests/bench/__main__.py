"""Measures and prints ratios from one run: `python3 dev.py bench`, or `bench start reading` for some of it.

Each `bench_<name>.py` beside this file has `rows()`. Milliseconds depend on the machine and on what else it
does; a ratio, measured in the same run, much less so. Nothing here passes or fails.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterable
from pathlib import Path

from tests import display

Row = tuple[str, float, str, float | None, float | None]
"""What was measured, the value, its unit, its ratio to the bare thing, and the goal for the ratio.

A goal without a ratio is one for the value itself.
"""


def main(asked: Iterable[str]) -> int:
    """Returns 0, or 2 where there is no such measurement."""
    known = sorted(path.stem.removeprefix("bench_") for path in Path(__file__).parent.glob("bench_*.py"))
    chosen = list(asked) or known
    if unknown := [name for name in chosen if name not in known]:
        print(f"There is no {unknown[0]}. There are: {', '.join(known)}.")
        return 2
    display.fix()
    print(f"{'':58} {'value':>10}      {'ratio':>6}  {'goal':>6}")
    for name in chosen:
        for row in importlib.import_module(f"tests.bench.bench_{name}").rows():
            print(line(row), flush=True)
    return 0


def line(row: Row) -> str:
    """A row of the table; what misses its goal says so."""
    name, value, unit, ratio, goal = row
    compared = "" if ratio is None else f"{ratio:.2f}"
    wanted = "" if goal is None else f"{goal:g}"
    missed = goal is not None and (value if ratio is None else ratio) > goal
    return (
        f"{name:58} {value:10.3f} {unit:4} {compared:>6}  {wanted:>6} {'missed' if missed else ''}".rstrip()
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
