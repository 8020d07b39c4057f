"""Single values: texts, yes and no, numbers, durations, words of a list, references; lists of them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Any

from app.scenario.codes import Code
from app.scenario.diagnostic import did_you_mean, listed
from app.scenario.document import Path
from app.scenario.mending import under_a_block_mark
from app.scenario.reading.context import Context, Read, how_to_declare, nothing, undeclared, wrong_shape
from app.scenario.reading.maps import HOMES as HOMES
from app.words import _

_WHOLE = re.compile(r"[+-]?[0-9]{1,6}")
_DURATION = re.compile(r"([0-9]{1,4})(s|m)")


def text(context: Context, value: object, where: Path, key: str | int) -> str | None:
    """A text to be shown.

    `{todo: ...}` or a text that begins with `todo:` stands for one still to be written.
    """
    if type(value) is str:
        words = value.strip()
        if not words:
            nothing(context, (*where, key))
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
            nothing(context, (*where, key))
        found = (read(context, *entry) for entry in items(value, where, key))
        return tuple(one for one in found if one is not None)

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


def _no_text(context: Context, value: object, path: Path) -> None:
    document = context.findings.document
    place = document.place(path)
    if place.style == "flow":
        context.findings.error(
            Code.SENTENCE_IN_BRACES,
            _("A sentence that begins with a bracket or a brace is not read as a text."),
            path,
            _(
                "Put the sentence on a line of its own under `>`; there brackets and braces "
                "are ordinary characters."
            ),
            mended=under_a_block_mark(document.source, place.value.line),
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
