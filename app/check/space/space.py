"""The space of configurations of a scenario, and what can be asked of it."""

from __future__ import annotations

from dataclasses import dataclass

from app.scenario.model import Scenario


@dataclass(frozen=True)
class Space:
    """Everything that may happen in play."""

    scenario: Scenario
