"""The ways out of every state, and where the file says so: what rules about flow walk along."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.conversation.machine import goes_on
from app.conversation.transcript import GRADES
from app.scenario.document import Path as Place
from app.scenario.model import Id, Outcome, Scenario, State, Target
from app.scenario.once import once_per_scenario


@dataclass(frozen=True, slots=True)
class Way:
    """A way out of a state: a choice, a task's grade, silence, an interruption, or going on by itself.

    name: as `Space.takes` has it. place: of the outcome; of the state, where it goes on by itself. targets:
    its own or, where it has none, the state's. to: where those stand.
    """

    state: Id
    name: str
    place: Place
    outcome: Outcome
    targets: tuple[Target, ...]
    to: Place

    @property
    def is_decision(self) -> bool:
        """Whether the learner chooses it, or does a task."""
        return self.name not in ("silence", "interrupted", "")


@once_per_scenario
def ways(scenario: Scenario) -> tuple[Way, ...]:
    """All ways, in the order of the file."""
    return tuple(way for id_, state in scenario.states.items() for way in _of(id_, state))


@once_per_scenario
def ways_of(scenario: Scenario) -> Mapping[Id, tuple[Way, ...]]:
    """All ways by the state they lead out of."""
    found: dict[Id, list[Way]] = {id_: [] for id_ in scenario.states}
    for way in ways(scenario):
        found[way.state].append(way)
    return {id_: tuple(each) for id_, each in found.items()}


@once_per_scenario
def following(scenario: Scenario) -> Mapping[Id, frozenset[Id]]:
    """The states that some way leads to, by the state it leads out of, whatever the guards say."""
    return {
        id_: frozenset(target.state for way in found for target in way.targets)
        for id_, found in ways_of(scenario).items()
    }


def circles(graph: Mapping[Id, frozenset[Id]]) -> tuple[tuple[Id, ...], ...]:
    """The groups of states that lead to each other, largest possible, also of one that leads to itself.

    After Tarjan, without recursion. In each group the states stand in the graph's order.
    """
    order = {id_: number for number, id_ in enumerate(graph)}
    index: dict[Id, int] = {}
    low: dict[Id, int] = {}
    trail: list[Id] = []
    found: list[tuple[Id, ...]] = []
    on_trail: set[Id] = set()
    for root in graph:
        if root in index:
            continue
        stack: list[tuple[Id, Iterator[Id]]] = [(root, iter(sorted(graph[root])))]
        index[root] = low[root] = len(index)
        trail.append(root)
        on_trail.add(root)
        while stack:
            here, rest = stack[-1]
            for near in rest:
                if near not in graph:
                    continue
                if near not in index:
                    index[near] = low[near] = len(index)
                    trail.append(near)
                    on_trail.add(near)
                    stack.append((near, iter(sorted(graph[near]))))
                    break
                if near in on_trail:
                    low[here] = min(low[here], index[near])
            else:
                stack.pop()
                if stack:
                    before = stack[-1][0]
                    low[before] = min(low[before], low[here])
                if low[here] == index[here]:
                    group = [trail.pop()]
                    while group[-1] != here:
                        group.append(trail.pop())
                    on_trail.difference_update(group)
                    if len(group) > 1 or here in graph[here]:
                        found.append(tuple(sorted(group, key=order.__getitem__)))
    return tuple(sorted(found, key=lambda group: order[group[0]]))


def _of(id_: Id, state: State) -> Iterator[Way]:
    here: Place = ("states", id_)

    def way(name: str, outcome: Outcome | None, *place: str, own_only: bool = False) -> Way:
        outcome = outcome or Outcome()
        own = bool(outcome.to) or own_only
        at = (*here, *place)
        return Way(
            id_, name, at, outcome, outcome.to if own else state.to, (*at, "to") if own else (*here, "to")
        )

    for choice_id, choice in state.choices.items():
        yield way(choice_id, choice, "choices", choice_id)
    if state.task is not None:
        for grade in GRADES:
            yield way(f"results.{grade}", state.results.get(grade), "results", grade)
    if goes_on(state):
        yield way("", None)
    if state.choices or state.task:
        if state.silence is not None:
            yield way("silence", state.silence, "silence", own_only=True)
        if state.interrupted is not None:
            yield way("interrupted", state.interrupted, "interrupted", own_only=True)
