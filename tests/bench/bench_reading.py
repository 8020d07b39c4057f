"""Reading a scenario of 1,000 states against libyaml's bare events of the same bytes."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from time import perf_counter

import yaml

from app.scenario import document, reader

ROUNDS = 15


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds, each the median of the rounds; the ratio is the median of the rounds' own ratios.

    bare: libyaml's events, made and dropped. data: plain data out of them. read: a Scenario and findings.
    """

    size: int
    bare: float
    data: float
    read: float
    ratio: float


def large_text(states: int = 1000) -> bytes:
    """A scenario of so many states with three choices each, half of which change something."""
    head = """\
format: 1
id: large
language: en
title: A large one
channel: phone
briefing: You take orders.
goal: She knows when it comes.
people:
  lindner:
    name: Ms Lindner
    mood: 65
variables:
  promised: [nothing, expected, guaranteed]
start: state-0
states:
"""
    made = [head]
    for state in range(states - 1):
        made.append(
            f"  state-{state}:\n    phase: solve\n    says: And when will it be here, please?\n"
            f"    to: state-{state + 1}\n    choices:\n"
        )
        for choice in range(3):
            made.append(
                f"      choice-{choice}:\n"
                "        say: It is expected on 15 November, and I write if it moves.\n"
                "        reply: Well, all right then, thank you.\n"
            )
            if (state * 3 + choice) % 2:
                made.append("        changes: {mood: +10, promised: expected}\n")
    made.append(f"  state-{states - 1}:\n    ending: good\n    result: The order is placed.\n")
    return "".join(made).encode()


def times(states: int = 1000, rounds: int = ROUNDS) -> Times:
    """Measured in turn within each round, so that what else the machine does meets all three."""
    text = large_text(states)
    taken: list[tuple[float, float, float]] = []
    for _round in range(rounds + 1):
        start = perf_counter()
        for _event in yaml.parse(text, Loader=yaml.CLoader):
            pass
        bare = perf_counter() - start
        start = perf_counter()
        data = document.parse(text, "large.yaml")
        parsed = perf_counter() - start
        start = perf_counter()
        reading = reader.read_text(text, name="large.yaml")
        read = perf_counter() - start
        if data.data is None or reading.scenario is None or reading.diagnostics:
            raise AssertionError("the large scenario has findings")
        taken.append((bare * 1000, parsed * 1000, read * 1000))
        del data, reading  # here, so that no round measures how the one before is thrown away
    taken = taken[1:]  # the first round imports
    return Times(
        size=len(text),
        bare=median(one[0] for one in taken),
        data=median(one[1] for one in taken),
        read=median(one[2] for one in taken),
        ratio=median(one[2] / one[0] for one in taken),
    )


def rows() -> list[tuple[str, float, str, float | None, float | None]]:
    """Reading against the bare pass; the goal for the ratio is 2.5."""
    measured = times()
    return [
        ("libyaml's events of 1,000 states, nothing done", measured.bare, "ms", None, None),
        ("plain data out of them", measured.data, "ms", measured.data / measured.bare, None),
        ("a Scenario of 1,000 states with its findings", measured.read, "ms", measured.ratio, 2.5),
    ]
