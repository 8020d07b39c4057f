"""What each event of a scenario does, in the order in which a conversation does it, as plain values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from app.conversation import inner, variables, waiting
from app.conversation.conversation import DEFAULT_INTERRUPTION, keeps_contact
from app.conversation.machine import goes_on
from app.conversation.transcript import BREATHE, GRADES, INTERRUPT, MHM, NOTE, OPEN, SILENCE
from app.scenario.document import Path as Place
from app.scenario.guard import Condition, Guard, Value, Values
from app.scenario.model import Change, Id, Outcome, Part, Scenario, State, Target

GO_ON = ""
"""The way of a state that goes on by itself. It is no event: nobody does anything."""

INTERRUPTED_WAY = "interrupted"

_NOTHING = Outcome()

HEARD = "(heard in this visit)"
"""Whether an mhm was said in this visit of a state; a variable of the space that no conversation names."""

SINCE_BREATH = "(decisions since a breath)"
"""How many decisions were made since the last breath that helped; likewise."""

_RESTED = Condition(SINCE_BREATH, Values(low=inner.DECISIONS_BETWEEN))
A_BREATH_HELPS = Guard(
    (
        (_RESTED, Condition(variables.MOOD, Values(high=inner.HEATED_BELOW - 1))),
        (_RESTED, Condition(variables.STRESS, Values(low=inner.HIGH_STRESS))),
    )
)
_NOT_HEARD = Guard(((Condition(HEARD, Values(words=frozenset({False}))),),))


@dataclass(frozen=True, slots=True)
class Effect:
    """What is done to a variable: it is set to `value`, or `add` is added to it."""

    variable: str
    value: Value | None = None
    add: int = 0


@dataclass(frozen=True, slots=True)
class Happening:
    """An event in one state, or what happens on arrival there.

    Everything happens in this order: `when` holds; time passes once for each of `waits` (seconds); those who
    are `answered` no longer wait; `effects`; the `parts` are heard, each at its place; the first target that
    holds is taken, or else it stays. Nothing after the effects changes a variable that a guard reads, except
    that the facts in what is heard count as said.

    way: as `Space.takes` names it; None where no target is looked for. note: the fact that is noted.
    """

    event: str
    way: str | None = None
    when: Guard | None = None
    waits: tuple[int, ...] = ()
    answered: tuple[Id, ...] = ()
    effects: tuple[Effect, ...] = ()
    parts: tuple[tuple[Place, Part], ...] = ()
    targets: tuple[Target, ...] = ()
    place: Place = ()
    note: Id | None = None
    when_place: Place = ()

    @property
    def is_decision(self) -> bool:
        """Whether it is a choice or a task's grade."""
        return self.way is not None and self.event not in (GO_ON, SILENCE, INTERRUPT)

    @property
    def is_aside(self) -> bool:
        """Whether it is a breath or an mhm: where nothing that matters comes of it, it need not be known."""
        return self.event in (BREATHE, MHM)


@dataclass(frozen=True, slots=True)
class Moment:
    """One state: what happens on arrival, and what may happen once there.

    cards: the guards of a task's cards, which decide nothing but are looked at there. chooses: whether it has
    choices.
    """

    state: Id
    arrival: Happening
    events: tuple[Happening, ...]
    cards: tuple[tuple[Place, Guard], ...]
    chooses: bool
    goes_on: bool
    ends: bool


def moments(scenario: Scenario) -> tuple[Moment, ...]:
    """Every state of a scenario, in the author's order."""
    anywhere = (*_notes(scenario), *_openings(scenario))
    found = tuple(_moment(scenario, id_, state, anywhere) for id_, state in scenario.states.items())
    return tuple(_with_asides(scenario, found))


def _with_asides(scenario: Scenario, found: tuple[Moment, ...]) -> Iterator[Moment]:
    """The moments with an mhm where somebody may wait for it, and with a breath."""
    events = [event for moment in found for event in moment.events]
    waited_for = waiting.GRACE[scenario.channel] is not None and any(event.waits for event in events)
    mhm = Happening(MHM, when=_NOT_HEARD, answered=tuple(scenario.people), effects=(Effect(HEARD, True),))
    breath = Happening(
        BREATHE,
        when=A_BREATH_HELPS,
        effects=(Effect(variables.STRESS, add=-inner.RELIEF), Effect(SINCE_BREATH, 0)),
    )
    one_more = (Effect(SINCE_BREATH, add=1),)
    for moment in found:
        if moment.ends:
            yield moment
            continue
        more: tuple[Happening, ...] = (
            (mhm,) if waited_for and keeps_contact(scenario.states[moment.state]) else ()
        )
        own = tuple(
            replace(event, effects=event.effects + one_more) if event.is_decision else event
            for event in moment.events
        )
        yield replace(moment, events=(*own, *more, breath))


