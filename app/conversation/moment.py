"""A moment in the middle of a scenario, to begin a conversation from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.scenario.guard import Value
from app.scenario.model import Id


@dataclass(frozen=True, slots=True)
class Moment:
    """A state, and the variables that are there not what they are at the beginning of the scenario.

    Values go by the names of a conversation's values: `mood`, `mood.<other person>`, `noted.<fact>`, and so
    on. A fact that is noted counts as said.
    """

    state: Id
    values: Mapping[str, Value] = field(default_factory=dict)
