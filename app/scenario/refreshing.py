"""A catalogue file brought up to date with its scenario: all that was translated is kept.

What has not changed stays byte for byte, however a translator's tool breaks lines; what is new or different
is written by the rules of gettext's own tools.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from app.errors import KnownError
from app.scenario import po, splices
from app.scenario.diagnostic import Severity
from app.scenario.hints import hints_of
from app.scenario.model import Scenario
from app.scenario.po import Entry
from app.scenario.source import decode
from app.scenario.texts import TextId, texts_of
from app.scenario.translation import plain, shared
from app.words import _

_LINES = re.compile(r"[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+")
_FIELD = re.compile(r"([A-Za-z-]+): *(.*)")
_FIELDS = {
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
}


class DamagedError(KnownError):
    """The file has lines that cannot be read; written anew, it would lose them."""


def refresh_po(
    scenario: Scenario, old: bytes | None, language: str, comments: Mapping[TextId, str] | None = None
) -> bytes:
    """A catalogue file for a scenario: every text in its order, with what was translated before.

    old: the file so far. Translations of texts that have changed are kept and marked fuzzy, with the text
    they were made for; what no text needs any more is kept at the end, commented out, and comes back should a
    text need it again. comments: what the author wrote above a text, by its id. Done twice, the second time
    changes no byte. Raises DamagedError where the old file has lines that cannot be read.
    """
    before = _Before.of(old or b"", language)
    texts = texts_of(scenario)
    found = {text_id: before.find(text_id, words) for text_id, words in texts.items()}
    used = {id(one.entry) for one in found.values() if one is not None}
    for text_id, one in found.items():
        if one is None and (entry := before.once(text_id)) is not None and id(entry) not in used:
            found[text_id] = _Found(entry, stale=bool(entry.words))
            used.add(id(entry))
    hints, above = hints_of(scenario), comments or {}
    blocks = [before.header(language)]
    for text_id, words in texts.items():
        notes = tuple(filter(None, (*hints.get(text_id, ()), above.get(text_id, ""))))
        blocks.append(before.block(text_id, words, notes, found[text_id]))
    kept = [entry for entry in before.file.entries if id(entry) not in used]
    blocks += [_Block(entry, before.raw(entry.first, entry.last)) for entry in kept if entry.obsolete]
    blocks += [
        _Block(None, _put_away(entry))
        for entry in kept
        if not entry.obsolete and (entry.comments or any(one.text for one in _translated(entry)))
    ]
    if old and [block.kept for block in blocks] == [
        *filter(None, (before.file.header,)),
        *before.file.entries,
    ]:
        return old
    return before.written(blocks)


@dataclass(frozen=True, slots=True)
class _Found:
    """An entry with words for a text. stale: they were made for another text."""

    entry: Entry
    stale: bool = False


@dataclass(frozen=True, slots=True)
class _Block:
    """Lines of one entry. kept: the entry whose very lines they are; None where anything changed."""

    kept: Entry | None
    lines: list[str]


@dataclass
class _Before:
    """The file so far."""

    file: po.File
    lines: list[str]
    """With their breaks."""
    end: str
    active: dict[TextId, Entry] = field(default_factory=dict)
    obsolete: dict[TextId, list[Entry]] = field(default_factory=dict)
    by_source: dict[str, list[Entry]] = field(default_factory=dict)
    """Of the entries with words, active ones first."""

    @classmethod
    def of(cls, old: bytes, language: str) -> _Before:
        source, findings = decode(old, f"{language}.po")
        file = po.parse(source.lines)
        for one in findings:
            if one.severity is Severity.ERROR:
                message = _("Nothing was changed: {file}, line {line}, has to be mended first. {problem}")
                raise DamagedError(message.format(file=source.name, line=one.span.line, problem=one.message))
        for line in file.damaged:
            message = _(
                "Nothing was changed: {file}, line {line}, cannot be read and would be lost. "
                "Look for a missing quotation mark here or above."
            )
            raise DamagedError(message.format(file=source.name, line=line))
        made = cls(file, _LINES.findall(source.text), splices.line_break(old))
        for entry in sorted(file.entries, key=lambda one: one.obsolete):
            if not entry.context or entry.words is None:
                continue
            if entry.obsolete:
                made.obsolete.setdefault(entry.context, []).append(entry)
            else:
                made.active[entry.context] = entry
            if entry.words:
                made.by_source.setdefault(plain(entry.source), []).append(entry)
        return made

    def find(self, text_id: TextId, words: str) -> _Found | None:
        """The entry that was made for this very text: its own, or one under another id."""
        own, text = self.active.get(text_id), plain(words)
        if own is not None and plain(own.source) == text:
            again = [one for one in self.obsolete.get(text_id, ()) if one.words and plain(one.source) == text]
            return _Found(again[-1] if again and not own.words else own)
        same = self.by_source.get(text, ())
        # Of several, one that is not put away; of these, the one whose id is most like this.
        best = max(same, key=lambda one: (not one.obsolete, shared(one.context or "", text_id)), default=None)
        return None if best is None else _Found(best)

    def once(self, text_id: TextId) -> Entry | None:
        """The entry that a text had before it changed."""
        return self.active.get(text_id) or next(reversed(self.obsolete.get(text_id, [])), None)

    def block(self, text_id: TextId, words: str, notes: tuple[str, ...], found: _Found | None) -> _Block:
        """The lines of a text's entry: those that stand there, as far as they say what they should."""
        head = po.written("msgctxt", text_id) + po.written("msgid", words)
        if found is None:
            return _Block(None, [*_above(None, notes, (), ""), *head, 'msgstr ""'])
        entry, flags, previous = found.entry, found.entry.flags, found.entry.previous
        own = not entry.obsolete and entry.context == text_id and not found.stale
        same_notes = own and plain(" ".join(entry.notes)) == plain(" ".join(notes))
        same_words = own and entry.source == words
        if same_notes and same_words:
            return _Block(entry, self.raw(entry.first, entry.last))
        if found.stale:
            flags = ("fuzzy", *(flag for flag in flags if flag != "fuzzy"))
            previous = (previous if entry.fuzzy else "") or entry.source
        body = head + [row for string in _translated(entry) for row in string.rows()]
        return _Block(
            None,
            [
                *(
                    self.raw(entry.first, entry.body - 1)
                    if same_notes
                    else _above(entry, notes, flags, previous)
                ),
                *(self.raw(entry.body, entry.last) if same_words else body),
            ],
        )

    def header(self, language: str) -> _Block:
        """The header as it is, or with what every reader of such files needs to know."""
        header = self.file.header
        needed = {"Language": language, **_FIELDS}
        known: dict[str, str] = {}
        if header is not None:
            known = {one[1]: one[2] for one in map(_FIELD.fullmatch, (header.words or "").split("\n")) if one}
            if all(known.get(name, "").lower() == value.lower() for name, value in needed.items()):
                return _Block(header, self.raw(header.first, header.last))
        above = _above(header, header.notes if header else (), header.flags if header else (), "")
        fields = "".join(f"{name}: {value}\n" for name, value in {**known, **needed}.items())
        return _Block(None, [*above, 'msgid ""', *po.written("msgstr", fields)])

    def raw(self, first: int, last: int) -> list[str]:
        return self.lines[first - 1 : last]

    def written(self, blocks: Iterable[_Block]) -> bytes:
        """The blocks with an empty line between them, each new line with the break that the file has."""

        def ended(lines: list[str]) -> str:
            return "".join(line if line.endswith(("\n", "\r")) else line + self.end for line in lines)

        made = [ended(block.lines) for block in blocks]
        if self.file.loose:
            made.append(ended(self.raw(self.file.loose[0], self.file.loose[-1])))
        return self.end.join(made).encode()


def _translated(entry: Entry) -> list[po.String]:
    return [one for one in entry.strings if one.keyword.startswith("msgstr")]


def _above(entry: Entry | None, notes: tuple[str, ...], flags: tuple[str, ...], previous: str) -> list[str]:
    """The comments of an entry, in the order of gettext's tools."""
    lines = po.comment_lines("", entry.comments) if entry else []
    lines += po.comment_lines(".", notes)
    lines += po.comment_lines(":", entry.references) if entry else []
    lines += po.comment_lines(",", [", ".join(flags)]) if flags else []
    return lines + (po.written("msgid", previous, "#| ") if previous else [])


def _put_away(entry: Entry) -> list[str]:
    """An entry that no text needs any more, commented out."""
    lines = po.comment_lines("", entry.comments)
    lines += po.comment_lines(",", [", ".join(entry.flags)]) if entry.flags else []
    for string in entry.strings:
        lines += string.rows("#~| " if string.previous else "#~ ")
    return lines
