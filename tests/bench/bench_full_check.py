"""A whole `gelassen check` at 30, 100 and 1,000 states, reading, rules and proofs; the answer to a save."""

from __future__ import annotations

import gc
import random
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from time import perf_counter

from app.check import rules, watch
from app.check.checking import check
from tests.bench.bench_reading import large_text

SIZES = {30: 0.05, 100: 0.3, 1000: 2.0}
"""States, and the seconds that a check of so many may take, from reading the file on."""

SAVED = 0.5
"""Seconds between a save and its answer, at 100 states."""

Row = tuple[str, float, str, float | None, float | None]
"""What was measured, the value, its unit, its ratio to the bare thing, and the goal (the ratio's, if any)."""

_WORDS = (
    *("order", "list", "parcel", "window", "letter", "garden", "kettle", "button", "summer", "corner"),
    *("ticket", "number", "signal", "market", "bottle", "candle", "doctor", "finger", "guitar", "hammer"),
    *("jacket", "ladder", "mirror", "needle", "orange", "pencil", "rocket", "saddle", "table", "carpet"),
)


def text(states: int, *, loops: bool = False, seed: int = 1) -> str:
    """A scenario as authors write it: three rated choices in each state, half of them with changes.

    In every third state there are guards. loops: from every tenth state a way leads back. Of a thousand, only
    some choices have feedback: a file may have 1 MB.
    """
    rng = random.Random(seed)
    lines = [
        "format: 1\nid: large\nlanguage: en\ntitle: A large one\nchannel: phone\ndifficulty: 2\n"
        "briefing: You answer the phone in a shop.\ngoal: She knows when it comes.\n"
        "people:\n  moreau:\n    name: Ms Moreau\n    portrait: moreau\n    mood: 60\n"
        "variables:\n  plan: [open, made, kept]\n  told: no\n"
        "facts:\n  day: a day\nstart: state-0\nstates:\n"
    ]
    last = states - 4
    for here in range(states - 3):
        lines += _state(rng, here, last, loops)
    for kind in ("good", "mixed", "poor"):
        lines.append(
            f"  ending-{kind}:\n    ending: {kind}\n    says: Goodbye then, number {kind}.\n"
            f"    result: It went {kind}.\n    relationship: She stays {kind}.\n    question: Why {kind}?\n"
        )
    return "".join(lines)


def _sentence(rng: random.Random, here: int, words: int = 8) -> str:
    return f"I see the {' and the '.join(rng.sample(_WORDS, words // 2))} of day {here}."


def _state(rng: random.Random, here: int, last: int, loops: bool) -> Iterator[str]:
    notes = "\n        notes: day" if here == 0 else ""
    yield f"  state-{here}:\n    says:\n      - text: {_sentence(rng, here)}{notes}\n"
    guarded = here % 3 == 2
    if here == last:
        yield "    to:\n      ending-poor: {mood: below 10}\n"
        yield "      ending-good: {plan: [made, kept], mood: at least 50}\n"
        yield "      ending-mixed: otherwise\n"
    else:
        yield f"    to: state-{min(here + 1, last)}\n"
    yield "    choices:\n"
    for number in range(3):
        yield f"      choice-{number}:\n"
        if guarded and number == 2:
            guard = rng.choice(
                ("mood: at least 60", "mood: below 40", "plan: made", "told: yes", "noted.day: yes")
            )
            yield f"        when: {{{guard}}}\n"
        yield f"        say: {_sentence(rng, here * 3 + number, 6)}\n"
        yield f"        reply: {_sentence(rng, here * 3 + number, 4)}\n"
        if rng.random() < 0.5:
            mood = rng.choice((10, 15) if number == 0 else (5, -5) if number == 1 else (-20, -10, -5))
            more = rng.choice(("", ", plan: made", ", plan: kept", ", told: yes", ", told: no"))
            yield f"        changes: {{mood: {mood:+d}{more}}}\n"
        if number == 2 and here != last:
            far = (
                here - rng.randint(1, 9) if loops and here % 10 == 9 else min(here + rng.randint(1, 3), last)
            )
            yield f"        to: state-{max(0, far)}\n"
        rating = ("{responsiveness: +2, empathy: +1}", "{empathy: +2}", "{responsiveness: -1, empathy: -1}")
        yield f"        skills: {rating[number]}\n"
        if last < 500 or (number == 2 and here % 2):
            yield f"        feedback:\n          behaviour: You named the {_sentence(rng, here, 4)[10:]}\n"
            yield f"          impact: She saw the {_sentence(rng, here, 4)[10:]}\n"
            key = "better" if number == 2 else "rule"
            yield f"          {key}: Name the {_sentence(rng, here * 3 + number, 4)[10:]}\n"


def written(states: int, library: Path, *, loops: bool = False) -> Path:
    """The scenario in a folder of its own. Returns its file."""
    file = library / "large" / "scenario.yaml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text(states, loops=loops), "utf-8")
    return file


def seconds(file: Path, *, runs: int) -> float:
    """From reading the file to the last finding, the best of some runs: others use the machine, too."""
    best = float("inf")
    for _run in range(runs):
        gc.collect()
        start = perf_counter()
        checked = check(file)
        best = min(best, perf_counter() - start)
        assert checked.subject is not None, [one.message for one in checked.findings[:3]]
    return best


def answers(file: Path, *, saves: int = 5) -> float:
    """Seconds from a save to the answer of `--watch`, the median of some saves."""
    content = file.read_text("utf-8")
    results = watch.results(lambda: [file])
    next(results)
    taken = []
    for number in range(saves):
        saved: list[float] = []

        def save(number: int = number, saved: list[float] = saved) -> None:
            saved.append(perf_counter())
            file.write_text(f"{content}# {number}\n", "utf-8")

        # As in life, at any moment between two looks at the files.
        timer = threading.Timer(watch.PAUSE * (0.2 + 0.15 * number), save)
        timer.start()
        next(results)
        taken.append(perf_counter() - saved[0])
        timer.join()
    return median(taken)


def rows() -> list[Row]:
    rules.load()
    table: list[Row] = []
    with tempfile.TemporaryDirectory(prefix="gelassen-") as folder:
        for states, goal in SIZES.items():
            bare = written(states, Path(folder))
            bare.write_bytes(large_text(states))
            taken = seconds(bare, runs=5 if states < 1000 else 2)
            name = f"a whole check of {states:,} states without guards"
            table.append((name, taken * 1000, "ms", None, goal * 1000))
            for loops in (False, True):
                file = written(states, Path(folder), loops=loops)
                taken = seconds(file, runs=5 if states < 1000 else 2)
                name = f"a whole check of {states:,} states{' with loops' if loops else ''}"
                table.append((name, taken * 1000, "ms", None, goal * 1000))
        table.append(
            ("--watch answers a save at 100 states", answers(written(100, Path(folder))), "s", None, SAVED)
        )
    return table
