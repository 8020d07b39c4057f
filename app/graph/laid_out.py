"""A graph with the places of its states, its lines and its words, in pixels."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.graph.graph import Edge, Graph
from app.graph.routing import Point
from app.graph.wording import Line
from app.scenario.model import Id
from app.scenario.terms import Phase


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, in pixels from the upper left corner of the whole."""

    left: float
    top: float
    width: float
    height: float

    @property
    def middle(self) -> Point:
        return self.left + self.width / 2, self.top + self.height / 2

    @property
    def right(self) -> float:
        return self.left + self.width

    @property
    def bottom(self) -> float:
        return self.top + self.height


@dataclass(frozen=True, slots=True)
class Label:
    """Words on an edge."""

    box: Box
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Route:
    """How an edge runs: from `points[0]` in cubic curves, three points each (two handles and the end).

    turned: it goes back up. straight: it goes its way without looking what stands there.
    """

    edge: Edge
    points: tuple[Point, ...]
    turned: bool = False
    straight: bool = False
    label: Label | None = None


@dataclass(frozen=True, slots=True)
class Band:
    """The rows of one phase, from pixel to pixel; None for those of the endings."""

    phase: Phase | None
    top: float
    bottom: float


@dataclass(frozen=True)
class LaidOut:
    """A graph with its places, in pixels at 100 %. rows: the states from top to bottom, left to right."""

    graph: Graph
    width: float
    height: float
    boxes: Mapping[Id, Box]
    routes: tuple[Route, ...]
    bands: tuple[Band, ...]
    rows: tuple[tuple[Id, ...], ...]
