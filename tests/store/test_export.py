"""A learner's data goes with them: readable, whole, and harmless to a spreadsheet."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import files, paths
from app.conversation.conversation import Conversation
from app.scenario import reader
from app.skills import scoring
from app.store import export
from app.store.attempts import Attempt, EndKind, Fork, Snapshot
from app.store.learners import Learner
from app.store.notes import Note
from app.store.reflections import Reflection
from app.store.store import Store
from tests.playthroughs import FIRST, SECOND

NOW = datetime(2026, 11, 22, 9, 30).astimezone()
SWEATER = paths.scenarios() / "sweater-15-november"
EVENTS = ("note birthday", FIRST, "open stock-list", SECOND)
FORMULA = '=HYPERLINK("http://example.org")'


@pytest.fixture
def practised(store: Store, learner: Learner) -> Attempt:
    """A conversation in German, half of it: noted, chosen, looked up, and looked back on."""
    source = (SWEATER / "scenario.yaml").read_bytes()
    snapshot = Snapshot(source, {"de": (SWEATER / "de.po").read_bytes()})
    scenario = reader.read_text(source, name="scenario.yaml").scenario
    assert scenario is not None
    attempt = Attempt.new(learner=learner.id, scenario=scenario.id, content_hash="h", language="de", seed=3)
    store.begin(attempt, snapshot)
    conversation = Conversation.replay(scenario, seed=3, events=EVENTS)
    for turn in conversation.turns:
        store.add_turn(attempt.id, turn, help_used=("coach", "heard-out") if turn.number == 2 else ())
    evidence = [
        each for turn in conversation.turns for each in scoring.evidence(scenario, turn, credence=1.0)
    ]
    store.end(attempt.id, EndKind.FINISHED, ending="glad", ending_kind="good", evidence=evidence)
    store.reflect(attempt.id, Reflection(7, FORMULA, "@later", "if\nthen"))
    store.add_note(attempt.id, 1, Note(1, text="opening.says.1"))
    store.add_note(attempt.id, 2, Note(2, words=FORMULA))
    store.star(learner.id, scenario.id, True)
    return attempt


def exported(store: Store, learner: Learner, folder: Path) -> dict[str, Any]:
    found = export.export(store, learner, folder, now=NOW)
    data: dict[str, Any] = json.loads((found.folder / "gelassen.json").read_text(encoding="utf-8"))
    return data


def rows(file: Path) -> list[dict[str, str]]:
    text = file.read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_folder_with_json_and_a_table_each(store: Store, learner: Learner, tmp_path: Path) -> None:
    found = export.export(store, learner, tmp_path, now=NOW)
    assert found.folder == tmp_path / "gelassen-data-2026-11-22"
    names = sorted(file.name for file in found.folder.iterdir())
    assert names == [
        *("attempts.csv", "evidence.csv", "favourites.csv", "gelassen.json", "notes.csv"),
        *("reflections.csv", "turns.csv"),
    ]


def test_turns_read_as_they_were_played(
    store: Store, learner: Learner, practised: Attempt, tmp_path: Path
) -> None:
    (attempt,) = exported(store, learner, tmp_path)["attempts"]
    assert attempt["title"] == "Der Pullover kommt am 15. November"
    assert attempt["opening"][0]["words"]
    noted, chosen, opened, _told = attempt["turns"]
    assert noted["event"] == "note birthday"
    assert noted["words"]
    assert chosen["words"] in [offer["words"] for offer in chosen["offered"]]
    assert (chosen["help"], chosen["marks"]) == (["coach"], ["heard-out"])
    assert opened["words"] == "Lagerliste"
    said = [each for each in chosen["heard"] if each["kind"] == "says"]
    assert {each["name"] for each in said} == {"Frau Lindner"}
    table = rows(tmp_path / "gelassen-data-2026-11-22" / "turns.csv")
    assert [row["event"] for row in table] == list(EVENTS)
    assert "Frau Lindner: " in table[1]["heard"]


def test_notes_read_as_they_stood_on_the_pad(
    store: Store, learner: Learner, practised: Attempt, tmp_path: Path
) -> None:
    (attempt,) = exported(store, learner, tmp_path)["attempts"]
    heard, own = attempt["notes"]
    assert heard["words"] == attempt["opening"][0]["words"]
    assert own == {"turns": 2, "text": None, "words": FORMULA}
    table = rows(tmp_path / "gelassen-data-2026-11-22" / "notes.csv")
    assert [row["words"] for row in table] == [heard["words"], f"'{FORMULA}"]


def test_everything_that_is_stored_about_the_learner_goes_along(
    store: Store, learner: Learner, practised: Attempt, data_dir: Path, tmp_path: Path
) -> None:
    """Each value of each row of theirs, whatever columns there will be."""
    replay = Attempt.new(
        learner=learner.id,
        scenario="sweater",
        content_hash="h",
        language="en",
        forked_from=Fork(practised.id, 2),
    )
    store.begin(replay, Snapshot(b"", {}))
    told = json.dumps(exported(store, learner, tmp_path), ensure_ascii=False)
    connection = sqlite3.connect(data_dir / "gelassen.db")
    of_attempts = "WHERE attempt IN (SELECT id FROM attempts WHERE learner = ?)"
    for table, condition, aside in (
        ("learners", "WHERE id = ?", {"number", "created"}),
        ("attempts", "WHERE learner = ?", {"number", "learner", "started"}),
        ("turns", of_attempts, {"offered", "entered", "heard", "variables", "help"}),
        ("notes", of_attempts, {"number"}),
        ("reflections", of_attempts, set()),
        ("evidence", of_attempts, {"catalogue"}),
        ("favourites", "WHERE learner = ?", set()),
    ):
        cursor = connection.execute(f"SELECT * FROM {table} {condition}", (learner.id,))
        names = [column[0] for column in cursor.description]
        for row in cursor.fetchall():
            for name, value in zip(names, row, strict=True):
                if name not in aside and value is not None:
                    assert json.dumps(value, ensure_ascii=False) in told, (table, name)
    connection.close()


def test_nothing_of_anybody_else_goes_along(
    store: Store, practised: Attempt, begun: Callable[..., Attempt], tmp_path: Path
) -> None:
    other = store.add_learner("Konrad")
    begun(owner=other)
    data = exported(store, other, tmp_path)
    assert len(data["attempts"]) == 1
    assert practised.id not in json.dumps(data)
    assert "Jo" not in json.dumps(data)


def test_what_cannot_be_read_any_more_is_told_by_its_ids(
    store: Store, learner: Learner, begun: Callable[..., Attempt], turn: Callable[..., Any], tmp_path: Path
) -> None:
    attempt = begun()
    store.add_turn(attempt.id, turn(1))
    (told,) = exported(store, learner, tmp_path)["attempts"]
    assert told["title"] is None
    assert told["turns"][0]["event"] == "can-and-when"
    assert told["turns"][0]["words"] == ""
    table = rows(tmp_path / "gelassen-data-2026-11-22" / "turns.csv")
    assert "opening.says.1" in table[0]["heard"]


def test_no_cell_is_a_formula(store: Store, learner: Learner, practised: Attempt, tmp_path: Path) -> None:
    exported(store, learner, tmp_path)
    (row,) = rows(tmp_path / "gelassen-data-2026-11-22" / "reflections.csv")
    assert row["plus"] == f"'{FORMULA}"
    assert row["delta"] == "'@later"
    assert row["plan"] == "if\nthen"


@given(st.text())
def test_whatever_somebody_writes_no_cell_is_a_formula(text: str) -> None:
    (row,) = csv.reader(io.StringIO(export.to_csv(((text, -1),)).decode("utf-8-sig", "surrogatepass")))
    assert not row[0].startswith(export.DANGEROUS)
    assert row[1] == "-1"


def test_a_second_time_on_a_day_gets_a_number(store: Store, learner: Learner, tmp_path: Path) -> None:
    folders = [export.export(store, learner, tmp_path, now=NOW).folder.name for _time in range(3)]
    assert folders == [f"gelassen-data-2026-11-22{more}" for more in ("", "-2", "-3")]


def test_where_the_disk_is_full_nothing_is_left(
    store: Store, learner: Learner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "stick"
    target.mkdir()
    written: list[Path] = []
    write = files.write

    def full(path: Path, content: bytes) -> None:
        if written:
            raise OSError(28, "No space left on device")
        written.append(path)
        write(path, content)

    monkeypatch.setattr(files, "write", full)
    with pytest.raises(OSError, match="No space left"):
        export.export(store, learner, target, now=NOW)
    assert list(target.iterdir()) == []
