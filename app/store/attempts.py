"""Conversations played: what an attempt is, and how it goes into the database and comes out."""

from __future__ import annotations

import secrets
import sqlite3
import uuid
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from app import __version__
from app.store import evidence as rubric
from app.store import notes, turns
from app.store.database import Write

if TYPE_CHECKING:
    from app.skills.scoring import Evidence


class Mode(StrEnum):
    """Learn, with a coach; or practise, with a debrief only."""

    LEARN = "learn"
    PRACTISE = "practise"


class EndKind(StrEnum):
    """How an attempt ended.

    FINISHED: at an ending of the scenario. LEFT: given up. One that can be continued has not ended.
    """

    FINISHED = "finished"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Fork:
    """Where an attempt branched off: it shares the first `turn` turns (0 for none) with another attempt."""

    attempt: str
    turn: int


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A scenario's files as they were: the source, and its catalogues by language."""

    source: bytes
    catalogues: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Attempt:
    """One conversation played once.

    content_hash: of the scenario as it was. format: of the scenario; program: Gelassen's version. started:
    UTC. ended: None while it can be continued. ending: the id of the ending reached, ending_kind what became
    of the customer there (good, mixed, poor).
    """

    id: str
    learner: str
    scenario: str
    content_hash: str
    format: int
    program: str
    language: str
    mode: Mode
    seed: int
    forked_from: Fork | None
    started: datetime
    ended: EndKind | None = None
    ending: str | None = None
    ending_kind: str | None = None

    @classmethod
    def new(
        cls,
        *,
        learner: str,
        scenario: str,
        content_hash: str,
        language: str,
        mode: Mode = Mode.LEARN,
        seed: int | None = None,
        format: int = 1,
        forked_from: Fork | None = None,
    ) -> Attempt:
        """An attempt that starts now. Without a seed it gets one of its own, 0 to 2**63 - 1."""
        return cls(
            id=str(uuid.uuid4()),
            learner=learner,
            scenario=scenario,
            content_hash=content_hash,
            format=format,
            program=__version__,
            language=language,
            mode=mode,
            seed=secrets.randbelow(2**63) if seed is None else seed,
            forked_from=forked_from,
            started=datetime.now(UTC),
        )


@dataclass(frozen=True, slots=True)
class LastTime:
    """How it went when a scenario was last played.

    mood: the customer's at the end, 0 to 100; times: attempts so far.
    """

    attempt: Attempt
    mood: int | None
    times: int


@dataclass(frozen=True, slots=True)
class Interrupted:
    """An attempt that can be continued after `turns` turns. mood: the customer's by then, 0 to 100."""

    attempt: Attempt
    turns: int
    mood: int | None


_NAMES = (
    *("id", "learner", "scenario", "content_hash", "format", "program", "language", "mode", "seed"),
    *("forked_from", "forked_at", "started", "ended", "ending", "ending_kind"),
)
_COLUMNS = ", ".join(_NAMES)


def begin(attempt: Attempt, snapshot: Snapshot) -> Write:
    """The attempt, its scenario if that is new, and copies of what it shares with its origin."""
    source = (attempt.content_hash, zlib.compress(snapshot.source))
    catalogues = [
        (attempt.content_hash, language, zlib.compress(content))
        for language, content in sorted(snapshot.catalogues.items())
    ]
    fork = attempt.forked_from
    write: list[tuple[str, tuple[object, ...]]] = [
        ("INSERT INTO snapshots VALUES (?, ?) ON CONFLICT DO NOTHING", source),
        *(("INSERT INTO catalogues VALUES (?, ?, ?) ON CONFLICT DO NOTHING", each) for each in catalogues),
        (
            f"INSERT INTO attempts ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                attempt.id,
                attempt.learner,
                attempt.scenario,
                attempt.content_hash,
                attempt.format,
                attempt.program,
                attempt.language,
                attempt.mode,
                attempt.seed,
                fork.attempt if fork else None,
                fork.turn if fork else None,
                attempt.started.astimezone(UTC).isoformat(timespec="seconds"),
                attempt.ended,
                attempt.ending,
                attempt.ending_kind,
            ),
        ),
    ]
    if fork is not None:
        write.append(
            (
                "INSERT INTO turns SELECT ?, number, event, state, offered, outcome, entered, heard, "
                "variables, seconds, help FROM turns WHERE attempt = ? AND number <= ? ORDER BY number",
                (attempt.id, fork.attempt, fork.turn),
            )
        )
        write.extend(notes.share(attempt.id, fork.attempt, fork.turn))
    return tuple(write)


