"""Tasks in a conversation as it is played."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.session import Pace, TrainingSession
from app.ui.widgets.tasks.task_widget import TaskWidget
from tests.shots.context import scenario_in
from tests.ui.calls import session_of
from tests.ui.drivers import PlayDriver
from tests.ui.screens.conftest import Playing
from tests.ui.tasks import events_to_task

TASKS = (
    ("the-thing-doesnt-work", "pick"),
    ("fixed-but-not-for-the-customer", "place"),
    ("fixed-but-not-for-the-customer", "recall"),
)

At = Callable[..., tuple[PlayDriver, TrainingSession, TaskWidget]]


@pytest.fixture
def at(playing: Playing) -> At:
    """The play screen at the first task of a kind in a shipped scenario."""

    def opened(scenario_id: str, kind: str, **window: int) -> tuple[PlayDriver, TrainingSession, TaskWidget]:
        scenario = scenario_in("en", scenario_id)
        session = session_of(scenario, pace=Pace(), events=events_to_task(scenario, kind), seed=11)
        driver = playing(session, **window)
        task = driver.screen.page.choices.task
        assert task is not None
        return driver, session, task

    return opened


@pytest.mark.parametrize(("scenario_id", "kind"), TASKS)
def test_a_task_stands_where_the_choices_do(at: At, scenario_id: str, kind: str) -> None:
    driver, _session, task = at(scenario_id, kind)
    assert driver.choices == []
    assert task.isVisible()
    assert task.objectName() == f"task-{kind}"


def test_at_a_note_to_a_colleague_nobody_is_said_to_listen(at: At) -> None:
    driver, session, _task = at("forklifts-stand-still", "recall")
    assert not session.conversation.state.says
    assert driver.hint == "You are by yourself with this."


def test_at_a_task_that_answers_somebody_they_listen(at: At) -> None:
    driver, session, _task = at("the-thing-doesnt-work", "pick")
    assert session.conversation.state.says
    assert driver.hint == "Mr Brandt has finished and is listening."


def test_digits_take_cards_and_enter_says_that_it_is_done(at: At, qtbot: QtBot) -> None:
    driver, session, task = at("the-thing-doesnt-work", "pick")
    state = session.conversation.state_id
    for key in (Qt.Key.Key_1, Qt.Key.Key_2):
        qtbot.keyClick(driver.screen, key)
    assert len(task.answer) == 2
    task.done.setFocus()
    qtbot.keyClick(task.done, Qt.Key.Key_Return)
    assert session.conversation.turns[-1].event in ("good", "fair", "poor")
    assert session.conversation.state_id != state
    assert driver.screen.page.choices.task is None
    qtbot.waitUntil(lambda: len(driver.choices) == 3)


def test_tab_leads_from_the_speech_into_the_task(at: At, qtbot: QtBot) -> None:
    _driver, _session, task = at("the-thing-doesnt-work", "pick")
    seen = []
    for _step in range(12):
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    places = [seen.index(stop) for stop in task.stops]
    assert places == sorted(places)


def test_what_was_done_of_a_task_survives_another_breadth(at: At, qtbot: QtBot) -> None:
    driver, _session, task = at("fixed-but-not-for-the-customer", "place")
    chip = task.stops[0]
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    before = task.answer
    assert before
    driver.screen.window().resize(760, 640)
    qtbot.waitUntil(lambda: driver.screen.page.choices.task is not task)
    again = driver.screen.page.choices.task
    assert again is not None
    assert again.answer == before


@pytest.mark.parametrize(("scenario_id", "kind"), TASKS)
def test_noting_something_leaves_a_task_as_it_is(at: At, scenario_id: str, kind: str) -> None:
    driver, session, task = at(scenario_id, kind)
    session.write_down("something of my own")
    assert driver.screen.page.choices.task is task


def test_a_task_is_one_of_the_decisions_that_a_pause_counts(at: At) -> None:
    driver, session, _task = at("the-thing-doesnt-work", "pick")
    before = sum(turn.is_decision for turn in session.conversation.turns)
    driver.finish_task("good")
    driver.key("P")
    assert driver.sheet == f"Paused before decision {before + 2}. Nothing is lost."
