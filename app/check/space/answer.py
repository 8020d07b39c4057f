"""What the space answers to a question about play."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.conversation.transcript import Event
from app.scenario.diagnostic import Verdict
from app.scenario.guard import Value
from app.scenario.model import Id


@dataclass(frozen=True, slots=True)
class Answer:
    """Whether something can come about: True is shown, False proven never to, None unknown.

    witness: where it can, a shortest list of events after which it has (or, for a choice, can be made).
    """

    possible: bool | None
    witness: tuple[Event, ...] | None = None

    @property
    def verdict(self) -> Verdict:
        return {True: Verdict.SHOWN, False: Verdict.PROVEN, None: Verdict.UNKNOWN}[self.possible]


@dataclass(frozen=True, slots=True)
class Trouble:
    """A configuration from which something is impossible. values: of the variables that matter there."""

    state: Id
    values: Mapping[str, Value]
    witness: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Length:
    """Decisions (choices made and tasks done) on the ways to an ending.

    longest: None where there is no longest; `loop` are then the states that can be gone round again and
    again. None, too, with an empty loop, where it is not known.
    """

    shortest: int
    longest: int | None
    loop: tuple[Id, ...]
    witness: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Chances:
    """How likely each ending is for somebody who chooses blindly among what is on offer.

    shares: by ending, computed and not sampled. decisions: how likely each number of decisions is. lost: the
    share whose end was not followed, 0 to 1.
    """

    shares: Mapping[Id, float]
    decisions: Mapping[int, float]
    lost: float
