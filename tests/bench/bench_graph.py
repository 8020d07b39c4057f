"""Laying graphs out, and painting one of a thousand states while it is moved."""

from __future__ import annotations

import random
from statistics import median
from time import perf_counter

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication

from app.graph.graph import Edge, Graph, Kind, Node, Way, WayKind
from app.graph.layout import layout
from app.scenario.terms import Phase
from app.ui.theme.appearance import Appearance
from app.ui.widgets.graph_view import GraphView

ROUNDS = 5
FRAMES = 60
FRAME_MS = 16.0
LAYOUT_MS = 500.0
WINDOW = (1280, 800)


def story(states: int, *, seed: int = 1) -> Graph:
    """A graph as stories have them: three choices each, mostly to what comes next; some go back, some end."""
    chance = random.Random(seed)
    across = max(3, int((states / 25) ** 0.5 * 5))
    rows = max(4, states // across)
    ids = [f"state-{number}" for number in range(states)]
    phases = tuple(Phase)
    nodes, edges = [], {}
    for number, id_ in enumerate(ids):
        row, column = divmod(number, across)
        ends = row >= rows - 1 or number % 97 == 96
        kinds = (
            [Kind.GOOD, Kind.MIXED, Kind.POOR] if ends else [Kind.DECISION] * 8 + [Kind.TASK, Kind.PASSING]
        )
        phase = None if ends else phases[min(4, row * 5 // rows)]
        nodes.append(Node(id_, chance.choice(kinds), phase, "And when does it come, please?"))
        for choice in range(0 if ends else 3):
            to_row = row + chance.choice([1, 1, 1, 1, 2, 3])
            if chance.random() < 0.02:
                to_row = max(0, row - 2)
            elif chance.random() < 0.01:
                to_row = rows - 1
            to_column = (column + chance.choice([-1, 0, 0, 1, 2])) % across
            target = min(states - 1, min(rows - 1, to_row) * across + to_column)
            if target != number:
                ways = edges.setdefault((number, target), [])
                ways.append(Way(WayKind.CHOICE, f"choice-{choice}", 0))
    made = tuple(Edge(ids[source], ids[target], tuple(ways)) for (source, target), ways in edges.items())
    return Graph("Large", "en", ids[0], tuple(nodes), made)


def layout_ms(graph: Graph) -> float:
    """The median of some rounds."""
    taken = []
    for _round in range(ROUNDS):
        start = perf_counter()
        layout(graph)
        taken.append((perf_counter() - start) * 1000)
    return median(taken)


def frame_ms(view: GraphView, *, zoom: float) -> float:
    """The 95th percentile of the frames while the graph is moved to and fro in the middle of it."""
    view.fit()
    centre = QPointF(view.rect().center())
    view._zoom_at(centre, zoom / view.zoom)  # to a zoom that no key has
    view.repaint()
    taken = []
    for frame in range(FRAMES):
        there = 1 if frame % 20 < 10 else -1
        start = perf_counter()
        view._pan(QPointF(17, 11) * there)
        view.repaint()
        taken.append((perf_counter() - start) * 1000)
    return sorted(taken)[int(0.95 * FRAMES)]


def rows() -> list[tuple[str, float, str, float | None, float | None]]:
    """Layouts of three sizes; frames at three sizes of the picture. The goals are for the values."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    Appearance(application)
    found: list[tuple[str, float, str, float | None, float | None]] = []
    for states, goal in ((50, None), (500, None), (1000, LAYOUT_MS)):
        found.append((f"a graph of {states} states laid out", layout_ms(story(states)), "ms", None, goal))
    view = GraphView(name="Graph")
    view.resize(*WINDOW)
    view.show_graph(layout(story(1000)))
    view.show()
    application.processEvents()
    for zoom, seen in ((1.0, "all words seen"), (0.3, "names seen"), (0.05, "all of it seen")):
        name = f"1,000 states moved, {seen}: a frame, 95 %"
        found.append((name, frame_ms(view, zoom=zoom), "ms", None, FRAME_MS))
    view.close()
    return found
