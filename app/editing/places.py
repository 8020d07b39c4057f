"""Where exactly a part of a YAML text stands in its file, however the text is written there."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

from app.scenario.diagnostic import Span
from app.scenario.document import Document, Path

_BREAK = re.compile("\r\n|\n|\r")
_CONTINUED = r"(?:\\[ \t]*(?:\r\n|\n|\r)[ \t]*)*"
"""Between double quotation marks a backslash takes the line break behind it away."""
_SPACE = r"[ \t\r\n]+"


class Places:
    """The places of parts of texts in one document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._text = document.source.text

    @cached_property
    def _starts(self) -> list[int]:
        """Where each line begins."""
        return [0, *(found.end() for found in _BREAK.finditer(self._text))]

    def part(self, path: Path, value: str, begin: int, end: int, *, in_key: bool = False) -> Span | None:
        """Where `value[begin:end]` stands, for the value (or the key) at the path.

        For ids and placeholders, which no way of writing takes apart. None where nothing like that is.
        """
        place = self._document.places[path]
        span = place.key if in_key else place.value
        first, last = self._offset(span.line, span.column), self._offset(span.end_line, span.end_column)
        quote = self._text[first]
        if quote in "|>" and (header := _BREAK.search(self._text, first, last)) is not None:
            first = header.end()  # behind the mark there may be a comment
        before, behind = value[max(0, begin - 6) : begin], value[end : end + 1]
        pattern = re.compile(
            "".join(
                (
                    _written(before, quote),
                    _CONTINUED if quote == '"' else "",
                    f"({_written(value[begin:end], quote)})",
                    _CONTINUED if quote == '"' else "",
                    _written(behind, quote),
                )
            )
        )
        whole = before + value[begin:end] + behind
        number = value.count(whole, 0, begin)  # one text may say the same several times
        for index, found in enumerate(pattern.finditer(self._text, first, last)):
            if index == number:
                return self._span(found.start(1), found.end(1))
        return None

    def _offset(self, line: int, column: int) -> int:
        return self._starts[line - 1] + column - 1

    def _span(self, begin: int, end: int) -> Span:
        line, end_line = (bisect_right(self._starts, offset) for offset in (begin, end))
        return Span(line, begin - self._starts[line - 1] + 1, end_line, end - self._starts[end_line - 1] + 1)


def _written(words: str, quote: str) -> str:
    """A pattern for words as they may be written: between double quotation marks as codes, too."""
    escaped = (_SPACE if letter == " " else re.escape(letter) for letter in words)
    if quote == '"':
        pairs = zip(escaped, words, strict=True)
        return _CONTINUED.join(f"(?:{plain}|{_codes(letter)})" for plain, letter in pairs)
    return "".join(escaped)


def _codes(letter: str) -> str:
    number = ord(letter)
    codes = [f"U{number:08x}"]
    if number < 0x10000:
        codes.append(f"u{number:04x}")
    if number < 0x100:
        codes.append(f"x{number:02x}")
    return "|".join(rf"\\{code[0]}(?i:{code[1:]})" for code in codes)
