"""The scenario as frozen values: everything a conversation can contain, in the author's words.

The reader makes these from a document; nothing else does, except tests. A translated scenario is a Scenario
like any other: same ids, other words (see `translation`).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, cached_property
from typing import Self

from pydantic import BaseModel, ConfigDict, Field

from app.scenario.guard import Guard, Value
from app.scenario.terms import EndingKind as EndingKind
from app.scenario.terms import Manner as Manner
from app.scenario.terms import Mood as Mood
from app.scenario.terms import Phase as Phase

Id = str
"""Lowercase ASCII words joined by hyphens."""


class Frozen(BaseModel):
    """Base of every authored value: immutable, and strict about unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    @classmethod
    def typed(cls, values: Mapping[str, object]) -> Self:
        """An instance of values, by field name, that already have the fields' types; nothing is checked here.

        For the reader, which types thousands of them itself. It does what `model_construct` does, in a tenth
        of the time: the defaults are looked up once per class.
        """
        made = cls.__new__(cls)
        _set(made, "__dict__", {**_defaults(cls), **values})
        _set(made, "__pydantic_fields_set__", set(values))
        _set(made, "__pydantic_extra__", None)
        _set(made, "__pydantic_private__", None)
        return made


_set = object.__setattr__  # The instances are frozen.


@cache
def _defaults(model: type[Frozen]) -> dict[str, object]:
    return {
        name: field.get_default(call_default_factory=True, validated_data={})
        for name, field in model.model_fields.items()
        if not field.is_required()
    }


class Person(Frozen):
    """Somebody in the conversation; the first of a scenario's people is the customer."""

    name: str
    portrait: str | None = None
    about: str | None = None
    mood: int = Field(default=50, ge=0, le=100)


class Variable(Frozen):
    """A declared, bounded variable: yes/no, one of some words, or a whole number from `low` to `high`."""

    start: Value
    words: tuple[str, ...] | None = None
    low: int | None = None
    high: int | None = None


class Part(Frozen):
    """A part of speech: what is heard in one breath. `notes` are the facts that are said in it."""

    text: str
    by: Id | None = None
    when: Guard | None = None
    notes: tuple[Id, ...] = ()


class DeskItem(Frozen):
    """Something to look up. `takes` is simulated time in whole seconds.

    authority: what a colleague may decide. purpose: what a rule is there for. leeway: how far one may go from
    it, and who decides that.
    """

    title: str
    kind: str = "article"
    takes: int = Field(default=0, ge=0)
    text: tuple[Part, ...]
    authority: str | None = None
    purpose: str | None = None
    leeway: str | None = None
    when: Guard | None = None


class Change(Frozen):
    """What an outcome does to one variable: `add` a number (may be negative), or set a `value`."""

    variable: str
    add: int | None = None
    value: Value | None = None


class Target(Frozen):
    """Where it goes on; without a guard, always. The first target that holds is taken."""

    state: Id
    when: Guard | None = None


class Feedback(Frozen):
    """What the coach says: behaviour, impact, a `better` line (weak choices) or a `rule` (strong ones)."""

    behaviour: str
    impact: str
    better: str | None = None
    rule: str | None = None


class Outcome(Frozen):
    """What happens, in this order: time passes, `changes`, `reply`, `to`.

    `skills` are the author's ratings, -2 to +2, in order of weight; nothing in a conversation reads them.
    Without a `to` the state's own is taken; `silence` and `interrupted` then stay where they are.
    """

    takes: int = Field(default=0, ge=0)
    opens: Id | None = None
    changes: tuple[Change, ...] = ()
    reply: tuple[Part, ...] = ()
    to: tuple[Target, ...] = ()
    skills: Mapping[Id, int] = Field(default_factory=dict)
    feedback: Feedback | None = None


