"""What a class has tried at each decision, and where it led."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.conversation.transcript import GRADES
from app.scenario.model import Id, Mood

Road = tuple[Id, ...]
"""The decisions up to a place, which tell it from every other."""


@dataclass(frozen=True, slots=True)
class Played:
    """A choice that the room has seen answered: its place among the choices, and the mood it led to.

    event: what was decided; a task's grade, where it was a task.
    """

    place: int
    mood: Mood
    event: Id

    @property
    def is_task(self) -> bool:
        return self.event in GRADES


class Roads:
    """Remembers the roads that were left for another one."""

    def __init__(self) -> None:
        self._tried: dict[Road, dict[Id, Mood]] = {}

    def remember(self, before: Road, event: Id, mood: Mood) -> None:
        """At the decision after `before`, this led to that mood."""
        self._tried.setdefault(before, {})[event] = mood

    def played(self, before: Road, offered: Iterable[Id], *, but: Id | None = None) -> tuple[Played, ...]:
        """What was tried at the decision after `before`, in the order of what is offered there."""
        tried = self._tried.get(before, {})
        return tuple(
            Played(place, tried[id_], id_) for place, id_ in enumerate(offered) if id_ in tried and id_ != but
        )
