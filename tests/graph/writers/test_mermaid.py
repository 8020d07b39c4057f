"""Mermaid takes every line for what it is meant to be."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from app.graph.graph import Graph
from app.graph.marks import Mark, Spot
from app.graph.writers.mermaid import mermaid, written
from app.scenario.diagnostic import Severity

LABEL = r'"(?:[^"`<>&;{}\[\]|#]|#\d+;|<br/>|</?b>)*"'
NODE = rf"s\d+(?:\[{LABEL}\]|\[\[{LABEL}\]\]|\({LABEL}\)|\(\[{LABEL}\]\))"
LINES = (
    rf"  (?:  )?{NODE}",
    rf"  s\d+ -->(?:\|{LABEL}\|)? s\d+",
    rf"  subgraph group_[a-z]+\[{LABEL}\]",
    r"  end",
    r"  classDef [a-z]+ fill:#\w{6},stroke:#\w{6},stroke-width:\dpx,color:#\w{6}",
    r"  class s\d+(?:,s\d+)* [a-z]+",
)
"""All lines there may be, after the head. The whole grammar was tried with Mermaid's own parser."""


def foreign(text: str) -> list[str]:
    head, _line, body = text.partition("flowchart TD\n")
    assert re.fullmatch(r'---\ntitle: ".*"\n---\n', head)
    return [line for line in body.splitlines() if not any(re.fullmatch(each, line) for each in LINES)]


def test_shipped_scenarios_are_flowcharts(every_shipped: Graph) -> None:
    text = mermaid(every_shipped)
    assert foreign(text) == []
    assert all(f"<b>{node.id}</b>" in text for node in every_shipped.nodes)


def test_phases_are_groups_and_endings_have_their_kinds(small: Graph) -> None:
    text = mermaid(small)
    assert 'subgraph group_open["Open"]' in text
    assert 'subgraph group_endings["Endings"]' in text
    assert "class s3 good" in text
    assert "class s4 poor" in text


def test_what_an_author_wrote_stays_text(hostile: Graph) -> None:
    assert foreign(mermaid(hostile)) == []


def test_findings_are_marked(small: Graph) -> None:
    text = mermaid(small, {Spot("island"): Mark(Severity.ERROR, ("Nobody.",))})
    assert "class s5 error" in text
    assert "<b>✖ island</b>" in text


@given(text=st.text(max_size=80))
def test_any_words_can_stand_between_quotation_marks(text: str) -> None:
    assert re.fullmatch(LABEL, f'"{written(text)}"')


def test_a_label_never_begins_a_list() -> None:
    assert written("1. first") == "1#46; first"
    assert written("- item") == "#45; item"
    assert written("date-and-step") == "date-and-step"
