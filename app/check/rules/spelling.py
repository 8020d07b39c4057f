"""Slips of spelling that can be told without a dictionary.

There is no dictionary in here: those that could be shipped would find every name and every term of the trade.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from app.check.lines import Line, Wording, wordings
from app.check.rule import Found, rule
from app.check.subject import Subject
from app.check.words import Words
from app.scenario.codes import Code
from app.scenario.diagnostic import Severity
from app.words import _

_SPACES = re.compile(r"\S+ {2,}\S+")
_SPACE_BEFORE = re.compile(r"\w+ +[,;!?.](?![.\w])")
_NO_SPACE = re.compile(r"[^\W\d_]{2,}(?:[,;!?](?=[^\W\d_]{2})|\.(?=[A-ZÄÖÜ][a-zäöüß]))[^\W\d_]+")
_SUSPICIOUS = re.compile(r" [ ,;!?.]|[,;!?][^\W\d_]{2}|\.[A-ZÄÖÜ][a-zäöüß]")
"""Where one of these stands nowhere, no line needs a closer look."""

_SWISS = "de-CH"


@rule(Code.SPELLING, Severity.WARNING, design="LA11")
def spelling(subject: Subject) -> Iterator[Found]:
    """One kind of slip after the other, so that each line is looked at for all of them."""
    for wording in wordings(subject):
        if wording.words is None:
            continue
        yield from _misspelt(wording, wording.words)
        yield from _doubled(wording, wording.words)
        yield from _spaces(wording)
        yield from _quotation_marks(wording, wording.words)


def _misspelt(wording: Wording, words: Words) -> Iterator[Found]:
    known: Mapping[str, str] = words.misspelt
    if words.sharp and wording.language != _SWISS and any("ß" in word for word in wording.index):
        known = {**known, **words.sharp}
    names = {
        token
        for line, tokens in zip(wording.lines, wording.tokens, strict=True)
        if line.id.startswith("people.") and line.id.endswith(".name")
        for token in tokens
    }
    for word in (known.keys() & wording.index.keys()) - names:
        for number in wording.index[word]:
            line = wording.lines[number]
            found = re.search(rf"(?<!\w){re.escape(word)}(?!\w)", line.text, re.IGNORECASE)
            if found is None:
                continue  # written with another apostrophe
            meant = _like(found[0], known[word])
            message = _("“{word}” is spelt “{meant}”.").format(word=found[0], meant=meant)
            # An apostrophe could end a quoted text.
            yield _mended(wording, line, message, found[0], meant if "'" not in meant else None)


def _doubled(wording: Wording, words: Words) -> Iterator[Found]:
    for line, tokens in zip(wording.lines, wording.tokens, strict=True):
        if len(set(tokens)) == len(tokens):
            continue
        for one, other in pairwise(tokens):
            if one == other and one.isalpha() and one not in words.doubled:
                found = re.search(rf"(?<!\w)({one})\s+{one}(?!\w)", line.text, re.IGNORECASE)
                if found is not None:
                    message = _("“{word}” stands here twice.").format(word=found[1])
                    yield _mended(wording, line, message, found[0], found[1])
                    break


def _spaces(wording: Wording) -> Iterator[Found]:
    if _SUSPICIOUS.search(wording.joined) is None:
        return
    for line in wording.lines:
        text = line.text
        if "  " in text and (found := _SPACES.search(text)) is not None:
            message = _("Between these words stands more than one space.")
            yield _mended(wording, line, message, found[0], " ".join(found[0].split()))
        if (found := _SPACE_BEFORE.search(text)) is not None:
            message = _("A space stands before the punctuation mark.")
            yield _mended(wording, line, message, found[0], "".join(found[0].split()))
        if (found := _NO_SPACE.search(text)) is not None and "@" not in text:
            message = _("A space is missing behind the punctuation mark.")
            yield wording.found(line, message, quote=found[0])


def _quotation_marks(wording: Wording, words: Words) -> Iterator[Found]:
    opens, closes = words.quotes
    if not any(mark in wording.joined for mark in (opens, closes, *words.foreign_quotes)):
        return
    for line in wording.lines:
        text = line.text
        foreign = next((mark for mark in words.foreign_quotes if mark in text), None)
        if foreign is not None:
            message = _("“{mark}” is no quotation mark of this language.").format(mark=foreign)
        elif text.count(opens) != text.count(closes):
            message = _("These quotation marks do not come in pairs.")
        else:
            continue
        suggestion = _("Here they are written {opens}like this{closes}.").format(opens=opens, closes=closes)
        around = next((word for word in text.split() if (foreign or opens) in word or closes in word), None)
        yield wording.found(line, message, quote=around, suggestion=suggestion)


def _like(written: str, meant: str) -> str:
    """The word as it is meant, with a capital where it was written with one."""
    return meant[:1].upper() + meant[1:] if written[:1].isupper() else meant


def _mended(wording: Wording, line: Line, message: str, quote: str, fix: str | None) -> Found:
    found = wording.found(line, message, quote=quote)
    return Found(found.message, found.place, at_key=False, quote=quote, file=found.file, fix=fix)
