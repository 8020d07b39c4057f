"""Writing and trying out: the file changes on the disk, and the conversation keeps its place."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.conversation.moment import Moment
from app.scenario import scaffold
from app.ui.authoring import Authoring


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A new scenario's file."""
    return scaffold.write("cake", folder=tmp_path, language="en") / "scenario.yaml"


@pytest.fixture
def authoring(file: Path, qtbot: QtBot) -> Authoring:
    """Somebody works on it, and has looked into the order book."""
    made = Authoring(file)
    session = made.session
    assert session is not None
    session.begin()
    session.note("time")
    session.choose("look")
    return made


def save(path: Path, before: str, after: str) -> None:
    """Edit a file as most editors do: a new one is renamed over it."""
    text = path.read_text(encoding="utf-8")
    assert before in text
    new = path.with_name(f".{path.name}.new")
    new.write_text(text.replace(before, after), encoding="utf-8")
    new.replace(path)


def test_a_good_edit_is_played_from_the_same_place(authoring: Authoring, file: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(authoring.restarted):
        save(file, "says: So, at eight?", "says: At eight, is it?")
    session = authoring.session
    assert session is not None
    assert session.conversation.events == ("note time", "look")
    session.begin()
    assert session.words(session.spoken[-1]) == "At eight, is it?"
    assert authoring.lost == ""
    assert authoring.broken is None


def test_a_broken_edit_keeps_the_last_good_version_and_a_mended_one_goes_on(
    authoring: Authoring, file: Path, qtbot: QtBot
) -> None:
    good = authoring.session
    with qtbot.waitSignal(authoring.looked):
        save(file, "to: half-settled", "to: half-setled")
    assert authoring.session is good
    assert authoring.broken is not None
    assert "half-setled" in authoring.broken.source_line
    assert authoring.inspection.findings
    with qtbot.waitSignal(authoring.restarted):
        save(file, "to: half-setled", "to: half-settled")
    assert authoring.broken is None
    assert authoring.session is not None
    assert authoring.session.conversation.events == ("note time", "look")


def test_a_choice_that_is_gone_is_said_with_the_decision_where_one_is(
    authoring: Authoring, file: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(authoring.restarted):
        save(file, "      look:", "      look-first:")
    assert authoring.lost == "The choice “look” is gone; you are at decision 1."
    session = authoring.session
    assert session is not None
    assert session.conversation.events == ("note time",)


def test_the_place_comes_back_with_the_choice_unless_one_has_gone_on(
    authoring: Authoring, file: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(authoring.restarted):
        save(file, "      look:", "      look-first:")
    with qtbot.waitSignal(authoring.restarted):
        save(file, "mood: 55", "mood: 60")
    assert authoring.lost == "The choice “look” is gone; you are at decision 1."
    with qtbot.waitSignal(authoring.restarted):
        save(file, "      look-first:", "      look:")
    assert authoring.lost == ""
    session = authoring.session
    assert session is not None
    assert session.conversation.events == ("note time", "look")
    with qtbot.waitSignal(authoring.restarted):
        save(file, "      look:", "      look-first:")
    assert authoring.session is not None
    authoring.session.begin()
    authoring.session.choose("opening-hours")
    with qtbot.waitSignal(authoring.restarted):
        save(file, "      look-first:", "      look:")
    assert authoring.lost == ""
    assert authoring.session is not None
    assert authoring.session.conversation.events == ("note time", "opening-hours")


def test_a_file_that_is_gone_is_said_and_played_on(authoring: Authoring, file: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(authoring.looked):
        file.unlink()
    assert authoring.gone
    assert authoring.broken is not None
    session = authoring.session
    assert session is not None
    assert session.choose("nine")
    with qtbot.waitSignal(authoring.looked):
        shutil.rmtree(file.parent)
    assert session.conversation.ending == "half-settled"


def test_what_lies_beside_it_is_read_again_too(authoring: Authoring, file: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(authoring.looked):
        save(file.parent / "playthroughs.yaml", "ends: gives-up", "ends: settled")
    assert [walk.name for walk in authoring.inspection.walks if not walk.holds] == ["nothing-certain"]


def test_it_plays_from_any_state_with_any_values_and_again(authoring: Authoring, qtbot: QtBot) -> None:
    with qtbot.waitSignal(authoring.restarted):
        authoring.play_from("agreeing", {"mood": 35, "stress": 20, "opened.order-book": False})
    assert authoring.moment == Moment("agreeing", {"mood": 35})
    session = authoring.session
    assert session is not None
    assert session.conversation.state_id == "agreeing"
    assert "side-door" not in session.conversation.offered
    session.begin()
    session.choose("should-work")
    assert session.conversation.ending == "gives-up"
    authoring.play_again()
    again = authoring.session
    assert again is not None
    assert (again.conversation.state_id, again.conversation.mood) == ("agreeing", 35)
    assert again.conversation.events == ()
    authoring.play_from_the_beginning()
    assert authoring.moment is None
    assert authoring.session is not None
    assert authoring.session.conversation.state_id == "opening"


def test_the_place_in_the_middle_is_kept_over_a_save_and_given_up_when_it_is_gone(
    authoring: Authoring, file: Path, qtbot: QtBot
) -> None:
    authoring.play_from("agreeing", {"mood": 35})
    with qtbot.waitSignal(authoring.restarted):
        save(file, "says: So, at eight?", "says: At eight, is it?")
    assert authoring.moment == Moment("agreeing", {"mood": 35})
    with qtbot.waitSignal(authoring.restarted):
        save(file, "agreeing", "when-then")
    assert authoring.moment is None
    assert authoring.lost == "There is no state “agreeing”. You are at the beginning."


def test_what_cannot_be_is_said_and_nothing_changes(authoring: Authoring, qtbot: QtBot) -> None:
    before = authoring.session
    with qtbot.waitSignal(authoring.looked):
        authoring.play_from("agreeing", {"mood": 500})
    assert authoring.session is before
    assert "mood" in authoring.lost


def test_a_file_that_was_never_good_is_waited_for(file: Path, qtbot: QtBot) -> None:
    good = file.read_text(encoding="utf-8")
    file.write_text("format: 1\ntitle: [", encoding="utf-8")
    authoring = Authoring(file)
    assert authoring.session is None
    assert authoring.scenario is None
    authoring.play_again()
    authoring.play_from("opening", {})
    authoring.play_from_the_beginning()
    with qtbot.waitSignal(authoring.restarted):
        file.write_text(good, encoding="utf-8")
    assert authoring.session is not None
