"""What is taken, offered and looked at: questions about single places of a scenario, answered at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from app.check.space.happenings import GO_ON, Happening, Moment
from app.check.space.layout import Layout
from app.check.space.masks import Mask, back, forth
from app.check.space.nodes import Edge, Node
from app.check.space.search import Masks
from app.scenario.document import Path as Place
from app.scenario.model import Id

Fact = tuple[str, object, object, object]
"""`("takes", state, way, index)`, `("offers", state, event, None)` or `("guard", place, held, None)`."""

Then = dict[Node, list[tuple[Mask, str]]]
"""The event with which something becomes the case, for which of a node's configurations."""


def takes(state: Id, way: str, index: int | None) -> Fact:
    """The fact that a target is taken."""
    return "takes", state, way, index


def offers(state: Id, event: str) -> Fact:
    """The fact that something can be chosen."""
    return "offers", state, event, None


def guard(place: Place, held: bool) -> Fact:
    """The fact that a guard is looked at, and what comes of it."""
    return "guard", place, held, None


class Observer:
    """Looks at what happens in sets of configurations."""

    def __init__(self, layout: Layout, moments: Iterable[Moment]) -> None:
        self._layout = layout
        self._moments = {moment.state: moment for moment in moments}

    def facts(self, reached: Mapping[Node, Mask]) -> set[Fact]:
        """Everything that is the case somewhere."""
        seen: set[Fact] = set()
        for node, mask in reached.items():
            seen.update(fact for fact, _mask in self._there(node, mask, seen))
            for edge in node.edges or ():
                happened = forth(edge.steps, mask)
                if happened:
                    seen.update(fact for fact, _mask in self._happened(edge, happened, seen))
        return seen

    def where(self, fact: Fact, reached: Mapping[Node, Mask]) -> tuple[Masks, Then]:
        """The configurations in which the fact is the case, or will be with the events that are named."""
        found: Masks = {}
        then: Then = {}
        for node, mask in reached.items():
            for each, inside in self._there(node, mask, ()):
                if each == fact:
                    found[node] = found.get(node, 0) | inside
                    then.setdefault(node, []).append((inside, GO_ON))
            for edge in node.edges or ():
                if not concerns(edge.happening, fact, node.state):
                    continue
                for each, after in self._happened(edge, forth(edge.steps, mask), ()):
                    if each == fact and (inside := back(edge.steps, after) & mask):
                        found[node] = found.get(node, 0) | inside
                        then.setdefault(node, []).append((inside, edge.happening.event))
        return found, then

    def _there(self, node: Node, mask: Mask, known: Iterable[Fact]) -> Iterator[tuple[Fact, Mask]]:
        """What is the case in a state, before anything happens."""
        if node.entry:
            return
        moment = self._moments[node.state]
        for happening in moment.events:
            if happening.is_aside:
                continue
            if happening.when is None:
                if happening.is_decision:
                    yield offers(node.state, happening.event), mask
                continue
            held = self._layout.holding(happening.when, node.key) & mask
            if held:
                yield guard(happening.when_place, True), held
                yield offers(node.state, happening.event), held
            if mask & ~held:
                yield guard(happening.when_place, False), mask & ~held
        for place, when in moment.cards:
            held = self._layout.holding(when, node.key) & mask
            if held:
                yield guard(place, True), held
            if mask & ~held:
                yield guard(place, False), mask & ~held

    def _happened(self, edge: Edge, mask: Mask, known: Iterable[Fact]) -> Iterator[tuple[Fact, Mask]]:
        """What is the case once an event's effects are done; the masks are of then."""
        happening, holding = edge.happening, self._layout.holding
        for place, part in happening.parts:
            if part.when is None:
                continue
            held = holding(part.when, edge.after) & mask
            if held:
                yield guard((*place, "when"), True), held
            if mask & ~held:
                yield guard((*place, "when"), False), mask & ~held
        if happening.way is None:
            return
        state, left = edge.source.state, mask
        for index, target in enumerate(happening.targets):
            if not left:
                return
            held = left
            if target.when is not None:
                held = holding(target.when, edge.after) & left
                place = (*happening.place, target.state)
                if held:
                    yield guard(place, True), held
                if left & ~held:
                    yield guard(place, False), left & ~held
            if held:
                yield takes(state, happening.way, index), held
            left &= ~held
        if left:
            yield takes(state, happening.way, None), left


def concerns(happening: Happening, fact: Fact, state: Id) -> bool:
    """Whether the fact can be one of this event's."""
    if fact[0] == "takes":
        return fact[1] == state and fact[2] == happening.way
    if fact[0] == "offers":
        return False
    place = fact[1]
    assert isinstance(place, tuple), "a guard has a place"
    return place[:-1] == happening.place or any(place[:-1] == each for each, _part in happening.parts)
