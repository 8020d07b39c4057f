"""What stands above what."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.graph.graph import Graph
from app.graph.ranking import ranking
from app.scenario.terms import Phase
from tests.graph.conftest import MakeGraph


def test_phases_follow_each_other_and_endings_stand_last(every_shipped: Graph) -> None:
    groups = ranking(every_shipped).groups
    assert [group.phase for group in groups] == [*[p for p in Phase if p in {g.phase for g in groups}], None]
    assert all(before.last < after.first for before, after in pairwise(groups))


def test_a_state_without_a_phase_belongs_to_the_one_before_it(small: Graph) -> None:
    found = {group.phase: group.states for group in ranking(small).groups}
    assert found[Phase.CHECK] == ("certain", "again")


def test_a_way_back_is_turned_and_a_loop_is_not(small: Graph) -> None:
    assert ranking(small).turned == {("again", "opening")}


def test_where_phases_are_no_steps_they_make_no_bands(random_graph: MakeGraph) -> None:
    assert ranking(random_graph(40, edges=90, seed=4)).groups == ()


@given(
    states=st.integers(1, 40),
    edges=st.integers(0, 90),
    seed=st.integers(0, 10_000),
    phases=st.booleans(),
)
def test_every_edge_leads_down_but_the_turned_ones(
    states: int, edges: int, seed: int, phases: bool, random_graph: MakeGraph
) -> None:
    made = random_graph(states, edges=edges, seed=seed, phases=phases)
    ranked = ranking(made)
    assert set(ranked.rows) == {node.id for node in made.nodes}
    for edge in made.edges:
        if edge.source != edge.target:
            lower = ranked.rows[edge.target] < ranked.rows[edge.source]
            assert lower is ((edge.source, edge.target) in ranked.turned)
            assert ranked.rows[edge.target] != ranked.rows[edge.source]
