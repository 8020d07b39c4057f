"""A syntax error as libyaml saw it, and the trap behind it as people know it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.scenario.codes import Code
from app.scenario.diagnostic import Mended, Related, Span
from app.scenario.source import Source, one_character


@dataclass(frozen=True, slots=True)
class Fault:
    """Where libyaml stopped. problem and context: its own words; positions from 1, 0 where there is none.

    quoted_from: where the last text in quotes before it stands, None if the last text has none.
    """

    source: Source
    problem: str
    context: str
    line: int
    column: int
    context_line: int
    context_column: int
    quoted_from: Span | None

    @property
    def text(self) -> str:
        return self.source.line(self.line)

    @property
    def span(self) -> Span:
        """The place of the error; at the end of the file, the one behind the last line with words."""
        if self.line <= len(self.source.lines) and self.text.strip():
            return one_character(self.line, self.column)
        for number in range(min(self.line, len(self.source.lines)), 0, -1):
            if (text := self.source.line(number)).strip():
                return one_character(number, len(text.rstrip()) + 1)
        return one_character(1, 1)

    @property
    def behind(self) -> str:
        """What stands on the line from the error on."""
        return self.text[self.column - 1 :]


@dataclass(frozen=True, slots=True)
class Trap:
    """What happened, where, and how to mend it."""

    code: Code
    message: str
    span: Span
    suggestion: str
    mended: Mended | None = None
    related: tuple[Related, ...] = ()


Look = Callable[[Fault], Trap | None]
"""Says whether a fault is of one kind."""
