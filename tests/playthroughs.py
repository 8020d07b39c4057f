"""The authors' own walks through the shipped scenarios: what tests and pictures do there, by name.

A test that needs a shipped conversation takes its steps from here; when the scenario changes, its
`playthroughs.yaml` follows, and nothing else has to.
"""

from __future__ import annotations

from functools import cache

from app import paths
from app.conversation import playthrough
from app.conversation.playthrough import Playthrough
from app.conversation.transcript import Event
from app.scenario import document, reader
from tests.shipped import SWEATER


@cache
def walks(scenario: str = SWEATER) -> tuple[Playthrough, ...]:
    """All of a scenario, in the author's order: together they reach every ending."""
    file = paths.scenarios() / scenario / "playthroughs.yaml"
    return playthrough.read(document.parse(file.read_bytes(), str(file)).data)


def steps(name: str, scenario: str = SWEATER) -> tuple[Event, ...]:
    """One of them, to its end. Raises KeyError for a name that there is not."""
    return {walk.name: walk.steps for walk in walks(scenario)}[name]


def up_to(step: Event, name: str = "best", scenario: str = SWEATER) -> tuple[Event, ...]:
    """One of them up to a step and with it, the first where there are several.

    Raises ValueError for a step that is not done there.
    """
    whole = steps(name, scenario)
    return whole[: whole.index(step) + 1]


def choices(name: str = "best", scenario: str = SWEATER) -> tuple[Event, ...]:
    """What is chosen on one of them, without what is noted, looked up or the like between."""
    read = reader.read(paths.scenarios() / scenario / "scenario.yaml").scenario
    assert read is not None
    known = {id_ for state in read.states.values() for id_ in state.choices}
    return tuple(step for step in steps(name, scenario) if step in known)


FIRST, SECOND = choices()[:2]
"""What the sweater begins with, for tests to which it does not matter what is said."""
