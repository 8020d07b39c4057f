"""Catalogues of a scenario's words in other languages: gettext files (`.po`) by stable text id.

An entry's `msgctxt` is the text's id, its `msgid` the text in the source language. A translation follows its
text: where the text of an id is found under another id of the catalogue, because parts were moved, that entry
is taken.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from types import MappingProxyType

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
from app.scenario.texts import TextId, texts, texts_of, with_texts
from app.words import _

_MAX_DAMAGED_LINES = 20
_PLACEHOLDER = re.compile(r"\{[^{}]*\}")
_LINE = re.compile(
    r'(?:#.*|(?:#~ )?(?:(?:msgctxt|msgid|msgid_plural|msgstr(?:\[[0-9]\])?)\s+)?"(?:[^"\\]|\\.)*"|)'
)
_KEPT_HEADERS = ("Project-Id-Version", "Last-Translator", "Language-Team", "Report-Msgid-Bugs-To")


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
    header: tuple[str, ...] = field(default=(), compare=False)
    obsolete: Mapping[TextId, Translation] = field(default_factory=dict, compare=False)
    """What no text needed any more when the file was last refreshed."""

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
        entries, damaged, header, obsolete = _read(source)
        return cls(language, MappingProxyType(entries), (*findings, *damaged), header, obsolete)

    @cached_property
    def by_source(self) -> Mapping[str, tuple[TextId, ...]]:
        """The ids of the entries that were made for a text."""
        found: dict[str, list[TextId]] = {}
        for text_id, entry in self.entries.items():
            found.setdefault(_plain(entry.source), []).append(text_id)
        return {source: tuple(ids) for source, ids in found.items()}

    def find(self, text_id: TextId, source: str) -> TextId | None:
        """The entry that translates this text: its own, or one under another id for the very same text."""
        own = self.entries.get(text_id)
        if own is not None and _plain(own.source) == _plain(source):
            return text_id
        others = [one for one in self.by_source.get(_plain(source), ()) if self.entries[one].words]
        return max(others, key=lambda other: _shared(other, text_id), default=None)


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


def refresh_po(
    scenario: Scenario, old: bytes | None, language: str, comments: Mapping[TextId, str] | None = None
) -> bytes:
    """A catalogue file for a scenario: every text in its order, with what was translated before.

    old: the file so far. Translations of texts that have changed are kept and marked fuzzy, with the text
    they were made for; what no text needs any more is kept at the end, commented out.
    comments: what the author wrote above a text, by its id. Written by the same rules as gettext's own tools.
    """
    from babel.messages.catalog import Catalog, Message
    from babel.messages.pofile import write_po

    before = Catalogue.parse(old or b"", name=f"{language}.po", language=language)
    made = Catalog(locale=None, charset="utf-8")
    used: set[TextId] = set()
    for text in texts(scenario):
        entry_id = before.find(text.id, text.words)
        own = before.entries.get(text.id)
        notes = [note for note in (_speaker_note(text.speaker), (comments or {}).get(text.id, "")) if note]
        flags, previous, words, own_comments = [], "", "", own.comments if own is not None else ()
        if entry_id is not None:
            entry = before.entries[entry_id]
            words, previous, flags = entry.words, entry.previous, ["fuzzy"] if entry.fuzzy else []
            own_comments = entry.comments
            used.add(entry_id)
        elif own is not None and own.words:
            words, flags, previous = own.words, ["fuzzy"], own.source
            used.add(text.id)
        made.add(
            text.words,
            words,
            context=text.id,
            flags=flags,
            auto_comments=notes,
            user_comments=own_comments,
            previous_id=previous or (),
        )
    for text_id, entry in {**before.obsolete, **before.entries}.items():
        if text_id not in used and entry.words:
            made.obsolete[text_id] = Message(entry.source, entry.words, context=text_id)
    written = io.BytesIO()
    write_po(written, made, width=110, omit_header=True, include_previous=True)
    return _header(language, before.header).encode() + written.getvalue()


def _speaker_note(speaker: str | None) -> str:
    # For translators, who may read any language: the files of gettext are written in English.
    return f"{speaker} says this." if speaker else ""


def _header(language: str, kept: tuple[str, ...]) -> str:
    comments = "".join(f"{line}\n" for line in kept if line.startswith("#"))
    lines = [
        *(line for line in kept if not line.startswith("#")),
        f"Language: {language}",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: 8bit",
    ]
    quoted = "".join(f'"{line}\\n"\n' for line in lines)
    return f'{comments}msgid ""\nmsgstr ""\n{quoted}\n'


def _read(
    source: Source,
) -> tuple[dict[TextId, Translation], list[Diagnostic], tuple[str, ...], dict[TextId, Translation]]:
    """The entries, what was damaged, the lines of the header worth keeping, and the obsolete entries.

    Lines that no `.po` file can have take their whole entry with them. Should babel still stumble, its line
    goes too, and the rest is read again, a bounded number of times.
    """
    from babel.messages.catalog import Catalog
    from babel.messages.pofile import PoFileError, read_po

    lines = list(source.lines)
    header = _take_header(lines)
    findings = [
        _damaged(source, number) for number, line in enumerate(lines) if _LINE.fullmatch(line.strip()) is None
    ]
    for finding in findings:
        _blank_entry(lines, finding.span.line - 1)
    made = Catalog()
    for _attempt in range(_MAX_DAMAGED_LINES):
        try:
            made = read_po([f"{line}\n" for line in lines], abort_invalid=True)
            break
        except PoFileError as error:
            number = min(max(error.lineno, 0), len(lines) - 1)
            findings.append(_damaged(source, number))
            _blank_entry(lines, number)
    entries: dict[TextId, Translation] = {}
    for message in made:
        if not message.context or not isinstance(message.id, str) or not isinstance(message.string, str):
            continue
        problem = _unusable(message.id, message.string)
        if problem is None:
            entries[str(message.context)] = Translation(
                message.id,
                message.string.strip(),
                message.fuzzy,
                _previous(message.user_comments),
                tuple(line for line in message.user_comments if line and not line.startswith("|")),
            )
        else:
            code, words = problem
            place = one_character(message.lineno or 1, 1)
            findings.append(source.diagnostic(code, words, place, severity=Severity.WARNING))
    obsolete = {
        str(message.context): Translation(message.id, message.string)
        for message in made.obsolete.values()
        if message.context and isinstance(message.id, str) and isinstance(message.string, str)
    }
    return entries, findings, header, obsolete


def _previous(comments: list[str]) -> str:
    """The text of `#| msgid` lines, which babel hands on among the comments."""
    found = ""
    inside = False
    for line in comments:
        quoted = re.fullmatch(r'\| *(?:(msgid|msgctxt) +)?"((?:[^"\\]|\\.)*)"', line)
        if quoted is not None:
            inside = quoted[1] == "msgid" or (inside and quoted[1] is None)
            found += (
                re.sub(r"\\(.)", lambda code: {"n": "\n", "t": "\t"}.get(code[1], code[1]), quoted[2])
                if inside
                else ""
            )
    return found


def _blank_entry(lines: list[str], number: int) -> None:
    """Take out an entry: the lines around this one up to the next empty ones."""
    first = last = number
    while first > 0 and lines[first - 1].strip():
        first -= 1
    while last < len(lines) - 1 and lines[last + 1].strip():
        last += 1
    for index in range(first, last + 1):
        lines[index] = ""


def _take_header(lines: list[str]) -> tuple[str, ...]:
    """Blank the header, and return what of it is worth keeping: comments, and who translated.

    Its other fields say nothing that is needed here, and readers of `.po` files stumble over them most.
    """
    start = next((n for n, line in enumerate(lines) if line.startswith(("msgid", "msgctxt"))), None)
    if (
        start is None
        or lines[start].strip() != 'msgid ""'
        or not "".join(lines[start + 1 : start + 2]).startswith("msgstr")
    ):
        return ()
    end = next((n for n in range(start, len(lines)) if not lines[n].strip()), len(lines))
    kept = []
    for number in range(end):
        words = lines[number].strip()
        lines[number] = ""
        if words.startswith("# "):
            kept.append(words)
        elif (found := re.fullmatch(r'"(([A-Za-z-]+): [^"\\]*)\\n"', words)) and found[2] in _KEPT_HEADERS:
            kept.append(found[1])
    return tuple(kept)


def _damaged(source: Source, number: int) -> Diagnostic:
    message = _("This line of the translation cannot be read and is left out.")
    suggestion = _("Look for a missing quotation mark here or above.")
    return source.diagnostic(
        Code.DAMAGED_CATALOGUE,
        message,
        one_character(number + 1, 1),
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


def _plain(words: str) -> str:
    """A text as it is compared: how its lines were broken does not matter."""
    return " ".join(words.split())


def _shared(one: TextId, other: TextId) -> int:
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
