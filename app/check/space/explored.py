"""A scenario, explored: its graph of configurations, and all that can come about in it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from functools import cached_property

from app.check.space.abstraction import Abstraction
from app.check.space.axes import HIDDEN, axes, waited
from app.check.space.compiling import Compiler
from app.check.space.happenings import moments
from app.check.space.layout import DENSE, Layout
from app.check.space.liveness import Liveness
from app.check.space.masks import Mask
from app.check.space.nodes import Node
from app.check.space.observing import Fact, Observer, Then
from app.check.space.routes import Route, Routes
from app.check.space.search import Masks, Work, explore
from app.conversation import variables
from app.conversation.conversation import Conversation
from app.scenario import collector
from app.scenario.guard import Value, Values
from app.scenario.model import Id, Scenario

WEIGHTY = 16384
"""Configurations in a mask from which on a step costs twice as much as the smallest."""


class Explored:
    """The search, done; at most so much of it as the work allows.

    kept: variables whose values at an ending matter too. dense: see `Layout`.
    """

    def __init__(
        self, scenario: Scenario, work: Work, *, kept: Collection[str] = (), dense: int = DENSE
    ) -> None:
        self.scenario = scenario
        with collector.paused():
            self._explore(work, kept, dense)

    def _explore(self, work: Work, kept: Collection[str], dense: int) -> None:
        scenario = self.scenario
        self.moments = {moment.state: moment for moment in moments(scenario)}
        self.axes = axes(scenario, self.moments.values(), kept)
        liveness = Liveness(scenario, self.axes, tuple(self.moments.values()))
        self._live = liveness.live(kept)
        minded = {waited(person): variables.mood_of(scenario, person) for person in scenario.people}
        self.layout = Layout(self.axes, self._live.anywhere, minded, dense=dense)
        self.compiler = Compiler(scenario, tuple(self.moments.values()), liveness, self._live, self.layout)
        self.start: tuple[Node, Mask] = self.compiler.start(scenario.start)
        self.reached: Masks
        self.unfollowed: Masks
        weight = 1 + self.layout.total // WEIGHTY
        self.reached, self.unfollowed = explore(dict([self.start]), self.compiler.edges, work, weight=weight)

    @property
    def complete(self) -> bool:
        """Whether everything that can come about was followed."""
        return not self.unfollowed and not self.cut

    @cached_property
    def cut(self) -> bool:
        """Whether some numbers go further than they were followed."""
        return any(self.axes[name].cut for name in (*self.layout.units, *self.layout.slots))

    @property
    def notes_matter(self) -> bool:
        """Whether any guard reads what was noted."""
        return any(name.startswith("noted.") for name in (*self.layout.units, *self.layout.slots))

    @cached_property
    def facts(self) -> set[Fact]:
        """All that is the case somewhere, as far as it was followed."""
        return Observer(self.layout, self.moments.values()).facts(self.reached)

    @cached_property
    def abstraction(self) -> Abstraction:
        """The possible values of every variable, each by itself."""
        return Abstraction(self.scenario, self.axes, tuple(self.moments.values()))

    @cached_property
    def routes(self) -> Routes:
        """Shortest ways from the beginning."""
        return Routes(tuple(self.moments.values()), self.start, self.compiler.edges, self.reached)

    def where(self, fact: Fact) -> tuple[Masks, Then]:
        """In which configurations a fact is the case, or becomes so with an event."""
        return Observer(self.layout, self.moments.values()).where(fact, self.reached)

    def matter(self, state: Id) -> tuple[str, ...]:
        """The variables that matter once there, by the names that a conversation has for them."""
        names = self._live.there[state]
        return tuple(
            name for number, name in enumerate(self.axes) if names >> number & 1 and _is_variable(name)
        )

    @cached_property
    def variables(self) -> tuple[str, ...]:
        """Every variable, by the name that a conversation has for it."""
        return tuple(name for name in self.axes if _is_variable(name))

    def values_at(self, state: Id, names: Iterable[str]) -> Mapping[str, Values]:
        """Which values each variable may have there: exactly those, where all was followed and it matters."""
        here = self.by_state.get(state, {})
        if self.complete and not here:
            return {}
        found = {}
        for name in names:
            bits = self.project(name, state) if self.complete else None
            if bits is None:
                abstraction = self.abstraction
                possible = abstraction.there.get(state) or abstraction.arriving.get(state)
                if possible is None:
                    return {}
                bits = possible[name]
            found[name] = self.axes[name].described(bits)
        return found

    def values_after(self, route: Route) -> Mapping[str, Value]:
        """The values, at the end of a way, of the variables that matter there."""
        found: dict[str, Value] = {}
        for name in self.matter(route.node.state):
            axis = self.axes[name]
            index = self.layout.project(name, route.node.key, route.mask).bit_length() - 1
            if axis.beyond and index == (len(axis) - 1 if axis.beyond > 0 else 0):
                # It stands for more than one number; which one it is only a conversation knows.
                conversation = Conversation.replay(self.scenario, seed=0, events=route.events)
                return {name: conversation.values[name] for name in self.matter(route.node.state)}
            found[name] = axis.values[index]
        return found

    @cached_property
    def by_state(self) -> Mapping[Id, Mapping[Node, Mask]]:
        """What was reached, by the state."""
        found: dict[Id, Masks] = {}
        for node, mask in self.reached.items():
            found.setdefault(node.state, {})[node] = mask
        return found

    def project(self, variable: str, state: Id) -> int | None:
        """The indices that a variable has in a state, as bits; None where it does not matter any more."""
        there = {node: mask for node, mask in self.by_state.get(state, {}).items() if not node.entry}
        if not there or not self._live.there[state] >> self.layout.number[variable] & 1:
            return None
        bits = 0
        for node, mask in there.items():
            bits |= self.layout.project(variable, node.key, mask)
        return bits


def _is_variable(name: str) -> bool:
    return name not in HIDDEN and not name.startswith("waited ")
