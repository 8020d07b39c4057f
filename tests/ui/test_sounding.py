"""Each sound belongs to something that happens, and stops when that is over."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from app.scenario.model import Scenario
from app.ui.session import Pace, TrainingSession
from app.ui.sounding import Sounding
from app.ui.sounds import Sounds
from tests.playthroughs import FIRST
from tests.shots.context import scenario_in
from tests.ui.calls import session_of
from tests.ui.recorder import Recorder

IN_SPEECH = Pace(words_per_minute=170)


@pytest.fixture
def player() -> Recorder:
    return Recorder()


@pytest.fixture
def sounding(player: Recorder, qtbot: QtBot) -> Sounding:
    return Sounding(Sounds(player, on=True))


def chat() -> Scenario:
    return scenario_in("en").model_copy(update={"channel": "chat"})


def next_part(session: TrainingSession) -> None:
    """Let the time pass until the next words."""
    timer = session.findChild(QTimer, "speech")
    timer.timeout.emit()


def test_a_telephone_rings_until_it_is_answered(sounding: Sounding, player: Recorder) -> None:
    sounding.arrive("phone")
    sounding.answered()
    assert [each[0] if isinstance(each, tuple) else each for each in player.asked] == ["ring", "stop"]


def test_a_chat_is_told_once_and_somebody_at_the_counter_is_seen(
    sounding: Sounding, player: Recorder
) -> None:
    sounding.arrive("chat")
    sounding.arrive("counter")
    assert player.asked == [("notification", 1)]


def test_in_a_chat_one_hears_writing_and_what_has_come(sounding: Sounding, player: Recorder) -> None:
    session = session_of(chat(), pace=IN_SPEECH)
    sounding.follow(session)
    session.begin()
    session.let_finish()
    player.asked.clear()
    session.choose(FIRST)
    assert player.asked[0] == ("typing", 1)
    next_part(session)
    assert ("notification", 1) in player.asked


def test_what_comes_all_at_once_is_told_once(sounding: Sounding, player: Recorder) -> None:
    session = session_of(chat(), pace=Pace())
    sounding.follow(session)
    session.begin()
    assert player.asked == [("notification", 1)]
    session.choose(FIRST)
    assert player.asked == [("notification", 1)] * 2


def test_what_was_written_before_is_not_told_again(sounding: Sounding, player: Recorder) -> None:
    session = session_of(chat(), pace=Pace(), events=(FIRST,))
    sounding.follow(session)
    session.begin()
    assert player.asked == []


def test_a_pause_is_quiet(sounding: Sounding, player: Recorder) -> None:
    session = session_of(chat(), pace=IN_SPEECH)
    sounding.follow(session)
    session.begin()
    session.pause()
    assert player.asked[-1] == "stop"


def test_a_conversation_on_the_phone_has_its_voice_and_no_other_sound(
    sounding: Sounding, player: Recorder
) -> None:
    session = session_of(scenario_in("en"), pace=IN_SPEECH)
    sounding.follow(session)
    session.begin()
    session.let_finish()
    session.choose(FIRST)
    assert player.asked == []
