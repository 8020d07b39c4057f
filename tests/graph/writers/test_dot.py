"""Graphviz reads every statement as it is meant."""

from __future__ import annotations

import re
import shutil
import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.graph.graph import Graph
from app.graph.marks import Mark, Spot
from app.graph.writers.dot import dot, quoted
from app.scenario.diagnostic import Severity

STRING = r'"(?:[^"\\]|\\.)*"'
ATTRIBUTES = rf"\[[a-z]+=(?:{STRING}|[\w.]+)(?:, [a-z]+=(?:{STRING}|[\w.]+))*\]"
LINES = (
    rf"digraph {STRING} \{{",
    rf"  (?:  )?(?:graph|node|edge) {ATTRIBUTES};",
    rf"  subgraph {STRING} \{{",
    rf"  (?:  )?{STRING} {ATTRIBUTES};",
    rf"  {STRING} -> {STRING} {ATTRIBUTES};",
    r"  \}",
    r"\}",
)


def foreign(text: str) -> list[str]:
    return [line for line in text.splitlines() if not any(re.fullmatch(each, line) for each in LINES)]


def test_shipped_scenarios_are_graphs(every_shipped: Graph) -> None:
    text = dot(every_shipped)
    assert foreign(text) == []
    assert text.count(" -> ") == len(every_shipped.edges)


def test_phases_are_clusters(small: Graph) -> None:
    assert re.findall(r'subgraph "(\w+)"', dot(small)) == ["cluster_open", "cluster_check", "cluster_endings"]


def test_what_an_author_wrote_stays_text(hostile: Graph) -> None:
    assert foreign(dot(hostile)) == []


def test_findings_are_marked_and_said(small: Graph) -> None:
    text = dot(small, {Spot("island"): Mark(Severity.ERROR, ('Nobody "comes".',))})
    assert r"Nobody \"comes\"." in text


@given(text=st.text(max_size=80))
def test_any_words_can_stand_between_quotation_marks(text: str) -> None:
    assert re.fullmatch(STRING, quoted(text))
    assert "\n" not in quoted(text)


@pytest.mark.skipif(shutil.which("dot") is None, reason="Graphviz is not installed here")
def test_graphviz_takes_it(every_shipped: Graph, hostile: Graph) -> None:
    for graph in (every_shipped, hostile):
        done = subprocess.run(
            ["dot", "-Tplain"], input=dot(graph), capture_output=True, text=True, check=False
        )
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.count("\nnode ") == len(graph.nodes)
