"""How far things reach in a file of ours: blocks of keys, and the words within a value."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from typing import Any

from app.scenario.diagnostic import Span, Splice
from app.scenario.document import Document, Node, Path

_LINE_BREAK = re.compile("\r\n|\n|\r")
_BETWEEN_WORDS = r"(?:\\?\s)+"
"""What may stand in the file between two words of a text: in quotes, an escaped line break too."""


class Extents:
    """The places of one document, by paths as the model has them: parts numbered, where one was written."""

    def __init__(self, document: Document) -> None:
        self.document = document

    def written(self, place: Path) -> Path:
        """The path in the file: a part that stands alone has no number there, a sentence has no `text`.

        As far as the file goes: of a path to what nobody wrote, the nearest thing around it that is there.
        """
        return self._followed(place)[0]

    def span(self, place: Path, *, at_key: bool, quote: str | None = None) -> Span:
        """Where to point: the quoted words, else the key, else the value (of a text block its first line)."""
        path, rest = self._followed(place)
        if quote is not None and (words := self.quoted(path, quote)) is not None:
            return words
        found = self.document.place(path)
        if rest:  # `to: gone` for what would be `to: {gone: ...}`: the value is what was meant
            at_key = self._node(path) != rest[0] and rest not in ((0,), ("text",), (0, "text"))
        if at_key:
            return found.key
        if found.style in ("|", ">"):
            return self._first_line(found.value)  # the block mark says little
        return found.value

    def quoted(self, path: Path, quote: str) -> Span | None:
        """Where these words stand in the value at the path, however it is written; None if they do not.

        A text may be folded over lines, indented, and quoted with either mark; what is escaped in any other
        way is not found.
        """
        place = self.document.place(path)
        quote_mark = place.style if place.style in ("'", '"') else ""
        extent = self.extent(path)
        begin, end = self.offset(place.value.line, place.value.column), self.offset(*_end(extent))
        words = [re.escape(_as_written(word, quote_mark)) for word in quote.split()]
        if not words:
            return None
        found = re.compile(_BETWEEN_WORDS.join(words)).search(self.document.source.text, begin, end)
        return None if found is None else self.between(found.start(), found.end())

    def extent(self, path: Path) -> Span:
        """From the key (or the item) to the end of its value, the last line of its block."""
        place = self.document.place(path)
        ends = [
            _end(place.key),
            _end(place.value),
            *(_end(inner.value) for inner in self.document.below(path)),
        ]
        line, column = max(ends)
        if column == 1 and line > place.key.line:  # libyaml ends blocks at the start of the line below
            line -= 1
            while line > place.key.line and not self.document.source.line(line).strip():
                line -= 1
            column = len(self.document.source.line(line)) + 1
        return Span(place.key.line, place.key.column, line, column)

    def starting_in(self, line: int) -> Path | None:
        """The path of what begins in that line: of several, the one that holds the others."""
        return self.document.starting_in(line)

    def texts(self) -> Iterator[Span]:
        """The spans of all values that go over several lines, in which a `#` is an ordinary character."""
        for path, place in self.document.places.items():
            if place.style not in ("block", "flow") and place.value.end_line > place.value.line:
                extent = self.extent(path)
                yield Span(place.value.line, place.value.column, extent.end_line, extent.end_column)

    def without(self, place: Path) -> Splice | None:
        """What takes the key out with its value; with its parent too, where it is the only one in there.

        None where a comment that is not about it would go as well.
        """
        path = self.written(place)
        while len(path) > 1 and len(self._siblings(path)) == 1:
            path = path[:-1]
        if not path:
            return None
        if self.document.place(path[:-1]).style != "flow" and self._begins_its_line(path):
            extent = self.extent(path)
            return Splice(Span(extent.line, 1, extent.end_line + 1, 1), "") if self._below(extent) else None
        return self._out_of_its_line(path)

    def offset(self, line: int, column: int) -> int:
        """Where a place is in the text, in characters from 0."""
        return self._starts[line - 1] + column - 1 if line <= len(self._starts) else len(self._text)

    def between(self, begin: int, end: int) -> Span:
        """The span from one character of the text to the one before another."""
        return Span(*self._position(begin), *self._position(end))

    def _out_of_its_line(self, path: Path) -> Splice | None:
        """The key out of braces, or from behind a dash."""
        siblings = self._siblings(path)
        number = siblings.index(path)
        if number + 1 < len(siblings):
            begin = self._begin(path)
            end = self._begin(siblings[number + 1])
        elif number > 0 and self.document.place(path[:-1]).style == "flow":
            begin, end = (
                self.offset(*_end(self.extent(siblings[number - 1]))),
                self.offset(*_end(self.extent(path))),
            )
        else:
            return None
        kept = self._text[self.offset(*_end(self.extent(path))) : end]
        return None if "#" in kept else Splice(self.between(begin, end), "")

    def _begin(self, path: Path) -> int:
        key = self.document.place(path).key
        return self.offset(key.line, key.column)

    def _begins_its_line(self, path: Path) -> bool:
        key = self.document.place(path).key
        before = self.document.source.line(key.line)[: key.column - 1]
        return not before.strip(" -" if isinstance(path[-1], int) else " ")

    def _below(self, extent: Span) -> bool:
        """Whether there is a line below: without one, a splice to its start would leave the file."""
        return extent.end_line < len(self._starts)

    def _followed(self, place: Path) -> tuple[Path, Path]:
        """The path as far as it is in the file, and what of the place is left."""
        node: Node | None = self.document.data
        path: list[str | int] = []
        alone = False
        for number, word in enumerate(place):
            if isinstance(node, list) and isinstance(word, int) and word < len(node):
                node = node[word]
            elif isinstance(node, dict) and word in node:
                node = node[str(word)]
            elif word == 0 and not alone:
                alone = True  # the only one, written without a list
                continue
            else:
                return tuple(path), place[number - alone :]
            alone = False
            path.append(word)
        return tuple(path), (0,) if alone else ()

    def _node(self, path: Path) -> Node | None:
        node: Any = self.document.data
        for word in path:
            node = node[word]
        return node

    def _siblings(self, path: Path) -> list[Path]:
        """The path itself and those beside it, in the order of the file."""
        node = self._node(path[:-1])
        words = range(len(node)) if isinstance(node, list) else node or ()
        return [(*path[:-1], word) for word in words]

    def _first_line(self, span: Span) -> Span:
        for number in range(span.line + 1, span.end_line + 1):
            if text := self.document.source.line(number).rstrip():
                return Span(number, len(text) - len(text.lstrip()) + 1, number, len(text) + 1)
        return span

    def _position(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    @property
    def _text(self) -> str:
        return self.document.source.text

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(found.end() for found in _LINE_BREAK.finditer(self._text))]


def _end(span: Span) -> tuple[int, int]:
    return span.end_line, span.end_column


def _as_written(word: str, quote_mark: str) -> str:
    if quote_mark == "'":
        return word.replace("'", "''")
    return word.replace("\\", r"\\").replace('"', r"\"") if quote_mark == '"' else word
