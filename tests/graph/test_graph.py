"""A scenario's states and ways become nodes and edges."""

from __future__ import annotations

from app.graph.graph import Graph, Kind, WayKind
from app.scenario.terms import Phase


def ways(graph: Graph, source: str, target: str) -> list[tuple[str, str, bool]]:
    found = [edge for edge in graph.edges if (edge.source, edge.target) == (source, target)]
    return [(way.name, way.guard, way.otherwise) for edge in found for way in edge.ways]


def test_a_state_is_what_happens_in_it(small: Graph) -> None:
    assert {node.id: node.kind for node in small.nodes} == {
        "opening": Kind.DECISION,
        "certain": Kind.PASSING,
        "again": Kind.DECISION,
        "ordered": Kind.GOOD,
        "gone": Kind.POOR,
        "island": Kind.MIXED,
    }


def test_a_state_has_its_first_words_its_phase_and_its_skills(small: Graph) -> None:
    opening = small.by_id["opening"]
    assert (opening.words, opening.phase) == ("The blue sweater, please.", Phase.OPEN)
    assert opening.skills == ("positive-language",)
    assert small.by_id["ordered"].words == "She has ordered."


def test_ways_to_the_same_state_are_one_edge_with_their_guards(small: Graph) -> None:
    assert ways(small, "opening", "certain") == [("can", "", False), ("cannot", "", True)]
    assert ways(small, "opening", "gone") == [("cannot", "mood: below 40", False), ("silence", "", False)]


def test_a_choice_says_when_it_is_offered(small: Graph) -> None:
    offered = {way.name: way.offered for edge in small.leaving["opening"] for way in edge.ways}
    assert offered["cannot"] == "plan-b: no"
    assert offered["can"] == ""


def test_what_stays_where_it_is_is_no_edge(small: Graph) -> None:
    assert not any(way.kind is WayKind.INTERRUPTED for edge in small.edges for way in edge.ways)


def test_a_state_that_only_speaks_goes_on_by_itself(small: Graph) -> None:
    assert [way.kind for edge in small.leaving["certain"] for way in edge.ways] == [WayKind.GO_ON]


def test_edges_are_found_from_both_ends(small: Graph) -> None:
    assert {edge.source for edge in small.arriving["opening"]} == {"opening", "again"}
    assert small.leaving["gone"] == ()


def test_an_island_is_not_reached(small: Graph) -> None:
    assert small.reached == frozenset({"opening", "certain", "again", "ordered", "gone"})
