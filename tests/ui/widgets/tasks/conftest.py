"""Tasks as widgets, on the window that a test can see."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from app.conversation.variables import start_values
from app.scenario.model import Card, Scenario, State, Task
from app.ui.widgets.tasks import TASK_WIDGETS
from app.ui.widgets.tasks.task_widget import TaskWidget
from tests.conversation.samples import END, scenario, to

QUESTIONS = {
    "see": Card(text="What do you see?", worth=3),
    "when": Card(text="Since when?", worth=3),
    "colour": Card(text="Which colour?", worth=0),
    "blame": Card(text="What did you touch?", worth=-2),
}

BOARD = {
    "update": Card.model_validate({"text": "The update", "in": "out"}),
    "point": Card.model_validate({"text": "The access point", "in": "cause"}),
}


def with_task(task: Task) -> Scenario:
    return scenario(
        {"task": State(task=task, to=to("end")), "end": END},
        facts={"day": "18 November", "size": "size 122"},
    )


PICK = Task(kind="pick", text="Two questions.", take=2, cards=QUESTIONS)
PLACE = Task(kind="place", columns={"cause": "Cause", "out": "Ruled out"}, cards=BOARD)
RECALL = Task(kind="recall", text="The {fact.size} by {fact.day}, please.", decoys=("size 128",))
REWORD = Task(
    kind="reword",
    text="You cannot get it for two weeks.",
    needs=("date", "honest"),
    models=("It is expected on 15 November. I write to you if that moves.",),
)


@pytest.fixture
def shown(qtbot: QtBot, appearance: object) -> Callable[[Task], tuple[TaskWidget, list[str]]]:
    """Show the widget of a task; with it the grades that it finishes with."""

    def show(task: Task) -> tuple[TaskWidget, list[str]]:
        call = with_task(task)
        widget = TASK_WIDGETS[task.kind](call, task, start_values(call), lambda text: text)
        finished: list[str] = []
        widget.finished.connect(finished.append)
        qtbot.addWidget(widget)
        widget.resize(700, 500)
        widget.show()
        return widget, finished

    return show
