"""Everything that is stored about one learner: as JSON for programs, as tables for spreadsheets."""

from __future__ import annotations

import csv
import io
import json
import secrets
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app import __version__, files
from app.errors import KnownError

if TYPE_CHECKING:
    from app.conversation.transcript import Turn
    from app.scenario.model import Scenario
    from app.store.attempts import Attempt
    from app.store.learners import Learner
    from app.store.notes import Note
    from app.store.store import Store

FORMAT = 1
"""Of the JSON file; it grows when a key changes its meaning."""

DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
"""A spreadsheet takes a text that begins with one of these for a formula, and runs it."""

Row = Sequence[object]
Table = tuple[Row, ...]
"""The first row names the columns."""


@dataclass(frozen=True, slots=True)
class Exported:
    """The folder that was written, and how many attempts are in it."""

    folder: Path
    attempts: int


def export(store: Store, learner: Learner, folder: Path, *, now: datetime) -> Exported:
    """Write a new folder with everything about this learner into `folder`, whole or not at all.

    now: in the learner's time zone; the folder has its day in its name. Raises OSError; nothing is left then.
    """
    data = gather(store, learner, now=now)
    written = {"gelassen.json": json.dumps(data, ensure_ascii=False, indent=2).encode() + b"\n"}
    written |= {f"{name}.csv": to_csv(table) for name, table in tables(data).items()}
    unfinished = folder / f".gelassen-{secrets.token_hex(4)}"
    try:
        for name, content in written.items():
            files.write(unfinished / name, content)
        target = unfinished.rename(_free(folder, f"gelassen-data-{now:%Y-%m-%d}"))
    except BaseException:
        with suppress(OSError):  # The first error is the one to tell.
            shutil.rmtree(unfinished)
        raise
    files.sync_folder(folder)
    return Exported(target, len(data["attempts"]))


def gather(store: Store, learner: Learner, *, now: datetime) -> dict[str, Any]:
    """Everything as plain values, as it stands in the JSON file."""
    return {
        "format": FORMAT,
        "program": f"Gelassen {__version__}",
        "made": now.isoformat(timespec="seconds"),
        "learner": {"id": learner.id, "name": learner.name},
        "favourites": sorted(store.favourites(learner.id)),
        "attempts": [
            _attempt(store, attempt, learner.name) for attempt in reversed(store.attempts(learner.id))
        ],
    }


def tables(data: Mapping[str, Any]) -> dict[str, Table]:
    """The same as tables, by name; what has rows of its own has a table of its own."""
    attempts = data["attempts"]
    facts = (
        *("id", "scenario", "title", "language", "mode", "started", "ended", "ending", "ending_kind"),
        *("content_hash", "format", "program", "seed"),
    )
    turns = ("number", "event", "words", "state", "seconds")
    evidence = ("turn", "skill", "rating", "score", "chance", "weight", "credence")
    reflection = ("rating", "plus", "delta", "plan")
    note = ("turns", "text", "words")
    return {
        "attempts": (
            (*facts, "replayed_attempt", "replayed_from_turn"),
            *(
                (
                    *(each[fact] for fact in facts),
                    *(each["forked_from"] or {"attempt": "", "turn": ""}).values(),
                )
                for each in attempts
            ),
        ),
        "turns": (
            ("attempt", "scenario", *turns, "mood", "help", "marks", "heard", "offered"),
            *(
                (
                    each["id"],
                    each["scenario"],
                    *(turn[fact] for fact in turns),
                    turn["values"].get("mood"),
                    ", ".join(turn["help"]),
                    ", ".join(turn["marks"]),
                    "\n".join(_line(heard) for heard in turn["heard"]),
                    "\n".join(offer["words"] or offer["id"] for offer in turn["offered"]),
                )
                for each in attempts
                for turn in each["turns"]
            ),
        ),
        "notes": (
            ("attempt", "scenario", *note),
            *(
                (each["id"], each["scenario"], *(written[fact] for fact in note))
                for each in attempts
                for written in each["notes"]
            ),
        ),
        "reflections": (
            ("attempt", "scenario", *reflection),
            *(
                (each["id"], each["scenario"], *(each["reflection"][fact] for fact in reflection))
                for each in attempts
                if each["reflection"] is not None
            ),
        ),
        "evidence": (
            ("attempt", "scenario", *evidence),
            *(
                (each["id"], each["scenario"], *(piece[fact] for fact in evidence))
                for each in attempts
                for piece in each["evidence"]
            ),
        ),
        "favourites": (("scenario",), *((scenario,) for scenario in data["favourites"])),
    }


def to_csv(table: Iterable[Row]) -> bytes:
    """A table as a spreadsheet opens it, umlauts and all; no cell of it is a formula."""
    text = io.StringIO()
    csv.writer(text).writerows([_cell(value) for value in row] for row in table)
    return text.getvalue().encode("utf-8-sig")


def _cell(value: object) -> object:
    """Texts that a spreadsheet would run get an apostrophe before them; numbers are numbers."""
    if isinstance(value, str) and value.startswith(DANGEROUS):
        return f"'{value}"
    return value


