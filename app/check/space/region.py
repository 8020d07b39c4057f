"""A set of configurations: of moments in which a conversation may find itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from app.check.space.masks import Mask
from app.check.space.nodes import Node
from app.scenario.model import Id


class Region:
    """An immutable set of configurations of one space. masks: which of each node's belong to it, never none.

    A configuration that a conversation only passes through, in a state that goes on by itself, counts too.
    """

    __slots__ = ("_by_state", "masks")

    def __init__(self, masks: Mapping[Node, Mask] | None = None) -> None:
        self.masks: Mapping[Node, Mask] = {} if masks is None else masks
        self._by_state: dict[Id, dict[Node, Mask]] | None = None

    @classmethod
    def union(cls, regions: Iterable[Region]) -> Region:
        """All that is in any of these."""
        joined: dict[Node, Mask] = {}
        for region in regions:
            for node, mask in region.masks.items():
                joined[node] = joined.get(node, 0) | mask
        return cls(joined)

    def __and__(self, other: Region) -> Region:
        if len(other.masks) < len(self.masks):
            self, other = other, self
        found = {}
        for node, mask in self.masks.items():
            if both := mask & other.masks.get(node, 0):
                found[node] = both
        return Region(found)

    def __or__(self, other: Region) -> Region:
        return Region.union((self, other))

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

    def __eq__(self, other: object) -> bool:
        return self.masks == other.masks if isinstance(other, Region) else NotImplemented

    def __repr__(self) -> str:
        return f"Region({len(self)} configurations in {sorted(self.states)})"

    @property
    def states(self) -> frozenset[Id]:
        """The states in which there is at least one of these configurations."""
        return frozenset(self._grouped())

    def at(self, state: Id) -> Region:
        """Those in this state."""
        return Region(self._grouped().get(state))

    def where(self, *, entry: bool) -> Region:
        """Those right at an arrival, or those that are there."""
        return Region({node: mask for node, mask in self.masks.items() if node.entry is entry})

    def _grouped(self) -> Mapping[Id, Mapping[Node, Mask]]:
        if self._by_state is None:
            self._by_state = {}
            for node, mask in self.masks.items():
                self._by_state.setdefault(node.state, {})[node] = mask
        return self._by_state
