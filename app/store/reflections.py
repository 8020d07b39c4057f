"""What learners think of their conversations, in their own words."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from app.store.database import Write


@dataclass(frozen=True, slots=True)
class Reflection:
    """What the learner thinks of it, before any result is shown.

    rating: 0 to 10, None where it was skipped. plus: what went well; delta: what to change; plan: if ...,
    then ...
    """

    rating: int | None = None
    plus: str = ""
    delta: str = ""
    plan: str = ""


def put(attempt_id: str, reflection: Reflection) -> Write:
    """The learner's own view; a later one takes the place of an earlier one."""
    return (
        (
            "INSERT OR REPLACE INTO reflections (attempt, rating, plus, delta, plan) VALUES (?, ?, ?, ?, ?)",
            (attempt_id, reflection.rating, reflection.plus, reflection.delta, reflection.plan),
        ),
    )


def of_attempt(connection: sqlite3.Connection, attempt_id: str) -> Reflection | None:
    row = connection.execute(
        "SELECT rating, plus, delta, plan FROM reflections WHERE attempt = ?", (attempt_id,)
    ).fetchone()
    return None if row is None else Reflection(*row)
