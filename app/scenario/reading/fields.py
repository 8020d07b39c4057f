"""Single values: texts, yes and no, whole numbers, durations, ids, words of a list; maps of known keys."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from app.scenario import traps
from app.scenario.codes import Code
from app.scenario.diagnostic import did_you_mean, listed
from app.scenario.document import Path
from app.scenario.findings import Findings
from app.scenario.guard import Condition, Domain
from app.scenario.model import Change, Target
from app.scenario.reading.vocabulary import ID, MEANT, RESERVED
from app.words import _, ngettext

_WHOLE = re.compile(r"[+-]?[0-9]{1,6}")
_DURATION = re.compile(r"([0-9]{1,4})(s|m)")


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


def keyed(
    context: Context, raw: object, where: Path, fields: Mapping[str, Read], kind: str
) -> dict[str, Any] | None:
    """A map of known keys.

    `kind` names the fields in `HOMES`, for messages about keys that do not belong here.
    """
    if type(raw) is not dict:
        wrong_shape(context, raw, where, _("keys"))
        return None
    read: dict[str, Any] = {}
    for key, value in raw.items():
        reader = fields.get(key)
        if reader is None:
            _unknown_key(context, key, value, where, fields, kind)
        elif (result := reader(context, value, where, key)) is not None:
            read[key] = result
    return read


def required(context: Context, raw: Mapping[str, object], where: Path, *keys: str) -> None:
    """Note the keys that are missing."""
    missing = [key for key in keys if key not in raw]
    if missing:
        message = ngettext("{keys} is missing here.", "{keys} are missing here.", len(missing))
        suggestion = ngettext(
            "Add a line with this key.", "Add a line with each of these keys.", len(missing)
        )
        context.findings.error(
            Code.MISSING_KEY, message.format(keys=listed(missing)), where, suggestion, at_key=True
        )


def text(context: Context, value: object, where: Path, key: str | int) -> str | None:
    """A text to be shown.

    `{todo: ...}` or a text that begins with `todo:` stands for one still to be written.
    """
    if type(value) is str:
        words = value.strip()
        if not words:
            _nothing(context, (*where, key))
            return None
        if words.startswith("todo") and words[4:5] in ("", ":", " "):
            return _still_to_write(context, words[5:], where, key)
        context.texts.append((words, where, key))
        return words
    if type(value) is dict and set(value) == {"todo"} and type(value["todo"]) is str:
        return _still_to_write(context, value["todo"], where, key)
    _no_text(context, value, (*where, key))
    return None


def word(context: Context, value: object, where: Path, key: str | int) -> str | None:
    """A name or word that is not shown, such as a portrait's id."""
    if type(value) is str and value.strip():
        return value.strip()
    wrong_shape(context, value, (*where, key), _("a word"))
    return None


def yes_or_no(context: Context, value: object, where: Path, key: str | int) -> bool | None:
    if value == "yes" or value == "no":
        return value == "yes"
    meant = {"true": "yes", "on": "yes", "y": "yes", "false": "no", "off": "no", "n": "no"}
    near = meant.get(value.lower()) if isinstance(value, str) else None
    context.findings.error(
        Code.NOT_YES_OR_NO,
        _("`{key}` is `yes` or `no`.").format(key=key),
        (*where, key),
        _("Write `{word}`.").format(word=near) if near else None,
    )
    return None


def whole(low: int, high: int) -> Read:
    """A whole number from low to high, both included."""

    def read(context: Context, value: object, where: Path, key: str | int) -> int | None:
        number = number_of(value)
        if number is None:
            context.findings.error(
                Code.NOT_A_NUMBER,
                _("`{key}` is a whole number from {low} to {high}.").format(key=key, low=low, high=high),
                (*where, key),
            )
        elif not low <= number <= high:
            context.findings.error(
                Code.OUT_OF_RANGE,
                _("`{key}` goes from {low} to {high}; here stands {number}.").format(
                    key=key, low=low, high=high, number=number
                ),
                (*where, key),
            )
        else:
            return number
        return None

    return read


