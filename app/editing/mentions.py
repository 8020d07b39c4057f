"""Where the names that an author gave are mentioned in a scenario's file and in its playthroughs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from app.conversation.transcript import NOTE, OPEN
from app.scenario.document import Node, Path
from app.scenario.model import Id


class Kind(StrEnum):
    """What can have a name of the author's. A choice's name is one within its state."""

    STATE = "state"
    CHOICE = "choice"
    FACT = "fact"
    VARIABLE = "variable"
    PERSON = "person"
    ITEM = "item"
    PROMISE = "promise"


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a name stands: in the key or in the text at a path, from one character to another.

    within: the state, for a choice.
    """

    kind: Kind
    name: Id
    path: Path
    begin: int
    end: int
    in_key: bool = False
    within: Id = ""


SECTIONS = {
    "states": Kind.STATE,
    "facts": Kind.FACT,
    "variables": Kind.VARIABLE,
    "people": Kind.PERSON,
    "desk": Kind.ITEM,
    "promises": Kind.PROMISE,
}
"""Where each kind is declared."""

_PREFIXES = {
    "mood.": Kind.PERSON,
    "noted.": Kind.FACT,
    "opened.": Kind.ITEM,
    "promise.": Kind.PROMISE,
}
"""How the names of a conversation's values begin, and whose names follow."""

_OUTCOMES = ("silence", "interrupted")
_FACT = re.compile(r"\{fact\.([^{}]*)\}")

StateOf = Callable[[str, int], Id | None]
"""In which state the learner is at a step of a walk, by the walk's name and the step's number from 0."""


def in_scenario(data: Node) -> Iterator[Mention]:
    """Every mention in a scenario's data, which reads without errors."""
    assert isinstance(data, dict)
    yield from _placeholders(data, ())
    yield from _word(Kind.STATE, data["start"], ("start",))
    for section, kind in SECTIONS.items():
        for name in data.get(section) or ():
            yield _key(kind, name, (section, name))
    for name, item in (data.get("desk") or {}).items():
        yield from _parts(item["text"], ("desk", name, "text"))
        yield from _guard(item.get("when"), ("desk", name, "when"))
    for name, state in data["states"].items():
        yield from _state(name, state, ("states", name))


def in_walks(data: Node, state_of: StateOf) -> Iterator[Mention]:
    """Every mention in playthroughs, which read without errors.

    A choice's name alone does not say of which state it is: `state_of` does.
    """
    assert isinstance(data, dict)
    for name, walk in data.items():
        yield from _word(Kind.STATE, walk.get("ends"), (name, "ends"))
        yield from _guard(walk.get("with"), (name, "with"))
        for number, step in enumerate(walk["steps"]):
            path = (name, "steps", number)
            verb, *what = step.split()
            kind = {NOTE: Kind.FACT, OPEN: Kind.ITEM}.get(verb)
            if kind is not None and len(what) == 1:
                begin = step.rindex(what[0])
                yield Mention(kind, what[0], path, begin, begin + len(what[0]))
            elif not what and (state := state_of(name, number)) is not None:
                begin = step.index(verb)
                yield Mention(Kind.CHOICE, verb, path, begin, begin + len(verb), within=state)


def in_text(words: str) -> Iterator[tuple[Id, int, int]]:
    """The facts that a text has placeholders for, and where their names stand in it."""
    for found in _FACT.finditer(words):
        yield found[1], found.start(1), found.end(1)


def mapped(data: Node, found: Iterable[Mention], new: Id) -> Node:
    """The data with another name in place of these mentions."""
    by_place: dict[tuple[Path, bool], list[Mention]] = {}
    for one in found:
        by_place.setdefault((one.path, one.in_key), []).append(one)

    def words(text: str, path: Path, in_key: bool) -> str:
        for one in sorted(by_place.get((path, in_key), ()), key=lambda one: -one.begin):
            text = text[: one.begin] + new + text[one.end :]
        return text

    def node(value: Node, path: Path) -> Node:
        if isinstance(value, str):
            return words(value, path, False)
        if isinstance(value, list):
            return [node(inner, (*path, index)) for index, inner in enumerate(value)]
        return {words(key, (*path, key), True): node(inner, (*path, key)) for key, inner in value.items()}

    return node(data, ())


