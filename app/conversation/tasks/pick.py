"""`pick`: some of several cards, each worth something. Score: the gain, of the most there is (M06)."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from app.conversation.tasks.grade import Graded
from app.scenario.guard import Value
from app.scenario.model import Card, Id, Task


def offered(task: Task, values: Mapping[str, Value]) -> Mapping[Id, Card]:
    """The cards whose guard holds, in the author's order."""
    return {id_: card for id_, card in task.cards.items() if card.when is None or card.when.holds(values)}


def most(task: Task, values: Mapping[str, Value]) -> int:
    """How many cards may be taken."""
    return min(task.take or 1, len(offered(task, values)))


def best(task: Task, values: Mapping[str, Value]) -> tuple[Id, ...]:
    """The cards that gain most together, in the author's order; none of them gains nothing."""
    worth = _worth(task, values)
    in_turn = sorted((id_ for id_ in worth if worth[id_] > 0), key=lambda id_: -worth[id_])
    chosen = set(in_turn[: most(task, values)])
    return tuple(id_ for id_ in worth if id_ in chosen)


def grade(task: Task, values: Mapping[str, Value], taken: Collection[Id]) -> Graded:
    """taken: at most `most` of the offered cards. Raises ValueError for others and for too many.

    Missing is what would have gained more in place of something that was taken, or beside it.
    """
    worth = _worth(task, values)
    if len(set(taken)) != len(taken) or len(taken) > most(task, values) or not set(taken) <= set(worth):
        raise ValueError(f"at most {most(task, values)} of {', '.join(worth)}, each once")
    among_best = [worth[id_] for id_ in best(task, values)]
    highest, bar = sum(among_best), min(among_best, default=1)
    gained = sum(worth[id_] for id_ in taken)
    score = 1.0 if gained >= highest else max(0.0, gained / highest) if highest else 0.0
    return Graded(
        score,
        right=tuple(id_ for id_ in worth if id_ in taken and worth[id_] >= bar),
        wrong=tuple(id_ for id_ in worth if id_ in taken and worth[id_] <= 0),
        missing=tuple(id_ for id_ in worth if gained < highest and id_ not in taken and worth[id_] >= bar),
    )


def _worth(task: Task, values: Mapping[str, Value]) -> Mapping[Id, int]:
    return {id_: card.worth or 0 for id_, card in offered(task, values).items()}
