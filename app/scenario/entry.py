"""What home shows of a scenario, kept in the index so that nothing has to be read for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Problem:
    """What there is to say about a file, and where.

    severity: `error` where it is broken, `note` where this program does not play it yet, or another folder
    has the same id.
    """

    message: str
    line: int
    column: int
    code: str
    severity: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A scenario as home shows it; a broken file has its folder's name for an id.

    Mappings go by language code. mood: the customer's at the start, 0 to 100. skills: the ones that its
    choices are rated for, most often first.
    languages: the source language first. key: tells two scenarios of the same id apart.
    """

    id: str
    folder: str
    location: str
    titles: Mapping[str, str]
    settings: Mapping[str, str]
    customers: Mapping[str, str]
    portrait: str | None
    mood: int
    channel: str
    minutes: int
    difficulty: int
    skills: Sequence[str]
    languages: Sequence[str]
    reviewed: bool
    playable: bool
    problem: Problem | None
    shipped: bool
    content: bool = False
    """Whether its author warns of something in it, such as insults."""
    twin: Problem | None = None
    """Said where another folder has a scenario of the same id; both can be played."""

    @property
    def path(self) -> Path:
        """The scenario's own folder."""
        return Path(self.location)

    @property
    def key(self) -> str:
        return self.location

    def title(self, language: str) -> str:
        """The title in this language, else in the source language, else the id."""
        return _in(self.titles, self.languages, language) or self.id

    def setting(self, language: str) -> str:
        """Where it plays, in this language or the source language; may be empty."""
        return _in(self.settings, self.languages, language)

    def customer(self, language: str) -> str:
        """The customer's name, in this language or the source language; empty for a broken file."""
        return _in(self.customers, self.languages, language)


def _in(by_language: Mapping[str, str], languages: Sequence[str], language: str) -> str:
    return by_language.get(language) or (by_language.get(languages[0], "") if languages else "")