def _key(kind: Kind, name: Id, path: Path, within: Id = "") -> Mention:
    return Mention(kind, name, path, 0, len(name), in_key=True, within=within)


def _word(kind: Kind, value: Any, path: Path) -> Iterator[Mention]:
    """A name that is all of a value."""
    if type(value) is str:
        yield Mention(kind, value, path, 0, len(value))


def _words(kind: Kind, value: Any, path: Path) -> Iterator[Mention]:
    """A name, or a list of them."""
    yield from _word(kind, value, path)
    if type(value) is list:
        for index, one in enumerate(value):
            yield from _word(kind, one, (*path, index))


def _placeholders(value: Node, path: Path) -> Iterator[Mention]:
    if isinstance(value, str):
        if "{fact." in value:
            for name, begin, end in in_text(value):
                yield Mention(Kind.FACT, name, path, begin, end)
        return
    for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
        yield from _placeholders(inner, (*path, key))


def _state(name: Id, state: dict[str, Any], path: Path) -> Iterator[Mention]:
    yield from _parts(state.get("says"), (*path, "says"))
    yield from _targets(state.get("to"), (*path, "to"))
    for key in _OUTCOMES:
        yield from _outcome(state.get(key), (*path, key))
    for grade, outcome in (state.get("results") or {}).items():
        yield from _outcome(outcome, (*path, "results", grade))
    for choice, one in (state.get("choices") or {}).items():
        here = (*path, "choices", choice)
        yield _key(Kind.CHOICE, choice, here, within=name)
        yield from _guard(one.get("when"), (*here, "when"))
        yield from _word(Kind.PERSON, one.get("for"), (*here, "for"))
        yield from _outcome(one, here)
    for cards in ("cards", "tickets"):
        for card, one in ((state.get("task") or {}).get(cards) or {}).items():
            yield from _guard(one.get("when"), (*path, "task", cards, card, "when"))


def _outcome(outcome: Any, path: Path) -> Iterator[Mention]:
    if type(outcome) is not dict:
        return
    yield from _word(Kind.ITEM, outcome.get("opens"), (*path, "opens"))
    changes = outcome.get("changes")
    if type(changes) is dict:  # nothing behind the colon is a text
        for name in changes:
            yield from _value(name, (*path, "changes", name))
    yield from _parts(outcome.get("reply"), (*path, "reply"))
    yield from _targets(outcome.get("to"), (*path, "to"))


def _parts(value: Any, path: Path) -> Iterator[Mention]:
    if type(value) is list:
        for index, one in enumerate(value):
            yield from _part(one, (*path, index))
    else:
        yield from _part(value, path)


def _part(value: Any, path: Path) -> Iterator[Mention]:
    if type(value) is dict:
        yield from _word(Kind.PERSON, value.get("by"), (*path, "by"))
        yield from _guard(value.get("when"), (*path, "when"))
        yield from _words(Kind.FACT, value.get("notes"), (*path, "notes"))


def _targets(value: Any, path: Path) -> Iterator[Mention]:
    yield from _word(Kind.STATE, value, path)
    if type(value) is dict:
        for state, condition in value.items():
            yield _key(Kind.STATE, state, (*path, state))
            yield from _guard(condition, (*path, state))


def _guard(value: Any, path: Path) -> Iterator[Mention]:
    if type(value) is list:
        for index, one in enumerate(value):
            yield from _guard(one, (*path, index))
    elif type(value) is dict:
        for name, one in value.items():
            if name == "not":
                yield from _guard(one, (*path, name))
            else:
                yield from _value(name, (*path, name))


def _value(name: str, path: Path) -> Iterator[Mention]:
    """A key that names a value of the conversation: a variable, or what the program keeps of a name."""
    for prefix, kind in _PREFIXES.items():
        if name.startswith(prefix):
            yield Mention(kind, name[len(prefix) :], path, len(prefix), len(name), in_key=True)
            return
    if "." not in name:
        yield Mention(Kind.VARIABLE, name, path, 0, len(name), in_key=True)
