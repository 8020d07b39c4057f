"""Catalogues of a scenario's words in other languages: gettext files (`.po`) by stable text id.

An entry's `msgctxt` is the text's id, its `msgid` the text in the source language. A translation follows its
text: where the text of an id is found under another id of the catalogue, because parts were moved, that entry
is taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import MappingProxyType

from app.scenario import po
from app.scenario.codes import Code
from app.scenario.diagnostic import Diagnostic, Severity
from app.scenario.model import Scenario
from app.scenario.reading.vocabulary import LANGUAGE
from app.scenario.source import (
    Source,
    character_name,
    decode,
    forbidden_in,
    one_character,
    read,
    unreadable,
)
from app.scenario.texts import TextId, texts_of, with_texts
from app.words import _

_PLACEHOLDER = re.compile(r"\{[^{}]*\}")


@dataclass(frozen=True, slots=True)
class Translation:
    """One entry: the text it was made for, the words in the other language, whether they await a look.

    previous: of words that await a look, the text they were once made for. comments: the translator's own.
    """

    source: str
    words: str
    fuzzy: bool = False
    previous: str = ""
    comments: tuple[str, ...] = ()


@dataclass(frozen=True)
class Catalogue:
    """The words of one language. diagnostics: what was damaged and left out."""

    language: str
    entries: Mapping[TextId, Translation]
    diagnostics: tuple[Diagnostic, ...] = ()

    @classmethod
    def load(cls, path: Path) -> Catalogue:
        """Read `<language>.po`.

        Never raises: a file that cannot be read is an empty catalogue with a diagnostic.
        """
        try:
            data = read(path)
        except (OSError, ValueError) as error:
            _source, found = unreadable(path, error)
            return cls(path.stem, MappingProxyType({}), (found,))
        return cls.parse(data, name=str(path), language=path.stem)

    @classmethod
    def parse(cls, data: bytes, *, name: str, language: str) -> Catalogue:
        """Read a catalogue's bytes. Never raises; damaged lines are left out and diagnosed."""
        source, findings = decode(data, name)
        if any(one.severity is Severity.ERROR for one in findings):
            return cls(language, MappingProxyType({}), findings)
        entries, damaged = _read(source)
        return cls(language, MappingProxyType(entries), (*findings, *damaged))

    @cached_property
    def by_source(self) -> Mapping[str, tuple[TextId, ...]]:
        """The ids of the entries that were made for a text."""
        found: dict[str, list[TextId]] = {}
        for text_id, entry in self.entries.items():
            found.setdefault(plain(entry.source), []).append(text_id)
        return {source: tuple(ids) for source, ids in found.items()}

    def find(self, text_id: TextId, source: str) -> TextId | None:
        """The entry that translates this text: its own, or one under another id for the very same text."""
        own = self.entries.get(text_id)
        if own is not None and plain(own.source) == plain(source):
            return text_id
        others = [one for one in self.by_source.get(plain(source), ()) if self.entries[one].words]
        return max(others, key=lambda other: shared(other, text_id), default=None)


@dataclass(frozen=True, slots=True)
class Findings:
    """How a catalogue fits a scenario; ids in the scenario's order.

    missing: without a translation. stale: translated, and the source text has changed since; shown in the
    source language until someone has looked. moved: taken from the entry of another id. unused: entries for
    no text.
    """

    missing: tuple[TextId, ...]
    stale: tuple[TextId, ...]
    moved: tuple[TextId, ...]
    unused: tuple[TextId, ...]
    diagnostics: tuple[Diagnostic, ...]

    @property
    def complete(self) -> bool:
        return not self.missing and not self.stale


def compare(scenario: Scenario, catalogue: Catalogue) -> Findings:
    """What a catalogue lacks for a scenario, and what it has too much."""
    missing, stale, moved = [], [], []
    used = set()
    for text_id, source in texts_of(scenario).items():
        entry_id = catalogue.find(text_id, source)
        entry = catalogue.entries[entry_id] if entry_id is not None else None
        if entry_id is not None:
            used.add(entry_id)
        if entry is not None and entry.words and not entry.fuzzy:
            if entry_id != text_id:
                moved.append(text_id)
            continue
        old = entry or catalogue.entries.get(text_id)
        if old is not None and old.words:
            used.add(text_id)
            stale.append(text_id)
        else:
            missing.append(text_id)
    unused = tuple(one for one in catalogue.entries if one not in used)
    return Findings(tuple(missing), tuple(stale), tuple(moved), unused, catalogue.diagnostics)


def localise(scenario: Scenario, catalogue: Catalogue) -> Scenario:
    """The scenario in the catalogue's language: same ids, other words.

    What is missing or stale stays as it is.
    """
    words = {}
    for text_id, source in texts_of(scenario).items():
        entry_id = catalogue.find(text_id, source)
        if entry_id is not None and (entry := catalogue.entries[entry_id]).words and not entry.fuzzy:
            words[text_id] = entry.words
    return with_texts(scenario, words, language=catalogue.language)


def _read(source: Source) -> tuple[dict[TextId, Translation], list[Diagnostic]]:
    """The entries, and what was damaged or cannot be shown."""
    file = po.parse(source.lines)
    findings = [_damaged(source, line) for line in file.damaged]
    entries: dict[TextId, Translation] = {}
    for entry in file.entries:
        words = entry.words
        if entry.obsolete or not entry.context or words is None:
            continue
        problem = _unusable(entry.source, words)
        if problem is None:
            entries[entry.context] = Translation(
                entry.source, words.strip(), entry.fuzzy, entry.previous, tuple(filter(None, entry.comments))
            )
        else:
            code, message = problem
            line = next(one.pieces[0].line for one in entry.strings if one.keyword == "msgstr")
            place = one_character(line, 1)
            findings.append(source.diagnostic(code, message, place, severity=Severity.WARNING))
    return entries, findings


def _damaged(source: Source, line: int) -> Diagnostic:
    message = _("This line of the translation cannot be read and is left out.")
    suggestion = _("Look for a missing quotation mark here or above.")
    return source.diagnostic(
        Code.DAMAGED_CATALOGUE,
        message,
        one_character(line, 1),
        severity=Severity.WARNING,
        suggestion=suggestion,
    )


def _unusable(source: str, words: str) -> tuple[Code, str] | None:
    """Why a translation cannot be shown, None where it can."""
    unknown = set(_PLACEHOLDER.findall(words)) - set(_PLACEHOLDER.findall(source))
    if unknown - {"{learner}", "{customer}"}:
        message = _("This translation has {placeholder}, and its text does not. It is left out.")
        return Code.PLACEHOLDERS_DIFFER, message.format(placeholder=", ".join(sorted(unknown)))
    if (character := forbidden_in(words)) is not None:
        message = _("Here stands a character that cannot be seen: {character}.")
        return Code.FORBIDDEN_CHARACTER, message.format(character=character_name(character))
    return None


def plain(words: str) -> str:
    """A text as it is compared: how its lines were broken does not matter."""
    return " ".join(words.split())


def shared(one: TextId, other: TextId) -> int:
    """How many words two ids share from the start."""
    count = 0
    for left, right in zip(one.split("."), other.split("."), strict=False):
        if left != right:
            break
        count += 1
    return count


def catalogues_of(folder: Path) -> Iterator[Path]:
    """The catalogue files of a scenario's folder, by language. Raises OSError."""
    yield from sorted(path for path in folder.glob("*.po") if LANGUAGE.fullmatch(path.stem))
