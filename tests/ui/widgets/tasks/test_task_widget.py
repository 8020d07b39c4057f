"""The tasks, done by hand: what they give, and what survives when a screen is built again."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.conversation.tasks.grade import TRIES
from app.conversation.variables import start_values
from app.scenario.guard import Value
from app.scenario.model import Task
from app.ui.widgets.picker import Picker
from app.ui.widgets.tasks.reword import RewordTask
from app.ui.widgets.tasks.task_widget import TaskWidget
from tests.ui.drivers import hands
from tests.ui.widgets.tasks.conftest import PICK, PLACE, RECALL, REWORD, with_task

Shown = Callable[[Task], tuple[TaskWidget, list[str]]]


def part(widget: TaskWidget, name: str) -> QWidget:
    found = widget.findChild(QWidget, name)
    assert isinstance(found, QWidget)
    return found


def press(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_two_good_questions_are_taken_by_mouse_and_by_number(shown: Shown, qtbot: QtBot) -> None:
    widget, finished = shown(PICK)
    assert not widget.done.isEnabled()
    press(qtbot, part(widget, "card-see"))
    widget.press(2)
    assert widget.answer == ("see", "when")
    press(qtbot, widget.done)
    assert finished == ["good"]


def test_no_more_cards_are_taken_than_there_is_room_for(shown: Shown) -> None:
    widget, _finished = shown(PICK)
    for number in (1, 3, 4):
        widget.press(number)
    assert widget.answer == ("see", "colour")
    assert "put one back" in widget.remark.text()
    widget.press(1)
    widget.press(4)
    assert widget.answer == ("colour", "blame")


def test_every_card_has_to_lie_somewhere(shown: Shown, qtbot: QtBot) -> None:
    widget, finished = shown(PLACE)
    press(qtbot, part(widget, "place-update-cause"))
    assert not widget.done.isEnabled()
    press(qtbot, part(widget, "place-update-out"))
    press(qtbot, part(widget, "place-point-cause"))
    assert widget.answer == {"update": "out", "point": "cause"}
    press(qtbot, widget.done)
    assert finished == ["good"]


def words_in(gap: QWidget) -> list[str]:
    assert isinstance(gap, Picker)
    return [gap.itemText(row) for row in range(gap.count())]


def noting(task: Task, *facts: str) -> dict[str, Value]:
    return {**start_values(with_task(task)), **{f"noted.{fact}": True for fact in facts}}


def test_gaps_are_filled_from_ones_notes_with_wrong_words_among_them(shown: Shown, qtbot: QtBot) -> None:
    widget, finished = shown(RECALL)
    widget.refresh(noting(RECALL, "day", "size"))
    first, second = part(widget, "gap-1"), part(widget, "gap-2")
    assert isinstance(first, Picker)
    assert isinstance(second, Picker)
    assert words_in(first) == ["…", "18 November", "size 122", "size 128"]
    first.setCurrentIndex(3)
    second.setCurrentIndex(1)
    press(qtbot, widget.done)
    assert finished == ["poor"]


@pytest.mark.qt_log_ignore("This plugin does not support")  # a list that opens wants more than there is
def test_gaps_are_filled_by_keyboard_and_by_mouse(shown: Shown, qtbot: QtBot) -> None:
    widget, finished = shown(RECALL)
    widget.refresh(noting(RECALL, "day", "size"))
    first, second = part(widget, "gap-1"), part(widget, "gap-2")
    assert isinstance(second, Picker)
    qtbot.keyClicks(first, "s")
    hands.pick(second, "18 November")
    assert widget.answer == {0: "size 122", 1: "18 November"}
    qtbot.keyClick(widget.done, Qt.Key.Key_Space)
    assert finished == ["good"]


def test_a_note_made_meanwhile_is_among_the_words_and_what_was_filled_in_stays(shown: Shown) -> None:
    widget, _finished = shown(RECALL)
    gap = part(widget, "gap-1")
    assert words_in(gap) == ["…", "size 128"]
    widget.restore({"answer": {0: "size 128"}})
    widget.refresh(noting(RECALL, "day"))
    assert words_in(gap) == ["…", "18 November", "size 128"]
    assert widget.answer == {0: "size 128"}


def test_who_noted_nothing_leaves_it_open(shown: Shown, qtbot: QtBot) -> None:
    widget, finished = shown(RECALL)
    assert widget.done.text() == "Leave it open"
    widget.restore({"answer": {1: "size 128"}})
    assert widget.done.text() == "Done"
    widget.restore({"answer": {1: ""}})
    press(qtbot, widget.done)
    assert finished == ["poor"]


def test_a_good_sentence_is_compared_with_the_models_before_it_goes_on(shown: Shown, qtbot: QtBot) -> None:
    widget, finished = shown(REWORD)
    assert isinstance(widget, RewordTask)
    widget.field.set_text("On 15 November it should be with you, and I call you if the day changes.")
    press(qtbot, widget.done)
    assert finished == []
    assert "Compare" in widget.remark.text()
    press(qtbot, widget.done)
    assert finished == ["good"]


def test_there_are_three_tries_and_a_hint_after_each(shown: Shown, qtbot: QtBot) -> None:
    widget, finished = shown(REWORD)
    assert isinstance(widget, RewordTask)
    for left in range(TRIES - 1, 0, -1):
        widget.field.set_text("No, we have none.")
        press(qtbot, widget.done)
        assert f"Tries left: {left}." in widget.remark.text()
    press(qtbot, widget.done)
    press(qtbot, widget.done)
    assert finished == ["poor"]


def test_whoever_is_content_keeps_a_sentence_after_the_first_try(shown: Shown, qtbot: QtBot) -> None:
    widget, finished = shown(REWORD)
    assert isinstance(widget, RewordTask)
    assert widget.keep.isHidden()
    widget.field.set_text("Soon.")
    press(qtbot, widget.done)
    press(qtbot, widget.keep)
    press(qtbot, widget.done)
    assert finished == ["poor"]


@pytest.mark.parametrize("task", [PICK, PLACE, RECALL, REWORD], ids=lambda task: task.kind)
def test_what_was_done_so_far_survives_a_new_screen(shown: Shown, task: Task) -> None:
    before, _finished = shown(task)
    answers = {
        "pick": ("when",),
        "place": {"update": "out"},
        "recall": {1: "size 128"},
        "reword": "On 15 November.",
    }
    before.restore({"answer": answers[task.kind]})
    after, _finished = shown(task)
    after.restore(before.state())
    assert after.answer == answers[task.kind]


@pytest.mark.parametrize("task", [PICK, PLACE, RECALL, REWORD], ids=lambda task: task.kind)
def test_tab_goes_through_everything_that_can_be_done(shown: Shown, task: Task) -> None:
    widget, _finished = shown(task)
    assert widget.first in widget.stops
    for stop in widget.stops:
        assert stop.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert stop.accessibleName()
