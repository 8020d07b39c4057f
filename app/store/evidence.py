"""What attempts were evidence of, as the rubric had it when they ended."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import TYPE_CHECKING

from app.store.database import Statement, Write

if TYPE_CHECKING:
    from app.skills.scoring import Evidence


def add(attempt_id: str, evidence: Iterable[Evidence], catalogue: str) -> Write:
    """Each piece of evidence, with the version of the skill catalogue. Said twice, the last holds."""
    return (
        ("DELETE FROM evidence WHERE attempt = ?", (attempt_id,)),
        *(_row(attempt_id, each, catalogue) for each in evidence),
    )


def of_attempt(connection: sqlite3.Connection, attempt_id: str) -> tuple[Evidence, ...]:
    found = connection.execute(
        "SELECT turn, skill, rating, score, chance, weight, credence FROM evidence WHERE attempt = ? "
        "ORDER BY turn, weight DESC, skill",
        (attempt_id,),
    )
    from app.skills.scoring import Evidence  # not needed before the first debrief

    return tuple(Evidence(*row) for row in found)


def _row(attempt_id: str, each: Evidence, catalogue: str) -> Statement:
    return (
        "INSERT INTO evidence VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            attempt_id,
            each.turn,
            each.skill,
            catalogue,
            each.rating,
            each.score,
            each.chance,
            each.weight,
            each.credence,
        ),
    )
