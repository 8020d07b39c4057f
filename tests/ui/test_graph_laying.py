"""Laying out for the window: small graphs at once, large ones meanwhile."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from app.graph.graph import Graph, Kind, Node
from app.graph.laid_out import LaidOut
from app.ui.graph_laying import AT_ONCE, GraphLaying


def of(states: int) -> Graph:
    nodes = tuple(Node(f"state-{number}", Kind.DECISION) for number in range(states))
    return Graph("Any", "en", "state-0", nodes, ())


def test_a_small_graph_is_there_at_once_and_the_same_one_once(qtbot: QtBot) -> None:
    laying, found = GraphLaying(), []
    laying.laid_out.connect(found.append)
    laying.lay_out(of(3))
    laying.lay_out(of(3))
    assert [len(laid.boxes) for laid in found] == [3]


def test_a_large_graph_comes_later_and_only_the_last_that_was_asked_for(qtbot: QtBot) -> None:
    laying = GraphLaying()
    found: list[LaidOut] = []
    laying.laid_out.connect(found.append)
    laying.lay_out(of(AT_ONCE + 1))
    laying.lay_out(of(AT_ONCE + 2))
    assert laying.busy
    assert found == []
    qtbot.waitUntil(lambda: bool(found))
    assert [len(laid.boxes) for laid in found] == [AT_ONCE + 2]
