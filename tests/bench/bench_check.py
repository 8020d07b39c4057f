"""What the proofs of a check cost at 30, 100 and 1,000 states: all that may happen, and all questions."""

from __future__ import annotations

import gc
import random
import tracemalloc
from collections.abc import Callable
from time import perf_counter

from app.check.space.space import Space
from app.conversation.machine import goes_on
from app.scenario.guard import Condition, Guard, Value, Values
from app.scenario.model import Change, Choice, EndingKind, Part, Person, Scenario, State, Target, Variable

SIZES = {30: 0.05, 100: 0.3, 1000: 2.0}
"""States, and the seconds in which a full check must be through."""

SHARE = 0.4
"""How much of that the space may take; the rest is for reading and for the rules that ask it."""

MEMORY = 500.0
"""Megabytes that a check may take."""

Row = tuple[str, float, str, float | None, float | None]
"""What was measured, the value, its unit, its ratio to the bare thing, and the goal (the ratio's, if any)."""


def chain(states: int, *, seed: int = 1) -> Scenario:
    """A long story whose branches come together again: each state leads one, two or three states on."""
    return _scenario(states, seed, lambda rng, here: min(here + rng.randint(1, 3), states - 3))


def loops(states: int, *, seed: int = 1) -> Scenario:
    """The same, but every tenth way or so leads back, by up to ten states."""

    def onward(rng: random.Random, here: int) -> int:
        back = here % 5 == 0 and rng.random() < 0.5
        return max(0, here - rng.randint(0, 10)) if back else min(here + rng.randint(1, 3), states - 3)

    return _scenario(states, seed, onward)


def _scenario(states: int, seed: int, onward: Callable[[random.Random, int], int]) -> Scenario:
    """Three choices in each state, half of them with changes; in every third state, guards."""
    rng = random.Random(seed)
    made: dict[str, State] = {}
    for here in range(states - 3):
        made[f"state-{here}"] = _state(rng, here, onward)
    for kind in EndingKind:
        made[f"ending-{kind}"] = State(ending=kind)
    last = states - 4
    low, plan = _when("mood", high=39), _when("plan", words=("made", "kept"))
    made[f"state-{last}"] = made[f"state-{last}"].model_copy(
        update={
            "choices": {
                "end": Choice(
                    say="Goodbye.",
                    to=(
                        Target(state="ending-poor", when=low),
                        Target(state="ending-good", when=plan),
                        Target(state="ending-mixed"),
                    ),
                )
            }
        }
    )
    return Scenario(
        id="made-up",
        language="en",
        title="Made up",
        briefing="Go.",
        goal="Arrive.",
        people={"one": Person(name="One", mood=60)},
        variables={
            "plan": Variable(start="none", words=("none", "made", "kept")),
            "told": Variable(start=False),
        },
        start="state-0",
        states={name: state if state.ending else _within(state, set(made)) for name, state in made.items()},
    )


def _state(rng: random.Random, here: int, onward: Callable[[random.Random, int], int]) -> State:
    choices = {}
    guarded = here % 3 == 2
    for number in range(3):
        to: tuple[Target, ...] = (Target(state=f"state-{onward(rng, here)}"),)
        when = _guard(rng) if guarded and number == 2 else None
        if guarded and number == 1:
            to = (Target(state=f"state-{onward(rng, here)}", when=_guard(rng)), *to)
        reply: tuple[Part, ...] = ()
        if guarded and number == 0:
            reply = (Part(text="Good.", when=_guard(rng)), Part(text="Well."))
        choices[f"choice-{number}"] = Choice(
            say="Yes.", when=when, changes=_changes(rng) if rng.random() < 0.5 else (), reply=reply, to=to
        )
    return State(says=(Part(text="And now?"),), choices=choices)


def _within(state: State, known: set[str]) -> State:
    """A way beyond the last decision leads to the last decision."""
    last = max(int(name.removeprefix("state-")) for name in known if name.startswith("state-"))

    def clamped(target: Target) -> Target:
        return target if target.state in known else target.model_copy(update={"state": f"state-{last}"})

    choices = {
        id_: choice.model_copy(update={"to": tuple(clamped(target) for target in choice.to)})
        for id_, choice in state.choices.items()
    }
    return state.model_copy(update={"choices": choices})


def _changes(rng: random.Random) -> tuple[Change, ...]:
    mood = Change(variable="mood", add=rng.choice((-20, -10, -5, 5, 10, 15)))
    plan = Change(variable="plan", value=rng.choice(("none", "made", "kept")))
    told = Change(variable="told", value=rng.random() < 0.5)
    return rng.choice(((mood,), (mood, plan), (mood, told), (plan,)))


def _guard(rng: random.Random) -> Guard:
    return rng.choice(
        (
            _when("mood", low=60),
            _when("mood", high=39),
            _when("mood", low=30),
            _when("plan", words=("made",)),
            _when("plan", words=("none", "kept")),
            _when("told", words=(True,)),
        )
    )


def _when(
    variable: str, *, low: int | None = None, high: int | None = None, words: tuple[Value, ...] | None = None
) -> Guard:
    values = Values(words=None if words is None else frozenset(words), low=low, high=high)
    return Guard(((Condition(variable, values),),))


def ask_everything(scenario: Scenario) -> Space:
    """The space, and every question that the rules of a check ask of it."""
    space = Space(scenario)
    endings = [id_ for id_, state in scenario.states.items() if state.ending is not None]
    for id_, state in scenario.states.items():
        space.reaches(id_)
        for choice_id, choice in state.choices.items():
            place = ("states", id_, "choices", choice_id)
            if space.offers(id_, choice_id).possible is False:
                space.preventing(id_, choice_id)
            if choice.when is not None:
                space.holds((*place, "when"))
                space.fails((*place, "when"))
            for number, part in enumerate(choice.reply):
                if part.when is not None:
                    space.holds((*place, "reply", number, "when"))
            for index in range(len(choice.to)):
                space.takes(id_, choice_id, index)
        if goes_on(state):
            space.takes(id_, "", 0)
        space.visible(id_)
    space.stuck()
    space.trapped()
    space.backward(endings)
    for ending in endings:
        space.backward([ending])
    space.forward(None, lambda _state, choice: choice != "choice-0")
    space.following(lambda _state, offered: offered[:1])
    space.following(lambda _state, offered: offered[-1:])
    space.chances(notes=True)
    space.chances(notes=False)
    return space


def seconds(scenario: Scenario, *, runs: int = 3) -> float:
    """Of exploring and asking, the best of some runs."""
    best = float("inf")
    for _run in range(runs):
        gc.collect()
        start = perf_counter()
        ask_everything(scenario)
        best = min(best, perf_counter() - start)
    return best


def megabytes(scenario: Scenario) -> float:
    """The most memory that it takes at once."""
    gc.collect()
    tracemalloc.start()
    ask_everything(scenario)
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak / 1e6


def rows() -> list[Row]:
    """Seconds for both shapes in each size, and the memory of the largest."""
    table: list[Row] = []
    for states, goal in SIZES.items():
        for shape in (chain, loops):
            taken = seconds(shape(states))
            name = f"the proofs of a {shape.__name__} of {states:,} states"
            table.append((name, taken * 1000, "ms", None, goal * SHARE * 1000))
    largest = max(SIZES)
    for shape in (chain, loops):
        name = f"memory for the proofs of a {shape.__name__} of {largest:,} states"
        table.append((name, megabytes(shape(largest)), "MB", None, MEMORY))
    return table
