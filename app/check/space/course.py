"""Where somebody with a habit comes to, and their shortest ways there."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from app.check.space.answer import Witness
from app.check.space.habits import Habit
from app.check.space.happenings import Moment
from app.check.space.masks import Mask
from app.check.space.nodes import Node
from app.check.space.region import Region
from app.check.space.routes import Routes
from app.check.space.search import Masks, forward


class Course:
    """What comes about for somebody with a habit, from the beginning on: `region`."""

    def __init__(
        self, moments: Sequence[Moment], start: tuple[Node, Mask], habit: Habit, within: Masks
    ) -> None:
        self._moments = moments
        self._start = start
        self._habit = habit
        self.region = Region(forward(dict([start]), habit.edges, within))

    def way(self, goal: Region) -> Witness | None:
        """The shortest list of choices and grades that leads into the goal; None if nothing does.

        What is noted on the way, where the habit notes, is not among them.
        """
        route = self._routes.shortest(goal.masks)
        return route.events if route is not None else None

    @cached_property
    def _routes(self) -> Routes:
        habit = self._habit
        return Routes(self._moments, self._start, habit.edges, self.region.masks, habit.comes)
