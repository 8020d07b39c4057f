"""A file and the splices that change it: what comes of them, and which lines they change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from app.scenario import splices
from app.scenario.diagnostic import Span, Splice
from app.scenario.source import Source


@dataclass(frozen=True, slots=True)
class ChangedLines:
    """Lines of a file before and after; `number` is the first one's, from 1."""

    number: int
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True)
class Change:
    """What is to become of one file. before: its bytes as they were read."""

    path: Path
    source: Source
    before: bytes
    splices: tuple[Splice, ...]

    @cached_property
    def after(self) -> bytes:
        return splices.apply(self.before, self.splices)

    def lines(self) -> Iterator[ChangedLines]:
        """The lines that change, in the order of the file."""
        group: list[Splice] = []
        for splice in sorted(self.splices, key=lambda one: one.span):
            if group and splice.span.line > group[-1].span.end_line:
                yield self._changed(group)
                group = []
            group.append(splice)
        if group:
            yield self._changed(group)

    def _changed(self, group: list[Splice]) -> ChangedLines:
        first, last = group[0].span.line, group[-1].span.end_line
        before = tuple(self.source.line(number) for number in range(first, last + 1))
        up = first - 1
        moved = [
            Splice(
                Span(one.span.line - up, one.span.column, one.span.end_line - up, one.span.end_column),
                one.text,
            )
            for one in group
        ]
        after = splices.apply("\n".join(before).encode(), moved).decode()
        return ChangedLines(first, before, tuple(after.split("\n")))
