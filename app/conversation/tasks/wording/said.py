"""What was typed, as words, marks and sentences; any text at all, of which only the beginning is read."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from app.conversation.tasks.wording import Wording, folded

LONGEST = 1000
"""Characters that are read; nobody says more in two sentences."""

ENDS = frozenset(".!?…")
PAUSES = frozenset(",;:–—()-")

_TOKEN = re.compile(
    r"\d+(?:[.,:]\d+)*(?:st|nd|rd|th)?|[^\W\d_]+(?:['’´‘-][^\W\d_]+)*|[€£$%]|\S", re.IGNORECASE
)
_HALF_DAY = re.compile(r"\b([ap])\.\s?m\b\.?", re.IGNORECASE)
_QUOTES = str.maketrans(dict.fromkeys('„“”"»«', " "))


@dataclass(frozen=True, slots=True)
class Said:
    """A text as words and marks. folded: as they are compared. sentences: the same, cut at the ends."""

    tokens: tuple[str, ...]
    folded: tuple[str, ...]
    sentences: tuple[tuple[str, ...], ...]
    questions: tuple[tuple[str, ...], ...]
    """Those of them that end in a question mark."""
    odd: int
    """Characters that nobody types who speaks: of other scripts, signs of code, controls, pictures."""

    @property
    def words(self) -> tuple[str, ...]:
        """Without the marks; figures count as words."""
        return tuple(word for word in self.folded if word[0].isalnum())


def read(text: str, wording: Wording | None) -> Said:
    """Any text at all. Only its first `LONGEST` characters are read."""
    plain = unicodedata.normalize("NFKC", text[:LONGEST])[: 2 * LONGEST].translate(_QUOTES)
    odd = sum(map(_is_odd, plain))
    kept = "".join(sign for sign in plain if sign in "\n\t" or unicodedata.category(sign)[0] not in "CM")
    tokens = tuple(_TOKEN.findall(_HALF_DAY.sub(r"\1m", kept)))
    words = tuple(map(folded, tokens))
    cut = _cut(tokens, words, wording)
    asked = tuple(sentence for sentence, mark in cut if mark == "?")
    return Said(tokens, words, tuple(sentence for sentence, _mark in cut), asked, odd)


def _is_odd(sign: str) -> bool:
    if sign.isascii():
        return sign in "{}[]<>=|\\^~`_" or (ord(sign) < 32 and sign not in "\n\t\r")
    category = unicodedata.category(sign)
    if category[0] == "L":
        return not unicodedata.name(sign, "").startswith("LATIN")
    return category in ("Cf", "Cc", "Co", "Cn", "Cs", "So", "Mn", "Me", "Sm") and sign != "\u00ad"


def _cut(
    tokens: Sequence[str], words: Sequence[str], wording: Wording | None
) -> list[tuple[tuple[str, ...], str]]:
    """The sentences, each with its mark.

    A full stop behind a number or an abbreviation ends one only before a new beginning.
    """
    abbreviations = wording.abbreviations if wording else frozenset()
    beginnings = wording.glue | wording.verbs if wording else frozenset()
    cut: list[tuple[tuple[str, ...], str]] = []
    begin = 0
    for place, word in enumerate(words):
        if word not in ENDS:
            continue
        before = words[place - 1] if place else ""
        goes_on = place + 1 < len(words) and (before[:1].isdecimal() or before in abbreviations)
        if (
            goes_on
            and word == "."
            and not (
                tokens[place + 1][0].isupper() and words[place + 1] in beginnings and before[:1].isdecimal()
            )
        ):
            continue
        if begin < place:
            cut.append((tuple(words[begin:place]), word))
        begin = place + 1
    if begin < len(words):
        cut.append((tuple(words[begin:]), ""))
    return cut
