"""Every guard of a scenario with its place, what it reads, and which part of it decides."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from app.check.ways import ways
from app.conversation import variables
from app.scenario import document
from app.scenario.document import Document
from app.scenario.document import Path as Place
from app.scenario.findings import Findings
from app.scenario.guard import Condition, Guard, Value
from app.scenario.model import Id, Part, Scenario
from app.scenario.once import once_per_scenario
from app.scenario.reading import conditions
from app.scenario.reading.context import Context


class Kind(StrEnum):
    """What a guard decides about."""

    PART = "part"
    REPLY = "reply"
    CHOICE = "choice"
    TARGET = "target"
    DESK_ITEM = "desk item"
    CARD = "card"


@dataclass(frozen=True, slots=True)
class Asked:
    """A guard where it stands. state: None on the desk. way: whose reply or target it is, see `Way.name`."""

    place: Place
    guard: Guard
    kind: Kind
    state: Id | None = None
    way: str | None = None

    @property
    def reads(self) -> frozenset[str]:
        """The variables that it asks for."""
        return frozenset(one.variable for group in self.guard.groups for one in group)


@once_per_scenario
def guards(scenario: Scenario) -> tuple[Asked, ...]:
    """All guards; one that several ways share, such as a state's `to`, once."""
    return tuple({asked.place: asked for asked in _guards(scenario)}.values())


@once_per_scenario
def readers(scenario: Scenario) -> Mapping[str, tuple[Asked, ...]]:
    """The guards that read each variable; nothing for one that none reads."""
    found: dict[str, list[Asked]] = {}
    for asked in guards(scenario):
        for name in asked.reads:
            found.setdefault(name, []).append(asked)
    return {name: tuple(each) for name, each in found.items()}


def _guards(scenario: Scenario) -> Iterator[Asked]:
    for item_id, item in scenario.desk.items():
        if item.when is not None:
            yield Asked(("desk", item_id, "when"), item.when, Kind.DESK_ITEM)
        yield from _of_parts(item.text, ("desk", item_id, "text"), Kind.PART, None, None)
    for id_, state in scenario.states.items():
        yield from _of_parts(state.says, ("states", id_, "says"), Kind.PART, id_, None)
        for choice_id, choice in state.choices.items():
            if choice.when is not None:
                place = ("states", id_, "choices", choice_id, "when")
                yield Asked(place, choice.when, Kind.CHOICE, id_, choice_id)
        if state.task is not None:
            for name, cards in (("cards", state.task.cards), ("tickets", state.task.tickets)):
                for card_id, card in cards.items():
                    if card.when is not None:
                        card_place = ("states", id_, "task", name, card_id, "when")
                        yield Asked(card_place, card.when, Kind.CARD, id_)
    for way in ways(scenario):
        yield from _of_parts(way.outcome.reply, (*way.place, "reply"), Kind.REPLY, way.state, way.name)
        for target in way.targets:
            if target.when is not None:
                yield Asked((*way.to, target.state), target.when, Kind.TARGET, way.state, way.name)


def _of_parts(
    parts: tuple[Part, ...], place: Place, kind: Kind, state: Id | None, way: str | None
) -> Iterator[Asked]:
    for number, part in enumerate(parts):
        if part.when is not None:
            yield Asked((*place, number, "when"), part.when, kind, state, way)


# What a guard is made of, as it is written


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a guard: a variable and its values."""

    condition: Condition
    place: Place

    def holds(self, values: Mapping[str, Value]) -> bool:
        return self.condition.holds(values)


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines that must all hold."""

    parts: tuple[Line | Lines | Items | Turned, ...]
    place: Place

    def holds(self, values: Mapping[str, Value]) -> bool:
        return all(part.holds(values) for part in self.parts)


@dataclass(frozen=True, slots=True)
class Items:
    """A list, of which one must hold."""

    parts: tuple[Line | Lines | Items | Turned, ...]
    place: Place

    def holds(self, values: Mapping[str, Value]) -> bool:
        return any(part.holds(values) for part in self.parts)


@dataclass(frozen=True, slots=True)
class Turned:
    """What stands behind `not`."""

    part: Line | Lines | Items | Turned
    place: Place

    def holds(self, values: Mapping[str, Value]) -> bool:
        return not self.part.holds(values)


Written = Line | Lines | Items | Turned


def written(scenario: Scenario, read_from: Document, asked: Asked) -> Written:
    """The guard as it stands in the file, in which each part knows its place."""
    return _part(_context(scenario), _at(read_from, asked.place), asked.place)


def lines_of(part: Written) -> Iterator[Line]:
    """All lines in it, in the order of the file."""
    if isinstance(part, Line):
        yield part
    elif isinstance(part, Turned):
        yield from lines_of(part.part)
    else:
        for each in part.parts:
            yield from lines_of(each)


def _part(context: Context, raw: Any, place: Place) -> Written:
    if isinstance(raw, list):
        items = tuple(_part(context, one, (*place, number)) for number, one in enumerate(raw))
        return items[0] if len(items) == 1 else Items(items, place)
    parts: list[Written] = []
    for name, value in raw.items():
        if name == "not":
            inner = (*place, "not")
            parts.append(Turned(_part(context, value, inner), inner))
        else:
            condition = conditions.condition(context, value, place, name)
            assert condition is not None, "the file was read without errors"
            parts.append(Line(condition, (*place, name)))
    return parts[0] if len(parts) == 1 else Lines(tuple(parts), place)


def _at(read_from: Document, place: Place) -> Any:
    """What stands at a place of the model: a single part stands in the file without its number."""
    node: Any = read_from.data
    for key in place:
        if isinstance(node, list):
            assert isinstance(key, int), f"{place} is not in the file"
            node = node[key]
        elif isinstance(node, dict) and key in node:
            node = node[key]
        else:
            assert key == 0, f"{place} is not in the file"
    return node


@once_per_scenario
def _context(scenario: Scenario) -> Context:
    """What the reader knew when it read the guards."""
    domains = variables.domains(scenario)
    return Context(
        Findings(_nothing()),
        people=scenario.people,
        customer=scenario.customer_id,
        facts=scenario.facts,
        desk=scenario.desk,
        promises=scenario.promises,
        domains={**domains, f"mood.{scenario.customer_id}": domains[variables.MOOD]},
    )


@cache
def _nothing() -> Document:
    return document.parse("", "")
