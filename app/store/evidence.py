"""What attempts were evidence of, as the rubric had it when they ended."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import TYPE_CHECKING

from app.store.database import Write

if TYPE_CHECKING:
    from app.skills.scoring import Evidence


def add(attempt_id: str, evidence: Iterable[Evidence], catalogue: str) -> Write:
    """Each piece of evidence, with the version of the skill catalogue. Said twice, the last holds."""
    return tuple(
        (
            "INSERT OR REPLACE INTO evidence VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
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
        for each in evidence
    )


def of_attempt(connection: sqlite3.Connection, attempt_id: str) -> tuple[Evidence, ...]:
    found = connection.execute(
        "SELECT turn, skill, rating, score, chance, weight, credence FROM evidence WHERE attempt = ? "
        "ORDER BY turn, weight DESC, skill",
        (attempt_id,),
    )
    from app.skills.scoring import Evidence  # not needed before the first debrief

    return tuple(Evidence(*row) for row in found)
