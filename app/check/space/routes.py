"""Shortest ways: the events that lead from the beginning to a configuration, fewest first.

Sets of configurations are followed together. A first try looks only where the goal is nearest if no guard
were in the way (A*, with the distance between states as the bound); most goals are found so without looking
at much. If it takes long, a search of everything in the order of its distance from the beginning answers,
which is kept and goes on where it stopped for the next goal. Both find a way than which none is shorter.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from typing import NamedTuple

from app.check.space.answer import Witness
from app.check.space.happenings import GO_ON, Happening, Moment
from app.check.space.masks import Mask, forth
from app.check.space.nodes import Branch, Edge, Node
from app.check.space.search import before_branch, known_to_lead_to
from app.conversation.transcript import GRADES
from app.scenario.model import Id

Cost = Callable[[Happening], int]
"""What an event adds to the length of a way."""

EVENT = 1 << 20
DECISION = 1 << 40


@dataclass(frozen=True, slots=True)
class Route:
    """A way, its cost, and the configuration that it leads to: the one in `mask`."""

    events: Witness
    cost: int
    node: Node
    mask: Mask


def by_events(happening: Happening) -> int:
    """Fewest events; among equally many, fewest that are no decisions."""
    if happening.event == GO_ON:
        return 0
    return EVENT if happening.is_decision else EVENT + 1


def by_decisions(happening: Happening) -> int:
    """Fewest decisions; among equally many, fewest events."""
    if happening.event == GO_ON:
        return 0
    return DECISION + EVENT if happening.is_decision else EVENT + 1


EAGER = 150
"""Nodes that the first try looks at."""

PATIENCE = 3
"""First tries that may fail before no more are made."""


class Routes:
    """Finds shortest ways among the nodes of one space.

    within: configurations that they may lead over. comes: the edges that lead to a node, of those that were
    asked for.
    """

    def __init__(
        self,
        moments: Sequence[Moment],
        start: tuple[Node, Mask],
        edges: Callable[[Node], Iterable[Edge]],
        within: Mapping[Node, Mask],
        comes: Callable[[Node], Iterable[tuple[Edge, Branch]]] = known_to_lead_to,
    ) -> None:
        self._among = _Among(start, edges, within, comes)
        self._everything: dict[Cost, _Search] = {}
        self._patience = PATIENCE
        self._before: dict[Id, list[tuple[Id, Happening]]] = {}
        for moment in moments:
            for happening in (moment.arrival, *moment.events):
                for target in happening.targets:
                    self._before.setdefault(target.state, []).append((moment.state, happening))

    def shortest(self, goal: Mapping[Node, Mask], cost: Cost = by_events) -> Route | None:
        """The shortest way into the goal; None where nothing leads there."""
        known = self._everything.get(cost)
        if self._patience and (known is None or not known.knows(goal)):
            distance = self._distances({node.state for node in goal}, cost)
            near = _Search(self._among, cost, distance)
            if (found := near.find(goal, EAGER)) is not None or near.spent:
                return found
            self._patience -= 1
        if known is None:
            known = self._everything[cost] = _Search(self._among, cost)
        return known.find(goal)

    def shortest_to_each(self, goals: Mapping[Id, Mapping[Node, Mask]]) -> dict[Id, Route]:
        """The shortest way into each of several goals."""
        found = {name: self.shortest(goal) for name, goal in goals.items()}
        return {name: route for name, route in found.items() if route is not None}

    def _distances(self, goal: Iterable[Id], cost: Cost) -> dict[Id, int]:
        """How far each state is from the goal at least."""
        unit = cost(_DECISION)
        distance = dict.fromkeys(goal, 0)
        queue = deque(distance)
        while queue:
            state = queue.popleft()
            for before, happening in self._before.get(state, ()):
                # What is no decision may be shorter than one: counted as nothing, the bound stays one.
                step = unit if happening.is_decision or unit == EVENT else 0
                step = 0 if happening.event == GO_ON else step
                known = distance.get(before)
                if known is None or distance[state] + step < known:
                    distance[before] = distance[state] + step
                    (queue.append if step else queue.appendleft)(before)
        return distance


class _Among(NamedTuple):
    """What ways are looked for among; see `Routes`."""

    start: tuple[Node, Mask]
    edges: Callable[[Node], Iterable[Edge]]
    within: Mapping[Node, Mask]
    comes: Callable[[Node], Iterable[tuple[Edge, Branch]]]


class _Search:
    """One search from the beginning, nearest first, which can be gone on with.

    distance: how far each state is at least from the goal; then only that goal can be looked for, and states
    without a distance are left out. spent: nothing more can be found.
    """

    def __init__(self, among: _Among, cost: Cost, distance: Mapping[Id, int] | None = None) -> None:
        self._start, self._edges, self._within, self._comes = among
        self._cost = cost
        self._distance = distance
        self._came: dict[Node, dict[int, Mask]] = {}
        self._costs: dict[int, int] = {}
        self._done: dict[Node, Mask] = {}
        first, mask = self._start
        self._open: dict[tuple[int, Node], Mask] = {}
        self._queue: list[tuple[int, int, int, int, Node]] = []
        if distance is None or first.state in distance:
            self._put(0, first, mask)

    @property
    def spent(self) -> bool:
        """Whether everything was looked at."""
        return not self._queue

    def knows(self, goal: Mapping[Node, Mask]) -> bool:
        """Whether a way into the goal has been found on the way to another, or there is none."""
        return self.spent or any(mask & self._done.get(node, 0) for node, mask in goal.items())

    def find(self, goal: Mapping[Node, Mask], nodes: int | None = None) -> Route | None:
        """The shortest way into the goal; None where there is none, or none among so many nodes."""
        if (known := self._known(goal)) is not None:
            return known
        while self._queue and (nodes is None or nodes > 0):
            nodes = None if nodes is None else nodes - 1
            node, length, mask = self._next()
            if mask and (there := mask & goal.get(node, 0)):
                return self._trace(node, there & -there, length)
        return None

    def _known(self, goal: Mapping[Node, Mask]) -> Route | None:
        best: tuple[int, int, int, Node, Mask] | None = None
        for node, wanted in goal.items():
            for length, mask in self._came.get(node, _NOWHERE).items():
                if there := mask & wanted:
                    found = (length, node.order, node.number, node, there & -there)
                    best = found if best is None or found[:3] < best[:3] else best
                    break
        return None if best is None else self._trace(best[3], best[4], best[0])

    def _next(self) -> tuple[Node, int, Mask]:
        """Look at the next node and at where its configurations lead."""
        _bound, negative, _order, _number, node = heappop(self._queue)
        length = -negative
        known = self._done.get(node, 0)
        mask = self._open.pop((length, node)) & ~known
        if not mask:
            return node, length, 0
        came = self._came.setdefault(node, {})
        came[length] = came.get(length, 0) | mask
        done, within, distance = self._done, self._within, self._distance
        done[node] = known | mask
        for edge in self._edges(node):
            if edge.idle or not (happened := forth(edge.steps, mask)):
                continue
            after = length + self._cost_of(edge)
            for keep, forget, target, _taken in edge.branches:
                if distance is not None and target.state not in distance:
                    continue
                arrived = happened & keep
                if forget:
                    arrived = forth(forget, arrived)
                arrived &= within.get(target, 0) & ~done.get(target, 0)
                if arrived:
                    self._put(after, target, arrived)
        return node, length, mask

    def _cost_of(self, edge: Edge) -> int:
        """What an edge adds to the length; by the identity of its happening, which the edge keeps alive."""
        cost = self._costs.get(id(edge.happening))
        if cost is None:
            cost = self._costs[id(edge.happening)] = self._cost(edge.happening)
        return cost

    def _put(self, length: int, node: Node, mask: Mask) -> None:
        if (length, node) in self._open:
            self._open[length, node] |= mask
            return
        self._open[length, node] = mask
        bound = length if self._distance is None else length + self._distance[node.state]
        heappush(self._queue, (bound, -length, node.order, node.number, node))

    def _trace(self, node: Node, bit: Mask, length: int) -> Route:
        """Back along the configurations that were come by, each a step nearer to the beginning."""
        events: list[str] = []
        whole, last, last_bit = length, node, bit
        while not (length == 0 and node is self._start[0] and bit & self._start[1]):
            edge, before = self._back(node, bit, length)
            node, bit = edge.source, before & -before
            length -= self._cost_of(edge)
            if edge.happening.event != GO_ON:
                events.append(edge.happening.event)
        return Route(tuple(reversed(events)), whole, last, last_bit)

    def _back(self, node: Node, bit: Mask, length: int) -> tuple[Edge, Mask]:
        for edge, branch in self._comes(node):
            came = self._came.get(edge.source)
            if came is None:
                continue
            mask = came.get(length - self._cost_of(edge))
            if mask and (found := before_branch(edge, branch, bit) & mask):
                return edge, found
        raise AssertionError("every configuration but the first was led to by another")


_NOWHERE: Mapping[int, Mask] = {}

_DECISION = Happening(GRADES[0], way=GRADES[0])
