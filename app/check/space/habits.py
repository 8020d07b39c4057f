"""Somebody with a habit: which edges of the graph are left when what to choose is settled by a rule."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from app.check.space.compiling import Compiler
from app.check.space.happenings import GO_ON, Moment
from app.check.space.layout import Layout
from app.check.space.masks import Mask, Steps, forth, keep
from app.check.space.nodes import Branch, Edge, Node, Open
from app.check.space.search import Masks, backward
from app.scenario.model import Id

Pick = Callable[[Id, tuple[Id, ...]], Collection[Id]]
"""Of a state and the choices on offer, in the author's order (grades at a task): those that are made."""


ARRIVAL = (GO_ON,)
"""What happens at an arrival, where nobody has anything to pick from."""


class Way(NamedTuple):
    """An edge that somebody takes who has so many to pick from; each is then equally likely."""

    edge: Edge
    among: int


class Habit:
    """The edges that somebody follows who picks what to do by a rule.

    notes: whether everything that is said is noted at once. Nobody is silent, interrupts or looks anything
    up.
    """

    def __init__(
        self, compiler: Compiler, layout: Layout, moments: Mapping[Id, Moment], pick: Pick, *, notes: bool
    ) -> None:
        self._compiler = compiler
        self._layout = layout
        self._moments = moments
        self._pick = pick
        self._notes = notes
        self._edges: dict[Node, list[Edge]] = {}
        self._comes: dict[Node, list[tuple[Edge, Branch]]] = {}

    def edges(self, node: Node) -> Sequence[Edge]:
        """What may happen in a node's configurations."""
        found = self._edges.get(node)
        if found is None:
            found = self._edges[node] = [way.edge for way in self.ways(node)]
            for edge in found:
                for branch in edge.branches:
                    self._comes.setdefault(branch.target, []).append((edge, branch))
        return found

    def comes(self, node: Node) -> Sequence[tuple[Edge, Branch]]:
        """What leads to a node, as far as `edges` was asked for."""
        return self._comes.get(node, ())

    def ways(self, node: Node) -> Iterator[Way]:
        """The edges, and among how many each is picked."""
        for offered, edges in self._open(node):
            picked = self._pick(node.state, offered) if offered else ARRIVAL
            chosen = [name for name in offered or ARRIVAL if name in picked]
            for name in chosen:
                for edge in edges[name]:
                    yield Way(edge, len(chosen))

    def doomed(self, reached: Masks) -> Masks:
        """What of all that they come to (by `edges`) can no longer come to an ending."""
        ends = {node: mask for node, mask in reached.items() if self._moments[node.state].ends}
        hopeful = backward(ends, reached, comes=self.comes)
        lost = {node: mask & ~hopeful.get(node, 0) for node, mask in reached.items()}
        return {node: mask for node, mask in lost.items() if mask}

    def offered(self, node: Node) -> Mapping[tuple[Id, ...], Mask]:
        """The sets of choices (or grades) that may be on offer together, each with its configurations."""
        if node.offered is None:
            node.offered = self._offered(node)
        return node.offered

    def _offered(self, node: Node) -> dict[tuple[Id, ...], Mask]:
        sets: dict[tuple[Id, ...], Mask] = {(): self._layout.everything}
        for happening in self._moments[node.state].events:
            if not happening.is_decision:
                continue
            if happening.when is None:
                sets = {(*names, happening.event): mask for names, mask in sets.items()}
                continue
            held = self._layout.holding(happening.when, node.key)
            split: dict[tuple[Id, ...], Mask] = {}
            for names, mask in sets.items():
                if mask & held:
                    split[*names, happening.event] = mask & held
                if mask & ~held:
                    split[names] = mask & ~held
            sets = split
        sets.pop((), None)
        return sets

    def counts(self, masks: Mapping[Node, Mask]) -> set[int]:
        """How many choices are on offer in these configurations."""
        found: set[int] = set()
        for node, mask in masks.items():
            if node.entry:
                continue
            left = mask
            sets = self.offered(node) if self._moments[node.state].chooses else {}
            for names, inside in sets.items():
                if mask & inside:
                    found.add(len(names))
                    left &= ~inside
            if left:
                found.add(0)
        return found

    def noted(self, masks: Mapping[Node, Mask]) -> dict[Node, Mask]:
        """These configurations, with everything noted that was said."""
        if not self._notes:
            return dict(masks)
        found: dict[Node, Mask] = {}
        for node, mask in masks.items():
            if node.entry:
                found[node] = found.get(node, 0) | mask
                continue
            steps, target = self._noting(node)
            found[target] = found.get(target, 0) | forth(steps, mask)
        return found

    def _open(self, node: Node) -> tuple[Open, ...]:
        """What may be done in a node; worked out once for all habits."""
        found = node.open.get(self._notes)
        if found is None:
            found = node.open[self._notes] = tuple(self._opened(node))
        return found

    def _opened(self, node: Node) -> Iterator[Open]:
        by_event: dict[str, list[Edge]] = {}
        for edge in self._compiler.edges(node):
            by_event.setdefault(edge.happening.event, []).append(self._noted(edge))
        if node.entry:
            yield (), {name: tuple(edges) for name, edges in by_event.items()}
            return
        for names, mask in self.offered(node).items():
            only = () if mask == self._layout.everything else (keep(mask),)
            yield (
                names,
                {
                    name: tuple(
                        edge._replace(steps=(*only, *edge.steps)) if only else edge
                        for edge in by_event.get(name, ())
                    )
                    for name in names
                },
            )

    def _noted(self, edge: Edge) -> Edge:
        if not self._notes:
            return edge
        return edge._replace(branches=tuple(self._note(branch) for branch in edge.branches))

    def _note(self, branch: Branch) -> Branch:
        """The branch, with everything noted that was said by its end."""
        if branch.target.entry:
            return branch
        steps, target = self._noting(branch.target)
        if not steps and target is branch.target:
            return branch
        return branch._replace(steps=(*branch.steps, *steps), target=target)

    def _noting(self, node: Node) -> tuple[Steps, Node]:
        if node.noted is None:
            node.noted = self._compiler.noting(node)
        return node.noted


def blindly(_state: Id, offered: tuple[Id, ...]) -> tuple[Id, ...]:
    """Anything."""
    return offered
