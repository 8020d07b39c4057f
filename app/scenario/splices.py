"""Edits by tools: other words in place of exact spans, and every byte around them as it was."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable

from app.scenario.diagnostic import Span, Splice

_MARK = "\ufeff"
_LINE = re.compile("(.*?)(?:\r\n|\n|\r|\\Z)", re.DOTALL)
"""A line and its break; the breaks are those that `source.Source` cuts at."""


def apply(source: bytes, splices: Iterable[Splice]) -> bytes:
    """A file's bytes with each splice's text in place of what its span holds.

    Spans count as `Source` counts: lines and columns from 1, in characters, a byte order mark not among them.
    An end column of 1 takes the break of the line before along; an empty span inserts. What lies outside of
    the spans stays byte for byte. The texts are put in as they are, line breaks too (see `line_break`).
    Raises ValueError for bytes that are not UTF-8, for spans outside of the file, and for splices that
    overlap, among them two that begin at one place: all three are mistakes of whoever made the splices.
    """
    text = source.decode("utf-8")
    mark = _MARK if text.startswith(_MARK) else ""
    text = text.removeprefix(_MARK)
    starts, ends = _lines(text)
    made = [mark]
    done = 0
    last: Splice | None = None
    for splice in sorted(splices, key=lambda one: one.span):
        if last is not None and _meet(last.span, splice.span):
            raise ValueError(f"two splices for one place: {last} and {splice}")
        span, last = splice.span, splice
        begin = _offset(starts, ends, span.line, span.column)
        end = _offset(starts, ends, span.end_line, span.end_column)
        if end < begin:
            raise ValueError(f"a span that ends before it begins: {span}")
        made += (text[done:begin], splice.text)
        done = end
    made.append(text[done:])
    return "".join(made).encode("utf-8")


def first_of_each(splices: Iterable[Splice]) -> tuple[Splice, ...]:
    """The splices without those that overlap an earlier one, in the order given."""
    return tuple(splice for fix in compatible((splice,) for splice in splices) for splice in fix)


def compatible(fixes: Iterable[Collection[Splice]]) -> tuple[Collection[Splice], ...]:
    """The fixes that can be made at once, in the order given.

    A fix of several splices is made whole or not at all: the first of two that overlap is kept. One that
    overlaps itself is a mistake of whoever made it, and is left for `apply` to say so.
    """
    kept: list[Collection[Splice]] = []
    taken: list[Span] = []  # In the order of the file, none overlapping another but those of one fix.
    for fix in fixes:
        spans = sorted(splice.span for splice in fix)
        if not any(_taken(taken, span) for span in spans):
            kept.append(fix)
            for span in spans:
                taken.insert(bisect_right(taken, span), span)
    return tuple(kept)


def line_break(source: bytes) -> str:
    """The line break that a file uses first; a line feed where it has only one line."""
    found = re.search(rb"\r\n|\n|\r", source)
    return found.group().decode() if found is not None else "\n"


def _lines(text: str) -> tuple[list[int], list[int]]:
    """Where each line begins, and where its characters end, before its break."""
    starts, ends = [0], []
    for found in _LINE.finditer(text):
        ends.append(found.end(1))
        if found.end() == found.end(1):  # the end of the text
            break
        starts.append(found.end())
    return starts, ends


def _offset(starts: list[int], ends: list[int], line: int, column: int) -> int:
    if not 1 <= line <= len(starts) or not 1 <= column <= ends[line - 1] - starts[line - 1] + 1:
        raise ValueError(f"the file has no line {line} with a column {column}")
    return starts[line - 1] + column - 1


def _taken(taken: list[Span], span: Span) -> bool:
    """Whether a span meets one of those before it and after it in the file."""
    place = bisect_right(taken, span)
    return any(_meet(*sorted((one, span))) for one in taken[max(0, place - 1) : place + 1])


def _meet(first: Span, second: Span) -> bool:
    """Whether two spans, the one that begins first given first, overlap or begin at one place."""
    begin = (second.line, second.column)
    return begin == (first.line, first.column) or begin < (first.end_line, first.end_column)
