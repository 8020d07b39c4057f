"""Walks that an author wrote down, with the ending they expect: the author's tests."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from app.conversation import elsewhere as why
from app.conversation import variables
from app.conversation.conversation import Conversation, NotPossible
from app.conversation.transcript import Event, Turn
from app.errors import KnownError
from app.scenario import document
from app.scenario.findings import EnoughError, Findings
from app.scenario.guard import Guard, Value
from app.scenario.model import Id, Scenario
from app.scenario.reading import conditions
from app.scenario.reading.context import Context
from app.words import _

SEED = 0
"""Any would do: the order in which choices are shown changes nothing."""


class UnreadablePlaythroughError(KnownError):
    """A walk is not written as one. place: where in its file, by keys; the first is the walk's name."""

    def __init__(self, message: str, place: tuple[str | int, ...] = ()) -> None:
        super().__init__(message)
        self.place = place

    @property
    def name(self) -> str:
        """The walk's name, "" where it is about the whole file."""
        return str(self.place[0]) if self.place else ""


@dataclass(frozen=True, slots=True)
class Playthrough:
    """A walk: what is done, the ending it leads to, and what must hold there, as it was written."""

    name: str
    steps: tuple[Event, ...]
    ends: Id | None = None
    expects: Any = None


@dataclass(frozen=True, slots=True)
class Walked:
    """What came of a walk. elsewhere: a sentence for each way in which it did not arrive."""

    playthrough: Playthrough
    turns: tuple[Turn, ...]
    ending: Id | None
    values: Mapping[str, Value] = field(repr=False)
    elsewhere: tuple[str, ...]

    @property
    def holds(self) -> bool:
        return not self.elsewhere


def read(data: object) -> tuple[Playthrough, ...]:
    """The walks of a parsed playthroughs file. Raises UnreadablePlaythroughError with what to mend."""
    if not isinstance(data, dict):
        raise UnreadablePlaythroughError(
            _("Here belongs a list of walks: a name, and below it `steps:` and `ends:`.")
        )
    return tuple(_read_one(str(name), walk) for name, walk in data.items())


def _read_one(name: str, walk: object) -> Playthrough:
    if not isinstance(walk, dict) or not isinstance(walk.get("steps"), list):
        raise UnreadablePlaythroughError(
            _("The walk “{name}” has no `steps: [...]`.").format(name=name), (name,)
        )
    for key in walk:
        if key not in ("steps", "ends", "with"):
            wrong = _("The walk “{name}” has a key `{key}`; it can have `steps`, `ends` and `with`.")
            raise UnreadablePlaythroughError(wrong.format(name=name, key=key), (name, key))
    steps, ends = walk["steps"], walk.get("ends")
    if not all(isinstance(step, str) for step in steps) or not (ends is None or isinstance(ends, str)):
        wrong = _("The steps and the ending of the walk “{name}” are plain words.")
        raise UnreadablePlaythroughError(wrong.format(name=name), (name,))
    return Playthrough(name, tuple(" ".join(step.split()) for step in steps), ends, walk.get("with"))


def run(scenario: Scenario, playthrough: Playthrough) -> Walked:
    """Walk it, to the first step that is not possible. Raises UnreadablePlaythroughError for its `with`."""
    expects = None if playthrough.expects is None else _guard(scenario, playthrough)
    conversation = Conversation(scenario, seed=SEED)
    elsewhere = []
    for number, step in enumerate(playthrough.steps, start=1):
        try:
            conversation.apply(step)
        except NotPossible as reason:
            stopped = _("Step {number}, “{step}”, is not possible in “{state}”: {reason}")
            said = stopped.format(number=number, step=step, state=conversation.state_id, reason=reason)
            elsewhere.append(" ".join((said, *why.not_possible(conversation, step))))
            break
    else:
        elsewhere += _differences(conversation, playthrough, expects)
    return Walked(playthrough, conversation.turns, conversation.ending, conversation.values, tuple(elsewhere))


def _differences(conversation: Conversation, playthrough: Playthrough, expects: Guard | None) -> list[str]:
    found = []
    if playthrough.ends is not None and conversation.state_id != playthrough.ends:
        arrived = _("It arrives at “{state}”, not at “{expected}”.")
        said = arrived.format(state=conversation.state_id, expected=playthrough.ends)
        if not conversation.ended:
            said += " " + _("There it still waits for a choice.")
        found.append(" ".join((said, *why.parted(conversation, (playthrough.ends,)))))
    if expects is not None and not expects.holds(conversation.values):
        found += why.differing(conversation, expects)
    return found


def _guard(scenario: Scenario, playthrough: Playthrough) -> Guard:
    """What is written behind `with`, read as a `when` of this scenario is."""
    findings = Findings(document.parse("", playthrough.name))
    domains = variables.domains(scenario)
    context = Context(
        findings,
        people=scenario.people,
        customer=scenario.customer_id,
        facts=scenario.facts,
        desk=scenario.desk,
        promises=scenario.promises,
        domains={**domains, f"mood.{scenario.customer_id}": domains[variables.MOOD]},
    )
    guard = None
    with suppress(EnoughError):  # The first finding is said below.
        guard = conditions.guard(context, playthrough.expects, (), "with")
    if guard is None:
        wrong = _("What stands behind `with` in the walk “{name}” cannot hold in this scenario.")
        found = findings.diagnostics()[0].message
        place = (playthrough.name, "with")
        raise UnreadablePlaythroughError(f"{wrong.format(name=playthrough.name)} {found}", place)
    return guard
