"""Trying something out leaves nothing behind."""

from __future__ import annotations

from app.conversation.conversation import Conversation
from app.store.attempts import Attempt, EndKind
from app.store.notes import Note
from app.ui.session import Pace, TrainingSession
from app.ui.unkept import Unkept
from tests.ui.calls import call


def test_a_whole_conversation_is_played_without_a_store(qapp) -> None:
    scenario = call()
    session = TrainingSession(
        scenario=scenario,
        conversation=Conversation(scenario, seed=0),
        attempt=Attempt.new(learner="", scenario=scenario.id, content_hash="", language=""),
        store=Unkept(),
        pace=Pace(),
    )
    session.begin()
    session.note("day")
    assert session.choose("look")
    assert session.choose("honest")
    session.retry_storage()
    assert session.over
    assert session.trouble == ""


def test_it_has_nothing_that_could_be_lost() -> None:
    kept = Unkept()
    turn = Conversation(call(), seed=0).apply("look")
    assert kept.add_turn("1", turn)
    assert kept.add_note("1", 1, Note(1, words="call back"))
    assert kept.end("1", EndKind.FINISHED, ending="glad", ending_kind="good")
    assert kept.retry()
    assert kept.trouble is None
