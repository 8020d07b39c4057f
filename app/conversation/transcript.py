"""What happened, append-only: turns that hold ids, never words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.scenario.guard import Value

Event = str
"""One thing that happened, spelled alike everywhere: a choice's id, a task's grade (`good`, `fair`, `poor`),
`silence`, `interrupt`, `open <desk item>`, `note <fact>`."""

SILENCE = "silence"
INTERRUPT = "interrupt"
OPEN = "open"
NOTE = "note"
GRADES = ("good", "fair", "poor")


@dataclass(frozen=True, slots=True)
class Heard:
    """Something seen or heard after an event, by reference: `text` is a text id of the scenario.

    `kind` is `scene`, `says`, `reply` or `desk` (read in a desk item); `by` the person who speaks (None for a
    scene and what is read); `notes` the facts said in it.
    """

    kind: str
    text: str
    by: str | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Turn:
    """An event and what it led to.

    number: 1 for the first event; the opening (what is heard before any event) is not a turn.
    state: where it happened. offered: the choice ids on offer then, in the order shown.
    outcome: index of the target taken, None where the conversation stays. entered: the states gone through,
    the last is where it is now. heard: what was seen and heard because of it, in order. values: all variables
    afterwards. seconds: simulated seconds since the conversation began, afterwards.
    """

    number: int
    event: Event
    state: str
    offered: tuple[str, ...]
    outcome: int | None
    entered: tuple[str, ...]
    heard: tuple[Heard, ...]
    values: Mapping[str, Value]
    seconds: int

    @property
    def state_after(self) -> str:
        return self.entered[-1] if self.entered else self.state