def end(
    attempt_id: str,
    kind: EndKind,
    ending: str | None,
    ending_kind: str | None,
    evidence: Iterable[Evidence],
    catalogue: str,
) -> Write:
    """The attempt's end and what it was evidence of. Said twice, the last holds."""
    return (
        (
            "UPDATE attempts SET ended = ?, ending = ?, ending_kind = ? WHERE id = ?",
            (EndKind(kind), ending, ending_kind, attempt_id),
        ),
        *rubric.add(attempt_id, evidence, catalogue),
    )


def of_learner(connection: sqlite3.Connection, learner_id: str, scenario: str | None) -> tuple[Attempt, ...]:
    """A learner's attempts, the latest first, by the order they were begun in."""
    found = connection.execute(
        f"SELECT {_COLUMNS} FROM attempts WHERE learner = ? AND scenario = coalesce(?, scenario) "
        "ORDER BY number DESC",
        (learner_id, scenario),
    )
    return tuple(_attempt(row) for row in found)


def by_id(connection: sqlite3.Connection, attempt_id: str) -> Attempt | None:
    row = connection.execute(f"SELECT {_COLUMNS} FROM attempts WHERE id = ?", (attempt_id,)).fetchone()
    return None if row is None else _attempt(row)


def snapshot(connection: sqlite3.Connection, content_hash: str) -> Snapshot | None:
    row = connection.execute(
        "SELECT source FROM snapshots WHERE content_hash = ?", (content_hash,)
    ).fetchone()
    if row is None:
        return None
    catalogues = connection.execute(
        "SELECT language, content FROM catalogues WHERE content_hash = ? ORDER BY language", (content_hash,)
    )
    return Snapshot(
        zlib.decompress(row[0]), {language: zlib.decompress(content) for language, content in catalogues}
    )


def last_by_scenario(connection: sqlite3.Connection, learner_id: str) -> dict[str, LastTime]:
    """By scenario, its latest attempt, the customer's mood by then, and how many attempts there are."""
    counts: dict[str, int] = dict(
        connection.execute(
            "SELECT scenario, count(*) FROM attempts WHERE learner = ? GROUP BY scenario", (learner_id,)
        )
    )
    latest = "attempts.number IN (SELECT max(number) FROM attempts WHERE learner = ? GROUP BY scenario)"
    return {
        attempt.scenario: LastTime(attempt, mood, counts[attempt.scenario])
        for attempt, _turns, mood in _with_last_turn(connection, latest, learner_id)
    }


def interrupted(connection: sqlite3.Connection, learner_id: str) -> tuple[Interrupted, ...]:
    """Attempts that have not ended and have a turn of their own, the latest first."""
    return tuple(
        Interrupted(attempt, taken, mood)
        for attempt, taken, mood in _with_last_turn(connection, "learner = ? AND ended IS NULL", learner_id)
        if taken > (attempt.forked_from.turn if attempt.forked_from else 0)
    )


def _with_last_turn(
    connection: sqlite3.Connection, condition: str, learner_id: str
) -> Iterator[tuple[Attempt, int, int | None]]:
    """Attempts, the latest first, each with its number of turns and the customer's mood by then.

    One query: home asks this for a thousand cards.
    """
    columns = ", ".join(f"attempts.{name}" for name in _NAMES)
    found = connection.execute(
        f"SELECT {columns}, coalesce(turns.number, 0), turns.variables FROM attempts LEFT JOIN turns "
        "ON turns.attempt = attempts.id "
        "AND turns.number = (SELECT max(number) FROM turns WHERE attempt = attempts.id) "
        f"WHERE {condition} ORDER BY attempts.number DESC",
        (learner_id,),
    )
    for *row, taken, variables in found:
        yield _attempt(row), taken, None if variables is None else turns.mood(variables)


def _attempt(row: Sequence[Any]) -> Attempt:
    """An attempt from its columns, in the order of _NAMES."""
    id_, learner, scenario, content_hash, format_, program, language, mode, seed, *rest = row
    origin, turn, started, ended, ending, ending_kind = rest
    return Attempt(
        id=id_,
        learner=learner,
        scenario=scenario,
        content_hash=content_hash,
        format=format_,
        program=program,
        language=language,
        mode=Mode(mode),
        seed=seed,
        forked_from=None if origin is None else Fork(origin, turn),
        started=datetime.fromisoformat(started),
        ended=None if ended is None else EndKind(ended),
        ending=ending,
        ending_kind=ending_kind,
    )
