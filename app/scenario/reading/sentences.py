"""What stands inside texts: placeholders, and what YAML swallowed of a sentence without a word."""

from __future__ import annotations

import re

from app.scenario.codes import Code
from app.scenario.diagnostic import Span, did_you_mean
from app.scenario.document import Path
from app.scenario.mending import out_of_brackets, under_a_block_mark
from app.scenario.reading.context import Context, undeclared
from app.scenario.reading.maps import HOMES
from app.scenario.reading.vocabulary import PLACEHOLDER
from app.scenario.source import character_name, forbidden_in
from app.words import _

_COMMENT_BEHIND_SOMETHING = re.compile(r"[^\s:][ \t]+#")
_KEYS_OF_PARTS = ("says", "reply", "text", "models")


def check(context: Context) -> None:
    """Look through every text that was read."""
    for words, where, key in context.texts:
        if "{" in words:
            _placeholders(context, words, (*where, key))
        if ": " in words or ":\n" in words:
            _swallowed_key(context, (*where, key))
    source = context.findings.document.source
    if "\\" in source.text:
        _escaped_characters(context)
    if _worth_a_look(source.text):
        for words, where, key in context.texts:
            _swallowed_comment(context, words, (*where, key))
            _swallowed_comma(context, where, key)


def _worth_a_look(text: str) -> bool:
    """Whether YAML may have swallowed something.

    Only then is every text's place looked up, the slowest thing here.
    """
    comment = (" #" in text or "\t#" in text) and _COMMENT_BEHIND_SOMETHING.search(text) is not None
    if comment:
        return True
    start = text.find(": [")
    while start >= 0:
        if text.endswith(_KEYS_OF_PARTS, 0, start):
            return True
        start = text.find(": [", start + 1)
    return False


def _placeholders(context: Context, words: str, path: Path) -> None:
    for found in PLACEHOLDER.finditer(words):
        name = found[1]  # Spaces count: `{ learner }` would be shown as it stands.
        if name in ("learner", "customer"):
            continue
        if name.startswith("fact."):
            fact = name.removeprefix("fact.")
            if fact not in context.facts:
                message = undeclared(Code.UNDECLARED_FACT).format(id=fact)
                context.findings.error(
                    Code.UNDECLARED_FACT,
                    message,
                    path,
                    did_you_mean(fact, context.facts),
                    span=_within(context, path, found[0]),
                )
            continue
        known = ["learner", "customer", *(f"fact.{fact}" for fact in context.facts)]
        context.findings.error(
            Code.UNKNOWN_PLACEHOLDER,
            _("`{placeholder}` is not a placeholder.").format(placeholder=found[0]),
            path,
            did_you_mean(name, known),
            span=_within(context, path, found[0]),
        )


def _within(context: Context, path: Path, words: str) -> Span | None:
    """Where some words of a text stand, None where its lines do not show them as they are."""
    document = context.findings.document
    span = document.place(path).value
    for number in range(span.line, span.end_line + 1):
        line = document.source.line(number)
        start = line.find(words, span.column - 1 if number == span.line else 0)
        if start >= 0:
            return Span(number, start + 1, number, start + len(words) + 1)
    return None


def _swallowed_key(context: Context, path: Path) -> None:
    """A line below a text that looks like a key, and was indented so deep that it became part of the text."""
    document = context.findings.document
    place = document.place(path)
    if place.value.end_line == place.value.line or place.style not in ("plain", "|", ">"):
        return
    known = {key for keys in HOMES.values() for key in keys}
    for number in range(place.value.line + 1, place.value.end_line + 1):
        line = document.source.line(number)
        found = re.match(r"^( *)([a-z-]+):(?: |$)", line)
        if (
            found is None
            or found[2] not in known
            or (number == place.value.end_line and place.value.end_column == 1)
        ):
            continue
        column = len(found[1]) + 1
        context.findings.warning(
            Code.KEY_SWALLOWED,
            _("`{key}:` looks like a key and is part of the text above it.").format(key=found[2]),
            path,
            _("Begin it in the same column as the key above, if it is one."),
            span=Span(number, column, number, column + len(found[2]) + 1),
        )
        return


def _swallowed_comment(context: Context, words: str, path: Path) -> None:
    """` #` behind a sentence begins a comment."""
    document = context.findings.document
    place = document.place(path)
    if place.style in ("|", ">"):
        return
    line = document.source.line(place.value.end_line)
    found = re.match(r"[ \t]+#[ \t]?(.*)", line[place.value.end_column - 1 :])
    if found is None:
        return
    column = place.value.end_column + found.group().index("#")
    kept = words if place.value.line != place.value.end_line else None
    sentence = f"{kept or words} {found.group().strip()}"
    context.findings.warning(
        Code.COMMENT_SWALLOWED,
        _("From `#` on this is a comment; the sentence ends before it. Lost: `{words}`.").format(
            words=found[1].strip()
        ),
        path,
        _(
            "If it belongs to the sentence, put all of it under `>`; if it is a comment, put "
            "it on the line above."
        ),
        mended=under_a_block_mark(document.source, place.value.line, sentence, through=place.value.end_line),
        span=Span(place.value.end_line, column, place.value.end_line, len(line.rstrip()) + 1),
    )


def _swallowed_comma(context: Context, where: Path, key: str | int) -> None:
    """A sentence with a comma, in brackets, becomes two."""
    if key != 1 or where[-1] not in _KEYS_OF_PARTS:  # one finding a list, however many commas
        return
    document = context.findings.document
    place = document.place((*where, key))
    if document.place(where).style != "flow" or place.style != "plain":
        return
    context.findings.warning(
        Code.COMMA_SWALLOWED,
        _("A comma inside brackets begins a new part here; in a sentence it would be lost."),
        (*where, key),
        _("Write each part on a line of its own, with a dash before it."),
        mended=out_of_brackets(document.source, document.place(where).value.line),
    )


def _escaped_characters(context: Context) -> None:
    """A code between double quotation marks can bring in what the file itself may not hold."""
    for words, where, key in context.texts:
        if (character := forbidden_in(words)) is not None:
            message = _("Here stands a character that cannot be seen: {character}.")
            context.findings.error(
                Code.FORBIDDEN_CHARACTER, message.format(character=character_name(character)), (*where, key)
            )
