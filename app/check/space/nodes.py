"""The graph of configurations: groups of them as nodes, and the edges on which an event leads to others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from app.check.space.happenings import Happening, Moment
from app.check.space.layout import Key
from app.check.space.masks import Mask, Steps, back, forth
from app.scenario.model import Id


class Node:
    """The configurations of one state that have a key in common; a mask says which of them are meant.

    entry: right at the arrival, before anything is heard there. order: in which nodes are best looked at.
    edges: None until they are asked for. comes: the edges and branches that are known to lead here. offered:
    the sets of choices that may be on offer together; noted: the steps that note all that was said, and the
    node they lead to. All three (see `habits`) None until they are asked for; open: what may be done, by
    whether notes are taken.
    """

    __slots__ = ("comes", "edges", "entry", "key", "noted", "number", "offered", "open", "order", "state")

    def __init__(self, number: int, order: int, state: Id, entry: bool, key: Key) -> None:
        self.number = number
        self.order = order
        self.state = state
        self.entry = entry
        self.key = key
        self.edges: tuple[Edge, ...] | None = None
        self.comes: list[tuple[Edge, Branch]] = []
        self.offered: Mapping[tuple[Id, ...], Mask] | None = None
        self.noted: tuple[Steps, Node] | None = None
        self.open: dict[bool, tuple[Open, ...]] = {}

    def __repr__(self) -> str:
        return f"Node({self.state}{' (entry)' if self.entry else ''}, {self.key})"


class Branch(NamedTuple):
    """One way that an event may take: for the configurations in `keep`, as they are after the edge's steps.

    taken: the number of the target, None where it stays. steps: what no longer matters is forgotten.
    """

    keep: Mask
    steps: Steps
    target: Node
    taken: int | None


class Edge(NamedTuple):
    """What an event does to the configurations of a node. Branches share none.

    after: the key, as it is when the parts are heard. idle: nothing that matters comes of it.
    """

    happening: Happening
    source: Node
    steps: Steps
    after: Key
    branches: tuple[Branch, ...]
    idle: bool

    def led(self, mask: Mask) -> Iterator[tuple[Node, Mask]]:
        """Where these configurations of its source come to."""
        happened = forth(self.steps, mask)
        if self.idle:
            if stays := back(self.steps, happened) & mask:
                yield self.source, stays
            return
        for branch in self.branches:
            if arrived := forth(branch.steps, happened & branch.keep):
                yield branch.target, arrived

    def leading(self, goal: Mapping[Node, Mask]) -> Mask:
        """Those configurations of its source from which it comes into the goal."""
        if self.idle:
            return back(self.steps, forth(self.steps, goal.get(self.source, 0))) & goal.get(self.source, 0)
        before = 0
        for branch in self.branches:
            if arrived := goal.get(branch.target, 0):
                before |= back(self.steps, back(branch.steps, arrived) & branch.keep)
        return before


Open = tuple[tuple[Id, ...], Mapping[Id, tuple[Edge, ...]]]
"""Choices (or grades) that may be on offer together, and the edges of each where they are; at an arrival
there is nothing to choose, and its edges are under ""."""


def visiting_order(start: Id, moments: Mapping[Id, Moment]) -> dict[Id, int]:
    """States in such an order that one mostly comes after those that lead to it (reverse postorder)."""
    after: dict[Id, tuple[Id, ...]] = {}
    for state, moment in moments.items():
        found = dict.fromkeys(
            target.state for each in (moment.arrival, *moment.events) for target in each.targets
        )
        after[state] = tuple(found)
    done: list[Id] = []
    seen: set[Id] = set()
    for first in (start, *moments):
        if first in seen:
            continue
        seen.add(first)
        open_ = [(first, iter(after[first]))]
        while open_:
            state, following = open_[-1]
            for each in following:
                if each not in seen:
                    seen.add(each)
                    open_.append((each, iter(after[each])))
                    break
            else:
                done.append(state)
                open_.pop()
    last = len(done) - 1
    return {state: last - place for place, state in enumerate(done)}
