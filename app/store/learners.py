"""The people who practise on this computer."""

from __future__ import annotations

import sqlite3
import uuid
from dataclasses import dataclass
from datetime import datetime

from app.store.database import Write


@dataclass(frozen=True, slots=True)
class Learner:
    """Somebody who practises. name: what they want to be called, None where they told no name."""

    id: str
    name: str | None


@dataclass(frozen=True, slots=True)
class Erased:
    """What was removed with a learner.

    attempts: conversations played; backups: how many there were, each cleaned or removed; damaged: files that
    had been put aside, removed whole.
    """

    attempts: int
    backups: int
    damaged: int


def new(name: str | None) -> Learner:
    """A learner with an id of their own. A name of spaces only is no name."""
    return Learner(str(uuid.uuid4()), (name or "").strip() or None)


def add(learner: Learner, created: datetime) -> Write:
    return (
        (
            "INSERT INTO learners (id, name, created) VALUES (?, ?, ?)",
            (learner.id, learner.name, created.isoformat(timespec="seconds")),
        ),
    )


def rename(learner: Learner) -> Write:
    return (("UPDATE learners SET name = ? WHERE id = ?", (learner.name, learner.id)),)


def erase(learner_id: str) -> Write:
    """The learner and all that is theirs. Scenarios that nobody else has played go too."""
    return (
        ("DELETE FROM learners WHERE id = ?", (learner_id,)),
        ("DELETE FROM snapshots WHERE content_hash NOT IN (SELECT content_hash FROM attempts)", ()),
    )


def all_of(connection: sqlite3.Connection) -> tuple[Learner, ...]:
    """In the order they were added."""
    found = connection.execute("SELECT id, name FROM learners ORDER BY number")
    return tuple(Learner(id_, name) for id_, name in found)
