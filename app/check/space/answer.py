"""What the space answers to a question about play."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from app.conversation.transcript import Event
from app.scenario.diagnostic import Verdict
from app.scenario.guard import Value
from app.scenario.model import Id

Witness = tuple[Event, ...]
"""Events from the beginning on, that a conversation can replay."""


class Answer:
    """Whether something can come about: True is shown, False proven never to, None unknown.

    The witness is a shortest list of events after which it has (or, for a choice, can be made); it is looked
    for the first time somebody asks.
    """

    __slots__ = ("_witness", "possible")

    def __init__(
        self, possible: bool | None, witness: Witness | Callable[[], Witness | None] | None = None
    ) -> None:
        self.possible = possible
        self._witness = witness

    @property
    def witness(self) -> Witness | None:
        """The shortest way there; None unless it is shown."""
        if callable(self._witness):
            self._witness = self._witness()
        return self._witness

    @property
    def verdict(self) -> Verdict:
        return {True: Verdict.SHOWN, False: Verdict.PROVEN, None: Verdict.UNKNOWN}[self.possible]

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Answer):
            return NotImplemented
        return (self.possible, self.witness) == (other.possible, other.witness)

    def __hash__(self) -> int:
        return hash(self.possible)

    def __repr__(self) -> str:
        return f"Answer({self.possible}, {self.witness})"


@dataclass(frozen=True, slots=True)
class Trouble:
    """A configuration from which something is impossible. values: of the variables that matter there."""

    state: Id
    values: Mapping[str, Value]
    witness: Witness


@dataclass(frozen=True, slots=True)
class Length:
    """Decisions (choices made and tasks done) on the ways to an ending.

    longest: None where there is no longest; `loop` are then the states that can be gone round again and
    again. None, too, with an empty loop, where it is not known. witness: a way with the fewest decisions.
    """

    shortest: int
    longest: int | None
    loop: tuple[Id, ...]
    witness: Witness


@dataclass(frozen=True, slots=True)
class Chances:
    """How likely each ending is for somebody who chooses blindly among what is on offer.

    shares: by ending, computed and not sampled. decisions: how likely each number of decisions is. lost: the
    share whose end was not followed, 0 to 1.
    """

    shares: Mapping[Id, float]
    decisions: Mapping[int, float]
    lost: float
