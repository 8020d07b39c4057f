"""Words and turns of phrase that are looked for in many texts at once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property


class Phrases:
    """A list of words and phrases, ready to be found; `*` at the end of a word stands for any ending.

    At least one. exact: capital letters matter. Where an index of words is at hand, only texts that have a
    phrase's first word are looked at.
    """

    def __init__(self, *phrases: str, exact: bool = False) -> None:
        assert phrases, "nothing to look for"
        self.phrases = tuple(phrase.replace("’", "'") for phrase in phrases)
        self.exact = exact
        self._words: dict[str, list[str]] = {}
        self._beginnings: dict[str, list[str]] = {}
        for phrase in self.phrases:
            first = phrase.split()[0].lower()
            kept = self._beginnings if first.endswith("*") else self._words
            kept.setdefault(first.rstrip("*"), []).append(phrase)
        self._start = re.compile("|".join(map(re.escape, self._beginnings))) if self._beginnings else None

    @cached_property
    def _whole(self) -> re.Pattern[str]:
        """All of them in one expression; made when a text first has one of their words."""
        return re.compile(_alternatives(self.phrases), re.NOFLAG if self.exact else re.IGNORECASE)

    def search(self, text: str) -> str | None:
        """The first of the phrases in the text, as it is written there; None where there is none."""
        found = self._whole.search(text)
        return found[0] if found else None

    def every(self, text: str) -> list[str]:
        """All of the phrases in the text, as they are written there."""
        return [found[0] for found in self._whole.finditer(text)]

    def opens(self, text: str) -> str | None:
        """The phrase that the text begins with."""
        found = self._whole.match(text)
        return found[0] if found else None

    def places(self, index: Mapping[str, Sequence[int]]) -> Iterator[int]:
        """The numbers of the texts that may have one, in order, from an index of words in small letters."""
        yield from sorted(set(self._candidates(index)))

    def _candidates(self, index: Mapping[str, Sequence[int]]) -> Iterable[int]:
        for word in self._words.keys() & index.keys():
            yield from index[word]
        if self._start is not None:
            starts = self._start.match
            for word in index:
                if starts(word):
                    yield from index[word]


def _alternatives(phrases: Iterable[str]) -> str:
    """One expression for all of them, the longest first."""
    parts = (r"\s+".join(map(_word, phrase.split())) for phrase in sorted(phrases, key=len, reverse=True))
    return rf"(?<![\w-])(?:{'|'.join(parts)})(?!\w)"


def _word(word: str) -> str:
    """Either apostrophe, and any ending for a `*`."""
    return re.escape(word).replace("'", "['’]").replace(r"\*", r"[\w’'-]*")
