"""What one reading of a file knows, and the sentences that every part of it says."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import Any

from app.scenario.codes import Code
from app.scenario.document import Path
from app.scenario.findings import Findings
from app.scenario.guard import Condition, Domain
from app.scenario.mending import under_a_block_mark
from app.scenario.model import Change, Target
from app.words import _


@dataclass
class Context:
    """What one reading knows: everything declared in the file, and what was noted so far."""

    findings: Findings
    people: Collection[str] = ()
    customer: str = ""
    facts: Collection[str] = ()
    desk: Collection[str] = ()
    promises: Collection[str] = ()
    states: Collection[str] = ()
    plays: Collection[str] = ()
    skills: Collection[str] | None = None
    """None where no catalogue could be read; then nothing is said about skills."""
    domains: dict[str, Domain] = field(default_factory=dict)
    unclear: set[str] = field(default_factory=set)
    """Variables whose declaration is wrong; nothing more is said where they are used."""
    texts: list[tuple[str, Path, str | int]] = field(default_factory=list)
    """Every text with its place: the path of what holds it, and its key there."""
    good_ids: set[str] = field(default_factory=set)
    conditions: dict[tuple[str, str], Condition] = field(default_factory=dict)
    changes: dict[tuple[str, str], Change] = field(default_factory=dict)
    targets: dict[str, Target] = field(default_factory=dict)


Read = Callable[[Context, Any, Path, Any], Any]
"""Reads the value at `where + (key,)`; returns None where something is wrong and was noted."""


def wrong_shape(context: Context, value: object, path: Path, expected: str) -> None:
    """Note that something else was expected here; `expected` says what, in the reader's language."""
    if value == "" or value == {} or value == []:
        nothing(context, path, expected)
        return
    found = _("a list") if isinstance(value, list) else _("keys") if isinstance(value, dict) else _("a text")
    message = _("Here belongs {expected}; what stands here is {found}.").format(
        expected=expected, found=found
    )
    context.findings.error(Code.WRONG_SHAPE, message, path)


def nothing(context: Context, path: Path, expected: str = "") -> None:
    document = context.findings.document
    place = document.place(path)
    line = document.source.line(place.value.line)
    rest = line[place.value.end_column - 2 :].strip() if place.style == "plain" else ""
    if rest.startswith("#"):
        context.findings.error(
            Code.ODD_FIRST_CHARACTER,
            _("A sentence cannot begin with `#` here: everything behind it counts as a comment."),
            path,
            _("Put the sentence on a line of its own under `>`."),
            mended=under_a_block_mark(document.source, place.value.line),
        )
        return
    message = _("Nothing stands here yet; {expected} belongs here.").format(expected=expected or _("a text"))
    context.findings.error(Code.NOTHING_HERE, message, path, at_key=True)


def undeclared(code: Code) -> str:
    """The sentence about a name that is declared nowhere; fill `{id}`."""
    return {
        Code.MISSING_STATE: _("There is no state `{id}`."),
        Code.UNDECLARED_VARIABLE: _("There is no variable `{id}`."),
        Code.UNDECLARED_FACT: _("There is no fact `{id}`."),
        Code.UNDECLARED_DESK_ITEM: _("There is nothing called `{id}` on the desk."),
        Code.UNDECLARED_PERSON: _("There is nobody called `{id}` among the people."),
        Code.UNDECLARED_PROMISE: _("There is no promise `{id}`."),
        Code.UNDECLARED_COLUMN: _("There is no column `{id}`."),
        Code.UNKNOWN_SKILL: _("`{id}` is not in the catalogue of skills."),
    }[code]


def how_to_declare(code: Code) -> str:
    """What to do where no known name is near."""
    return {
        Code.MISSING_STATE: _("Add the state, or lead to another one."),
        Code.UNDECLARED_VARIABLE: _("Declare it under `variables:`."),
        Code.UNDECLARED_FACT: _("Declare it under `facts:`."),
        Code.UNDECLARED_DESK_ITEM: _("Put it under `desk:`."),
        Code.UNDECLARED_PERSON: _("Add them under `people:`."),
        Code.UNDECLARED_PROMISE: _("Declare it under `promises:`."),
        Code.UNDECLARED_COLUMN: _("Add it under `columns:`."),
        Code.UNKNOWN_SKILL: _("The file skills.yaml has the list."),
    }[code]
