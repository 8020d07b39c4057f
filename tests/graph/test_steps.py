"""Four keys go from state to state."""

from __future__ import annotations

import pytest

from app.graph.graph import Graph
from app.graph.laid_out import LaidOut
from app.graph.layout import layout
from app.graph.steps import Direction, step


@pytest.fixture
def laid(small: Graph) -> LaidOut:
    return layout(small)


def test_down_follows_an_edge_and_up_goes_back(laid: LaidOut) -> None:
    assert step(laid, "opening", Direction.DOWN) == "certain"
    assert step(laid, "certain", Direction.DOWN) == "again"
    assert step(laid, "again", Direction.UP) == "certain"
    assert step(laid, "certain", Direction.UP) == "opening"


def test_where_all_edges_lead_up_down_follows_them(laid: LaidOut) -> None:
    assert step(laid, "ordered", Direction.DOWN) is None
    assert step(laid, "opening", Direction.UP) == "again"


def test_left_and_right_stay_in_the_row(laid: LaidOut) -> None:
    row = next(row for row in laid.rows if len(row) > 1)
    assert step(laid, row[0], Direction.RIGHT) == row[1]
    assert step(laid, row[1], Direction.LEFT) == row[0]
    assert step(laid, row[0], Direction.LEFT) is None
    assert step(laid, row[-1], Direction.RIGHT) is None


def test_every_state_that_is_reached_can_be_walked_to(laid: LaidOut) -> None:
    found, waiting = {laid.graph.start}, [laid.graph.start]
    while waiting:
        here = waiting.pop()
        for direction in Direction:
            there = step(laid, here, direction)
            if there is not None and there not in found:
                found.add(there)
                waiting.append(there)
    assert laid.graph.reached <= found
