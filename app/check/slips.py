"""What a single weaker choice costs: whether it can still end well after it."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from app.check import bots
from app.check.space.answer import Witness
from app.check.space.region import Region
from app.check.subject import Subject
from app.conversation.conversation import Conversation
from app.conversation.transcript import INTERRUPT, SILENCE
from app.scenario.model import Id, Scenario
from app.scenario.once import once_per_scenario
from app.scenario.terms import EndingKind
from app.skills import scoring

_MOST_MOMENTS = 500
"""As many moments are looked at for a way that shows it."""


@dataclass(frozen=True, slots=True)
class Slip:
    """A choice after which something is out of reach. witness: the events up to it, itself included."""

    state: Id
    choice: Id
    witness: Witness | None


def weak(scenario: Scenario, state: Id, choice: Id) -> bool:
    """Whether a choice is rated below 0, beside all other choices of its state."""
    return (state, choice) in _weak_ones(scenario)


@once_per_scenario
def _weak_ones(scenario: Scenario) -> frozenset[tuple[Id, Id]]:
    return frozenset(
        (id_, choice)
        for id_, state in scenario.states.items()
        for choice in state.choices
        if scoring.rating(state, choice, tuple(state.choices)) < 0
    )


def after_one_weak_choice(subject: Subject) -> Iterator[Slip]:
    """The weak choices, not critical, after which no ending but a poor one can be reached (ST06).

    Before them nothing weak was chosen, nobody was silent or interrupted, and nothing was looked up by hand:
    whoever opens the desk often enough makes anybody wait too long.
    """
    scenario, space = subject.scenario, subject.space
    if not space.complete:
        return
    hopeful = space.backward(_endings(scenario, EndingKind.GOOD, EndingKind.MIXED))
    if not hopeful:
        return
    poorly = space.backward(_endings(scenario, EndingKind.POOR))  # where no ending is left, that is told
    told: set[tuple[Id, Id]] = set()
    sound = bots.once(lambda state, offered: _sound(scenario, state, offered))
    for notes in (True, False):
        so_far = space.following(sound, notes=notes)
        for state in sorted(so_far.states, key=list(scenario.states).index):
            for id_, choice in scenario.states[state].choices.items():
                if choice.critical or (state, id_) in told or not weak(scenario, state, id_):
                    continue
                hopeless = (space.after(so_far.at(state), state, id_) - hopeful) & poorly
                if hopeless:
                    told.add((state, id_))
                    most = _MOST_MOMENTS // len(
                        told
                    )  # where much is wrong, ways are shown for what comes first
                    yield Slip(state, id_, _witness(subject, hopeless, state, id_, most, notes=notes))


def only_by_the_best(subject: Subject) -> Iterator[Id]:
    """The good endings that the best choices lead to, and that no way with a next best one does (ST05)."""
    scenario, space = subject.scenario, subject.space
    if not space.complete:
        return
    seen: set[tuple[Id, tuple[Id, ...]]] = set()

    def best(state: Id, offered: tuple[Id, ...]) -> Collection[Id]:
        seen.add((state, offered))
        return _rated(scenario, state, offered, 0)

    so_far = space.following(bots.once(best), notes=True)
    slipped = Region()
    for state, offered in seen:
        for choice in _rated(scenario, state, offered, 1):
            slipped |= space.after(so_far.at(state), state, choice)
    for ending in _endings(scenario, EndingKind.GOOD):
        if ending in so_far.states and not (slipped & space.backward([ending])):
            yield ending


def ends_within(subject: Subject, decisions: int) -> Iterator[tuple[Id, int, Witness | None]]:
    """The endings that so few choices lead to, none of them critical: ending, decisions, the way there."""
    scenario, space = subject.scenario, subject.space
    told: set[Id] = set()
    here = space.following(_nothing)
    for number in range(1, decisions + 1):
        reached = Region()
        for state in here.states:
            for id_, choice in scenario.states[state].choices.items():
                if not choice.critical:
                    reached |= space.after(here.at(state), state, id_)
        for ending in _endings(scenario, *EndingKind):
            if ending not in told and (there := reached.at(ending)):
                told.add(ending)
                yield ending, number, space.witness(there)
        here = space.following(_nothing, start=reached) if reached else reached


def _nothing(_state: Id, _offered: tuple[Id, ...]) -> Collection[Id]:
    return ()


def _sound(scenario: Scenario, state: Id, offered: tuple[Id, ...]) -> Collection[Id]:
    """Of what is on offer, what is not weak; grades are all sound."""
    choices = scenario.states[state].choices
    return [id_ for id_ in offered if id_ not in choices or not weak(scenario, state, id_)]


def _endings(scenario: Scenario, *kinds: EndingKind) -> list[Id]:
    return [id_ for id_, state in scenario.states.items() if state.ending in kinds]


def _rated(scenario: Scenario, state: Id, offered: tuple[Id, ...], place: int) -> list[Id]:
    """The choices with the highest rating (place 0), with the next one (place 1)."""
    whole = scenario.states[state]
    if not whole.choices:
        return [] if place else list(offered)  # a task's grades have no rating
    ratings = {id_: scoring.rating(whole, id_, offered) for id_ in offered}
    levels = sorted(set(ratings.values()), reverse=True)
    return [id_ for id_ in offered if len(levels) > place and ratings[id_] == levels[place]]


def _witness(
    subject: Subject, hopeless: Region, state: Id, choice: Id, most: int, *, notes: bool
) -> Witness | None:
    """A way there with this one weak choice: a shortest way of all, where that has no other."""
    scenario = subject.scenario
    shortest = subject.space.witness(hopeless)
    if shortest is not None:
        turns = Conversation.replay(scenario, seed=0, events=shortest).turns
        chosen = [turn for turn in turns if turn.is_decision and weak(scenario, turn.state, turn.event)]
        deviates = any(turn.event in (SILENCE, INTERRUPT) for turn in turns)
        if [(turn.state, turn.event) for turn in chosen] == [(state, choice)] and not deviates:
            return shortest[: chosen[0].number]
    return _shown(scenario, state, choice, most, notes=notes)


def _shown(scenario: Scenario, state: Id, choice: Id, most: int, *, notes: bool) -> Witness | None:
    """A shortest way with this one weak choice, after which every way ends badly."""
    noting = ("note",) if notes else ()
    for before in _moments(scenario, lambda at, id_: not weak(scenario, at, id_), noting, most):
        if before is None:
            break
        if before.state_id == state and choice in before.offered and not (notes and before.notable):
            made = bots.after(before, choice)
            if _ends_badly(scenario, made):
                return made.events
    return None


def _ends_badly(scenario: Scenario, start: Conversation) -> bool:
    """Whether every way from there on is seen to end badly."""
    for one in _moments(scenario, lambda _at, _id: True, ("note", "open"), _MOST_MOMENTS, start):
        if one is None or (one.ended and one.state.ending is not EndingKind.POOR):
            return False
    return True


def _moments(
    scenario: Scenario,
    allow: Callable[[Id, Id], bool],
    besides: Collection[str],
    most: int,
    start: Conversation | None = None,
) -> Iterator[Conversation | None]:
    """Moments that allowed choices lead to, the nearest first, each once; None at last where there are more.

    besides: whether facts are noted (`note`) and the desk is looked at (`open`), each thing once.
    """
    waiting = deque([start or Conversation(scenario, seed=0)])
    seen = {bots.moment(waiting[0])}
    while waiting and len(seen) <= most:
        here = waiting.popleft()
        yield here
        if here.ended:
            continue
        events = [id_ for id_ in here.offered if allow(here.state_id, id_)]
        events += [f"note {fact}" for fact in here.notable if "note" in besides]
        events += [
            f"open {item}"
            for item in here.openable
            if "open" in besides and not here.values[f"opened.{item}"]
        ]
        for event in events:
            near = bots.after(here, event)
            if (key := bots.moment(near)) not in seen:
                seen.add(key)
                waiting.append(near)
    if waiting:
        yield None
