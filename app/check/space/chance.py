"""How likely each ending is for somebody who chooses blindly: reckoned decision by decision, not sampled."""

from __future__ import annotations

from collections.abc import Mapping
from heapq import heapify, heappop, heappush

from app.check.space.answer import Chances
from app.check.space.axes import IN_A_VISIT
from app.check.space.habits import Habit
from app.check.space.happenings import Moment
from app.check.space.lanes import WHOLE, Distribution, Lanes, LaneSteps, lanes_of, moved, total
from app.check.space.layout import Layout
from app.check.space.masks import ALL, Mask, needed
from app.check.space.nodes import Node
from app.check.space.search import Masks, Work, forward
from app.scenario.model import Id

LAYERS = 20
"""Decisions that are counted one by one. A conversation that is longer still counts for the shares."""

NEGLIGIBLE = 24
"""A node is not followed where each configuration is less likely than one in two to the power of this."""

LITTLE = WHOLE // 1_000
"""When less than this is left of all conversations, the rest is given up as lost."""

WEIGHTY = 512
"""Configurations in a mask from which on a step costs more than the smallest."""

STEPS = 30_000
"""Steps that are taken at most: about a tenth of a second."""

_Likely = dict[Node, Lanes]

_Ways = tuple[tuple[int, LaneSteps, tuple[tuple[Lanes, LaneSteps, Node], ...]], ...]
"""What may happen in a node: among how many it is picked, what it does, and where its branches lead."""


class Chance:
    """Follows all conversations at once, each as likely as it is.

    reached: what is known to come about. whole: whether that is all.
    """

    def __init__(
        self,
        habit: Habit,
        layout: Layout,
        moments: Mapping[Id, Moment],
        reached: Mapping[Node, Mask],
        work: Work,
        *,
        whole: bool,
    ) -> None:
        self._habit = habit
        self._reached = reached
        self._moments = moments
        self._work = work
        self._whole = whole
        possible = layout.everything
        for variable in IN_A_VISIT:  # nobody interrupts or says mhm here
            if variable in layout.units:
                possible &= layout.levels[variable][0]
        self._distribution = Distribution(possible)
        self._notable = self._distribution.at_least(NEGLIGIBLE)
        self._weight = 3 + possible.bit_length() // WEIGHTY
        self._compiled: dict[Node, _Ways] = {}
        self._shares: dict[Id, int] = {}
        self._possible = possible
        self._met: Masks = {}
        self._doomed: Masks = {}

    def chances(self, start: tuple[Node, Mask], *, counted: bool) -> Chances:
        """The chances of somebody who begins there. counted: whether their decisions are."""
        node, mask = start
        self._met = forward({node: mask}, self._habit.edges, self._reached)
        self._doomed = self._habit.doomed(self._met)
        left = self._rested({node: lanes_of(mask, WHOLE)})
        decisions: dict[int, int] = {}
        if counted:
            left = self._count(left, decisions)
        self._rest(left)
        shares = {state: share / WHOLE for state, share in self._shares.items()}
        return Chances(
            shares={state: shares[state] for state in self._moments if state in shares},
            decisions={number: share / WHOLE for number, share in decisions.items() if share},
            lost=max(0, WHOLE - sum(self._shares.values())) / WHOLE,
        )

    def _count(self, layer: _Likely, decisions: dict[int, int]) -> _Likely:
        """Follow everybody decision by decision, and note after how many they end. Returns who goes on."""
        for number in range(LAYERS + 1):
            decisions[number] = self._ended(layer)
            if not layer or number == LAYERS or self._work.spent:
                break
            following: _Likely = {}
            for node, likely in layer.items():
                self._follow(node, likely, following)
            layer = self._rested(following)
        return layer

    def _ended(self, layer: _Likely) -> int:
        """Take out of a layer what has come to an ending: how likely that is."""
        together = 0
        for node in [node for node in layer if self._moments[node.state].ends]:
            share = total(layer.pop(node))
            self._shares[node.state] = self._shares.get(node.state, 0) + share
            together += share
        return together

    def _follow(self, node: Node, likely: Lanes, into: _Likely) -> None:
        """One event on."""
        ways = self._compiled.get(node)
        if ways is None:
            ways = self._compiled[node] = self._compile(node)
        self._work.left -= self._weight * len(ways)
        shared: dict[int, Lanes] = {}
        for among, steps, branches in ways:
            part = shared.get(among)
            if part is None:
                part = shared[among] = self._distribution.shared(likely, among)
            if steps:
                part = moved(steps, part)
            for keep, forget, target in branches:
                after = part & keep
                if after and (after := moved(forget, after) if forget else after):
                    into[target] = into.get(target, 0) + after

    def _compile(self, node: Node) -> _Ways:
        """The ways on, without what is of no concern to the configurations that are met here."""
        ways = []
        distribution = self._distribution
        here = self._met.get(node, 0) if self._whole else self._possible
        for edge, among in self._habit.ways(node):
            steps, happened = needed(edge.steps, here)
            branches = []
            for keep, forget, target, _taken in edge.branches:
                if target not in self._reached or not (arriving := happened & keep):
                    continue  # nobody has looked what follows there: it is lost; or nobody comes there
                after = distribution.steps(needed(forget, arriving)[0])
                doomed = self._doomed.get(target)
                if doomed:
                    # What never comes to an ending is lost at once; otherwise it would go round for ever.
                    after = (*after, ((distribution.filled(~doomed), 1, 0, ALL, 0),))
                branches.append((ALL if arriving == happened else distribution.filled(keep), after, target))
            moves = distribution.steps(steps)
            if len(branches) == 1 and branches[0][0] == ALL:
                moves, branches = (*moves, *branches[0][1]), [(ALL, (), branches[0][2])]
            if branches:
                ways.append((among, moves, tuple(branches)))
        return tuple(ways)

    def _rested(self, layer: _Likely) -> _Likely:
        """The layer, where what is only passed through has gone on. What is negligible is dropped."""
        there: _Likely = {}
        passing = []
        for node, likely in layer.items():
            if node.entry:
                passing.append((node.order, node.number, node))
            elif likely & self._notable:
                there[node] = likely
        heapify(passing)
        while passing:
            _order, _number, node = heappop(passing)
            passed = layer.pop(node, 0)
            if not passed & self._notable:
                continue
            onward: _Likely = {}
            self._follow(node, passed, onward)
            for target, more in onward.items():
                if target.entry:
                    layer[target] = layer.get(target, 0) + more
                    heappush(passing, (target.order, target.number, target))
                else:
                    there[target] = there.get(target, 0) + more
        return there

    def _rest(self, left: _Likely) -> None:
        """Follow what is left, whatever number of decisions it takes: every node as seldom as can be."""
        queue = [(0, node.order, node.number, node) for node in left]
        heapify(queue)
        remaining = sum(map(total, left.values()))
        while queue and remaining > LITTLE and not self._work.spent:
            turn, order, _number, node = heappop(queue)
            likely = left.pop(node, 0)
            if not likely & self._notable:
                remaining -= total(likely)
                continue
            if self._moments[node.state].ends:
                share = total(likely)
                self._shares[node.state] = self._shares.get(node.state, 0) + share
                remaining -= share
                continue
            onward: _Likely = {}
            self._follow(node, likely, onward)
            for target, more in onward.items():
                known = left.get(target)
                if known is None:
                    left[target] = more
                    later = turn if target.order > order else turn + 1
                    heappush(queue, (later, target.order, target.number, target))
                else:
                    left[target] = known + more
