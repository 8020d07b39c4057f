"""A scenario as a graph: its states, and the ways that lead from one to another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from app.scenario.guard import Guard
from app.scenario.guard_words import guard_as_written
from app.scenario.model import Id, Outcome, Scenario, State, Target
from app.scenario.reading.vocabulary import GRADES
from app.scenario.terms import EndingKind, Phase


class Kind(StrEnum):
    """What happens in a state: the learner decides, does a task, it goes on by itself, or it ends."""

    DECISION = "decision"
    TASK = "task"
    PASSING = "passing"
    GOOD = "good"
    MIXED = "mixed"
    POOR = "poor"

    @property
    def ends(self) -> bool:
        return self in (Kind.GOOD, Kind.MIXED, Kind.POOR)


class WayKind(StrEnum):
    """What leads on: a choice, the silence after patience ran out, an interruption, a grade, or nothing."""

    CHOICE = "choice"
    SILENCE = "silence"
    INTERRUPTED = "interrupted"
    RESULT = "result"
    GO_ON = "go-on"


@dataclass(frozen=True, slots=True)
class Node:
    """A state. words: the first it says, as the author wrote them. skills: that can be shown there."""

    id: Id
    kind: Kind
    phase: Phase | None = None
    words: str = ""
    skills: tuple[Id, ...] = ()


@dataclass(frozen=True, slots=True)
class Way:
    """One way along an edge.

    name: the choice's id, the grade, "silence", "interrupted", or nothing where it goes on by itself. index:
    of the target. offered: when the choice is on offer; guard: when this target is taken, both as they are
    written in a file; otherwise: it is taken where no target before it was.
    """

    kind: WayKind
    name: str
    index: int
    offered: str = ""
    guard: str = ""
    otherwise: bool = False


@dataclass(frozen=True, slots=True)
class Edge:
    """All ways from one state to another."""

    source: Id
    target: Id
    ways: tuple[Way, ...]


@dataclass(frozen=True)
class Graph:
    """The states in the author's order; edges in the order of their sources, then of their ways."""

    title: str
    language: str
    start: Id
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]

    @cached_property
    def by_id(self) -> Mapping[Id, Node]:
        return {node.id: node for node in self.nodes}

    @cached_property
    def leaving(self) -> Mapping[Id, tuple[Edge, ...]]:
        """The edges from each state."""
        return _grouped(self.nodes, ((edge.source, edge) for edge in self.edges))

    @cached_property
    def arriving(self) -> Mapping[Id, tuple[Edge, ...]]:
        """The edges to each state."""
        return _grouped(self.nodes, ((edge.target, edge) for edge in self.edges))

    @cached_property
    def reached(self) -> frozenset[Id]:
        """The states that some way leads to from the beginning, whatever the guards say."""
        found, waiting = {self.start}, [self.start]
        while waiting:
            for edge in self.leaving[waiting.pop()]:
                if edge.target not in found:
                    found.add(edge.target)
                    waiting.append(edge.target)
        return frozenset(found)


def graph(scenario: Scenario) -> Graph:
    """The graph of a scenario that was read without errors; targets that are not there are left out."""
    nodes = tuple(_node(id_, state) for id_, state in scenario.states.items())
    edges = tuple(
        Edge(id_, target, tuple(ways))
        for id_, state in scenario.states.items()
        for target, ways in _edges(state).items()
        if target in scenario.states
    )
    return Graph(scenario.title, scenario.language, scenario.start, nodes, edges)


def _grouped(nodes: Sequence[Node], pairs: Iterator[tuple[Id, Edge]]) -> Mapping[Id, tuple[Edge, ...]]:
    found: dict[Id, list[Edge]] = {node.id: [] for node in nodes}
    for id_, edge in pairs:
        found[id_].append(edge)
    return {id_: tuple(edges) for id_, edges in found.items()}


def _node(id_: Id, state: State) -> Node:
    said = (part.text for part in state.says)
    words = next(said, None) or state.scene or state.result or ""
    outcomes: list[Outcome] = [*state.choices.values(), *state.results.values()]
    task = (state.task.skill,) if state.task is not None and state.task.skill is not None else ()
    shown = dict.fromkeys((*task, *(skill for outcome in outcomes for skill in outcome.skills)))
    return Node(id_, _kind(state), state.phase, " ".join(words.split()), tuple(shown))


def _kind(state: State) -> Kind:
    if state.ending is not None:
        return {
            EndingKind.GOOD: Kind.GOOD,
            EndingKind.MIXED: Kind.MIXED,
            EndingKind.POOR: Kind.POOR,
        }[state.ending]
    if state.choices:
        return Kind.DECISION
    return Kind.TASK if state.task is not None else Kind.PASSING


def _edges(state: State) -> dict[Id, list[Way]]:
    found: dict[Id, list[Way]] = {}
    for kind, name, offered, targets in _ways(state):
        for index, target in enumerate(targets):
            way = Way(
                kind,
                name,
                index,
                offered=_written(offered),
                guard=_written(target.when),
                otherwise=index > 0 and target.when is None,
            )
            found.setdefault(target.state, []).append(way)
    return found


def _ways(state: State) -> Iterator[tuple[WayKind, str, Guard | None, Sequence[Target]]]:
    """Every way out of a state, with the guard that offers it; the same as the conversation's machine."""
    for id_, choice in state.choices.items():
        yield WayKind.CHOICE, id_, choice.when, choice.to or state.to
    if state.task is not None:
        for grade in GRADES:
            outcome = state.results.get(grade)
            yield WayKind.RESULT, grade, None, (outcome.to if outcome is not None else ()) or state.to
    elif not state.choices and state.ending is None:
        yield WayKind.GO_ON, "", None, state.to
    for kind, other in ((WayKind.SILENCE, state.silence), (WayKind.INTERRUPTED, state.interrupted)):
        if other is not None:
            yield kind, kind.value, None, other.to


def _written(guard: Guard | None) -> str:
    """On one line; braces only where there are several groups."""
    if guard is None:
        return ""
    written = guard_as_written(guard)
    return written[1:-1] if len(guard.groups) == 1 else written
