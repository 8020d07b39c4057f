"""In which state a playthrough is at each of its steps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.conversation.conversation import Conversation, NotPossible
from app.conversation.playthrough import SEED, Playthrough
from app.scenario.model import Id, Scenario


class Whereabouts:
    """Where walks are at their steps; `unsure` collects the steps of which nobody can say."""

    def __init__(self, scenario: Scenario, walks: Sequence[Playthrough]) -> None:
        self._scenario = scenario
        self._walks = {walk.name: walk for walk in walks}
        self._states: Mapping[str, list[Id]] = {walk.name: _states(scenario, walk) for walk in walks}
        self.unsure: dict[tuple[str, int], Id] = {}
        """The choice that stands there, by the walk's name and the step's number from 0."""

    def state_of(self, name: str, number: int) -> Id | None:
        """The state of which a step's choice is.

        Where the walk does not come so far, the one state that has such a choice; None, and noted, where
        several have one.
        """
        choice = self._walks[name].steps[number]
        states = self._states[name]
        if number < len(states) and choice in self._scenario.states[states[number]].choices:
            return states[number]
        having = [id_ for id_, state in self._scenario.states.items() if choice in state.choices]
        if len(having) > 1:
            self.unsure[name, number] = choice
        return having[0] if len(having) == 1 else None


def _states(scenario: Scenario, walk: Playthrough) -> list[Id]:
    """The state before each step, as far as it can be walked."""
    states: list[Id] = []
    try:
        conversation = Conversation(scenario, seed=SEED)
        for step in walk.steps:
            states.append(conversation.state_id)
            conversation.apply(step)
    except NotPossible:
        return states  # What does not hold before does not hold afterwards; its names follow all the same.
    return states
