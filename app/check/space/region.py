"""A set of configurations: of moments in which a conversation may find itself."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from app.scenario.model import Id

Node = tuple[Id, Hashable]
"""A state, and what tells groups of configurations in it apart."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Region:
    """An immutable set of configurations of one space. masks: which of each group belong to it, as bits."""

    masks: Mapping[Node, int] = field(default_factory=dict)

    def __and__(self, other: Region) -> Region:
        return Region({n: m & other.masks[n] for n, m in self.masks.items() if m & other.masks.get(n, 0)})

    def __or__(self, other: Region) -> Region:
        joined = dict(self.masks)
        for node, mask in other.masks.items():
            joined[node] = joined.get(node, 0) | mask
        return Region(joined)

    def __sub__(self, other: Region) -> Region:
        return Region(
            {n: m & ~other.masks.get(n, 0) for n, m in self.masks.items() if m & ~other.masks.get(n, 0)}
        )

    def __bool__(self) -> bool:
        return any(self.masks.values())

    @property
    def states(self) -> frozenset[Id]:
        """The states in which there is at least one of these configurations."""
        return frozenset(state for (state, _key), mask in self.masks.items() if mask)

    def at(self, state: Id) -> Region:
        """Those in this state."""
        return Region({node: mask for node, mask in self.masks.items() if node[0] == state})
