"""The way that was gone through a graph: which states, which edges, and what was chosen there."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from app.conversation.transcript import Turn
from app.graph.graph import Edge, Graph, Kind, Way, WayKind, graph
from app.scenario.model import Id, Scenario

Step = tuple[Id, Id]
"""From one state to the next."""


@dataclass(frozen=True, slots=True)
class Trail:
    """states: in the order in which they were come to, each once. taken: the events on each step."""

    states: tuple[Id, ...]
    taken: Mapping[Step, tuple[str, ...]]


def trail(drawn: Graph, turns: Iterable[Turn]) -> Trail:
    """The way of a conversation's turns."""
    states = dict.fromkeys([drawn.start])
    taken: dict[Step, list[str]] = {}
    here = drawn.start
    for turn in turns:
        for step in pairwise(_passed(drawn, here, turn.state)):
            taken.setdefault(step, [])
            states[step[1]] = None
        here = turn.state
        for number, entered in enumerate(turn.entered):
            events = taken.setdefault((here, entered), [])
            if number == 0:
                events.append(turn.event)
            states[entered] = None
            here = entered
    return Trail(tuple(states), {step: tuple(dict.fromkeys(events)) for step, events in taken.items()})


def learner_graph(
    scenario: Scenario, turns: Iterable[Turn], *, fill: Callable[[str], str] = str
) -> tuple[Graph, Trail]:
    """The graph as somebody sees it who has played it: with what they heard and said, and nothing else.

    States they did not come to and ways they did not take are there without words: they can still be found
    out. fill: puts names into texts.
    """
    whole = graph(scenario)
    gone = trail(whole, turns)
    return (
        replace(
            whole,
            nodes=tuple(
                replace(node, words=fill(node.words) if node.id in gone.states else "", skills=())
                for node in whole.nodes
            ),
            edges=tuple(_said(scenario, edge, gone, fill) for edge in whole.edges),
        ),
        gone,
    )


def _said(scenario: Scenario, edge: Edge, gone: Trail, fill: Callable[[str], str]) -> Edge:
    events = gone.taken.get((edge.source, edge.target), ())
    choices = scenario.states[edge.source].choices
    ways: list[Way] = []
    for way in edge.ways:
        if way.name in events and way.kind is WayKind.CHOICE:
            ways.append(Way(way.kind, " ".join(fill(choices[way.name].text).split()), way.index))
        elif way.kind in (WayKind.SILENCE, WayKind.INTERRUPTED, WayKind.RESULT) and (
            way.name in events or (way.kind is WayKind.INTERRUPTED and "interrupt" in events)
        ):
            ways.append(Way(way.kind, way.name, way.index))
    return replace(edge, ways=tuple(dict.fromkeys(ways)))


def _passed(drawn: Graph, here: Id, there: Id) -> tuple[Id, ...]:
    """The shortest way between two states through such as go on by themselves; none where there is none."""
    ways: dict[Id, tuple[Id, ...]] = {here: (here,)}
    waiting = deque([here])
    while waiting and there not in ways:
        id_ = waiting.popleft()
        if drawn.by_id[id_].kind is Kind.PASSING:
            for edge in drawn.leaving[id_]:
                if edge.target not in ways:
                    ways[edge.target] = (*ways[id_], edge.target)
                    waiting.append(edge.target)
    return ways.get(there, ())
