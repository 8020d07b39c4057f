"""A graph as Mermaid's flowchart, for documents that show such pictures."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping

from app.graph.graph import Edge, Graph, Kind, Node
from app.graph.marks import Mark, Marks, mark_on, marks_of_states
from app.graph.measure import LABEL_PX, WORDS_PX, fitted
from app.graph.ranking import ranking
from app.graph.wording import edge_lines, phase_title
from app.graph.writers.clean import clean
from app.graph.writers.palette import LIGHT
from app.scenario.diagnostic import Severity
from app.scenario.model import Id

WORDS_WIDTH, LABEL_WIDTH = 220, 260
"""Of a state's words and of a line on an edge, in pixels."""

SIGNS = {Severity.ERROR: "✖", Severity.WARNING: "⚠", Severity.NOTE: "ⓘ"}

_SHAPES = {
    Kind.DECISION: ("[", "]"),
    Kind.TASK: ("[[", "]]"),
    Kind.PASSING: ("(", ")"),
    Kind.GOOD: ("([", "])"),
    Kind.MIXED: ("([", "])"),
    Kind.POOR: ("([", "])"),
}

_CLASSES = (
    ("decision", "surface", "edge", 1),
    ("task", "surface", "edge", 1),
    ("passing", "sunk", "edge", 1),
    ("good", "mood5", "ink", 1),
    ("mixed", "mood3", "ink", 1),
    ("poor", "mood1", "ink", 1),
    ("start", "surface", "ink", 3),
    ("error", "bad_soft", "bad", 3),
    ("warning", "caution_soft", "caution", 3),
    ("note", "accent_soft", "accent", 2),
)
"""Name, fill, line and its width; the words on each are dark, whatever the page's ground is."""

_SPECIAL = re.compile(r"[^a-zA-Z0-9 ,:?!'()/=+.\-\u0080-\U0010ffff]")
"""What the language may take for its own; the rest of ASCII's signs means nothing between quotation marks."""

_LIST = re.compile(r"^(\d+)[.)]|^[-+]")
"""How a label begins that would be set as an item of a list."""


def mermaid(graph: Graph, marks: Marks | None = None) -> str:
    """The graph as a Mermaid flowchart. marks: findings to be shown on it."""
    found = marks or {}
    states = marks_of_states(found)
    names = {node.id: f"s{number}" for number, node in enumerate(graph.nodes)}
    lines = ["---", f"title: {json.dumps(clean(graph.title), ensure_ascii=False)}", "---", "flowchart TD"]
    groups = ranking(graph).groups
    for group in groups:
        lines.append(f'  subgraph group_{group.phase or "endings"}["{written(phase_title(group.phase))}"]')
        lines += (f"    {_node(names, graph.by_id[id_], states.get(id_))}" for id_ in group.states)
        lines.append("  end")
    if not groups:
        lines += (f"  {_node(names, node, states.get(node.id))}" for node in graph.nodes)
    lines += (f"  {_edge(names, edge, mark_on(found, edge))}" for edge in graph.edges)
    lines += (f"  {line}" for line in _classes(graph, names, states))
    return "\n".join(lines) + "\n"


def written(text: str) -> str:
    """A text as it can stand between quotation marks there: what means something to it as a number."""
    coded = _SPECIAL.sub(lambda one: f"#{ord(one[0])};", clean(text))
    return _LIST.sub(lambda one: one[0][:-1] + f"#{ord(one[0][-1])};", coded)


def _node(names: Mapping[Id, str], node: Node, mark: Mark | None) -> str:
    opening, closing = _SHAPES[node.kind]
    sign = f"{SIGNS[mark.severity]} " if mark is not None else ""
    words = written(fitted(clean(node.words), WORDS_PX, WORDS_WIDTH))
    lines = [f"<b>{written(sign + node.id)}</b>", *([words] if words else [])]
    return f'{names[node.id]}{opening}"{"<br/>".join(lines)}"{closing}'


def _edge(names: Mapping[Id, str], edge: Edge, mark: Mark | None) -> str:
    lines = [written(fitted(line.text, LABEL_PX, LABEL_WIDTH)) for line in edge_lines(edge)]
    if mark is not None:
        lines.insert(0, SIGNS[mark.severity])
    label = f'|"{"<br/>".join(lines)}"|' if lines else ""
    return f"{names[edge.source]} -->{label} {names[edge.target]}"


def _classes(graph: Graph, names: Mapping[Id, str], marks: Mapping[Id, Mark]) -> Iterator[str]:
    members: dict[str, list[str]] = {}
    for node in graph.nodes:
        members.setdefault(node.kind.value, []).append(names[node.id])
        if node.id == graph.start:
            members.setdefault("start", []).append(names[node.id])
        if (mark := marks.get(node.id)) is not None:
            members.setdefault(mark.severity.value, []).append(names[node.id])
    for name, fill, line, width in _CLASSES:
        if name in members:
            yield (
                f"classDef {name} fill:{LIGHT[fill]},stroke:{LIGHT[line]},"
                f"stroke-width:{width}px,color:{LIGHT['text']}"
            )
            yield f"class {','.join(members[name])} {name}"
