"""Conversations played: what an attempt is, and how it goes into the database and comes out."""

from __future__ import annotations

import secrets
import sqlite3
import uuid
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from app import __version__
from app.store import evidence as rubric
from app.store import turns
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


_COLUMNS = (
    "id, learner, scenario, content_hash, format, program, language, mode, seed, forked_from, forked_at, "
    "started, ended, ending, ending_kind"
)


def begin(attempt: Attempt, snapshot: Snapshot) -> Write:
    """The attempt, its scenario if that is new, and copies of the turns it shares with its origin."""
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
    found: dict[str, LastTime] = {}
    counts = dict(
        connection.execute(
            "SELECT scenario, count(*) FROM attempts WHERE learner = ? GROUP BY scenario", (learner_id,)
        )
    )
    latest = connection.execute(
        f"SELECT {_COLUMNS} FROM attempts WHERE number IN "
        "(SELECT max(number) FROM attempts WHERE learner = ? GROUP BY scenario) ORDER BY number DESC",
        (learner_id,),
    )
    for row in latest:
        attempt = _attempt(row)
        _turns, mood = turns.count_and_mood(connection, attempt.id)
        found[attempt.scenario] = LastTime(attempt, mood, counts[attempt.scenario])
    return found


def interrupted(connection: sqlite3.Connection, learner_id: str) -> tuple[Interrupted, ...]:
    open_ones = connection.execute(
        f"SELECT {_COLUMNS} FROM attempts WHERE learner = ? AND ended IS NULL ORDER BY number DESC",
        (learner_id,),
    )
    found = []
    for row in open_ones.fetchall():
        attempt = _attempt(row)
        taken, mood = turns.count_and_mood(connection, attempt.id)
        if taken > (attempt.forked_from.turn if attempt.forked_from else 0):
            found.append(Interrupted(attempt, taken, mood))
    return tuple(found)


def _attempt(row: tuple[Any, ...]) -> Attempt:
    values = dict(zip(_COLUMNS.split(", "), row, strict=True))
    origin, turn = values.pop("forked_from"), values.pop("forked_at")
    return Attempt(
        **{
            **values,
            "mode": Mode(values["mode"]),
            "forked_from": None if origin is None else Fork(origin, turn),
            "started": datetime.fromisoformat(values["started"]),
            "ended": None if values["ended"] is None else EndKind(values["ended"]),
        }
    )
