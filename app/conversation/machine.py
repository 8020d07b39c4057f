"""A scenario as a state machine: the one place that knows the `transitions` library."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any, Protocol

from transitions import Machine

from app.conversation.transcript import GRADES
from app.scenario.guard import Guard, Value
from app.scenario.model import Id, Scenario, State, Target
from app.scenario.once import once_per_scenario

SILENCE = "event:silence"
INTERRUPT = "event:interrupt"
GO_ON = "event:go-on"


def choose(choice: Id) -> str:
    """The trigger of a choice. The prefix keeps authored ids apart from every other name."""
    return f"choice:{choice}"


def grade(result: str) -> str:
    """The trigger of a task's grade."""
    return f"grade:{result}"


class Model(Protocol):
    """What the machine moves: where it is, the values its guards read, and the target it took last."""

    state: str
    taken: int | None

    @property
    def values(self) -> Mapping[str, Value]: ...


class ScenarioMachine:
    """One machine per scenario, shared by all its conversations.

    It keeps no conversation: `fire` moves the model it is handed, which is never registered with the machine
    (a registered model would get one bound method per trigger, thousands for a large scenario).
    """

    def __init__(self, scenario: Scenario) -> None:
        # Automatic transitions would add ways round the author's graph, and grow with its square.
        self._machine = Machine(
            model=None,
            states=list(scenario.states),
            initial=None,
            transitions=list(_transitions(scenario)),
            auto_transitions=False,
            queued=False,
        )

    def fire(self, trigger: str, model: Model) -> int | None:
        """Move the model along the first target whose guard holds; its index, or None where the model stays.

        Raises KeyError for a trigger the scenario does not have, `transitions.MachineError` for one that does
        not belong to the model's state.
        """
        self._machine.events[trigger].trigger(model, model)
        return model.taken


def goes_on(state: State) -> bool:
    """Whether the state has nothing to decide and goes on by itself."""
    return not (state.choices or state.task or state.ending or state.play)


@once_per_scenario
def machine(scenario: Scenario) -> ScenarioMachine:
    """The scenario's machine, built the first time it is asked for.

    `transitions` checks nothing (missing targets and double states pass silently): only a scenario that was
    read without errors may come here.
    """
    return ScenarioMachine(scenario)


def _transitions(scenario: Scenario) -> Iterator[dict[str, Any]]:
    """One transition per target, in the author's order; the machine tries them in that order."""
    for source, state in scenario.states.items():
        for trigger, targets in _ways_on(state):
            for index, target in enumerate(targets):
                yield {
                    "trigger": trigger,
                    "source": source,
                    "dest": target.state,
                    # Callables only: a string would be looked up on the model, or even imported, and called.
                    "conditions": [partial(_holds, target.when)] if target.when is not None else None,
                    "before": partial(_take, index),
                }
            if all(target.when is not None for target in targets):
                yield {"trigger": trigger, "source": source, "dest": None, "before": partial(_take, None)}


def _ways_on(state: State) -> Iterator[tuple[str, Sequence[Target]]]:
    for choice_id, choice in state.choices.items():
        yield choose(choice_id), choice.to or state.to
    if state.task is not None:
        for result in GRADES:
            outcome = state.results.get(result)
            yield grade(result), (outcome.to if outcome is not None else ()) or state.to
    if goes_on(state):
        yield GO_ON, state.to
    yield SILENCE, state.silence.to if state.silence is not None else ()
    yield INTERRUPT, state.interrupted.to if state.interrupted is not None else ()


def _holds(guard: Guard, model: Model) -> bool:
    return guard.holds(model.values)


def _take(index: int | None, model: Model) -> None:
    model.taken = index
