"""The store as a whole: what goes in comes out, in order, and is on the disk when it says so."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from app.conversation.transcript import Turn
from app.skills.scoring import Evidence
from app.store import database
from app.store.attempts import Attempt, EndKind, Fork, Snapshot
from app.store.errors import Damaged, StoreError
from app.store.learners import Erased, Learner
from app.store.notes import Note
from app.store.reflections import Reflection
from app.store.store import Store
from tests.store.doubles import Disk

Begin = Callable[..., Attempt]
MakeTurn = Callable[..., Turn]


def test_a_turn_comes_out_as_it_went_in(store: Store, begun: Begin, turn: MakeTurn) -> None:
    attempt = begun()
    taken = [turn(number) for number in range(1, 8)]
    for each in taken:
        assert store.add_turn(attempt.id, each)
    assert store.turns(attempt.id) == tuple(taken)


def test_yes_and_one_stay_different_values(store: Store, begun: Begin, turn: MakeTurn) -> None:
    attempt = begun()
    store.add_turn(attempt.id, replace(turn(1), values={"a": True, "b": 1, "c": "1"}))
    values = store.turns(attempt.id)[0].values
    assert [type(value) for value in values.values()] == [bool, int, str]


def test_a_turn_is_one_commit_and_there_for_others_when_it_returns(
    store: Store, begun: Begin, turn: MakeTurn, disk: Disk
) -> None:
    attempt = begun()
    before = disk.commits
    store.add_turn(attempt.id, turn(1))
    assert disk.commits == before + 1
    other = sqlite3.connect(store.folder / database.FILE_NAME)
    assert other.execute("SELECT count(*) FROM turns").fetchone() == (1,)
    other.close()


def test_commits_are_durable_and_deleted_bytes_overwritten(store: Store) -> None:
    connection = store._keeper.disk
    assert connection is not None
    asked = {
        name: connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete", "application_id")
    }
    assert asked == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "application_id": database.APPLICATION_ID,
    }


@pytest.mark.parametrize("number", [1, 4], ids=["twice", "with a gap"])
def test_a_turn_with_a_wrong_number_is_refused_and_changes_nothing(
    store: Store, begun: Begin, turn: MakeTurn, number: int
) -> None:
    attempt = begun()
    for each in (1, 2):
        store.add_turn(attempt.id, turn(each))
    with pytest.raises(sqlite3.IntegrityError):
        store.add_turn(attempt.id, turn(number))
    assert [each.number for each in store.turns(attempt.id)] == [1, 2]
    assert store.add_turn(attempt.id, turn(3))


def test_a_turn_of_no_attempt_is_refused(store: Store, turn: MakeTurn) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        store.add_turn("nobody's", turn(1))


def test_an_attempt_comes_out_as_it_went_in(store: Store, begun: Begin, learner: Learner) -> None:
    attempt = begun()
    found = store.attempt(attempt.id)
    assert found == replace(attempt, started=attempt.started.replace(microsecond=0))
    assert store.attempts(learner.id) == (found,)
    assert store.attempt("unknown") is None


def test_a_scenario_is_kept_once_and_as_it_was(store: Store, begun: Begin, snapshot: Snapshot) -> None:
    attempt = begun()
    begun()
    assert store.snapshot(attempt.content_hash) == snapshot
    assert store.snapshot("unknown") is None
    connection = store._keeper.reading
    assert connection.execute("SELECT count(*) FROM snapshots").fetchone() == (1,)


def test_a_fork_has_the_turns_it_shares_and_goes_its_own_way(
    store: Store, begun: Begin, turn: MakeTurn
) -> None:
    first = begun()
    for number in range(1, 6):
        store.add_turn(first.id, turn(number))
    fork = begun(forked_from=Fork(first.id, 3))
    store.add_turn(fork.id, turn(4, mood=99))
    assert store.turns(fork.id)[:3] == store.turns(first.id)[:3]
    assert store.turns(fork.id)[3].values["mood"] == 99
    assert store.turns(first.id)[3].values["mood"] == 60
    assert store.attempt(fork.id).forked_from == Fork(first.id, 3)  # type: ignore[union-attr]


def test_notes_come_out_as_they_were_written_in_their_order(
    store: Store, begun: Begin, turn: MakeTurn
) -> None:
    attempt = begun()
    heard, own = Note(0, text="opening.says.1"), Note(1, words="18 November, Emil")
    assert store.add_note(attempt.id, 1, heard)
    store.add_turn(attempt.id, turn(1))
    assert store.add_note(attempt.id, 2, own)
    assert store.notes(attempt.id) == (heard, own)
    with pytest.raises(sqlite3.IntegrityError):
        store.add_note(attempt.id, 2, heard)
    with pytest.raises(sqlite3.IntegrityError):
        store.add_note(attempt.id, 3, Note(1))


def test_a_fork_has_the_notes_that_were_written_before_it(store: Store, begun: Begin, turn: MakeTurn) -> None:
    first = begun()
    for number in (1, 2, 3):
        store.add_turn(first.id, turn(number))
        store.add_note(first.id, number, Note(number, words=f"after {number}"))
    fork = begun(forked_from=Fork(first.id, 2))
    assert [note.words for note in store.notes(fork.id)] == ["after 1", "after 2"]
    store.add_note(fork.id, 3, Note(2, words="another"))
    assert [note.words for note in store.notes(first.id)] == ["after 1", "after 2", "after 3"]


def test_help_is_remembered_with_the_turn_it_was_used_for(store: Store, begun: Begin, turn: MakeTurn) -> None:
    attempt = begun()
    store.add_turn(attempt.id, turn(1))
    store.add_turn(attempt.id, turn(2), help_used=("coach",))
    assert store.help_used(attempt.id) == {2: ("coach",)}


def test_an_end_and_its_evidence_are_stored_together(store: Store, begun: Begin, learner: Learner) -> None:
    attempt = begun()
    seen = (
        Evidence(1, "listening", 2, 1.0, 0.5, 0.65, 1.0),
        Evidence(1, "empathy", -1, 0.25, 0.5, 0.35, 0.7),
    )
    for _again in range(2):  # said twice, it is stored once
        store.end(
            attempt.id, EndKind.FINISHED, ending="ordered", ending_kind="good", evidence=seen, catalogue="1"
        )
    found = store.attempts(learner.id, "sweater")[0]
    assert (found.ended, found.ending, found.ending_kind) == (EndKind.FINISHED, "ordered", "good")
    assert store.evidence(attempt.id) == seen
    store.end(attempt.id, EndKind.FINISHED, evidence=seen[:1], catalogue="1")  # the last holds, all of it
    assert store.evidence(attempt.id) == seen[:1]


def test_a_reflection_can_be_rewritten(store: Store, begun: Begin) -> None:
    attempt = begun()
    assert store.reflection(attempt.id) is None
    store.reflect(attempt.id, Reflection(7, "Ruhig geblieben", "früher nachfragen"))
    second = Reflection(None, "", "", "If she asks for a date, I say it first.")
    store.reflect(attempt.id, second)
    assert store.reflection(attempt.id) == second


@pytest.mark.parametrize("rating", [-1, 11])
def test_a_rating_lies_between_0_and_10(store: Store, begun: Begin, rating: int) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        store.reflect(begun().id, Reflection(rating))


def test_the_last_time_of_each_scenario_is_found(
    store: Store, begun: Begin, turn: MakeTurn, learner: Learner
) -> None:
    begun("sweater")
    later = begun("sweater")
    store.add_turn(later.id, turn(1, mood=72))
    other = begun("hotline")
    last = store.last_by_scenario(learner.id)
    assert {scenario: each.attempt.id for scenario, each in last.items()} == {
        "sweater": later.id,
        "hotline": other.id,
    }
    assert (last["sweater"].mood, last["sweater"].times) == (72, 2)
    assert (last["hotline"].mood, last["hotline"].times) == (None, 1)


def test_what_was_begun_and_not_ended_can_be_continued(
    store: Store, begun: Begin, turn: MakeTurn, learner: Learner
) -> None:
    ended, untouched, first, second = begun(), begun(), begun(), begun("hotline")
    for attempt in (ended, first, second):
        store.add_turn(attempt.id, turn(1, mood=55))
    store.add_turn(second.id, turn(2, mood=44))
    store.end(ended.id, EndKind.LEFT)
    barely_forked = begun(forked_from=Fork(first.id, 1))
    found = store.interrupted(learner.id)
    assert [each.attempt.id for each in found] == [second.id, first.id]
    assert [(each.turns, each.mood) for each in found] == [(2, 44), (1, 55)]
    assert untouched.id != barely_forked.id


def test_order_is_by_sequence_whatever_the_clock_says(store: Store, begun: Begin, learner: Learner) -> None:
    first = begun()
    earlier = replace(
        first, id="00000000-0000-0000-0000-000000000001", started=first.started.replace(year=1999)
    )
    store.begin(earlier, Snapshot(b"", {}))
    assert [each.id for each in store.attempts(learner.id)] == [earlier.id, first.id]
    assert store.last_by_scenario(learner.id)["sweater"].attempt.id == earlier.id


def test_learners_keep_apart(store: Store, begun: Begin, turn: MakeTurn, learner: Learner) -> None:
    other = store.add_learner("  ")
    assert other.name is None
    attempt = begun(owner=other)
    store.add_turn(attempt.id, turn(1))
    assert store.learners() == (learner, other)
    assert store.attempts(learner.id) == ()
    assert store.interrupted(learner.id) == ()
    assert store.last_by_scenario(learner.id) == {}


def test_a_learner_can_change_their_name(store: Store, learner: Learner) -> None:
    store.rename_learner(Learner(learner.id, "Joanna"))
    assert store.learners() == (Learner(learner.id, "Joanna"),)


def test_everything_is_there_after_closing_and_opening(
    data_dir: Path, played: Callable[..., Attempt], turn: MakeTurn
) -> None:
    attempt = played(turns=5)
    with Store.open(data_dir) as again:
        assert again.turns(attempt.id) == tuple(turn(number) for number in range(1, 6))
        assert [learner.name for learner in again.learners()] == ["Jo"]


def test_a_store_closed_in_peace_leaves_one_whole_file(
    data_dir: Path, played: Callable[..., Attempt]
) -> None:
    played()
    assert not list(data_dir.glob("*-wal"))
    assert not list(data_dir.glob("*-shm"))


def test_closing_twice_is_harmless(store: Store, learner: Learner, disk: Disk) -> None:
    disk.error = sqlite3.SQLITE_FULL
    store.rename_learner(Learner(learner.id, "Joanna"))
    assert "disk is full" in (store.close() or "")
    assert store.close() is None


def test_nothing_tells_how_long_a_person_took(store: Store) -> None:
    columns = {row[1] for row in store._keeper.reading.execute("PRAGMA table_info(turns)")}
    ids_and_values = {"attempt", "number", "event", "state", "offered", "outcome", "entered", "heard"}
    assert columns == ids_and_values | {"variables", "seconds", "help"}


def test_erasing_a_learner_leaves_no_byte_of_theirs_anywhere(
    data_dir: Path, played: Callable[..., Attempt], turn: MakeTurn
) -> None:
    gone, stays = played(turns=40, name="Wilhelmina"), played(turns=40, name="Konrad")
    (data_dir / "gelassen.damaged-20260101T000000Z-aaaa.db").write_bytes(b"Wilhelmina")
    with Store.open(data_dir) as store:
        store.reflect(gone.id, Reflection(3, "what only Wilhelmina wrote"))
        store.reflect(stays.id, Reflection(4, "what only Konrad wrote"))
        store.add_note(gone.id, 1, Note(40, words="what Wilhelmina noted"))
        store.add_note(stays.id, 1, Note(40, words="what Konrad noted"))
    with Store.open(data_dir) as store:
        copies = len(list((data_dir / "backups").glob("*.db")))
        store.star(gone.learner, "sweater of Wilhelmina", True)
        assert store.erase_learner(gone.learner) == Erased(attempts=1, backups=copies, damaged=1)
        assert [learner.name for learner in store.learners()] == ["Konrad"]
        assert len(store.turns(stays.id)) == 40
        files = [path for path in data_dir.rglob("*") if path.is_file()]
        assert len([path for path in files if path.suffix == ".db"]) >= 3
        for path in files:
            content = path.read_bytes()
            assert b"Wilhelmina" not in content, path
            assert gone.id.encode() not in content, path
            assert gone.learner.encode() not in content, path
    with Store.open(data_dir) as store:
        assert store.reflection(stays.id) == Reflection(4, "what only Konrad wrote")
        assert store.notes(stays.id) == (Note(40, words="what Konrad noted"),)


def test_a_scenario_that_somebody_else_has_played_outlives_the_learner(
    store: Store, begun: Begin, learner: Learner, snapshot: Snapshot
) -> None:
    other = store.add_learner()
    shared = begun("sweater", owner=other)
    begun("sweater")
    own = begun("hotline")
    store.erase_learner(learner.id)
    assert store.snapshot(shared.content_hash) == snapshot
    assert store.snapshot(own.content_hash) is None


def test_favourites_are_each_learners_own_and_go_with_them(store: Store, learner: Learner) -> None:
    other = store.add_learner()
    assert store.favourites(learner.id) == frozenset()
    for _again in range(2):
        assert store.star(learner.id, "sweater", True)
    store.star(learner.id, "hotline", True)
    store.star(other.id, "hotline", True)
    store.star(learner.id, "hotline", False)
    assert store.favourites(learner.id) == {"sweater"}
    store.erase_learner(learner.id)
    assert store.favourites(learner.id) == frozenset()
    assert store.favourites(other.id) == {"hotline"}


def test_erasing_in_trouble_says_why_not(store: Store, learner: Learner, disk: Disk) -> None:
    disk.error = sqlite3.SQLITE_FULL
    with pytest.raises(StoreError, match="Not everything could be erased"):
        store.erase_learner(learner.id)
    store.add_learner("Somebody")
    with pytest.raises(StoreError, match="disk is full"):
        store.erase_learner(learner.id)


def test_everything_can_be_erased_even_on_a_full_disk(
    data_dir: Path, played: Callable[..., Attempt], disk: Disk
) -> None:
    played()
    store = Store.open(data_dir, connect=disk.connect)
    disk.error = sqlite3.SQLITE_FULL
    store.add_learner("Somebody")
    store.erase_everything()
    assert [path.name for path in data_dir.rglob("*") if path.is_file()] == ["gelassen.lock"]
    with Store.open(data_dir) as fresh:
        assert fresh.learners() == ()


def test_starting_afresh_keeps_the_damaged_file_and_the_backups(
    data_dir: Path, played: Callable[..., Attempt]
) -> None:
    played()
    (data_dir / database.FILE_NAME).write_bytes(b"not a database" * 100)
    with pytest.raises(Damaged) as caught:
        Store.open(data_dir)
    kept = Store.start_afresh(data_dir)
    assert kept is not None
    assert kept.read_bytes().startswith(b"not a database")
    with Store.open(data_dir) as store:
        assert store.learners() == ()
    assert caught.value.backups[0].path.exists()


def test_importing_the_store_loads_no_scenarios() -> None:
    """The first screen asks the store for the last time of each card, and must not wait for pydantic."""
    loaded = subprocess.run(
        [sys.executable, "-c", "import app.store.store, sys; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    ).stdout.split()
    assert "sqlite3" in loaded
    assert not {"pydantic", "transitions", "yaml", "PySide6", "app.scenario.model"} & set(loaded)
