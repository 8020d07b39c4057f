"""The ways out of states, and the circles among them."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from app.check.ways import circles, ways_of
from tests.check.rules.tiny import build

STATES = "abcdefgh"


@settings(max_examples=150)
@given(st.fixed_dictionaries({state: st.frozensets(st.sampled_from(STATES), max_size=3) for state in STATES}))
def test_two_states_stand_in_one_circle_where_each_leads_to_the_other(
    graph: dict[str, frozenset[str]],
) -> None:
    def reached(start: str) -> set[str]:
        found: set[str] = set()
        waiting = list(graph[start])
        while waiting:
            here = waiting.pop()
            if here not in found:
                found.add(here)
                waiting += graph[here]
        return found

    by_hand = {frozenset({b for b in STATES if b in reached(a) and a in reached(b)}) for a in STATES} - {
        frozenset()
    }
    assert {frozenset(circle) for circle in circles(graph)} == by_hand
    assert all(list(circle) == sorted(circle, key=list(graph).index) for circle in circles(graph))


def test_a_way_without_targets_of_its_own_takes_those_of_its_state(tmp_path: Path) -> None:
    text = """\
states:
  opening:
    says: Good morning.
    to: {end: {mood: at least 40}, gone: otherwise}
    silence: {reply: Hello?}
    choices:
      help: {say: I can help you.}
      rude: {say: So what., to: gone}
  end: {ending: good, result: Done.}
  gone: {ending: poor, result: No.}
"""
    found = {way.name: way for way in ways_of(build(tmp_path, text).scenario)["opening"]}
    assert [target.state for target in found["help"].targets] == ["end", "gone"]
    assert found["help"].to == ("states", "opening", "to")
    assert found["rude"].to == ("states", "opening", "choices", "rude", "to")
    assert found["silence"].targets == (), "silence stays where it is"
    assert [way.name for way in found.values() if way.is_decision] == ["help", "rude"]
