"""The machine under every conversation."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Mapping
from dataclasses import dataclass, field

import pytest
from transitions import MachineError

from app.conversation import machine as engine
from app.scenario.guard import Value
from app.scenario.model import State
from tests.conversation.samples import END, call, choice, number, scenario, to


@dataclass
class Pawn:
    """The least that the machine can move."""

    state: str
    values: Mapping[str, Value] = field(default_factory=lambda: {"mood": 50})
    taken: int | None = None


def test_a_choice_moves_the_model_along_the_first_target_that_holds() -> None:
    states = {
        "a": State(
            to=to(("b", number("mood", low=60)), ("c", number("mood", low=40)), "b"), choices={"x": choice()}
        ),
        "b": END,
        "c": END,
    }
    pawn = Pawn("a")
    assert engine.ScenarioMachine(scenario(states)).fire(engine.choose("x"), pawn) == 1
    assert pawn.state == "c"


def test_two_targets_to_one_state_are_told_apart() -> None:
    states = {"a": State(to=to(("b", number("mood", low=60)), "b"), choices={"x": choice()}), "b": END}
    machine = engine.ScenarioMachine(scenario(states))
    assert machine.fire(engine.choose("x"), Pawn("a", {"mood": 70})) == 0
    assert machine.fire(engine.choose("x"), Pawn("a", {"mood": 50})) == 1


def test_where_no_target_holds_the_model_stays() -> None:
    states = {"a": State(to=to(("b", number("mood", low=60))), choices={"x": choice()}), "b": END}
    pawn = Pawn("a", taken=5)
    assert engine.ScenarioMachine(scenario(states)).fire(engine.choose("x"), pawn) is None
    assert pawn.state == "a"


def test_there_is_no_way_round_the_authors_graph() -> None:
    machine = engine.machine(call())
    with pytest.raises(KeyError):
        machine.fire("to_planned", Pawn("opening"))
    with pytest.raises(MachineError):
        machine.fire(engine.choose("expected"), Pawn("opening"))


def test_a_model_gets_nothing_but_its_state() -> None:
    pawn = Pawn("opening")
    before = set(dir(pawn))
    engine.machine(call()).fire(engine.SILENCE, pawn)
    assert set(dir(pawn)) == before


def test_a_machine_is_built_once_per_scenario_and_goes_with_it() -> None:
    one, other = call(), call()
    assert engine.machine(one) is engine.machine(one)
    assert engine.machine(one) is not engine.machine(other)
    gone = weakref.ref(engine.machine(one))
    del one
    gc.collect()
    assert gone() is None


@pytest.mark.parametrize("kind", ["choices", "ending", "play"])
def test_a_state_with_something_to_do_does_not_go_on_by_itself(kind: str) -> None:
    state = {"choices": State(choices={"x": choice()}), "ending": END, "play": State(play="other")}[kind]
    assert not engine.goes_on(state)
    assert engine.goes_on(State(to=to("x")))
