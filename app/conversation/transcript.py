"""What happened, append-only: turns that hold ids, never words."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, TypeVar

from app.scenario.guard import Value
from app.scenario.reading.vocabulary import GRADES as GRADES

Event = str
"""One thing that happened, spelled alike everywhere: a choice's id, a task's grade (`good`, `fair`, `poor`),
`silence`, `interrupt`, `mhm`, `breathe`, `open <desk item>`, `note <fact>`."""

SILENCE = "silence"
INTERRUPT = "interrupt"
MHM = "mhm"
"""A sound that says: I am listening. Whoever waits feels heard, and nobody is interrupted."""
BREATHE = "breathe"
"""A silent breath, which nobody notices and which takes no time."""
OPEN = "open"
NOTE = "note"

WORDS = (*GRADES, SILENCE, INTERRUPT, MHM, BREATHE)
"""The events that are words of the format, and so no ids of an author's."""


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
    def is_decision(self) -> bool:
        """Whether the learner chose something in this turn, or did a task."""
        return self.event in self.offered or self.is_task

    @property
    def is_task(self) -> bool:
        """Whether the learner did a task; the event is its grade."""
        return self.event in GRADES

    @property
    def state_after(self) -> str:
        return self.entered[-1] if self.entered else self.state


def to_data(turn: Turn) -> dict[str, Any]:
    """The turn as plain values, as they stand in JSON."""
    return {
        "number": turn.number,
        "event": turn.event,
        "state": turn.state,
        "offered": list(turn.offered),
        "outcome": turn.outcome,
        "entered": list(turn.entered),
        "heard": [
            {"kind": each.kind, "text": each.text, "by": each.by, "notes": list(each.notes)}
            for each in turn.heard
        ],
        "values": dict(turn.values),
        "seconds": turn.seconds,
    }


def from_data(data: Mapping[str, Any]) -> Turn:
    """The turn that `to_data` wrote. Raises ValueError for anything else."""
    try:
        return Turn(
            number=_exactly(int, data["number"]),
            event=_exactly(str, data["event"]),
            state=_exactly(str, data["state"]),
            offered=_words(data["offered"]),
            outcome=None if data["outcome"] is None else _exactly(int, data["outcome"]),
            entered=_words(data["entered"]),
            heard=tuple(
                Heard(
                    _exactly(str, each["kind"]),
                    _exactly(str, each["text"]),
                    None if each["by"] is None else _exactly(str, each["by"]),
                    _words(each["notes"]),
                )
                for each in _exactly(list, data["heard"])
            ),
            values=MappingProxyType({name: _value(value) for name, value in data["values"].items()}),
            seconds=_exactly(int, data["seconds"]),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"this is not a turn: {error}") from error


def to_json(turns: Iterable[Turn]) -> str:
    """The turns as JSON, on one line."""
    return json.dumps([to_data(turn) for turn in turns], ensure_ascii=False, separators=(",", ":"))


def from_json(text: str) -> tuple[Turn, ...]:
    """The turns that `to_json` wrote. Raises ValueError for anything else."""
    return tuple(from_data(data) for data in _list(json.loads(text)))


T = TypeVar("T")


def _exactly(kind: type[T], value: object) -> T:
    """The value, if it is of this very type: JSON's yes is no number here."""
    if type(value) is not kind:
        raise TypeError(f"{value!r} is no {kind.__name__}")
    return value


def _list(value: object) -> list[Any]:
    if not isinstance(value, list):
        raise ValueError("these are no turns")
    return value


def _words(value: object) -> tuple[str, ...]:
    return tuple(_exactly(str, word) for word in _exactly(list, value))


def _value(value: object) -> Value:
    if isinstance(value, bool | int | str):
        return value
    raise TypeError(f"{value!r} is no value of a variable")
