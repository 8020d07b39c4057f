"""`place`: cards into columns. Score: the share that lies in its column (M07, M26)."""

from __future__ import annotations

from collections.abc import Mapping

from app.conversation.tasks.grade import Graded
from app.conversation.tasks.pick import offered as offered
from app.scenario.guard import Value
from app.scenario.model import Id, Task


def best(task: Task, values: Mapping[str, Value]) -> Mapping[Id, Id]:
    """Every card in its column."""
    return {id_: card.in_ for id_, card in offered(task, values).items() if card.in_ is not None}


def grade(task: Task, values: Mapping[str, Value], placed: Mapping[Id, Id]) -> Graded:
    """placed: the column of each card; what was not placed is missing.

    Raises ValueError for a card that is not on offer and for a column that there is not.
    """
    cards = offered(task, values)
    if not set(placed) <= set(cards) or not set(placed.values()) <= set(task.columns):
        raise ValueError(f"{', '.join(cards)} belong into {', '.join(task.columns)}")
    right = tuple(id_ for id_, card in cards.items() if placed.get(id_) == card.in_)
    missing = tuple(id_ for id_ in cards if id_ not in placed)
    wrong = tuple(id_ for id_ in cards if id_ not in right and id_ not in missing)
    return Graded(len(right) / len(cards) if cards else 1.0, right, wrong, missing)
