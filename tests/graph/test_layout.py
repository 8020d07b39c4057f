"""States stand apart, lines run from state to state, and it is the same every time."""

from __future__ import annotations

import subprocess
import sys
from itertools import combinations, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from app.graph.graph import Graph
from app.graph.laid_out import Box, LaidOut
from app.graph.layout import layout
from tests.display import PROJECT
from tests.graph.conftest import MakeGraph


def apart(one: Box, other: Box) -> bool:
    return (
        one.right <= other.left
        or other.right <= one.left
        or one.bottom <= other.top
        or other.bottom <= one.top
    )


def boxes(laid: LaidOut) -> list[Box]:
    return [*laid.boxes.values(), *(route.label.box for route in laid.routes if route.label is not None)]


def along(points: tuple[tuple[float, float], ...]) -> list[tuple[float, float]]:
    """Points on a line of cubic curves."""
    found = []
    for start in range(0, len(points) - 1, 3):
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = points[start : start + 4]
        for step in range(13):
            t = step / 12
            a, b, c, d = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3
            found.append((a * ax + b * bx + c * cx + d * dx, a * ay + b * by + c * cy + d * dy))
    return found


def test_nothing_stands_on_anything_else(every_shipped: Graph) -> None:
    laid = layout(every_shipped)
    assert all(apart(one, other) for one, other in combinations(boxes(laid), 2))
    assert all(box.left >= 0 and box.right <= laid.width for box in boxes(laid))
    assert all(box.top >= 0 and box.bottom <= laid.height for box in boxes(laid))


def test_no_line_runs_through_a_state(every_shipped: Graph) -> None:
    laid = layout(every_shipped)
    for route in laid.routes:
        for id_, box in laid.boxes.items():
            if id_ in (route.edge.source, route.edge.target):
                continue
            assert not any(
                box.left < x < box.right and box.top < y < box.bottom for x, y in along(route.points)
            ), f"{route.edge.source} to {route.edge.target} runs through {id_}"


def test_lines_begin_and_end_at_their_states(every_shipped: Graph) -> None:
    laid = layout(every_shipped)
    for route in laid.routes:
        for (x, y), id_ in ((route.points[0], route.edge.source), (route.points[-1], route.edge.target)):
            box = laid.boxes[id_]
            assert box.left <= x <= box.right
            assert box.top <= y <= box.bottom


def test_bands_follow_each_other_and_hold_their_states(every_shipped: Graph) -> None:
    laid = layout(every_shipped)
    assert all(one.bottom < other.top for one, other in pairwise(laid.bands))
    for node in every_shipped.nodes:
        band = next(band for band in laid.bands if band.phase == (None if node.kind.ends else node.phase))
        assert band.top < laid.boxes[node.id].top < laid.boxes[node.id].bottom < band.bottom


def test_shipped_graphs_are_neither_flat_nor_towers(every_shipped: Graph) -> None:
    laid = layout(every_shipped)
    assert 0.45 < laid.width / laid.height < 2.2


def test_rows_name_the_states_as_they_stand(small: Graph) -> None:
    laid = layout(small)
    assert laid.rows[0] == ("opening", "island")[: len(laid.rows[0])]
    assert sorted(id_ for row in laid.rows for id_ in row) == sorted(node.id for node in small.nodes)


def test_a_line_back_up_and_a_loop_are_turned(small: Graph) -> None:
    turned = {(route.edge.source, route.edge.target) for route in layout(small).routes if route.turned}
    assert turned == {("again", "opening"), ("opening", "opening")}


def test_it_is_the_same_in_every_process() -> None:
    script = (
        "from tests.graph.conftest import shipped; from app.graph.graph import graph;"
        "from app.graph.layout import layout; import hashlib;"
        "print(hashlib.sha1(repr(layout(graph(shipped('blowing-off-steam')))).encode()).hexdigest())"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", script], cwd=PROJECT, capture_output=True, text=True, check=True
        ).stdout
        for _time in range(2)
    }
    assert len(told) == 1


@settings(max_examples=30)
@given(
    states=st.integers(1, 30),
    edges=st.integers(0, 60),
    seed=st.integers(0, 10_000),
    labelled=st.booleans(),
)
def test_any_graph_can_be_laid_out(
    states: int, edges: int, seed: int, labelled: bool, random_graph: MakeGraph
) -> None:
    made = random_graph(states, edges=edges, seed=seed)
    laid = layout(made, labelled=labelled)
    assert set(laid.boxes) == {node.id for node in made.nodes}
    assert {route.edge for route in laid.routes} == set(made.edges)
    assert all(apart(one, other) for one, other in combinations(laid.boxes.values(), 2))
    assert laid == layout(made, labelled=labelled)


def test_lines_that_would_run_too_long_go_straight(random_graph: MakeGraph) -> None:
    laid = layout(random_graph(400, edges=1600, seed=1))
    straight = [route for route in laid.routes if route.straight]
    assert straight
    assert len(straight) < len(laid.routes)
    assert laid.routes[: len(straight)] == tuple(straight)
