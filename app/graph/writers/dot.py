"""A graph in the language of Graphviz, for programs that draw or measure graphs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from app.graph.graph import Edge, Graph, Kind, Node
from app.graph.marks import Mark, Marks, mark_on, marks_of_states
from app.graph.measure import LABEL_PX, WORDS_PX, fitted
from app.graph.ranking import Ranking, ranking
from app.graph.wording import edge_lines, edge_sentences, node_words, phase_title
from app.graph.writers.clean import clean
from app.graph.writers.palette import LIGHT
from app.scenario.diagnostic import Severity

WORDS_WIDTH, LABEL_WIDTH = 220, 260
"""Of a state's words and of a line on an edge, in pixels."""

_FILLS = {
    Kind.DECISION: "surface",
    Kind.TASK: "surface",
    Kind.PASSING: "sunk",
    Kind.GOOD: "mood5",
    Kind.MIXED: "mood3",
    Kind.POOR: "mood1",
}

_TOKENS = {Severity.ERROR: "bad", Severity.WARNING: "caution", Severity.NOTE: "accent"}


def dot(graph: Graph, marks: Marks | None = None) -> str:
    """The graph in the DOT language. marks: findings to be shown on it."""
    found = marks or {}
    states = marks_of_states(found)
    ranked = ranking(graph)
    lines = [
        f"digraph {quoted(graph.title)} {{",
        f"  graph {_listed(rankdir='TB', fontname='sans-serif', bgcolor=LIGHT['room'], compound='true')};",
        f"  node {_listed(shape='box', style='rounded,filled', fontname='sans-serif', fontsize='11')};",
        f"  edge {_listed(fontname='sans-serif', fontsize='10', color=LIGHT['edge'])};",
    ]
    for group in ranked.groups:
        lines.append(f"  subgraph {quoted('cluster_' + (group.phase or 'endings'))} {{")
        about = _listed(label=phase_title(group.phase), style="filled,rounded", color=LIGHT["line"])
        lines.append(f"    graph {about[:-1]}, fillcolor={quoted(LIGHT['surface'])}];")
        lines += (f"    {_node(graph, graph.by_id[id_], states.get(id_))}" for id_ in group.states)
        lines.append("  }")
    if not ranked.groups:
        lines += (f"  {_node(graph, node, states.get(node.id))}" for node in graph.nodes)
    lines += (f"  {_edge(edge, ranked, mark_on(found, edge))}" for edge in graph.edges)
    return "\n".join([*lines, "}"]) + "\n"


def quoted(*lines: str) -> str:
    """Lines of text as one quoted string of the language; nothing of them is taken for a command there."""
    escaped = (clean(line).replace("\\", "\\\\").replace('"', '\\"') for line in lines)
    return '"' + "\\n".join(escaped) + '"'


def _listed(**attributes: str) -> str:
    return "[" + ", ".join(f"{name}={quoted(value)}" for name, value in attributes.items()) + "]"


def _node(graph: Graph, node: Node, mark: Mark | None) -> str:
    words = fitted(clean(node.words), WORDS_PX, WORDS_WIDTH)
    line = LIGHT["ink" if node.id == graph.start or node.kind.ends else "edge"]
    attributes = {
        "label": quoted(node.id, *([words] if words else [])),
        "tooltip": quoted(node_words(node), *_said(mark)),
        "fillcolor": quoted(LIGHT[_FILLS[node.kind]]),
        "color": quoted(LIGHT[_TOKENS[mark.severity]] if mark is not None else line),
    }
    if node.kind is Kind.TASK:
        attributes["peripheries"] = "2"
    if node.id == graph.start or mark is not None:
        attributes["penwidth"] = "2.5"
    if node.id not in graph.reached:
        attributes["style"] = quoted("rounded,filled,dashed")
    return f"{quoted(node.id)} {_written(attributes)};"


def _edge(edge: Edge, ranked: Ranking, mark: Mark | None) -> str:
    labels = [fitted(line.text, LABEL_PX, LABEL_WIDTH) for line in edge_lines(edge)]
    attributes = {"label": quoted(*labels), "tooltip": quoted(*edge_sentences(edge), *_said(mark))}
    if mark is not None:
        attributes |= {"color": quoted(LIGHT[_TOKENS[mark.severity]]), "penwidth": "2"}
    if (edge.source, edge.target) in ranked.turned:
        attributes |= {"style": quoted("dashed"), "constraint": "false"}
    return f"{quoted(edge.source)} -> {quoted(edge.target)} {_written(attributes)};"


def _written(attributes: Mapping[str, str]) -> str:
    return "[" + ", ".join(f"{name}={value}" for name, value in attributes.items()) + "]"


def _said(mark: Mark | None) -> Iterator[str]:
    if mark is not None:
        yield from mark.messages
