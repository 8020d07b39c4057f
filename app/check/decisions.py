"""The decisions of a scenario: what can be on offer together, and which of it is rated best."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from math import erfc, prod, sqrt

from app.conversation.variables import domains
from app.scenario.guard import Guard, Value
from app.scenario.model import Choice, Id, Scenario, State
from app.scenario.once import once_per_scenario
from app.skills.scoring import decision_weights

_MOST_CASES = 64
"""Combinations of values that are tried for one state; with more, its choices count as on offer together."""

_EXACT = 60
"""Up to so many decisions a tail probability is added up exactly, above by the normal approximation."""


@dataclass(frozen=True, slots=True)
class Decision:
    """Choices of a state that can be on offer together. best: the highest rated of them, several if equal.

    best is empty where the ratings tell none from another.
    """

    state: Id
    offered: tuple[Id, ...]
    best: tuple[Id, ...]

    @property
    def others(self) -> tuple[Id, ...]:
        return tuple(choice for choice in self.offered if choice not in self.best)


@once_per_scenario
def decisions(scenario: Scenario) -> tuple[Decision, ...]:
    """Every set of two or more choices that guards let stand together, by the variables of these alone."""
    return tuple(
        Decision(name, offered, _best(state, offered))
        for name, state in scenario.states.items()
        for offered in _sets(scenario, state)
        if len(offered) > 1
    )


@once_per_scenario
def rated(scenario: Scenario) -> tuple[Decision, ...]:
    """For statistics: the decisions that have a best choice, each state and best choice once.

    Of several sets with the same best choice, the largest.
    """
    kept: dict[tuple[Id, tuple[Id, ...]], Decision] = {}
    for decision in decisions(scenario):
        if decision.best:
            key = decision.state, decision.best
            if key not in kept or len(decision.offered) > len(kept[key].offered):
                kept[key] = decision
    return tuple(kept.values())


def choices(scenario: Scenario, decision: Decision) -> Mapping[Id, Choice]:
    state = scenario.states[decision.state]
    return {id_: state.choices[id_] for id_ in decision.offered}


def at_least(hits: int, chances: Sequence[float]) -> float:
    """How likely it is to hit at least so often, with these chances, one for each time: 0 to 1."""
    if hits <= 0:
        return 1.0
    if len(chances) > _EXACT:
        spread = sqrt(sum(chance * (1 - chance) for chance in chances))
        return erfc((hits - 0.5 - sum(chances)) / spread / sqrt(2)) / 2 if spread else 0.0
    likelihood = [1.0]
    for chance in chances:
        likelihood = [
            stays * (1 - chance) + comes * chance
            for stays, comes in zip([*likelihood, 0.0], [0.0, *likelihood], strict=True)
        ]
    return sum(likelihood[hits:])


def _best(state: State, offered: tuple[Id, ...]) -> tuple[Id, ...]:
    weights = decision_weights(state.choices[id_].skills for id_ in offered)
    ratings = {
        id_: round(
            sum(share * state.choices[id_].skills.get(skill, 0) for skill, share in weights.items()), 6
        )
        for id_ in offered
    }
    best = tuple(id_ for id_ in offered if ratings[id_] == max(ratings.values()))
    return best if len(best) < len(offered) else ()


def _sets(scenario: Scenario, state: State) -> Iterator[tuple[Id, ...]]:
    guards = {id_: choice.when for id_, choice in state.choices.items() if choice.when is not None}
    everything = tuple(state.choices)
    if not guards:
        yield everything
        return
    cases = _cases(scenario, list(guards.values()))
    if prod(map(len, cases.values())) > _MOST_CASES:
        yield everything
        return
    seen = set()
    for values in product(*cases.values()):
        now = dict(zip(cases, values, strict=True))
        offered = tuple(id_ for id_ in everything if id_ not in guards or guards[id_].holds(now))
        if offered not in seen:
            seen.add(offered)
            yield offered


def _cases(scenario: Scenario, guards: Sequence[Guard]) -> dict[str, list[Value]]:
    """For each variable, one value of every kind that the guards tell apart."""
    known = domains(scenario)
    cuts: dict[str, set[int]] = {}
    found: dict[str, list[Value]] = {}
    for guard in guards:
        for group in guard.groups:
            for condition in group:
                domain = known[condition.variable]
                if domain.words is not None:
                    found.setdefault(condition.variable, list(domain))
                    continue
                edges = cuts.setdefault(condition.variable, {domain.low})
                values = condition.values
                for number in values.words or ():
                    edges |= {int(number), int(number) + 1}
                edges |= {values.low} if values.low is not None else set()
                edges |= {values.high + 1} if values.high is not None else set()
    for name, edges in cuts.items():
        found[name] = sorted(edge for edge in edges if known[name].low <= edge <= known[name].high)
    return found
