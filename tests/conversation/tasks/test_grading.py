"""All kinds of task behind one door."""

from __future__ import annotations

import pytest

from app.conversation.conversation import Conversation
from app.conversation.tasks.grading import KINDS, graded
from app.conversation.variables import start_values
from app.scenario.model import Card, Scenario, State, Task
from app.scenario.reading.vocabulary import PLAYED_TASK_KINDS
from tests.conversation.samples import END, scenario, to

TASKS = {
    "recall": Task(kind="recall", text="By {fact.day}.", decoys=("soon",)),
    "pick": Task(kind="pick", take=1, cards={"a": Card(text="A", worth=1), "b": Card(text="B", worth=0)}),
    "place": Task(kind="place", columns={"x": "X", "y": "Y"}, cards={"a": Card(text="A", **{"in": "y"})}),
    "reword": Task(
        kind="reword",
        text="You cannot get it.",
        needs=("date", "next-step"),
        models=("It can be with you on 15 November. I will write to you when it leaves our house.",),
    ),
}
WORST = {"recall": {0: "soon"}, "pick": ["b"], "place": {"a": "x"}, "reword": "salad salad"}


def with_task(kind: str) -> Scenario:
    return scenario(
        {"first": State(task=TASKS[kind], to=to("end")), "end": END}, facts={"day": "18 November"}
    )


def test_every_kind_that_is_played_has_a_grader() -> None:
    assert set(KINDS) == set(PLAYED_TASK_KINDS) == set(TASKS)


@pytest.mark.parametrize("kind", PLAYED_TASK_KINDS)
def test_the_best_answer_is_good_and_the_worst_is_poor(kind: str) -> None:
    made = with_task(kind)
    values = {**start_values(made), "noted.day": True}
    best = KINDS[kind].best(made, TASKS[kind], values)
    assert graded(made, TASKS[kind], values, best).grade == "good"
    assert graded(made, TASKS[kind], values, WORST[kind]).grade == "poor"


@pytest.mark.parametrize("kind", PLAYED_TASK_KINDS)
def test_the_grade_is_the_event_and_the_answer_is_gone(kind: str) -> None:
    conversation = Conversation(with_task(kind), seed=0)
    turn = conversation.apply(
        graded(conversation.scenario, TASKS[kind], conversation.values, WORST[kind]).grade
    )
    assert turn.event == "poor"
    again = Conversation.replay(conversation.scenario, seed=0, events=conversation.events)
    assert again.turns == conversation.turns


def test_nobody_knows_the_best_wording_without_a_model() -> None:
    bare = TASKS["reword"].model_copy(update={"models": ()})
    assert KINDS["reword"].best(with_task("reword"), bare, {}) is None
