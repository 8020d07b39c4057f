"""How likely each ending is for somebody who chooses blindly: reckoned decision by decision, not sampled."""

from __future__ import annotations

from collections.abc import Mapping
from heapq import heapify, heappop, heappush

from app.check.space import lanes
from app.check.space.answer import Chances
from app.check.space.habits import Habit
from app.check.space.happenings import Moment
from app.check.space.lanes import Distribution, Lanes
from app.check.space.layout import Layout
from app.check.space.masks import Mask
from app.check.space.nodes import Node
from app.check.space.search import Masks, Work
from app.scenario.model import Id

LAYERS = 100
"""Decisions that are counted one by one. A conversation that is longer still counts for the shares."""

NEGLIGIBLE = lanes.WHOLE >> 40
"""What is less likely than this is not followed any further."""

_Likely = dict[Node, Lanes]


class Chance:
    """Follows all conversations at once, each as likely as it is."""

    def __init__(self, habit: Habit, layout: Layout, moments: Mapping[Id, Moment], work: Work) -> None:
        self._habit = habit
        self._moments = moments
        self._work = work
        self._moved = Distribution(layout.total)
        self._shares: dict[Id, int] = {}
        self._hopeful: Masks = {}

    def chances(self, start: tuple[Node, Mask]) -> Chances:
        """The chances of somebody who begins there."""
        node, mask = start
        self._hopeful = self._habit.reaching({node: mask})
        layer = self._rested({node: lanes.lanes_of(mask, lanes.WHOLE)})
        decisions: dict[int, int] = {}
        for number in range(LAYERS):
            if (ended := self._ended(layer)) or not layer:
                decisions[number] = ended
            if not layer or self._work.spent:
                break
            following: _Likely = {}
            for node, likely in layer.items():
                self._follow(node, likely, following)
            layer = self._rested(following)
        self._rest(layer)
        shares = {state: share / lanes.WHOLE for state, share in self._shares.items()}
        return Chances(
            shares={state: shares[state] for state in self._moments if state in shares},
            decisions={number: share / lanes.WHOLE for number, share in decisions.items() if share},
            lost=max(0, lanes.WHOLE - sum(self._shares.values())) / lanes.WHOLE,
        )

    def _ended(self, layer: _Likely) -> int:
        """Take out of a layer what has come to an ending: how likely that is."""
        together = 0
        for node in [node for node in layer if self._moments[node.state].ends]:
            share = lanes.total(layer.pop(node))
            self._shares[node.state] = self._shares.get(node.state, 0) + share
            together += share
        return together

    def _follow(self, node: Node, likely: Lanes, into: _Likely) -> None:
        """One event on."""
        shared: dict[int, Lanes] = {}
        for edge, among in self._habit.ways(node):
            self._work.left -= 1 + len(edge.branches)
            part = shared.get(among)
            if part is None:
                part = shared[among] = self._moved.shared(likely, among)
            part = self._moved.forth(edge.steps, part)
            if not part:
                continue
            for keep, steps, target, _taken in edge.branches:
                after = self._moved.forth(steps, self._moved.kept(part, keep))
                # What never comes to an ending is lost at once; otherwise it would go round for ever.
                if after := self._moved.kept(after, self._hopeful.get(target, 0)):
                    into[target] = into.get(target, 0) + after

    def _rested(self, layer: _Likely) -> _Likely:
        """The layer, where what is only passed through has gone on. What is negligible is dropped."""
        there: _Likely = {}
        queue = [(node.order, node.number, node) for node in layer]
        heapify(queue)
        while queue:
            _order, _number, node = heappop(queue)
            likely = layer.pop(node, 0)
            if not likely or lanes.total(likely) < NEGLIGIBLE:
                continue
            if not node.entry:
                there[node] = there.get(node, 0) + likely
                continue
            onward: _Likely = {}
            self._follow(node, likely, onward)
            for target, more in onward.items():
                layer[target] = layer.get(target, 0) + more
                heappush(queue, (target.order, target.number, target))
        return there

    def _rest(self, left: _Likely) -> None:
        """Follow what is left after so many decisions, no longer counting them."""
        queue = [(0, node.order, node.number, node) for node in left]
        heapify(queue)
        while queue and not self._work.spent:
            turn, order, _number, node = heappop(queue)
            likely = left.pop(node, 0)
            if lanes.total(likely) < NEGLIGIBLE:
                continue
            if self._moments[node.state].ends:
                self._shares[node.state] = self._shares.get(node.state, 0) + lanes.total(likely)
                continue
            onward: _Likely = {}
            self._follow(node, likely, onward)
            for target, more in onward.items():
                left[target] = left.get(target, 0) + more
                later = turn if target.order > order else turn + 1
                heappush(queue, (later, target.order, target.number, target))
