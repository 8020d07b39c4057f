"""The graph of configurations: groups of them as nodes, and the edges on which an event leads to others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from app.check.space.happenings import Happening
from app.check.space.layout import Key
from app.check.space.masks import Mask, Steps, forth
from app.scenario.model import Id


class Node:
    """The configurations of one state that have a key in common; a mask says which of them are meant.

    entry: right at the arrival, before anything is heard there. order: in which nodes are best looked at.
    edges: None until they are asked for. comes: the edges and branches that are known to lead here.
    """

    __slots__ = ("comes", "edges", "entry", "key", "number", "order", "state")

    def __init__(self, number: int, order: int, state: Id, entry: bool, key: Key) -> None:
        self.number = number
        self.order = order
        self.state = state
        self.entry = entry
        self.key = key
        self.edges: tuple[Edge, ...] | None = None
        self.comes: list[tuple[Edge, Branch]] = []

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

    def led(self, happened: Mask) -> Iterator[tuple[Node, Mask]]:
        """Where these configurations come to, as they are after the edge's steps."""
        if self.idle:
            if happened:
                yield self.source, happened
            return
        for branch in self.branches:
            if arrived := forth(branch.steps, happened & branch.keep):
                yield branch.target, arrived
