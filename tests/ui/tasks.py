"""Tasks in scenarios: the shortest way to one that notes what is said, and answers with a wanted grade."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Any

from app.conversation.conversation import Conversation
from app.conversation.tasks import pick, recall
from app.conversation.tasks.grading import KINDS, graded
from app.conversation.transcript import GRADES
from app.scenario.guard import Value
from app.scenario.model import Scenario, Task


def events_to_task(scenario: Scenario, kind: str) -> tuple[str, ...]:
    """The events that lead to the first task of the kind. Raises LookupError where no choices lead there."""
    queue = deque([Conversation(scenario, seed=0)])
    seen = set()
    while queue:
        conversation = queue.popleft()
        if conversation.state.task is not None and conversation.state.task.kind == kind:
            return conversation.events
        if conversation.state_id in seen or conversation.ended:
            continue
        seen.add(conversation.state_id)
        onward = conversation.offered or GRADES
        for event in onward:
            events = [*conversation.events, *(f"note {fact}" for fact in conversation.notable), event]
            queue.append(Conversation.replay(scenario, seed=0, events=events))
    raise LookupError(f"no task of the kind {kind} is reached by choices alone")


def answer_with(scenario: Scenario, task: Task, values: Mapping[str, Value], grade: str) -> Any:
    """An answer that gets this grade. Raises LookupError where none is found."""
    for answer in _answers(scenario, task, values):
        if graded(scenario, task, values, answer).grade == grade:
            return answer
    raise LookupError(f"no answer to the task {task.kind} is {grade}")


def _answers(scenario: Scenario, task: Task, values: Mapping[str, Value]) -> Iterator[Any]:
    best = KINDS[task.kind].best(scenario, task, values)
    if task.kind == "reword":
        yield best
        for model in task.models:
            yield from (f"{said.strip()}." for said in model.split(".") if said.strip())
        yield "No."
    elif task.kind == "pick":
        cards = list(pick.offered(task, values))
        for size in range(pick.most(task, values), 0, -1):
            yield from combinations(cards, size)
    elif task.kind == "place":
        cards = list(best)
        for wrong in range(len(cards) + 1):
            other = {card: next(c for c in task.columns if c != best[card]) for card in cards[:wrong]}
            yield {**best, **other}
    else:
        words = recall.offered(scenario, task, values)
        for filled in range(len(best), 0, -1):
            yield dict(list(best.items())[:filled])
        for wrong in range(1, len(best) + 1):
            others = {gap: next(w for w in words if w != best[gap]) for gap in list(best)[:wrong]}
            yield {**best, **others}
            yield others
        yield {}  # everything left open
