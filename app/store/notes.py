"""What learners wrote down besides facts: sentences that were said, and their own words."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from app.store.database import Write


@dataclass(frozen=True, slots=True)
class Note:
    """A line on the notepad that is no fact of the scenario; exactly one of text and words is there.

    turns: how many turns had been taken when it was written. text: the id of the sentence that was said, so
    that it reads in whatever language is on. words: the learner's own.
    """

    turns: int
    text: str | None = None
    words: str | None = None


def add(attempt_id: str, number: int, note: Note) -> Write:
    """One note, by its place on the pad, counted from 1. The database refuses a place that is taken."""
    return (
        (
            "INSERT INTO notes (attempt, number, turns, text, words) VALUES (?, ?, ?, ?, ?)",
            (attempt_id, number, note.turns, note.text, note.words),
        ),
    )


def share(attempt_id: str, origin: str, turns: int) -> Write:
    """Copies of the notes that were written by the time an attempt branches off another."""
    return (
        (
            "INSERT INTO notes SELECT ?, number, turns, text, words FROM notes "
            "WHERE attempt = ? AND turns <= ? ORDER BY number",
            (attempt_id, origin, turns),
        ),
    )


def of_attempt(connection: sqlite3.Connection, attempt_id: str) -> tuple[Note, ...]:
    """An attempt's notes in the order in which they were written."""
    found = connection.execute(
        "SELECT turns, text, words FROM notes WHERE attempt = ? ORDER BY number", (attempt_id,)
    )
    return tuple(Note(*row) for row in found)