def _attempt(store: Store, attempt: Attempt, learner_name: str | None) -> dict[str, Any]:
    scenario = _scenario(store, attempt)
    help_used = store.help_used(attempt.id)
    reflection = store.reflection(attempt.id)
    fork = attempt.forked_from
    return {
        **{
            name: getattr(attempt, name)
            for name in ("id", "scenario", "language", "ending", "ending_kind", "content_hash", "format")
        },
        "title": scenario.title if scenario else None,
        "program": attempt.program,
        "seed": attempt.seed,
        "mode": attempt.mode.value,
        "started": attempt.started.isoformat(),
        "ended": attempt.ended.value if attempt.ended else None,
        "forked_from": asdict(fork) if fork else None,
        "opening": _opening(scenario, attempt.seed, learner_name),
        "turns": [
            _turn(turn, scenario, learner_name, help_used.get(turn.number, ()))
            for turn in store.turns(attempt.id)
        ],
        "notes": [_note(note, scenario, learner_name) for note in store.notes(attempt.id)],
        "reflection": asdict(reflection) if reflection else None,
        "evidence": [asdict(each) for each in store.evidence(attempt.id)],
    }


def _scenario(store: Store, attempt: Attempt) -> Scenario | None:
    """What was played, in the language it was played in; None where it cannot be read any more."""
    snapshot = store.snapshot(attempt.content_hash)
    if snapshot is None:
        return None
    return _opened(
        snapshot.source, tuple(sorted(snapshot.catalogues.items())), attempt.language, attempt.scenario
    )


@lru_cache(maxsize=16)
def _opened(
    source: bytes, catalogues: tuple[tuple[str, bytes], ...], language: str, name: str
) -> Scenario | None:
    from app.scenario.library import load_bytes

    try:
        return load_bytes(source, dict(catalogues), language, name=name).scenario
    except KnownError:
        return None


def _opening(scenario: Scenario | None, seed: int, learner_name: str | None) -> list[dict[str, Any]]:
    if scenario is None:
        return []
    from app.conversation.conversation import Conversation

    heard = Conversation(scenario, seed=seed).opening
    return [_heard(asdict(each), scenario, learner_name) for each in heard]


def _turn(
    turn: Turn, scenario: Scenario | None, learner_name: str | None, help_used: Iterable[str]
) -> dict[str, Any]:
    from app.conversation.transcript import to_data
    from app.skills.scoring import MARKS

    data = to_data(turn)
    return {
        **data,
        "words": _words_of(turn.event, turn.state, scenario, learner_name),
        "offered": [
            {"id": choice, "words": _words_of(choice, turn.state, scenario, learner_name)}
            for choice in turn.offered
        ],
        "heard": [_heard(each, scenario, learner_name) for each in data["heard"]],
        "help": [each for each in help_used if each not in MARKS],
        "marks": [each for each in help_used if each in MARKS],
    }


def _note(note: Note, scenario: Scenario | None, learner_name: str | None) -> dict[str, Any]:
    """What was written down: own words, or the sentence that was said, with its id."""
    words = note.words if note.words is not None else _text(scenario, note.text or "", learner_name)
    return {**asdict(note), "words": words}


def _words_of(event: str, state: str, scenario: Scenario | None, learner_name: str | None) -> str:
    """What the learner said, noted or looked up; nothing for what has no words."""
    if scenario is None:
        return ""
    from app.conversation import speech
    from app.conversation.transcript import NOTE, OPEN

    verb, _space, what = event.partition(" ")
    text = ""
    if verb == NOTE and what:
        text = scenario.facts.get(what, "")
    elif verb == OPEN and what:
        item = scenario.desk.get(what)
        text = item.title if item is not None else ""
    elif state in scenario.states:
        choice = scenario.states[state].choices.get(event)
        text = choice.text if choice is not None else ""
    return speech.fill(scenario, text, learner_name)


def _heard(data: Mapping[str, Any], scenario: Scenario | None, learner_name: str | None) -> dict[str, Any]:
    """What was heard, with its words and with who said it."""
    person = scenario.people.get(data["by"]) if scenario is not None else None
    return {
        **data,
        "notes": list(data["notes"]),
        "name": person.name if person is not None else "",
        "words": _text(scenario, data["text"], learner_name),
    }


def _text(scenario: Scenario | None, text: str, learner_name: str | None) -> str:
    """The words of a text of the scenario, by its id; nothing where it cannot be read any more."""
    if scenario is None:
        return ""
    from app.conversation import speech
    from app.scenario.texts import texts_of

    return speech.fill(scenario, texts_of(scenario).get(text, ""), learner_name)


def _line(heard: Mapping[str, Any]) -> str:
    words = heard["words"] or heard["text"]
    return f"{heard['name']}: {words}" if heard["name"] else words


def _free(folder: Path, name: str) -> Path:
    """That name in the folder, or with a number where it is taken."""
    return next(path for path in _names(folder, name) if not path.exists())


def _names(folder: Path, name: str) -> Iterator[Path]:
    yield folder / name
    number = 2
    while True:
        yield folder / f"{name}-{number}"
        number += 1
