"""What can come about, forwards and backwards: sets of configurations, followed until nothing is new."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from heapq import heapify, heappop, heappush

from app.check.space.masks import Mask, back, forth
from app.check.space.nodes import Branch, Edge, Node

Masks = dict[Node, Mask]


MAKING = 3
"""Steps that it counts to make an edge."""


class Work:
    """How much may still be done: counted, not timed, so that a check says the same on every machine."""

    __slots__ = ("left",)

    def __init__(self, limit: int) -> None:
        self.left = limit

    @property
    def spent(self) -> bool:
        """Whether nothing more may be done."""
        return self.left <= 0


def explore(
    start: Mapping[Node, Mask], edges: Callable[[Node], Iterable[Edge]], work: Work, *, weight: int = 1
) -> tuple[Masks, Masks]:
    """All that can come about from the start, and what of it was not followed because the work was spent.

    weight: what a step counts. Nodes are visited in their order, again and again: what came in addition since
    the last visit is followed together.
    """
    reached: Masks = {}
    new: Masks = {node: mask for node, mask in start.items() if mask}
    queue = [(0, node.order, node.number, node) for node in new]
    heapify(queue)
    while queue:
        if work.left <= 0:
            return reached, new
        turn, order, _number, node = heappop(queue)
        mask = new.pop(node)
        reached[node] = reached.get(node, 0) | mask
        unknown = node.edges is None
        for edge in edges(node):
            if unknown:
                work.left -= MAKING
            if edge.idle:
                continue
            steps = edge.steps
            happened = forth(steps, mask) if steps else mask
            work.left -= weight * (1 + len(edge.branches))
            if not happened:
                continue
            for keep, forget, target, _taken in edge.branches:
                after = happened & keep
                if forget:
                    after = forth(forget, after)
                after &= ~reached.get(target, 0)
                if not after:
                    continue
                waiting = new.get(target)
                if waiting is None:
                    new[target] = after
                    # Behind this one it is still this turn; what lies before it waits for the next.
                    later = turn if target.order > order else turn + 1
                    heappush(queue, (later, target.order, target.number, target))
                else:
                    new[target] = waiting | after
    return reached, {}


def forward(
    start: Mapping[Node, Mask], edges: Callable[[Node], Iterable[Edge]], within: Mapping[Node, Mask]
) -> Masks:
    """All configurations of `within` that can come about from the start on a way within."""
    found: Masks = {}
    new = {node: mask & within.get(node, 0) for node, mask in start.items()}
    queue = [(0, node.order, node.number, node) for node in new]
    heapify(queue)
    while queue:
        turn, order, _number, node = heappop(queue)
        mask = new.pop(node)
        if not mask:
            continue
        found[node] = found.get(node, 0) | mask
        for edge in edges(node):
            happened = forth(edge.steps, mask)
            if not happened or edge.idle:
                continue
            for keep, forget, target, _taken in edge.branches:
                after = forth(forget, happened & keep)
                after &= within.get(target, 0) & ~found.get(target, 0)
                if not after:
                    continue
                if target in new:
                    new[target] |= after
                    continue
                new[target] = after
                later = turn if target.order > order else turn + 1
                heappush(queue, (later, target.order, target.number, target))
    return found


def known_to_lead_to(node: Node) -> Iterable[tuple[Edge, Branch]]:
    """The edges that the graph itself has."""
    return node.comes


def backward(
    goal: Mapping[Node, Mask],
    within: Mapping[Node, Mask],
    allow: Callable[[Edge, Branch], bool] | None = None,
    comes: Callable[[Node], Iterable[tuple[Edge, Branch]]] = known_to_lead_to,
    *,
    known: Mapping[Node, Mask] | None = None,
    until: Mapping[Node, Mask] | None = None,
) -> Masks:
    """All configurations of `within` from which one of the goal's can come about on a way within.

    allow: which edges may be used. comes: the edges that lead to a node. known: some of them, with all that
    lead to those. until: one of these is enough; then not all are found.
    """
    found: Masks = {} if known is None else dict(known)
    new: Masks = {}
    queue = []
    for node, mask in goal.items():
        if inside := mask & within.get(node, 0) & ~found.get(node, 0):
            new[node] = inside
            queue.append((0, -node.order, node.number, node))
    heapify(queue)
    while queue:
        turn, order, _number, node = heappop(queue)
        mask = new.pop(node)
        found[node] = found.get(node, 0) | mask
        if until is not None and mask & until.get(node, 0):
            return found
        for edge, branch in comes(node):
            source = edge.source
            open_ = within.get(source, 0)
            if (there := found.get(source)) is not None:
                open_ &= ~there
            if not open_ or (allow is not None and not allow(edge, branch)):
                continue
            before = before_branch(edge, branch, mask) & open_
            if not before:
                continue
            waiting = new.get(source)
            if waiting is None:
                new[source] = before
                heappush(
                    queue, (turn if -source.order > order else turn + 1, -source.order, source.number, source)
                )
            else:
                new[source] = waiting | before
    return found


def before_branch(edge: Edge, branch: Branch, mask: Mask) -> Mask:
    """The configurations that this branch of an edge leads into the mask."""
    if branch.steps:
        mask = back(branch.steps, mask)
    mask &= branch.keep
    return back(edge.steps, mask) if edge.steps else mask
