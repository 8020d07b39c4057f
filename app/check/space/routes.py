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

_Came = dict[Node, list[tuple[int, Mask]]]
"""For each node the configurations that were come by, with the cost of the way to them."""

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
        return self._search({"": goal}, distance, cost).get("")

    def shortest_to_each(self, goals: Mapping[Id, Mapping[Node, Mask]]) -> dict[Id, Route]:
        """The shortest way into each of several goals: quicker together than one by one."""
        if len(goals) == 1:
            ((name, goal),) = goals.items()
            route = self.shortest(goal)
            return {} if route is None else {name: route}
        states = {node.state for goal in goals.values() for node in goal}
        leading = self._distances(states, by_events)
        return self._search(goals, dict.fromkeys(leading, 0), by_events)

    def _search(
        self, goals: Mapping[Id, Mapping[Node, Mask]], distance: Mapping[Id, int], cost: Cost
    ) -> dict[Id, Route]:
        """The shortest way into each goal. distance: how far each state is from all goals at least."""
        first, mask = self._start
        found: dict[Id, Route] = {}
        if first.state not in distance:
            return found
        wanted: dict[Node, list[Id]] = {}
        for name, goal in goals.items():
            for node in goal:
                wanted.setdefault(node, []).append(name)
        came: _Came = {}
        done: dict[Node, Mask] = {}
        open_: dict[tuple[int, Node], Mask] = {(0, first): mask}
        queue = [(distance[first.state], 0, first.order, first.number, first)]
        while queue:
            _bound, negative, _order, _number, node = heappop(queue)
            length = -negative
            known = done.get(node, 0)
            mask = open_.pop((length, node)) & ~known
            if not mask:
                continue
            came.setdefault(node, []).append((length, mask))
            done[node] = known | mask
            for name in wanted.get(node, ()):
                if name not in found and (there := mask & goals[name][node]):
                    found[name] = self._trace(node, there & -there, length, came, cost)
                    if len(found) == len(goals):
                        return found
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
        return found

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

    def _trace(self, node: Node, bit: Mask, length: int, came: _Came, cost: Cost) -> Route:
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

    def _back(self, node: Node, bit: Mask, length: int, came: _Came, cost: Cost) -> tuple[Edge, Mask]:
        for edge, branch in node.comes:
            before = length - cost(edge.happening)
            for at, mask in came.get(edge.source, ()):
                if at == before and (found := before_branch(edge, branch, bit) & mask):
                    return edge, found
        raise AssertionError("every configuration but the first was led to by another")


_DECISION = Happening(GRADES[0], way=GRADES[0])
