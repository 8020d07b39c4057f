"""Graphs of small scenarios, of the shipped ones, of hostile ones, and large ones."""

from __future__ import annotations

import random
from collections.abc import Callable
from functools import cache

import pytest

from app import paths
from app.graph.graph import Edge, Graph, Kind, Node, Way, WayKind, graph
from app.scenario import reader
from app.scenario.model import Scenario
from app.scenario.terms import Phase

SMALL = """\
format: 1
id: small
language: en
title: A small one
briefing: You take orders.
goal: She knows when it comes.
people:
  lindner: {name: Ms Lindner, mood: 65}
variables:
  plan-b: no
start: opening
states:
  opening:
    phase: open
    says: The blue sweater, please.
    patience: 30s
    silence: {reply: Hello?, to: gone}
    interrupted: {reply: Let me finish.}
    to: certain
    choices:
      can: {say: It is expected on 15 November., skills: {positive-language: +1}}
      cannot:
        say: You cannot get it for two weeks.
        when: {plan-b: no}
        to: {gone: {mood: below 40}, certain: otherwise}
      again: {say: Which one?, to: opening}
  certain:
    phase: check
    says: And is that certain?
    to: again
  again:
    says: Say it once more.
    choices:
      back: {say: From the start., to: opening}
      on: {say: It is., to: ordered}
  ordered: {ending: good, result: She has ordered.}
  gone: {ending: poor, result: She has gone.}
  island: {ending: mixed, result: Nobody comes here.}
"""

HOSTILE = (
    'Quotes " and \' and `ticks`, [brackets] {braces} (round) | bars; <b onload="x">tags</b> & entities &lt; '
    "#35; %% comment --> end; 1. list\n- item "
    "\u202eright to left\u202c \x07 bell \\ backslash ]]> ünïcödé 漢字"
)


@pytest.fixture(scope="session")
def small() -> Graph:
    """Every kind of way, a loop, a way back, an island."""
    read = reader.read_text(SMALL, name="scenario.yaml").scenario
    assert read is not None
    return graph(read)


@cache
def shipped(id_: str) -> Scenario:
    """A shipped scenario in the language it was written in."""
    read = reader.read(paths.scenarios() / id_ / "scenario.yaml").scenario
    assert read is not None
    return read


SHIPPED = tuple(sorted(file.parent.name for file in paths.scenarios().glob("*/scenario.yaml")))


@pytest.fixture(params=SHIPPED)
def every_shipped(request: pytest.FixtureRequest) -> Graph:
    """Each of the scenarios that come along."""
    return graph(shipped(request.param))


@pytest.fixture(scope="session")
def hostile() -> Graph:
    """A graph whose authored words try to be something else."""
    words = HOSTILE
    nodes = (Node("a", Kind.DECISION, Phase.OPEN, words), Node("end", Kind.GOOD, None, words))
    way = Way(WayKind.CHOICE, "class", 0, guard=words)
    return Graph(words, 'e"n', "a", nodes, (Edge("a", "end", (way,)), Edge("end", "a", (way,))))


MakeGraph = Callable[..., Graph]


@pytest.fixture(scope="session")
def random_graph() -> MakeGraph:
    """Any graph: so many states, edges and phases, from a seed."""

    def make(states: int, *, edges: int, seed: int, phases: bool = True) -> Graph:
        chance = random.Random(seed)
        ids = [f"state-{number}" for number in range(states)]
        kinds = [Kind.DECISION, Kind.DECISION, Kind.TASK, Kind.PASSING, Kind.GOOD, Kind.POOR]
        nodes = tuple(
            Node(id_, chance.choice(kinds), chance.choice([*Phase, None]) if phases else None, "Words.")
            for id_ in ids
        )
        pairs = dict.fromkeys((chance.choice(ids), chance.choice(ids)) for _edge in range(edges))
        ways = (Way(WayKind.CHOICE, "choice", 0),)
        return Graph("Any", "en", ids[0], nodes, tuple(Edge(*pair, ways) for pair in pairs))

    return make
