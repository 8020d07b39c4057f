"""What changes each variable, and the values it can come to by that, whatever the guards say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.check.ways import Way, ways
from app.conversation import variables
from app.scenario.document import Path as Place
from app.scenario.guard import Value
from app.scenario.model import Change, Id, Scenario
from app.scenario.once import once_per_scenario


@dataclass(frozen=True, slots=True)
class Write:
    """A change where it stands."""

    change: Change
    way: Way

    @property
    def place(self) -> Place:
        return (*self.way.place, "changes", self.change.variable)

    @property
    def name(self) -> str:
        """Whose change it is, as people name it: `opening.cannot`, `opening.silence`."""
        return f"{self.way.state}.{self.way.name}"


@once_per_scenario
def writes(scenario: Scenario) -> Mapping[str, tuple[Write, ...]]:
    """The changes of each variable, in the order of the file; nothing for one that none changes."""
    found: dict[str, list[Write]] = {}
    for way in ways(scenario):
        for change in way.outcome.changes:
            found.setdefault(change.variable, []).append(Write(change, way))
    return {name: tuple(each) for name, each in found.items()}


@once_per_scenario
def said(scenario: Scenario) -> frozenset[Id]:
    """The facts that some part of speech, or something on the desk, notes."""
    parts = [part for item in scenario.desk.values() for part in item.text]
    parts += [part for state in scenario.states.values() for part in state.says]
    parts += [part for way in ways(scenario) for part in way.outcome.reply]
    return frozenset(fact for part in parts for fact in part.notes)


@once_per_scenario
def attainable(scenario: Scenario) -> Mapping[str, frozenset[Value]]:
    """The values that each variable starts with or is ever given; every number, where steps are taken.

    Nothing else can come about, whichever way a conversation takes.
    """
    found: dict[str, frozenset[Value]] = {}
    waits = any(way.outcome.takes for way in ways(scenario)) or any(
        item.takes for item in scenario.desk.values()
    )
    for name, domain in variables.domains(scenario).items():
        changes = [each.change for each in writes(scenario).get(name, ())]
        is_mood = name.partition(".")[0] == variables.MOOD
        if (is_mood and (waits or name == variables.MOOD)) or any(one.add is not None for one in changes):
            # Waiting lowers every mood, and an interruption lowers the customer's.
            found[name] = frozenset(domain)
            continue
        values = {variables.start_values(scenario)[name]}
        values |= {one.value for one in changes if one.value is not None}
        marked, _dot, what = name.partition(".")
        if (
            name == variables.INTERRUPTED
            or marked == "opened"
            or (marked == "noted" and what in said(scenario))
        ):
            values.add(True)
        found[name] = frozenset(values)
    return found
