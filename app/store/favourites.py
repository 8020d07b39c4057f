"""The scenarios that learners have starred."""

from __future__ import annotations

import sqlite3

from app.store.database import Write


def put(learner_id: str, scenario: str, starred: bool) -> Write:
    """Star a scenario, or take the star away. Said twice, it is so once."""
    if starred:
        return (("INSERT INTO favourites VALUES (?, ?) ON CONFLICT DO NOTHING", (learner_id, scenario)),)
    return (("DELETE FROM favourites WHERE learner = ? AND scenario = ?", (learner_id, scenario)),)


def of_learner(connection: sqlite3.Connection, learner_id: str) -> frozenset[str]:
    """By scenario id."""
    found = connection.execute("SELECT scenario FROM favourites WHERE learner = ?", (learner_id,))
    return frozenset(scenario for (scenario,) in found)
