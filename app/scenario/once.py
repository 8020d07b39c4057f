"""What is worked out once per scenario, and kept for as long as that scenario lives."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from typing import TypeVar

from app.scenario.model import Scenario

T = TypeVar("T")


def once_per_scenario(work_out: Callable[[Scenario], T]) -> Callable[[Scenario], T]:
    """Remember a function's result for each Scenario object.

    By identity: a Scenario holds mappings and cannot be hashed, and comparing two whole ones would cost more
    than it saves. The result is dropped with its scenario, so no two scenarios can ever share one.
    """
    kept: dict[int, T] = {}

    def remembered(scenario: Scenario) -> T:
        key = id(scenario)
        if key not in kept:
            kept[key] = work_out(scenario)
            weakref.finalize(scenario, kept.pop, key, None).atexit = False
        return kept[key]

    remembered.__doc__ = work_out.__doc__
    remembered.__name__ = work_out.__name__
    return remembered
