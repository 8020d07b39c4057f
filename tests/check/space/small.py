"""Scenarios made up at random, so small that all of it can be met, with all that can go wrong in them."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from app.scenario.guard import Condition, Guard, Values
from app.scenario.model import (
    Card,
    Change,
    Choice,
    DeskItem,
    EndingKind,
    Outcome,
    Part,
    Person,
    Scenario,
    State,
    Target,
    Task,
    Variable,
)

_NUMBERS = st.sampled_from(
    [Values(low=1), Values(high=0), Values(low=2), Values(low=1, high=1), Values(words=frozenset({0, 2}))]
)
_MOODS = st.sampled_from([Values(low=60), Values(high=40), Values(high=49), Values(low=20, high=50)])
_STRESS = st.sampled_from([Values(low=60), Values(high=50), Values(low=80), Values(high=15)])
_FLAG = st.sampled_from([Values(words=frozenset({True})), Values(words=frozenset({False}))])
_WORD = st.sampled_from([Values(words=frozenset({"a"})), Values(words=frozenset({"b", "c"}))])
_PROMISE = st.sampled_from([Values(words=frozenset({"made"})), Values(words=frozenset({"none", "kept"}))])

_CONDITIONS = st.one_of(
    st.builds(Condition, st.just("mood"), _MOODS, st.booleans()),
    st.builds(Condition, st.just("mood"), _MOODS),
    st.builds(Condition, st.just("mood.two"), _MOODS),
    st.builds(Condition, st.sampled_from(["count", "down", "open"]), _NUMBERS, st.booleans()),
    st.builds(Condition, st.sampled_from(["flag", "noted.fact", "opened.list", "interrupted"]), _FLAG),
    st.builds(Condition, st.just("word"), _WORD, st.booleans()),
    st.builds(Condition, st.just("stress"), _STRESS),
    st.builds(Condition, st.just("promise.call"), _PROMISE),
)
GUARDS = st.lists(st.lists(_CONDITIONS, min_size=1, max_size=2).map(tuple), min_size=1, max_size=2).map(
    lambda groups: Guard(tuple(groups))
)

_CHANGES = st.one_of(
    st.builds(Change, variable=st.just("mood"), add=st.sampled_from([20, -20, -40])),
    st.builds(Change, variable=st.just("mood"), value=st.just(50)),
    st.builds(Change, variable=st.just("stress"), add=st.just(40)),
    st.builds(Change, variable=st.just("stress"), value=st.just(60)),
    st.builds(Change, variable=st.just("mood.two"), add=st.sampled_from([50, -50])),
    st.builds(Change, variable=st.sampled_from(["count", "open"]), add=st.just(1)),
    st.builds(Change, variable=st.just("down"), add=st.just(-1)),
    st.builds(Change, variable=st.just("count"), value=st.just(0)),
    st.builds(Change, variable=st.just("flag"), value=st.booleans()),
    st.builds(Change, variable=st.just("word"), value=st.sampled_from(["a", "b", "c"])),
    st.builds(Change, variable=st.just("promise.call"), value=st.sampled_from(["made", "kept"])),
)


def _maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.one_of(st.none(), st.none(), strategy)


_PARTS = st.lists(
    st.builds(
        Part,
        text=st.just("Hm."),
        when=_maybe(GUARDS),
        notes=st.sampled_from([(), (), ("fact",)]),
    ),
    max_size=2,
).map(tuple)


@st.composite
def _targets(draw: st.DrawFn, ids: list[str]) -> tuple[Target, ...]:
    chosen = draw(st.lists(st.sampled_from(ids), min_size=1, max_size=2, unique=True))
    guarded = [Target(state=state, when=draw(GUARDS)) for state in chosen[:-1]]
    return (*guarded, Target(state=chosen[-1], when=draw(_maybe(GUARDS))))


def _outcome(draw: st.DrawFn, ids: list[str], *, slow: bool) -> dict[str, Any]:
    return {
        "takes": draw(st.sampled_from([0, 0, 15, 60])) if slow else 0,
        "opens": draw(st.sampled_from([None, None, "list"])),
        "changes": tuple(draw(st.lists(_CHANGES, max_size=2))),
        "reply": draw(_PARTS),
        "to": draw(st.one_of(st.just(()), _targets(ids))),
    }


@st.composite
def _states(draw: st.DrawFn, ids: list[str], number: int, *, slow: bool) -> State:
    later = ids[number + 1 :]
    kinds = ["choices", "choices", "task", "ending"] + (["goes on"] if later else [])
    kind = draw(st.sampled_from(["choices"] if number == 0 else kinds))
    if not later and kind != "choices":
        kind = "ending"
    if kind == "ending":
        return State(ending=EndingKind.GOOD, says=draw(_PARTS))
    if kind == "goes on":
        return State(says=draw(_PARTS), to=draw(_targets(later)))
    said: dict[str, Any] = {"says": draw(_PARTS), "to": draw(_targets(ids))}
    if draw(st.integers(0, 2)) == 0:
        said["silence"] = Outcome(**_outcome(draw, ids, slow=slow))
    if draw(st.integers(0, 2)) == 0:
        said["interrupted"] = Outcome(**_outcome(draw, ids, slow=slow))
    if kind == "task":
        grades = draw(st.lists(st.sampled_from(["good", "fair", "poor"]), unique=True, max_size=2))
        results = {grade: Outcome(**_outcome(draw, ids, slow=slow)) for grade in grades}
        card = Card(text="One.", when=draw(_maybe(GUARDS)))
        return State(task=Task(kind="teach-back", cards={"card": card}), results=results, **said)
    count = draw(st.integers(1, 3))
    choices = {
        f"choice-{index}": Choice(
            say="Yes.",
            when=draw(_maybe(GUARDS)),
            **{"for": draw(st.sampled_from([None, None, "one", "two"]))},
            **_outcome(draw, ids, slow=slow),
        )
        for index in range(count)
    }
    return State(choices=choices, **said)


@st.composite
def small_scenarios(draw: st.DrawFn) -> Scenario:
    """A scenario of two to five states; anything may be missing in it that makes a conversation go well."""
    slow = draw(st.integers(0, 3)) == 0
    ids = [f"state-{number}" for number in range(draw(st.integers(2, 5)))]
    item = DeskItem(
        title="List",
        takes=draw(st.sampled_from([0, 25])) if slow else 0,
        text=draw(_PARTS),
        when=draw(_maybe(GUARDS)),
    )
    return Scenario(
        id="small",
        language="en",
        title="Small",
        stress=draw(st.sampled_from([20, 60])),
        channel=draw(st.sampled_from(["phone", "chat", "email"])),
        briefing="Go.",
        goal="None.",
        people={"one": Person(name="One", mood=draw(st.sampled_from([30, 50]))), "two": Person(name="Two")},
        variables={
            "flag": Variable(start=False),
            "word": Variable(start="a", words=("a", "b", "c")),
            "count": Variable(start=0, low=0, high=4),
            "down": Variable(start=2, low=-3, high=2),
            "open": Variable(start=0),
        },
        facts={"fact": "18 November"},
        promises={"call": "I call."},
        desk={"list": item},
        start=ids[0],
        states={state: draw(_states(ids, number, slow=slow)) for number, state in enumerate(ids)},
    )
