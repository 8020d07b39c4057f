"""How long a turn takes, at 10, 100 and 1,000 states, against a bare trigger of the state machine library."""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import dataclass
from statistics import quantiles
from time import perf_counter_ns

from transitions import Machine

from app.conversation.conversation import Conversation
from app.scenario.guard import Condition, Guard, Values
from app.scenario.model import (
    Change,
    Choice,
    DeskItem,
    EndingKind,
    Part,
    Person,
    Scenario,
    State,
    Target,
    Variable,
)

SIZES = (10, 100, 1000)
TURNS = 2000

Row = tuple[str, float, str, float | None, float | None]
"""What was measured, the value, its unit, its ratio to the bare thing, and the goal (the ratio's, if any)."""


@dataclass(frozen=True, slots=True)
class Times:
    """Of single turns, in microseconds."""

    p50: float
    p95: float


def large_scenario(states: int) -> Scenario:
    """A ring of decisions as authors write them: guarded parts and targets, changes, facts, a desk."""
    calm = Guard(((Condition("mood", Values(low=40)),),))
    tense = Guard(((Condition("mood", Values(high=39)),),))
    ring = {}
    for index in range(states - 1):
        onward, beyond = f"state-{(index + 1) % (states - 1)}", f"state-{(index + 2) % (states - 1)}"
        ring[f"state-{index}"] = State(
            says=(Part(text="One."), Part(text="Two.", notes=("date",)), Part(text="Three.", when=tense)),
            to=(Target(state=onward),),
            choices={
                "kind": Choice(
                    say="Yes.",
                    changes=(Change(variable="mood", add=5), Change(variable="rounds", add=1)),
                    reply=(Part(text="Good.", when=calm), Part(text="Hm.", when=tense)),
                ),
                "cool": Choice(
                    say="No.",
                    takes=30,
                    changes=(Change(variable="mood", add=-10),),
                    to=(
                        Target(state=beyond, when=tense),
                        Target(state=onward, when=calm),
                        Target(state=beyond),
                    ),
                ),
                "look": Choice(do="Write.", opens="list", when=calm),
            },
        )
    ring["end"] = State(ending=EndingKind.GOOD)
    return Scenario(
        id="ring",
        language="en",
        title="A ring",
        channel="phone",
        briefing="Go round.",
        goal="None.",
        people={"one": Person(name="One"), "two": Person(name="Two")},
        variables={"rounds": Variable(start=0, low=0, high=5), "plan": Variable(start=False)},
        facts={"date": "15 November"},
        desk={"list": DeskItem(title="List", takes=20, text=(Part(text="Blue."),))},
        start="state-0",
        states=ring,
    )


def turn_times(states: int, *, turns: int = TURNS) -> Times:
    """Of a conversation that chooses round a scenario of so many states."""
    scenario = large_scenario(states)
    conversation = Conversation(scenario, seed=1)

    def turn(number: int) -> None:
        nonlocal conversation
        if number % 100 == 0:  # no conversation is longer than this
            conversation = Conversation(scenario, seed=number)
        conversation.choose(conversation.offered[number % len(conversation.offered)])

    return _times(turn, turns)


def trigger_times(states: int = 10, *, turns: int = TURNS) -> Times:
    """Of the library alone: one trigger from state to state, without conditions."""

    class Model:
        state = "state-0"

    names = [f"state-{index}" for index in range(states)]
    around = [
        {"trigger": "go", "source": name, "dest": names[(index + 1) % states]}
        for index, name in enumerate(names)
    ]
    machine = Machine(model=None, states=names, initial=None, transitions=around, auto_transitions=False)
    model, event = Model(), machine.events["go"]
    return _times(lambda _number: event.trigger(model), turns)


def build_seconds(states: int) -> float:
    """Until the first conversation of a scenario of so many states is ready."""
    scenario = large_scenario(states)
    start = perf_counter_ns()
    Conversation(scenario, seed=1)
    return (perf_counter_ns() - start) / 1e9


def _times(turn: Callable[[int], object], turns: int) -> Times:
    for number in range(200):  # what is worked out once is not a turn's
        turn(number)
    taken = []
    gc.collect()
    for number in range(turns):
        start = perf_counter_ns()
        turn(number)
        taken.append((perf_counter_ns() - start) / 1000)
    cuts = quantiles(taken, n=100)
    return Times(p50=cuts[49], p95=cuts[94])


def rows() -> list[Row]:
    """A turn against the bare trigger and against a millisecond, and how flat it is over the sizes."""
    bare = trigger_times()
    table: list[Row] = [("a bare trigger, p50", bare.p50 / 1000, "ms", None, None)]
    times = {states: turn_times(states) for states in SIZES}
    for states, each in times.items():
        table.append((f"a turn at {states:,} states, p50", each.p50 / 1000, "ms", each.p50 / bare.p50, None))
        table.append((f"a turn at {states:,} states, p95", each.p95 / 1000, "ms", None, 1.0))
    least, most = times[SIZES[0]], times[SIZES[-1]]
    name = f"a turn at {SIZES[-1]:,} states against {SIZES[0]}, p95"
    table.append((name, most.p95 / 1000, "ms", most.p95 / least.p95, 1.5))
    table.append(
        (f"until a call of {SIZES[-1]:,} states can begin", build_seconds(SIZES[-1]) * 1000, "ms", None, None)
    )
    return table
