"""Turns as rows: ids and values as they were, in the order of their numbers."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from types import MappingProxyType
from typing import TYPE_CHECKING

from app.store.database import Write

if TYPE_CHECKING:
    from app.conversation.transcript import Turn


def add(attempt_id: str, turn: Turn, help_used: Iterable[str]) -> Write:
    """One turn. The database refuses a number that is there already and one that would leave a gap."""
    return (
        (
            "INSERT INTO turns (attempt, number, event, state, offered, outcome, entered, heard, variables, "
            "seconds, help) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                attempt_id,
                turn.number,
                turn.event,
                turn.state,
                _json(turn.offered),
                turn.outcome,
                _json(turn.entered),
                _json([(each.kind, each.text, each.by, each.notes) for each in turn.heard]),
                _json(dict(turn.values)),
                turn.seconds,
                _json(tuple(help_used)),
            ),
        ),
    )


def of_attempt(connection: sqlite3.Connection, attempt_id: str) -> tuple[Turn, ...]:
    """An attempt's turns, the first first."""
    found = connection.execute(
        "SELECT number, event, state, offered, outcome, entered, heard, variables, seconds FROM turns "
        "WHERE attempt = ? ORDER BY number",
        (attempt_id,),
    )
    from app.conversation.transcript import Heard, Turn  # not needed before a conversation is

    return tuple(
        Turn(
            number=number,
            event=event,
            state=state,
            offered=tuple(json.loads(offered)),
            outcome=outcome,
            entered=tuple(json.loads(entered)),
            heard=tuple(Heard(kind, text, by, tuple(notes)) for kind, text, by, notes in json.loads(heard)),
            values=MappingProxyType(json.loads(variables)),
            seconds=seconds,
        )
        for number, event, state, offered, outcome, entered, heard, variables, seconds in found
    )


def help_used(connection: sqlite3.Connection, attempt_id: str) -> dict[int, tuple[str, ...]]:
    """By turn number, the help used there; turns without help are not in it."""
    found = connection.execute(
        "SELECT number, help FROM turns WHERE attempt = ? AND help <> '[]' ORDER BY number", (attempt_id,)
    )
    return {number: tuple(json.loads(help_)) for number, help_ in found}


def mood(variables: str) -> int | None:
    """The customer's mood among a turn's variables as they are stored, 0 to 100; None if there is none."""
    found = json.loads(variables).get("mood")
    return found if isinstance(found, int) else None


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
