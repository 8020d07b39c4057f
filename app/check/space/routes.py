"""Shortest ways: the events that lead from the beginning to a configuration, fewest first.

Sets of configurations are followed together, those first that are nearest to the goal if no guard were in the
way (A*, with the distance between states as the bound). So a way is found without looking at everything, and
no shorter one exists.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush

from app.check.space.answer import Witness
from app.check.space.happenings import GO_ON, Happening, Moment
from app.check.space.masks import Mask, forth
from app.check.space.nodes import Edge, Node
from app.check.space.search import before_branch
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


class Routes:
    """Finds shortest ways among the nodes of one space."""

    def __init__(
        self,
        moments: Sequence[Moment],
        start: tuple[Node, Mask],
        edges: Callable[[Node], Iterable[Edge]],
        within: Mapping[Node, Mask],
    ) -> None:
        self._start = start
        self._edges = edges
        self._within = within
        self._before: dict[Id, list[tuple[Id, Happening]]] = {}
        for moment in moments:
            for happening in (moment.arrival, *moment.events):
                for target in happening.targets:
                    self._before.setdefault(target.state, []).append((moment.state, happening))

    def shortest(self, goal: Mapping[Node, Mask], cost: Cost = by_events) -> Route | None:
        """The shortest way into the goal; None where nothing leads there."""
        distance = self._distances({node.state for node in goal}, cost)
        first, mask = self._start
        if first.state not in distance:
            return None
        came: dict[Node, list[tuple[int, Mask]]] = {}
        done: dict[Node, Mask] = {}
        open_: dict[tuple[int, Node], Mask] = {(0, first): mask}
        queue = [(distance[first.state], 0, first.order, first.number, first)]
        while queue:
            _bound, negative, _order, _number, node = heappop(queue)
            length = -negative
            mask = open_.pop((length, node)) & ~done.get(node, 0)
            if not mask:
                continue
            came.setdefault(node, []).append((length, mask))
            done[node] = done.get(node, 0) | mask
            if there := mask & goal.get(node, 0):
                return self._trace(node, there & -there, length, came, cost)
            for edge in self._edges(node):
                if edge.idle or not (happened := forth(edge.steps, mask)):
                    continue
                after = length + cost(edge.happening)
                for keep, forget, target, _taken in edge.branches:
                    if target.state not in distance:
                        continue
                    arrived = forth(forget, happened & keep) & ~done.get(target, 0)
                    arrived &= self._within.get(target, 0)
                    if not arrived:
                        continue
                    if (after, target) in open_:
                        open_[after, target] |= arrived
                        continue
                    open_[after, target] = arrived
                    bound = after + distance[target.state]
                    heappush(queue, (bound, -after, target.order, target.number, target))
        return None

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

    def _trace(
        self, node: Node, bit: Mask, length: int, came: Mapping[Node, list[tuple[int, Mask]]], cost: Cost
    ) -> Route:
        """Back along the configurations that were come by, each a step nearer to the beginning."""
        events: list[str] = []
        route_cost, last, last_bit = length, node, bit
        while not (length == 0 and node is self._start[0] and bit & self._start[1]):
            edge, before = self._back(node, bit, length, came, cost)
            node, bit = edge.source, before & -before
            length -= cost(edge.happening)
            if edge.happening.event != GO_ON:
                events.append(edge.happening.event)
        return Route(tuple(reversed(events)), route_cost, last, last_bit)

    def _back(
        self, node: Node, bit: Mask, length: int, came: Mapping[Node, list[tuple[int, Mask]]], cost: Cost
    ) -> tuple[Edge, Mask]:
        for edge, branch in node.comes:
            before = length - cost(edge.happening)
            for at, mask in came.get(edge.source, ()):
                if at == before and (found := before_branch(edge, branch, bit) & mask):
                    return edge, found
        raise AssertionError("every configuration but the first was led to by another")


_DECISION = Happening(GRADES[0], way=GRADES[0])
