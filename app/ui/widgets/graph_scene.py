"""A laid out graph made ready to be painted: paths, and what lies where."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

from app.graph.graph import Node
from app.graph.laid_out import Box, LaidOut, Route
from app.graph.marks import Mark, Marks, mark_on, marks_of_states
from app.graph.routing import arrow
from app.graph.trail import Trail
from app.scenario.model import Id

ARROW = 9.0
"""Length of an arrow head, in pixels at 100 %."""

FEW = 300
"""Up to so many edges are painted as beautifully as we can; more, so that they can be moved smoothly."""

CELL = 512.0
"""Edge length of the squares by which things are found, in pixels at 100 %."""


@dataclass(frozen=True, slots=True)
class SceneNode:
    """A state. gone: whether the way led here; None where there is no way to show."""

    node: Node
    box: QRectF
    mark: Mark | None
    gone: bool | None


@dataclass(frozen=True, slots=True)
class SceneEdge:
    """An edge. head: its arrow. gone: see `SceneNode`."""

    route: Route
    path: QPainterPath
    head: QPolygonF
    bounds: QRectF
    mark: Mark | None
    gone: bool | None


class GraphScene:
    """Everything there is to paint, in pixels at 100 %, and which of it lies in a rectangle.

    lines: all edges as straight lines, for pictures in which no curve can be seen. few: whether there are
    few enough edges for each to be painted as a broad line.
    """

    def __init__(self, laid: LaidOut, marks: Marks | None = None, trail: Trail | None = None) -> None:
        self.laid = laid
        self.trail = trail
        self.size = QRectF(0, 0, laid.width, laid.height)
        states = marks_of_states(marks or {})
        self.nodes: Mapping[Id, SceneNode] = {
            node.id: SceneNode(
                node,
                rect(laid.boxes[node.id]),
                states.get(node.id),
                None if trail is None else node.id in trail.states,
            )
            for node in laid.graph.nodes
        }
        self.edges = tuple(_edge(route, marks or {}, trail) for route in laid.routes)
        self.lines = _lines(laid)
        self.few = len(self.edges) <= FEW
        self._node_cells: dict[tuple[int, int], list[SceneNode]] = defaultdict(list)
        self._edge_cells: dict[tuple[int, int], list[int]] = defaultdict(list)
        for node in self.nodes.values():
            for cell in _cells(node.box):
                self._node_cells[cell].append(node)
        for number, edge in enumerate(self.edges):
            for cell in _cells(edge.bounds):
                self._edge_cells[cell].append(number)

    def nodes_in(self, area: QRectF) -> list[SceneNode]:
        """The states that lie in an area, at least with a part."""
        if area.contains(self.size):
            return list(self.nodes.values())
        found = {node.node.id: node for cell in _cells(area) for node in self._node_cells.get(cell, ())}
        return [node for node in found.values() if node.box.intersects(area)]

    def edges_in(self, area: QRectF) -> list[SceneEdge]:
        """The edges that may be seen in an area, in the order in which they are painted."""
        if area.contains(self.size):
            return list(self.edges)
        found = {number for cell in _cells(area) for number in self._edge_cells.get(cell, ())}
        edges = (self.edges[number] for number in sorted(found))
        return [edge for edge in edges if edge.bounds.intersects(area)]

    def at(self, point: QPointF) -> Id | None:
        """The state at a point."""
        cell = (int(point.x() // CELL), int(point.y() // CELL))
        for node in self._node_cells.get(cell, ()):
            if node.box.contains(point):
                return node.node.id
        return None


def rect(box: Box) -> QRectF:
    return QRectF(box.left, box.top, box.width, box.height)


def _edge(route: Route, marks: Marks, trail: Trail | None) -> SceneEdge:
    points, head = arrow(route.points, ARROW)
    path = QPainterPath(QPointF(*points[0]))
    for first, second, end in zip(points[1::3], points[2::3], points[3::3], strict=True):
        path.cubicTo(QPointF(*first), QPointF(*second), QPointF(*end))
    bounds = path.boundingRect().adjusted(-4, -4, 4, 4)
    if route.label is not None:
        bounds = bounds.united(rect(route.label.box))
    gone = None if trail is None else (route.edge.source, route.edge.target) in trail.taken
    corners = QPolygonF([QPointF(*corner) for corner in head])
    return SceneEdge(route, path, corners, bounds, mark_on(marks, route.edge), gone)


def _lines(laid: LaidOut) -> QPainterPath:
    """All edges as straight lines, for pictures in which no curve can be seen."""
    path = QPainterPath()
    for route in laid.routes:
        path.moveTo(*route.points[0])
        for x, y in route.points[3::3]:
            path.lineTo(x, y)
    return path


def _cells(area: QRectF) -> list[tuple[int, int]]:
    columns = range(int(area.left() // CELL), int(area.right() // CELL) + 1)
    rows = range(int(area.top() // CELL), int(area.bottom() // CELL) + 1)
    return [(column, row) for column in columns for row in rows]
