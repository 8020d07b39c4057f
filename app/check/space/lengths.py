"""How many decisions the ways to an ending have at most, and the loops that leave no most."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.check.space.masks import Mask, forth
from app.check.space.nodes import Branch, Edge, Node
from app.check.space.search import Masks, backward, before_branch
from app.scenario.model import Id

Longest = dict[int, Mask]
"""Configurations by the most decisions that they are away from the ending."""


@dataclass(frozen=True, slots=True)
class Most:
    """decisions: None where there is no most, because of the loop of these states."""

    decisions: int | None
    loop: tuple[Id, ...] = ()


def most_decisions(start: tuple[Node, Mask], goal: Mapping[Node, Mask], within: Mapping[Node, Mask]) -> Most:
    """The most decisions from the start to the goal on ways within."""
    alive = backward(goal, within)
    knots = _knots(start[0], alive)
    for knot in knots:
        if core := _core(knot, alive):
            return Most(None, _loop(core))
    best: dict[Node, Longest] = {}
    for knot in knots:
        _measure(knot, alive, goal, best)
    node, mask = start
    return Most(max(decisions for decisions, there in best[node].items() if there & mask))


def _knots(first: Node, alive: Mapping[Node, Mask]) -> list[tuple[Node, ...]]:
    """Nodes that lead to each other, together; those that they lead to come before (Tarjan)."""
    index: dict[Node, int] = {}
    low: dict[Node, int] = {}
    path: list[Node] = []
    on_path: set[Node] = set()
    knots: list[tuple[Node, ...]] = []
    index[first] = low[first] = 0
    path.append(first)
    on_path.add(first)
    open_ = [(first, iter(_onward(first, alive)))]
    while open_:
        node, following = open_[-1]
        for target in following:
            if target not in index:
                index[target] = low[target] = len(index)
                path.append(target)
                on_path.add(target)
                open_.append((target, iter(_onward(target, alive))))
                break
            if target in on_path:
                low[node] = min(low[node], index[target])
        else:
            open_.pop()
            if open_:
                low[open_[-1][0]] = min(low[open_[-1][0]], low[node])
            if low[node] == index[node]:
                knot: list[Node] = []
                while not knot or knot[-1] is not node:
                    knot.append(path.pop())
                    on_path.discard(knot[-1])
                knots.append(tuple(knot))
    return knots


def _onward(node: Node, alive: Mapping[Node, Mask]) -> list[Node]:
    return [
        branch.target
        for edge in node.edges or ()
        if not edge.idle
        for branch in edge.branches
        if branch.target in alive
    ]


def _core(knot: Sequence[Node], alive: Mapping[Node, Mask]) -> Masks:
    """The configurations of a knot that can go on deciding for ever without leaving it."""
    core = {node: alive[node] for node in knot}
    while core:
        deciding: Masks = {}
        for node, mask in core.items():
            for edge, branch in node.comes:
                inside = core.get(edge.source, 0) if edge.happening.is_decision else 0
                if inside and (before := before_branch(edge, branch, mask) & inside):
                    deciding[edge.source] = deciding.get(edge.source, 0) | before
        smaller = backward(deciding, core, allow=_no_decision)
        if smaller == core:
            break
        core = smaller
    return core


def _no_decision(edge: Edge, _branch: Branch) -> bool:
    return not edge.happening.is_decision


def _loop(core: Mapping[Node, Mask]) -> tuple[Id, ...]:
    """The states of one loop: walk on within the core until a configuration comes again."""
    node = min(core, key=lambda each: (each.order, each.number))
    mask = core[node] & -core[node]
    walked: dict[tuple[Node, Mask], int] = {}
    states: list[Id] = []
    while (node, mask) not in walked:
        walked[node, mask] = len(states)
        path = _next_decision(node, mask, core, walked)
        states += [each.state for each, _mask in path[:-1]]
        node, mask = path[-1]
    return tuple(dict.fromkeys(states[walked[node, mask] :]))


def _next_decision(
    node: Node, mask: Mask, core: Mapping[Node, Mask], walked: Mapping[tuple[Node, Mask], int]
) -> list[tuple[Node, Mask]]:
    """The shortest way over a decision that stays in the core; one that has been walked is best."""
    came: dict[tuple[Node, Mask], tuple[Node, Mask] | None] = {(node, mask): None}
    queue = [(node, mask)]
    for here in queue:
        deciding: list[tuple[Node, Mask]] = []
        others: list[tuple[Node, Mask]] = []
        for edge in here[0].edges or ():
            if edge.idle or not (happened := forth(edge.steps, here[1])):
                continue
            for branch in edge.branches:
                after = forth(branch.steps, happened & branch.keep) & core.get(branch.target, 0)
                if after:
                    (deciding if edge.happening.is_decision else others).append((branch.target, after))
        if deciding:
            last = next((each for each in deciding if each in walked), deciding[0])
            path = [last]
            step: tuple[Node, Mask] | None = here
            while step is not None:
                path.append(step)
                step = came[step]
            return path[::-1]
        for other in others:
            if other not in came:
                came[other] = here
                queue.append(other)
    raise AssertionError("whatever is in the core leads on within it")


def _measure(
    knot: Sequence[Node], alive: Mapping[Node, Mask], goal: Mapping[Node, Mask], best: dict[Node, Longest]
) -> None:
    """Work out the most decisions from each configuration of a knot; of those behind it they are known."""
    for node in knot:
        best[node] = {0: goal[node] & alive[node]} if node in goal else {}
    changed = True
    while changed:
        changed = False
        for node in knot:
            longest = _from(node, alive[node], best, best[node])
            if longest != best[node]:
                best[node] = longest
                changed = True


def _from(node: Node, alive: Mask, best: Mapping[Node, Longest], known: Longest) -> Longest:
    found: Longest = dict(known)
    for edge in node.edges or ():
        if edge.idle:
            continue
        more = 1 if edge.happening.is_decision else 0
        for branch in edge.branches:
            for decisions, mask in best.get(branch.target, {}).items():
                if before := before_branch(edge, branch, mask) & alive:
                    found[decisions + more] = found.get(decisions + more, 0) | before
    longest: Longest = {}
    done = 0
    for decisions in sorted(found, reverse=True):
        if mask := found[decisions] & ~done:
            longest[decisions] = mask
            done |= mask
    return longest