def number_of(value: object) -> int | None:
    """The whole number that a text says, None if it says none (or one of more than six digits)."""
    return int(value) if isinstance(value, str) and _WHOLE.fullmatch(value) else None


def duration(least: int) -> Read:
    """A time such as `30s` or `2m`, in whole seconds, at least so many."""

    def read(context: Context, value: object, where: Path, key: str | int) -> int | None:
        found = _DURATION.fullmatch(value) if isinstance(value, str) else None
        if found is not None:
            seconds = int(found[1]) * (60 if found[2] == "m" else 1)
            if seconds >= least:
                return seconds
        number = number_of(value)
        context.findings.error(
            Code.BAD_DURATION,
            _("`{key}` is a time in seconds or minutes, such as `30s` or `2m`.").format(key=key),
            (*where, key),
            _("Write `{time}`.").format(time=f"{number}s")
            if number is not None and number >= least
            else None,
        )
        return None

    return read


def one_of(words: tuple[str, ...]) -> Read:
    """One of these words."""

    def read(context: Context, value: object, where: Path, key: str | int) -> str | None:
        if isinstance(value, str) and value in words:
            return value
        context.findings.error(
            Code.UNKNOWN_WORD,
            _("`{key}` is one of {words}.").format(key=key, words=listed(words)),
            (*where, key),
            did_you_mean(value, words) if isinstance(value, str) and len(words) > 2 else None,
        )
        return None

    return read


def items(value: object, where: Path, key: str | int) -> Iterator[tuple[Any, Path, str | int]]:
    """The entries of a list, or the one value that stands in its place, each with its place."""
    if type(value) is list:
        for index, one in enumerate(value):
            yield one, (*where, key), index
    else:
        yield value, where, key


def many(read: Read) -> Read:
    """A list of such values, or one of them."""

    def read_all(context: Context, value: object, where: Path, key: str | int) -> tuple[Any, ...] | None:
        if type(value) is list and not value:
            _nothing(context, (*where, key))
        found = (read(context, *entry) for entry in items(value, where, key))
        return tuple(one for one in found if one is not None)

    return read_all


def by_id(read: Read, also_reserved: Collection[str] = ()) -> Read:
    """A map from ids of the author's own to such values."""

    def read_all(context: Context, value: object, where: Path, key: str | int) -> dict[str, Any] | None:
        path = (*where, key)
        if type(value) is not dict:
            wrong_shape(context, value, path, _("ids with a colon, one a line"))
            return None
        found = {}
        for name, one in value.items():
            if name in also_reserved:
                _reserved(context, name, (*path, name), at_key=True)
            elif name not in context.good_ids:
                check_id(context, name, (*path, name))
            if (result := read(context, one, path, name)) is not None:
                found[name] = result
        return found

    return read_all


def reference(declared: str, code: Code) -> Read:
    """The id of something declared elsewhere: `declared` is the context's field with the known ones."""

    def read(context: Context, value: object, where: Path, key: str | int) -> str | None:
        known: Collection[str] = getattr(context, declared)
        if isinstance(value, str) and value in known:
            return value
        if not isinstance(value, str) or not value:
            wrong_shape(context, value, (*where, key), _("an id"))
            return None
        context.findings.error(
            code,
            undeclared(code).format(id=value),
            (*where, key),
            did_you_mean(value, known) or how_to_declare(code),
        )
        return None

    return read


def check_id(context: Context, name: str, path: Path, *, at_key: bool = True) -> bool:
    """Whether a word may be an id; noted at the path (at its key, if it is one) where not."""
    if name in context.good_ids:
        return True
    if ID.fullmatch(name) is None:
        slug = "-".join(re.findall(r"[a-z0-9]+", name.lower()))
        suggestion = _("Write `{word}`.").format(word=slug) if ID.fullmatch(slug) else None
        message = _("`{word}` cannot be an id: ids are lowercase words from a to z, joined by hyphens.")
        context.findings.error(Code.BAD_ID, message.format(word=name), path, suggestion, at_key=at_key)
        return False
    if name in RESERVED:
        _reserved(context, name, path, at_key=at_key)
        return False
    context.good_ids.add(name)
    return True


