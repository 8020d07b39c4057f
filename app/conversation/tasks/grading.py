"""Every kind of task that is played, with its grader: the one place that knows them all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from app.conversation.tasks import pick, place, recall
from app.conversation.tasks.grade import Graded
from app.scenario.guard import Value
from app.scenario.model import Scenario, Task

Answer = Any
"""What the learner did; its type depends on the kind of task.

reword: the new sentence, a str. recall: the words in each gap, a Mapping from the gap's number (from 0) to
str. pick: the ids of the cards taken, a Collection. place: the column of each card, a Mapping from card id to
column id. What is missing in a mapping was left open.
"""

Values = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of task. grade: its grader. best: an answer as good as any, None where nobody knows one."""

    grade: Callable[[Scenario, Task, Values, Answer], Graded]
    best: Callable[[Scenario, Task, Values], Answer | None]


def _reword(scenario: Scenario, task: Task, _values: Values, words: str) -> Graded:
    from app.conversation.tasks.reword import grade  # its word lists are needed for nothing else

    return grade(scenario, task, words, scenario.language)


KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        "reword": Kind(
            grade=_reword, best=lambda _scenario, task, _values: task.models[0] if task.models else None
        ),
        "recall": Kind(
            grade=recall.grade,
            best=recall.best,
        ),
        "pick": Kind(
            grade=lambda _scenario, task, values, taken: pick.grade(task, values, taken),
            best=lambda _scenario, task, values: pick.best(task, values),
        ),
        "place": Kind(
            grade=lambda _scenario, task, values, placed: place.grade(task, values, placed),
            best=lambda _scenario, task, values: place.best(task, values),
        ),
    }
)


def graded(scenario: Scenario, task: Task, values: Values, answer: Answer) -> Graded:
    """Grade an answer; `.grade` of what comes back is the event to apply.

    values: the conversation's, now. Raises ValueError for an answer that is impossible, such as a card that
    is not on offer, and KeyError for a kind of task that is not played.
    """
    return KINDS[task.kind].grade(scenario, task, values, answer)
