"""Which state stands above which: phases from top to bottom, and each state below those that lead to it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.graph.graph import Edge, Graph
from app.scenario.model import Id
from app.scenario.terms import Phase

LOOSE = 0.2
"""Where more than this share of the edges goes back a phase, the phases are no steps, and make no bands."""

SAME_FOOT = 80
"""Up to so many states all endings stand in the last row; in larger graphs below those that lead to them."""


@dataclass(frozen=True, slots=True)
class Group:
    """The states of a phase, in the author's order, and their rows, the first and the last; None for the
    endings."""

    phase: Phase | None
    first: int
    last: int
    states: tuple[Id, ...]


@dataclass(frozen=True, slots=True)
class Ranking:
    """rows: by state, from 0. turned: the edges that go back up. groups: where phases lie together."""

    rows: Mapping[Id, int]
    turned: frozenset[tuple[Id, Id]]
    groups: tuple[Group, ...]


def ranking(graph: Graph) -> Ranking:
    """The rows of all states, the same whenever it is asked."""
    steps = _steps(graph)
    inner = [edge for edge in graph.edges if edge.source != edge.target]
    back = {(edge.source, edge.target) for edge in inner if steps[edge.target] < steps[edge.source]}
    if len(set(steps.values())) < 2 or len(back) > LOOSE * len(inner):
        steps = dict.fromkeys(steps, 0)
        back = set()
    turned = back | _circles(graph, [edge for edge in inner if (edge.source, edge.target) not in back])
    rows = _rows(graph, steps, turned)
    return Ranking(rows, frozenset(turned), _groups(graph, steps, rows))


def _steps(graph: Graph) -> dict[Id, int]:
    """The phase of each state as a number; where none is given, that of the state it is first come from.

    Endings stand below all phases; in large graphs they are with the latest that leads to them.
    """
    order = {phase: number for number, phase in enumerate(Phase)}
    found: dict[Id, int] = {}
    last = 0
    for first in (graph.start, *graph.by_id):
        waiting = deque([(first, last)])
        while waiting:
            id_, inherited = waiting.popleft()
            if id_ in found:
                continue
            phase = graph.by_id[id_].phase
            last = found[id_] = inherited if phase is None else order[phase]
            waiting.extend((edge.target, last) for edge in graph.leaving[id_])
    for node in graph.nodes:
        if node.kind.ends:
            before = [found[edge.source] for edge in graph.arriving[node.id]]
            found[node.id] = len(order) if _has_one_foot(graph) else max(before, default=0)
    return found


def _circles(graph: Graph, edges: Iterable[Edge]) -> set[tuple[Id, Id]]:
    """The edges that close a circle, seen from the beginning in the author's order."""
    following: dict[Id, list[Id]] = {node.id: [] for node in graph.nodes}
    for edge in edges:
        following[edge.source].append(edge.target)
    closing: set[tuple[Id, Id]] = set()
    done: set[Id] = set()
    for first in (graph.start, *following):
        if first in done:
            continue
        open_: set[Id] = {first}
        path = [(first, iter(following[first]))]
        while path:
            id_, rest = path[-1]
            target = next(rest, None)
            if target is None:
                path.pop()
                open_.discard(id_)
                done.add(id_)
            elif target in open_:
                closing.add((id_, target))
            elif target not in done:
                open_.add(target)
                path.append((target, iter(following[target])))
    return closing


def _rows(graph: Graph, steps: Mapping[Id, int], turned: set[tuple[Id, Id]]) -> dict[Id, int]:
    """The longest way down to each state, and no phase above the end of the one before it."""
    above: dict[Id, list[Id]] = {node.id: [] for node in graph.nodes}
    for edge in graph.edges:
        if edge.source != edge.target:
            pair = (edge.source, edge.target)
            low, high = pair if pair in turned else pair[::-1]
            above[low].append(high)
    rows: dict[Id, int] = {}
    first = 0
    for step in sorted(set(steps.values())):
        members = [node.id for node in graph.nodes if steps[node.id] == step]
        for id_ in _from_above(members, above):
            rows[id_] = max([first, *(rows[high] + 1 for high in above[id_])])
        first = max((rows[id_] for id_ in members), default=first) + 1
    if _has_one_foot(graph):
        foot = max(rows.values(), default=0)
        sinks = [node.id for node in graph.nodes if node.kind.ends and not graph.leaving[node.id]]
        rows.update(dict.fromkeys(sinks, foot))
    return rows


def _from_above(members: list[Id], above: Mapping[Id, list[Id]]) -> list[Id]:
    """The states so that each comes after all that stand above it."""
    rest = {id_: iter(above[id_]) for id_ in members}
    ordered: list[Id] = []
    seen: set[Id] = set()
    for first in members:
        path = [] if first in seen else [first]
        seen.add(first)
        while path:
            high = next((each for each in rest[path[-1]] if each in rest and each not in seen), None)
            if high is None:
                ordered.append(path.pop())
            else:
                seen.add(high)
                path.append(high)
    return ordered


def _groups(graph: Graph, steps: Mapping[Id, int], rows: Mapping[Id, int]) -> tuple[Group, ...]:
    """The phases from the top; none where there is only one."""
    if len(set(steps.values())) < 2:
        return ()
    found = []
    for number, phase in enumerate((*Phase, None)):
        inside = tuple(node.id for node in graph.nodes if steps[node.id] == number)
        if inside:
            lies = [rows[id_] for id_ in inside]
            found.append(Group(phase, min(lies), max(lies), inside))
    return tuple(found)


def _has_one_foot(graph: Graph) -> bool:
    """Whether all endings stand in the last row."""
    return len(graph.nodes) <= SAME_FOOT
