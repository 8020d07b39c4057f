"""Everything in a picture that takes room, in rows: states, words on edges, and lines that run through."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from app.graph.graph import Edge, Graph
from app.graph.measure import LABEL_LINE, LABEL_PX, NODE_HEIGHT, NODE_WIDTH, breadth, fitted
from app.graph.ranking import Ranking
from app.graph.wording import Line, edge_lines
from app.scenario.model import Id

LINE_WIDTH = 6.0
"""The room a line needs that runs through a row, in pixels."""

LABEL_WIDTH, LABEL_PADDING = 200.0, 6.0
"""The most that words on an edge take, and the air at their sides, in pixels."""

LOOP_WIDTH = 30.0
"""How far a way from a state to itself reaches out, in pixels."""

MOST_POINTS = 9_000
"""Lines run round the states as long as they need no more points than this; the longest go straight then."""


@dataclass(frozen=True, slots=True)
class Thing:
    """What takes room in a row, in pixels. lines: its words, for a label."""

    row: int
    width: float
    height: float
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Chain:
    """An edge on its way down through the rows: its things, from the upper state to the lower one.

    turned: the edge itself goes up. label: which of the things has its words.
    """

    edge: Edge
    turned: bool
    things: tuple[int, ...]
    label: int | None = None


@dataclass(slots=True)
class Sheet:
    """What is to be placed. scale: rows per rank. straight: edges too long to be led round things."""

    scale: int
    things: list[Thing] = field(default_factory=list)
    rows: list[list[int]] = field(default_factory=list)
    states: dict[Id, int] = field(default_factory=dict)
    chains: list[Chain] = field(default_factory=list)
    straight: list[Edge] = field(default_factory=list)
    loops: dict[Id, tuple[Line, ...]] = field(default_factory=dict)

    def add(self, thing: Thing) -> int:
        """Put something into its row; its number."""
        self.rows[thing.row].append(len(self.things))
        self.things.append(thing)
        return len(self.things) - 1

    def pairs(self) -> Iterator[tuple[int, int]]:
        """What is joined from one row to the next, the upper first."""
        for chain in self.chains:
            yield from pairwise(chain.things)


def sheet(graph: Graph, ranked: Ranking, *, labelled: bool) -> Sheet:
    """The things of a graph. labelled: with words on the edges, in rows between those of the states."""
    scale = 2 if labelled else 1
    made = Sheet(scale)
    made.rows = [[] for _row in range(scale * max(ranked.rows.values(), default=0) + 1)]
    for edge in graph.edges:
        if edge.source == edge.target:
            made.loops[edge.source] = _lines(edge) if labelled else ()
    for node in graph.nodes:
        width = NODE_WIDTH
        if (loop := made.loops.get(node.id)) is not None:
            width += 2 * (LOOP_WIDTH + lines_width(loop))
        row = scale * ranked.rows[node.id]
        made.states[node.id] = made.add(Thing(row, width, NODE_HEIGHT))
    points = 0
    inner = [edge for edge in graph.edges if edge.source != edge.target]
    for edge in sorted(inner, key=lambda edge: abs(ranked.rows[edge.target] - ranked.rows[edge.source])):
        points += scale * abs(ranked.rows[edge.target] - ranked.rows[edge.source]) - 1
        if points > MOST_POINTS:
            made.straight.append(edge)
        else:
            made.chains.append(_chain(made, edge, (edge.source, edge.target) in ranked.turned, labelled))
    return made


def lines_width(lines: tuple[Line, ...]) -> float:
    """What some words on an edge take, in pixels."""
    longest = max((breadth(line.text, LABEL_PX) for line in lines), default=0.0)
    return longest + 2 * LABEL_PADDING if lines else 0.0


def _chain(made: Sheet, edge: Edge, turned: bool, labelled: bool) -> Chain:
    upper, lower = made.states[edge.source], made.states[edge.target]
    if turned:
        upper, lower = lower, upper
    lines = _lines(edge) if labelled else ()
    between = range(made.things[upper].row + 1, made.things[lower].row)
    spoken = (between[-1] if turned else between[0]) if lines else None
    middle = []
    label = None
    for row in between:
        if row == spoken:
            label = made.add(Thing(row, lines_width(lines), len(lines) * LABEL_LINE + 4, lines))
            middle.append(label)
        else:
            middle.append(made.add(Thing(row, LINE_WIDTH, 0)))
    return Chain(edge, turned, (upper, *middle, lower), label)


def _lines(edge: Edge) -> tuple[Line, ...]:
    return tuple(Line(fitted(line.text, LABEL_PX, LABEL_WIDTH), line.condition) for line in edge_lines(edge))