class Choice(Outcome):
    """Something the learner can say, think or do: exactly one of the three is given."""

    say: str | None = None
    think: str | None = None
    do: str | None = None
    when: Guard | None = None
    for_: Id | None = Field(default=None, alias="for")
    honest: bool = True
    critical: bool = False

    @property
    def manner(self) -> Manner:
        return Manner.SAY if self.say is not None else Manner.THINK if self.think is not None else Manner.DO

    @property
    def text(self) -> str:
        """What is said, thought or done."""
        return self.say or self.think or self.do or ""


class Card(Frozen):
    """Something to take, sort or order in a task; which fields it has depends on the kind of task.

    worth: of taking it (pick). in_: the column it belongs in (place). understood: whether a customer who says
    this has understood (teach-back). impact and minutes: what waiting costs and how long it takes (rank).
    """

    text: str
    when: Guard | None = None
    worth: int | None = None
    in_: Id | None = Field(default=None, alias="in")
    understood: bool | None = None
    impact: int | None = None
    minutes: int | None = None


class Dial(Frozen):
    """Something to set in a task, from `low` to `high`, both included; `best` is what suits this customer."""

    text: str
    low: int
    high: int
    start: int
    best: int


class Task(Frozen):
    """A moment that is not a choice. Its grade (good, fair, poor) picks the state's `results`.

    Which fields it has depends on its kind; a ticket (rank) is a card.
    """

    kind: str
    skill: Id | None = None
    text: str | None = None
    needs: tuple[str, ...] = ()
    models: tuple[str, ...] = ()
    decoys: tuple[str, ...] = ()
    fill: int | None = None
    take: int | None = None
    cards: Mapping[Id, Card] = Field(default_factory=dict)
    tickets: Mapping[Id, Card] = Field(default_factory=dict)
    columns: Mapping[Id, str] = Field(default_factory=dict)
    dials: Mapping[Id, Dial] = Field(default_factory=dict)

    @property
    def to_read(self) -> tuple[str, ...]:
        """What there is to read before it can be done; the models are shown afterwards."""
        cards = (*self.cards.values(), *self.tickets.values())
        return (self.text or "", *(card.text for card in cards), *self.columns.values(), *self.decoys)


class State(Frozen):
    """It speaks (`scene`, `says`), then has `choices`, a `task`, an `ending` or a `play`, or goes on."""

    phase: Phase | None = None
    scene: str | None = None
    says: tuple[Part, ...] = ()
    patience: int | None = Field(default=None, ge=1)
    silence: Outcome | None = None
    interrupted: Outcome | None = None
    discuss: str | None = None
    to: tuple[Target, ...] = ()
    choices: Mapping[Id, Choice] = Field(default_factory=dict)
    order: str = "shuffled"
    task: Task | None = None
    results: Mapping[str, Outcome] = Field(default_factory=dict)
    ending: EndingKind | None = None
    result: str | None = None
    relationship: str | None = None
    question: str | None = None
    private: bool = False
    play: Id | None = None


class Scenario(Frozen):
    """A whole scenario. Mappings keep the author's order."""

    format: int = 1
    id: Id
    language: str
    title: str
    channel: str = "phone"
    difficulty: int = Field(default=1, ge=1, le=5)
    minutes: int = Field(default=5, ge=1)
    setting: str | None = None
    reviewed: bool = False
    content: tuple[str, ...] = ()
    briefing: str
    goal: str
    stress: int = Field(default=20, ge=0, le=100)
    people: Mapping[Id, Person]
    variables: Mapping[Id, Variable] = Field(default_factory=dict)
    facts: Mapping[Id, str] = Field(default_factory=dict)
    promises: Mapping[Id, str] = Field(default_factory=dict)
    desk: Mapping[Id, DeskItem] = Field(default_factory=dict)
    start: Id
    states: Mapping[Id, State]

    @cached_property
    def customer_id(self) -> Id:
        """The first of the people."""
        return next(iter(self.people))

    @property
    def customer(self) -> Person:
        return self.people[self.customer_id]
