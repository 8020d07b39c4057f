"""Why a walk came out differently: where it went another way than its author expected, and what decided."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from app.conversation import machine as engine
from app.conversation.conversation import Conversation
from app.conversation.transcript import GRADES, INTERRUPT, SILENCE, Turn
from app.scenario.guard import Guard
from app.scenario.guard_words import condition_as_written, guard_as_written, spelled, why
from app.scenario.model import Id, Outcome, Scenario, State, Target
from app.words import _

_SHOWN = 5
"""How many of a value's changes are told; of more, the last ones."""


@dataclass(frozen=True, slots=True)
class _Fork:
    """Where guards decided how it went on. taken: None where it stayed."""

    turn: Turn
    state: Id
    targets: tuple[Target, ...]
    taken: Id | None


def not_possible(conversation: Conversation, step: str) -> list[str]:
    """Why a step is not possible now, in sentences that follow the one that says so."""
    here = conversation.state
    choice = here.choices.get(step)
    if choice is not None and choice.when is not None and step not in conversation.offered:
        needs = _("It is on offer where {guard} holds; here {why}.")
        return [needs.format(guard=guard_as_written(choice.when), why=why(choice.when, conversation.values))]
    homes = [id_ for id_, state in conversation.scenario.states.items() if step in state.choices]
    if not homes:
        return []
    return [
        _("“{choice}” belongs to {states}.").format(choice=step, states=_quoted(homes)),
        *parted(conversation, homes),
    ]


def parted(conversation: Conversation, expected: Collection[Id]) -> list[str]:
    """Where the way left every way to the expected states, and which guard or choice decided it.

    Nothing where it has arrived, where it could still get there, or where nothing leads there at all.
    """
    scenario = conversation.scenario
    near = _leading_to(scenario, expected)
    if conversation.state_id in near or not conversation.turns or _first(conversation) not in near:
        return []
    turn = next(turn for turn in conversation.turns if _arrived(turn) not in near)
    for fork in _forks(scenario, turn):
        if fork.taken in near:
            continue
        if (missed := next((one for one in fork.targets if one.state in near), None)) is not None:
            return [_decided(fork, missed)]
    left = _("From step {number}, “{step}”, in “{state}” on, no way leads there any more.")
    return [left.format(number=turn.number, step=turn.event, state=turn.state)]


def differing(conversation: Conversation, guard: Guard) -> list[str]:
    """Each value that is not as it must be, and how it came to that."""
    values = conversation.values
    # A guard of several groups fails in each; the one that lacks least is what the author most likely means.
    group = min(guard.groups, key=lambda group: sum(not one.holds(values) for one in group))
    return [
        _("`{variable}` is {value} at the end, not {expected}: {history}.").format(
            variable=one.variable,
            value=spelled(values[one.variable]),
            expected=f"`{condition_as_written(one)}`",
            history=_history(conversation, one.variable),
        )
        for one in group
        if not one.holds(values)
    ]


def _decided(fork: _Fork, missed: Target) -> str:
    place = _("Step {number}, “{step}”, in “{state}”").format(
        number=fork.turn.number, step=fork.turn.event, state=fork.state
    )
    values = fork.turn.values
    taken = next((one for one in fork.targets if one.state == fork.taken), None)
    if missed.when is not None and not missed.when.holds(values):
        text = _("{place}, does not lead to “{state}”, because {guard} does not hold: {why}.")
        return text.format(
            place=place, state=missed.state, guard=guard_as_written(missed.when), why=why(missed.when, values)
        )
    assert taken is not None, "where a target without a guard was missed, another was taken"
    assert taken.when is not None, "what stands above the missed target has held"
    text = _("{place}, leads to “{state}”, because {guard} holds: {why}.")
    return text.format(
        place=place, state=taken.state, guard=guard_as_written(taken.when), why=why(taken.when, values)
    )


def _forks(scenario: Scenario, turn: Turn) -> Iterator[_Fork]:
    """The places in a turn where it could have gone more than one way, in their order."""
    if not turn.entered:
        targets = _targets(scenario.states[turn.state], turn.event)
        if targets:
            yield _Fork(turn, turn.state, targets, None)
        return
    targets = _targets(scenario.states[turn.state], turn.event)
    if len(targets) > 1:
        yield _Fork(turn, turn.state, targets, turn.entered[0])
    for here, following in zip(turn.entered, (*turn.entered[1:], None), strict=True):
        passing = scenario.states[here].to
        if engine.goes_on(scenario.states[here]) and len(passing) > 1:
            yield _Fork(turn, here, passing, following)


def _targets(state: State, event: str) -> tuple[Target, ...]:
    """Where an event may lead, in the author's order."""
    outcome: Outcome | None
    if event == SILENCE:
        return state.silence.to if state.silence is not None else ()
    if event == INTERRUPT:
        return state.interrupted.to if state.interrupted is not None else ()
    outcome = state.results.get(event) if event in GRADES else state.choices.get(event)
    if outcome is None and event not in GRADES:
        return ()  # a note, or a look at the desk
    return (outcome.to if outcome is not None else ()) or state.to


def _leading_to(scenario: Scenario, expected: Collection[Id]) -> frozenset[Id]:
    """The states from which some way leads to the expected ones, whatever the guards say."""
    before: dict[Id, set[Id]] = {}
    for id_, state in scenario.states.items():
        outcomes = [*state.choices.values(), *state.results.values()]
        outcomes += [one for one in (state.silence, state.interrupted) if one is not None]
        for target in (*state.to, *(target for one in outcomes for target in one.to)):
            before.setdefault(target.state, set()).add(id_)
    near = set(expected)
    waiting = list(near)
    while waiting:
        new = before.get(waiting.pop(), set()) - near
        near |= new
        waiting += new
    return frozenset(near)


def _first(conversation: Conversation) -> Id:
    return conversation.opening_states[-1]


def _arrived(turn: Turn) -> Id:
    return turn.entered[-1] if turn.entered else turn.state


def _history(conversation: Conversation, variable: str) -> str:
    """What a value was at first, and after each step that changed it."""
    value = conversation.rewound(0).values[variable]
    told = [_("{value} at first").format(value=spelled(value))]
    for turn in conversation.turns:
        if turn.values[variable] != value:
            value = turn.values[variable]
            after = _("{value} after step {number}, “{step}”")
            told.append(after.format(value=spelled(value), number=turn.number, step=turn.event))
    return ", ".join(told if len(told) <= _SHOWN else ("…", *told[-_SHOWN:]))


def _quoted(ids: Sequence[Id]) -> str:
    return ", ".join(f"“{id_}”" for id_ in ids)