def _moment(scenario: Scenario, id_: Id, state: State, anywhere: tuple[Happening, ...]) -> Moment:
    onward = goes_on(state)
    arrival = Happening(
        GO_ON,
        way=GO_ON if onward else None,
        parts=_parts(("states", id_, "says"), state.says),
        targets=state.to if onward else (),
        place=("states", id_, "to"),
    )
    ends = state.ending is not None
    events = () if ends else (*_own(scenario, id_, state), *anywhere)
    return Moment(id_, arrival, events, tuple(_cards(id_, state)), bool(state.choices), onward, ends)


def _cards(id_: Id, state: State) -> Iterator[tuple[Place, Guard]]:
    if state.task is None:
        return
    for kind, cards in (("cards", state.task.cards), ("tickets", state.task.tickets)):
        for name, card in cards.items():
            if card.when is not None:
                yield ("states", id_, "task", kind, name, "when"), card.when


def _own(scenario: Scenario, id_: Id, state: State) -> Iterator[Happening]:
    """What the state itself has: choices, grades, silence, an interruption."""
    here: Place = ("states", id_)
    for choice_id, choice in state.choices.items():
        place: Place = (*here, "choices", choice_id)
        yield _outcome(
            scenario,
            choice_id,
            choice_id,
            choice,
            place,
            (choice.to, (*place, "to")) if choice.to else (state.to, (*here, "to")),
            answered=tuple(scenario.people) if choice.for_ is None else (choice.for_,),
            when=choice.when,
        )
    if state.task is not None:
        for grade in GRADES:
            result = state.results.get(grade) or _NOTHING
            place = (*here, "results", grade)
            yield _outcome(
                scenario,
                grade,
                f"results.{grade}",
                result,
                place,
                (result.to, (*place, "to")) if result.to else (state.to, (*here, "to")),
                answered=tuple(scenario.people),
            )
    if state.silence is not None:
        place = (*here, "silence")
        yield _outcome(scenario, SILENCE, SILENCE, state.silence, place, (state.silence.to, (*place, "to")))
    if state.choices or state.task is not None:
        outcome = state.interrupted or DEFAULT_INTERRUPTION
        place = (*here, INTERRUPTED_WAY)
        yield _outcome(
            scenario,
            INTERRUPT,
            INTERRUPTED_WAY,
            outcome,
            place,
            (outcome.to, (*place, "to")),
            first=(Effect(variables.INTERRUPTED, True),),
            when=_anything_to_choose(state),
        )


def _anything_to_choose(state: State) -> Guard | None:
    """What must hold for anything to be on offer, without which nobody can interrupt; None: it always is."""
    if state.task is not None:
        return None
    groups: list[tuple[Condition, ...]] = []
    for choice in state.choices.values():
        if choice.when is None:
            return None
        groups += choice.when.groups
    return Guard(tuple(groups))


def _outcome(
    scenario: Scenario,
    event: str,
    way: str,
    outcome: Outcome,
    place: Place,
    to: tuple[tuple[Target, ...], Place],
    *,
    answered: tuple[Id, ...] = (),
    when: Guard | None = None,
    first: tuple[Effect, ...] = (),
) -> Happening:
    waits: tuple[int, ...] = (outcome.takes,)
    parts: tuple[tuple[Place, Part], ...] = ()
    if outcome.opens is not None:
        item = scenario.desk[outcome.opens]
        waits += (item.takes,)
        first += (Effect(variables.opened(outcome.opens), True),)
        parts = _parts(("desk", outcome.opens, "text"), item.text)
    if outcome.reply:
        parts += _parts((*place, "reply"), outcome.reply)
    return Happening(
        event,
        way=way,
        when=when,
        waits=tuple(seconds for seconds in waits if seconds),
        answered=answered,
        effects=first + tuple(_effect(change) for change in outcome.changes),
        parts=parts,
        targets=to[0],
        place=to[1],
        # Nobody writes a guard on an interruption: it follows from the choices'.
        when_place=(*place, "when") if when is not None and event != INTERRUPT else (),
    )


def _effect(change: Change) -> Effect:
    return (
        Effect(change.variable, change.value)
        if change.add is None
        else Effect(change.variable, add=change.add)
    )


def _parts(place: Place, parts: tuple[Part, ...]) -> tuple[tuple[Place, Part], ...]:
    """Those parts that matter to play: with a guard, or with facts in them."""
    return tuple(
        ((*place, number), part) for number, part in enumerate(parts) if part.when is not None or part.notes
    )


def _notes(scenario: Scenario) -> Iterator[Happening]:
    for fact in scenario.facts:
        yield Happening(f"{NOTE} {fact}", note=fact)


def _openings(scenario: Scenario) -> Iterator[Happening]:
    for id_, item in scenario.desk.items():
        yield Happening(
            f"{OPEN} {id_}",
            when=item.when,
            waits=(item.takes,) if item.takes else (),
            effects=(Effect(variables.opened(id_), True),),
            parts=_parts(("desk", id_, "text"), item.text),
            when_place=("desk", id_, "when") if item.when is not None else (),
        )
