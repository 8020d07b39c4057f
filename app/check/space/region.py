"""A set of configurations: of moments in which a conversation may find itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.check.space.masks import Mask
from app.check.space.nodes import Node
from app.scenario.model import Id


@dataclass(frozen=True, slots=True)
class Region:
    """An immutable set of configurations of one space. masks: which of each node's belong to it, never none.

    A configuration that a conversation only passes through, in a state that goes on by itself, counts too.
    """

    masks: Mapping[Node, Mask] = field(default_factory=dict)

    def __and__(self, other: Region) -> Region:
        found = {}
        for node, mask in self.masks.items():
            if both := mask & other.masks.get(node, 0):
                found[node] = both
        return Region(found)

    def __or__(self, other: Region) -> Region:
        joined = dict(self.masks)
        for node, mask in other.masks.items():
            joined[node] = joined.get(node, 0) | mask
        return Region(joined)

    def __sub__(self, other: Region) -> Region:
        found = {}
        for node, mask in self.masks.items():
            if left := mask & ~other.masks.get(node, 0):
                found[node] = left
        return Region(found)

    def __bool__(self) -> bool:
        return bool(self.masks)

    def __len__(self) -> int:
        """How many configurations there are, without those that are only passed through."""
        return sum(mask.bit_count() for node, mask in self.masks.items() if not node.entry)

    @property
    def states(self) -> frozenset[Id]:
        """The states in which there is at least one of these configurations."""
        return frozenset(node.state for node in self.masks)

    def at(self, state: Id) -> Region:
        """Those in this state."""
        return Region({node: mask for node, mask in self.masks.items() if node.state == state})

    def where(self, *, entry: bool) -> Region:
        """Those right at an arrival, or those that are there."""
        return Region({node: mask for node, mask in self.masks.items() if node.entry is entry})