def _reserved(context: Context, name: str, path: Path, *, at_key: bool) -> None:
    message = _("`{word}` is a word of the format and cannot be an id here.")
    suggestion = _("Add a second word, for example `{word}`.").format(word=f"the-{name}")
    context.findings.error(Code.RESERVED_ID, message.format(word=name), path, suggestion, at_key=at_key)


def wrong_shape(context: Context, value: object, path: Path, expected: str) -> None:
    """Note that something else was expected here; `expected` says what, in the reader's language."""
    if value == "" or value == {} or value == []:
        _nothing(context, path, expected)
        return
    found = _("a list") if isinstance(value, list) else _("keys") if isinstance(value, dict) else _("a text")
    message = _("Here belongs {expected}; what stands here is {found}.").format(
        expected=expected, found=found
    )
    context.findings.error(Code.WRONG_SHAPE, message, path)


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


HOMES: dict[str, Collection[str]] = {}
"""The keys of every kind of thing, entered by the modules that read them, for `_unknown_key` to look up."""


def home_name(kind: str) -> str:
    """How messages call a kind of thing."""
    return {
        "scenario": _("the top of the file"),
        "person": _("a person"),
        "desk item": _("a desk item"),
        "state": _("a state"),
        "choice": _("a choice"),
        "outcome": _("an outcome"),
        "part": _("a part of speech"),
        "feedback": _("feedback"),
        "task": _("a task"),
        "card": _("a card"),
    }[kind]


def _unknown_key(
    context: Context, key: str, value: object, where: Path, fields: Mapping[str, Read], kind: str
) -> None:
    path = (*where, key)
    if value == "" and context.findings.document.place(where).style == "flow":
        place = context.findings.document.place(path)
        line = context.findings.document.source.line(place.key.line)
        context.findings.error(
            Code.SENTENCE_IN_BRACES,
            _("A comma inside braces ends the sentence, and `{words}` is read as a key.").format(words=key),
            path,
            _("Write this entry without braces, and the sentence on a line of its own under `>`."),
            at_key=True,
            mended=traps.out_of_braces(line, place.key.column),
        )
        return
    meant = MEANT.get(key)
    suggestion = None
    if meant in fields:
        suggestion = _("Did you mean `{word}`?").format(word=meant)
    elif (homes := [home_name(home) for home, keys in HOMES.items() if key in keys]) and home_name(
        kind
    ) not in homes:
        suggestion = _("`{key}` belongs to {home}. Look at the indentation.").format(key=key, home=homes[0])
    message = _("`{key}` is not a key of {home}.").format(key=key, home=home_name(kind))
    context.findings.error(
        Code.UNKNOWN_KEY, message, path, suggestion or did_you_mean(key, fields), at_key=True
    )


def _nothing(context: Context, path: Path, expected: str = "") -> None:
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
            mended=traps.under_a_block_mark(line),
        )
        return
    message = _("Nothing stands here yet; {expected} belongs here.").format(expected=expected or _("a text"))
    context.findings.error(Code.NOTHING_HERE, message, path, at_key=True)


def _no_text(context: Context, value: object, path: Path) -> None:
    document = context.findings.document
    place = document.place(path)
    if place.style == "flow":
        line = document.source.line(place.value.line)
        context.findings.error(
            Code.SENTENCE_IN_BRACES,
            _("A sentence that begins with a bracket or a brace is not read as a text."),
            path,
            _(
                "Put the sentence on a line of its own under `>`; there brackets and braces "
                "are ordinary characters."
            ),
            mended=traps.under_a_block_mark(line),
        )
        return
    wrong_shape(context, value, path, _("a text"))


def _still_to_write(context: Context, idea: str, where: Path, key: str | int) -> str:
    idea = idea.strip()
    context.findings.note(
        Code.STILL_TO_WRITE, _("This text is still to be written."), (*where, key), at_key=False
    )
    words = f"[{idea}]" if idea else "[…]"
    context.texts.append((words, where, key))
    return words
