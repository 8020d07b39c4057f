"""Questions about single places of a scenario: what is reached, offered, taken, looked at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property

from app.check.space import observing
from app.check.space.answer import Answer, Witness
from app.check.space.explored import Explored
from app.check.space.layout import DENSE
from app.check.space.observing import Fact
from app.check.space.region import Region
from app.check.space.search import Work
from app.conversation import variables
from app.scenario.document import Path as Place
from app.scenario.guard import Values
from app.scenario.model import Id, Scenario

LIMIT = 600_000
"""Steps of the search: two to three seconds, where they are all needed."""


class Places:
    """A scenario, explored, and what is to be said of each place in it."""

    def __init__(self, scenario: Scenario, *, limit: int = LIMIT, dense: int = DENSE) -> None:
        self.scenario = scenario
        self._limit = limit
        self._dense = dense
        self._explored: Explored | None = None
        if not any(state.play for state in scenario.states.values()):
            self._explored = Explored(scenario, Work(limit), dense=dense)

    @property
    def complete(self) -> bool:
        """Whether all configurations were looked at."""
        return self._explored is not None and self._explored.complete

    @property
    def notes_matter(self) -> bool:
        """Whether any guard reads what was noted: else it is all one whether anything is."""
        return self._explored is not None and self._explored.notes_matter

    @property
    def configurations(self) -> int:
        """How many were looked at."""
        return len(self.reached)

    @cached_property
    def reached(self) -> Region:
        """All that can come about, as far as looked at."""
        return Region(self._explored.reached) if self._explored else Region()

    def reaches(self, state: Id) -> Answer:
        """Whether the learner arrives at the state, or passes through it."""
        explored = self._explored
        if explored is None:
            return Answer(None)
        if goal := self.reached.at(state):
            return Answer(True, lambda: self.witness(goal))
        return Answer(False if explored.complete or state not in explored.abstraction.arriving else None)

    def offers(self, state: Id, choice: Id) -> Answer:
        """Whether the choice (or a task's grade) is ever on offer there."""
        return self._answer(observing.offers(state, choice))

    def takes(self, state: Id, way: str, index: int | None) -> Answer:
        """Whether target number `index` (None: it stays where it is) of a way is ever taken.

        way: a choice's id, `silence`, `interrupted`, `results.<grade>`, or "" for a state that goes on alone.
        """
        return self._answer(observing.takes(state, way, index))

    def holds(self, place: Place) -> Answer:
        """Whether the guard at this path of the model is ever looked at and holds.

        A target's guard has the path of the target: (..., "to", "gone"); all others end in "when".
        """
        return self._answer(observing.guard(place, True))

    def fails(self, place: Place) -> Answer:
        """Whether the guard at this path of the model is ever looked at and does not hold."""
        return self._answer(observing.guard(place, False))

    def values_at(self, state: Id) -> Mapping[str, Values]:
        """Which values each variable may have in this state: at least all that it really can.

        Exactly those where all was looked at and the variable still matters there; one that no guard reads
        from there on may have any value. Empty where the state is never reached, and for a shift.
        """
        if (explored := self._explored) is None:
            return {}
        layout = explored.layout
        read: Iterable[str] = (n for n in explored.variables if n in layout.units or n in layout.slots)
        if explored.complete and any(not node.entry for node in explored.by_state.get(state, ())):
            read = explored.matter(state)
        found = dict(explored.values_at(state, read))
        if not found and self.reaches(state).possible is False:
            return {}
        for name, domain in variables.domains(self.scenario).items():
            if name not in found:
                found[name] = (
                    Values(low=domain.low, high=domain.high)
                    if domain.words is None
                    else Values(words=frozenset(domain.words))
                )
        return found

    def preventing(self, state: Id, choice: Id) -> Mapping[str, Values]:
        """The values there of the variables that the choice's guard reads, in the order of the guard."""
        guard = self.scenario.states[state].choices[choice].when
        read = (each.variable for group in guard.groups for each in group) if guard is not None else ()
        return self._explored.values_at(state, tuple(dict.fromkeys(read))) if self._explored else {}

    def witness(self, region: Region) -> Witness | None:
        """A shortest list of events that leads into the region; None if nothing does.

        Among equally short ones, one with few events that are no decisions.
        """
        if self._explored is None:
            return None
        route = self._explored.routes.shortest(region.masks)
        return route.events if route is not None else None

    def _answer(self, fact: Fact) -> Answer:
        explored = self._explored
        if explored is None:
            return Answer(None)
        if fact in explored.facts:
            return Answer(True, lambda: self._witness_of(fact))
        return Answer(False if explored.complete or fact not in explored.abstraction.facts else None)

    def _witness_of(self, fact: Fact) -> Witness | None:
        assert self._explored is not None
        goal, then = self._explored.where(fact)
        route = self._explored.routes.shortest(goal)
        if route is None:
            return None
        events = [event for inside, event in then[route.node] if inside & route.mask]
        return (*route.events, events[0]) if events[0] else route.events
