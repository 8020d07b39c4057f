"""Every mechanic by keyboard alone and by mouse alone, at the screen where it is played."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.scenario.model import DeskItem, Part, Scenario
from app.store.attempts import Mode
from app.ui.navigator import Navigator
from app.ui.screens.briefing import BriefingScreen
from app.ui.session import TrainingSession
from app.ui.theme.appearance import Appearance
from app.ui.theme.theme import Theme
from app.ui.widgets import note_drag
from app.ui.widgets.past_line import PastLine
from tests.shots.context import scenario_in
from tests.ui.calls import AT_ONCE, SLOWLY, call, session_of
from tests.ui.drivers import PlayDriver, hands
from tests.ui.screens.conftest import Playing, ShowScreen
from tests.ui.tasks import events_to_task

KEYBOARD, MOUSE = "keyboard", "mouse"
BY_BOTH = pytest.mark.parametrize("by", [KEYBOARD, MOUSE])

TASKS = (
    ("sweater-15-november", "reword"),
    ("fixed-but-not-for-the-customer", "recall"),
    ("the-thing-doesnt-work", "pick"),
    ("fixed-but-not-for-the-customer", "place"),
)

SCREENLESS = pytest.mark.qt_log_ignore("This plugin does not support")
"""A list that drops down wants to be raised and to have the keyboard, which only a real display gives."""


def session(driver: PlayDriver) -> TrainingSession:
    return driver.screen._session


def events(driver: PlayDriver) -> tuple[str, ...]:
    return session(driver).conversation.events


def go_to(widget: QWidget, key: Qt.Key = Qt.Key.Key_Tab) -> None:
    """Press a key until the focus is there."""
    for _step in range(40):
        if widget.hasFocus():
            return
        hands.press(key)
    raise AssertionError(f"the focus never came to {widget.objectName()}")


# Tasks


@SCREENLESS
@BY_BOTH
@pytest.mark.parametrize(("scenario_id", "kind"), TASKS)
def test_a_task_is_done_well(playing: Playing, by: str, scenario_id: str, kind: str) -> None:
    scenario = scenario_in("en", scenario_id)
    before = events_to_task(scenario, kind)
    driver = playing(session_of(scenario, pace=AT_ONCE, events=before, seed=11))
    (driver.finish_task if by == KEYBOARD else driver.finish_task_by_mouse)("good")
    assert events(driver) == (*before, "good")


@SCREENLESS
@pytest.mark.parametrize(
    ("scenario_id", "kind"), [("sweater-15-november", "reword"), ("i-want-a-human", "recall")]
)
def test_what_one_said_at_a_task_stands_among_what_was_said(
    playing: Playing, scenario_id: str, kind: str
) -> None:
    scenario = scenario_in("en", scenario_id)
    driver = playing(session_of(scenario, pace=AT_ONCE, events=events_to_task(scenario, kind), seed=11))
    task = driver.page.choices.task
    assert task is not None
    driver.finish_task("good")
    said = task.said
    assert said
    assert any(said in line for line in driver.past)
    driver.screen.resize(1024, 640)
    assert any(said in line for line in driver.past), "the page was built again"


def test_what_is_remembered_while_a_task_asks_is_written_down_and_then_filled_in(playing: Playing) -> None:
    scenario = scenario_in("en", "fixed-but-not-for-the-customer")
    noting = events_to_task(scenario, "recall")
    forgetful = tuple(event for event in noting if event != "note midnight")
    assert len(forgetful) < len(noting)
    driver = playing(session_of(scenario, pace=AT_ONCE, events=forgetful, seed=11))
    task = driver.page.choices.task
    assert task is not None
    words = scenario.facts["midnight"]
    gap = task.stops[1]
    assert gap.findText(words) < 0  # type: ignore[attr-defined]  # a gap is a picker
    driver.write_note(words)
    assert driver.page.choices.task is task
    assert gap.findText(words) > 0  # type: ignore[attr-defined]


def test_in_large_text_what_comes_after_the_last_try_is_scrolled_to(
    playing: Playing, appearance: Appearance, qtbot: QtBot
) -> None:
    appearance.show(Theme(text_scale=2.0, reduced_motion=True))
    scenario = scenario_in("en", "sweater-15-november")
    driver = playing(session_of(scenario, pace=AT_ONCE, events=events_to_task(scenario, "reword"), seed=11))
    task = driver.page.choices.task
    assert task is not None
    task.first.setFocus()
    hands.write(task.first, "No, we have none.")
    for _try in range(3):
        task.done.click()
    assert task.done.hasFocus()
    qtbot.waitUntil(lambda: task.done.visibleRegion().boundingRect() == task.done.rect())


# Notes


def test_the_newest_words_are_noted_by_key_while_they_are_said(playing: Playing) -> None:
    driver = playing(session_of(pace=SLOWLY))
    session(driver)._speech._timer.timeout.emit()
    driver.key("N")
    driver.press(Qt.Key.Key_Return)
    assert events(driver) == ("note day",)
    assert session(driver).pending, "she goes on speaking"


def test_what_is_said_is_noted_by_a_click(playing: Playing) -> None:
    driver = playing(session_of(pace=AT_ONCE))
    driver.click_part(1)
    assert events(driver) == ("note day",)


def _drop_on(pad: QWidget) -> Callable[[QWidget, str], bool]:
    """What a drag is where there is no display: it ends on the notepad."""

    def dragged(_widget: QWidget, words: str) -> bool:
        data = QMimeData()
        data.setText(words)
        data.setData(note_drag.NOTE_TYPE, words.encode())
        copy, left, no = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        place = QPoint(20, 20)
        enter = QDragEnterEvent(place, copy, data, left, no)
        enter.ignore()
        QApplication.sendEvent(pad, enter)
        assert enter.isAccepted()
        drop = QDropEvent(QPointF(place), copy, data, left, no)
        QApplication.sendEvent(pad, drop)
        return drop.isAccepted()

    return dragged


def test_what_is_said_is_dragged_onto_the_notepad(playing: Playing, monkeypatch: pytest.MonkeyPatch) -> None:
    driver = playing(session_of(pace=AT_ONCE))
    bubble = driver.page.talk.resting
    assert bubble is not None
    monkeypatch.setattr(note_drag, "dragged", _drop_on(driver.page.paper.notepad))
    y = next(y for y in range(bubble.height()) if driver.page.talk._words_in_bubble(QPoint(40, y)))
    part = next(y for y in range(y, bubble.height()) if bubble.part_at(y) == 1)  # type: ignore[attr-defined]
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    for kind, x, button, held in (
        (QEvent.Type.MouseButtonPress, 40, left, left),
        (QEvent.Type.MouseMove, 40 + QApplication.startDragDistance() + 1, none, left),
        (QEvent.Type.MouseButtonRelease, 60, left, none),
    ):
        at = QPointF(x, part + 4)
        QApplication.sendEvent(
            bubble,
            QMouseEvent(kind, at, bubble.mapToGlobal(at), button, held, Qt.KeyboardModifier.NoModifier),
        )
    assert events(driver) == ("note day",)


@BY_BOTH
def test_own_words_are_written_down(playing: Playing, by: str) -> None:
    driver = playing(session_of(pace=AT_ONCE))
    if by == KEYBOARD:
        driver.key("N")
    else:
        hands.click(driver.page.paper.notepad.field)
    assert driver.focus() == "note"
    hands.write(driver.page.paper.notepad.field, "18.11. blue")
    driver.press(Qt.Key.Key_Return)
    assert events(driver) == ("note day",)
    assert "18.11. blue" in driver.notes


# The desk


def full_desk() -> Scenario:
    """The call with so much on the desk that it can be searched."""
    spoken = call()
    more = {
        f"more-{number}": DeskItem(title=f"Folder {number}", takes=5, text=(Part(text="Nothing new."),))
        for number in range(4)
    }
    boss = DeskItem(title="Ms Adler", kind="colleague", takes=5, text=(Part(text="Floor two."),))
    return spoken.model_copy(update={"desk": {**spoken.desk, **more, "boss": boss}})


@BY_BOTH
def test_something_is_searched_for_on_the_desk_and_opened(playing: Playing, by: str) -> None:
    driver = playing(session_of(full_desk(), pace=AT_ONCE))
    desk = driver.page.paper.desk
    if by == KEYBOARD:
        driver.key("D")
        go_to(desk.search, Qt.Key.Key_Backtab)
    else:
        hands.click(desk.search)
    assert driver.focus() == "desk-search"
    hands.write(desk.search, "adler")
    assert [item for item, row in desk.rows.items() if row.isVisible()] == ["boss"]
    if by == KEYBOARD:
        go_to(desk.rows["boss"])
        driver.press(Qt.Key.Key_Return)
    else:
        driver.click("desk-boss")
    assert events(driver) == ("open boss",)
    assert desk.rows["boss"].content == "Floor two."


# Inside, and between two sentences


@BY_BOTH
def test_something_is_thought(playing: Playing, by: str) -> None:
    driver = playing(session_of(pace=AT_ONCE))
    (driver.choose if by == KEYBOARD else driver.click_choice)("wait")
    assert events(driver) == ("wait",)
    (thought,) = [line for line in driver.screen.findChildren(PastLine) if line.words.startswith("Let me")]
    assert thought.is_quiet


@BY_BOTH
def test_somebody_is_interrupted(playing: Playing, by: str) -> None:
    driver = playing(session_of(pace=SLOWLY))
    (driver.choose if by == KEYBOARD else driver.click_choice)("look")
    assert events(driver) == ("interrupt",)


@BY_BOTH
@pytest.mark.parametrize(("event", "key"), [("mhm", "M"), ("silence", "S"), ("breathe", "A")])
def test_nothing_is_taken_from_anybody(playing: Playing, by: str, event: str, key: str) -> None:
    driver = playing(session_of(pace=AT_ONCE))
    if event == "breathe" and by == KEYBOARD:
        driver.breathe()
    elif by == KEYBOARD:
        driver.key(key)
    else:
        driver.click(event)
        timer = driver.screen._breath._timer
        while timer.isActive():
            timer.timeout.emit()
    assert events(driver) == (event,)


# Hard content


@BY_BOTH
@pytest.mark.parametrize("way", ["not-yet", "leave"])
def test_whoever_reads_the_warning_can_take_another_conversation(
    show_screen: ShowScreen, qtbot: QtBot, by: str, way: str
) -> None:
    def build() -> Any:
        return BriefingScreen(scenario=call(content=("insults",)), mode=Mode.LEARN, timed=False)

    window: Navigator = show_screen(build)
    screen = window.screen_shown
    assert "insults" in hands.words_on(screen)
    button = hands.find(screen, way)
    with qtbot.waitSignal(screen.back_requested):  # type: ignore[attr-defined]
        if by == MOUSE:
            hands.click(button)
        else:
            go_to(button)
            hands.press(Qt.Key.Key_Space)


@BY_BOTH
def test_whoever_is_in_the_middle_of_it_can_leave(playing: Playing, by: str) -> None:
    driver = playing(session_of(pace=SLOWLY))
    leave = driver.page.bar.leave
    assert leave is not None
    if by == MOUSE:
        hands.click(leave)
    else:
        go_to(leave)
        driver.press(Qt.Key.Key_Space)
    assert driver.sheet


def test_without_a_name_the_words_of_a_sentence_keep_their_distance_from_its_gaps(playing: Playing) -> None:
    scenario = scenario_in("en", "fixed-but-not-for-the-customer")
    nameless = session_of(scenario, pace=AT_ONCE, events=events_to_task(scenario, "recall"), seed=11)
    nameless.learner_name = None
    driver = playing(nameless)
    task = driver.page.choices.task
    assert task is not None
    driver.finish_task("good")
    assert "Ms Petrov needs " in task.said
