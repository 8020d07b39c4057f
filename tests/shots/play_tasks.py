"""Pictures of tasks, in conversations that have them."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.ui.screens.play import PlayScreen
from app.ui.session import Pace
from app.ui.widgets.tasks.task_widget import TaskWidget
from tests.shots.context import Shot, ShotContext, scenario_in
from tests.shots.play import screen_of
from tests.ui.calls import session_of
from tests.ui.tasks import events_to_task


def at_task(context: ShotContext, scenario_id: str, kind: str) -> tuple[PlayScreen, TaskWidget]:
    """The screen at the first task of a kind in a shipped scenario."""
    scenario = scenario_in(context.variant.language, scenario_id)
    session = session_of(scenario, pace=Pace(), events=events_to_task(scenario, kind), seed=11)
    screen = screen_of(context, session)
    task = screen.page.choices.task
    assert task is not None
    return screen, task


def pick(context: ShotContext) -> QWidget:
    screen, task = at_task(context, "the-thing-doesnt-work", "pick")
    task.press(2)
    screen.page.settle()
    return screen


def place(context: ShotContext) -> QWidget:
    screen, _task = at_task(context, "fixed-but-not-for-the-customer", "place")
    return screen


def recall(context: ShotContext) -> QWidget:
    screen, _task = at_task(context, "fixed-but-not-for-the-customer", "recall")
    return screen


def four_ears(context: ShotContext) -> QWidget:
    """Four columns, and a customer in a hot moment."""
    screen, task = at_task(context, "get-me-your-manager", "place")
    task.press(1)
    screen.page.settle()
    return screen


def hand_over(context: ShotContext) -> QWidget:
    """A note for a colleague, from what was noted."""
    screen, _task = at_task(context, "get-me-your-manager", "recall")
    return screen


SHOTS: dict[str, Shot] = {
    "play-task-pick": pick,
    "play-task-place": place,
    "play-task-recall": recall,
    "play-task-ears": four_ears,
    "play-task-hand-over": hand_over,
}
