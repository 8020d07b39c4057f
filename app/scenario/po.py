"""gettext files (`.po`), entry by entry, with the place of every character between their quotation marks.

The format is gettext's; what it says of an entry stands in the manual's chapter "The Format of PO Files".
Nothing is lost on the way: an entry knows its lines, and whoever writes the file anew can leave them be.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from app.scenario import collector
from app.scenario.diagnostic import Span, Splice

WIDTH = 110
"""Characters of a line, as long as its words can be broken."""

_STRING = re.compile(
    r"[ \t]*(#~)?((?<=#~)\||#\|)?[ \t]*(?:(msgctxt|msgid_plural|msgid|msgstr(?:\[[0-9]+\])?)[ \t]*)?"
    r'"((?:[^"\\]|\\.)*)"[ \t]*'
)
_ESCAPED = re.compile(r"\\(?:([0-7]{1,3})|x([0-9a-fA-F]{1,2})|(.))", re.DOTALL)
_ONE = re.compile(r"\\(?:[0-7]{1,3}|x[0-9a-fA-F]{1,2}|.)|.", re.DOTALL)
_LETTERS = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}
_WORD = re.compile(r"\S*\s+|\S+")


class Piece(NamedTuple):
    """What stands between two quotation marks, still escaped. line, column: of its begin, from 1."""

    line: int
    column: int
    raw: str


class String(NamedTuple):
    """One string of an entry. keyword: `msgctxt`, `msgid`, `msgid_plural`, `msgstr` or `msgstr[0]`."""

    keyword: str
    pieces: tuple[Piece, ...]
    previous: bool = False

    @property
    def text(self) -> str:
        """What it says."""
        raw = self.pieces[0].raw if len(self.pieces) == 1 else "".join(piece.raw for piece in self.pieces)
        return raw if "\\" not in raw else _ESCAPED.sub(_letter, raw)

    def rows(self, mark: str = "") -> list[str]:
        """Its lines as they are broken in the file, with this mark before each."""
        first, *more = (f'"{piece.raw}"' for piece in self.pieces)
        return [f"{mark}{self.keyword} {first}", *(f"{mark}{row}" for row in more)]

    def splices(self, begin: int, end: int, words: str) -> Iterator[Splice]:
        """Other words in place of a stretch of the text, counted from 0.

        Where the stretch is broken over lines, all of them stand in the first.
        """
        done = 0
        for piece in self.pieces:
            places = [one.start() for one in _ONE.finditer(piece.raw)] + [len(piece.raw)]
            first, last = max(begin - done, 0), min(end - done, len(places) - 1)
            if first < last:
                column = piece.column
                span = Span(piece.line, column + places[first], piece.line, column + places[last])
                yield Splice(span, escaped(words))
                words = ""
            done += len(places) - 1


@dataclass(frozen=True, slots=True)
class Entry:
    """One message.

    first, last: its lines, comments included. body: the first line that is no comment. context: the text's
    id. words: the translation as it stands; None for an entry with plural forms, which no scenario has.
    previous: of words that await a look, the text they were once made for. comments: the translator's.
    notes: `#.`, for translators. references: `#:`. flags: `#,`.
    """

    first: int
    last: int
    body: int
    obsolete: bool
    strings: tuple[String, ...]
    context: str | None
    source: str
    words: str | None
    previous: str
    comments: tuple[str, ...]
    notes: tuple[str, ...]
    references: tuple[str, ...]
    flags: tuple[str, ...]

    @property
    def fuzzy(self) -> bool:
        return "fuzzy" in self.flags

    @property
    def is_header(self) -> bool:
        return self.context is None and self.source == "" and not self.obsolete


@dataclass(frozen=True)
class File:
    """The entries, the header apart. damaged: lines from 1 that no entry can have; theirs is left out.

    loose: the lines of comments behind the last entry.
    """

    entries: tuple[Entry, ...]
    header: Entry | None
    damaged: tuple[int, ...]
    loose: tuple[int, ...]


class _Draft:
    """An entry while it is read. stage: how far it has come, see `_STAGES`."""

    def __init__(self) -> None:
        self.first = self.last = self.body = self.stage = 0
        self.obsolete = False
        self.strings: list[tuple[str, bool, list[Piece]]] = []
        self.above: dict[str, list[str]] = {}

    @property
    def complete(self) -> bool:
        return self.stage >= _TRANSLATED

    def finished(self) -> Entry:
        above, said = self.above, {}
        strings = tuple(
            String(keyword, tuple(pieces), previous) for keyword, previous, pieces in self.strings
        )
        for string in reversed(strings):
            said[string.keyword, string.previous] = string.text
        flags = [flag.strip() for line in above.get(",", ()) for flag in line.split(",")]
        return Entry(
            self.first,
            self.last,
            self.body,
            self.obsolete,
            strings,
            said.get(("msgctxt", False)),
            said.get(("msgid", False), ""),
            said.get(("msgstr", False)),
            said.get(("msgid", True), ""),
            tuple(above.get("", ())),
            tuple(above.get(".", ())),
            tuple(above.get(":", ())),
            tuple(flag for flag in flags if flag),
        )


_TRANSLATED = 4
_STAGES = {
    "msgctxt": (1, (0,)),
    "msgid": (2, (0, 1)),
    "msgid_plural": (3, (2,)),
    "msgstr": (_TRANSLATED, (2,)),
    "msgstr[": (5, (3, 5)),
}
"""Of each keyword: how far an entry is with it, and how far it has to be for it."""


def parse(lines: Sequence[str]) -> File:
    """The entries of a file's lines. Never raises; a damaged line takes its entry along, to an empty line."""
    with collector.paused():
        return _parse(lines)


def _parse(lines: Sequence[str]) -> File:
    entries: list[Entry] = []
    damaged: list[int] = []
    draft = _Draft()
    skipping = False
    for number, line in enumerate(lines, 1):
        if not line or line.isspace():
            if draft.complete:
                entries.append(draft.finished())
                draft = _Draft()
            elif draft.stage:
                damaged.append(number - 1)
                draft = _Draft()
            skipping = False
            continue
        found = _STRING.fullmatch(line)
        is_comment = found is None and line.lstrip().startswith("#")
        if skipping or (found is None and not is_comment):
            if found is None and not is_comment:
                damaged.append(number)
            draft, skipping = _Draft(), True
            continue
        if draft.complete and (found is None or found[3] in ("msgctxt", "msgid") or found[2]):
            entries.append(draft.finished())
            draft = _Draft()
        if not draft.first:
            draft.first = number
        draft.last = number
        if found is None:
            _remember(draft, line.strip())
        elif not _add(draft, found, number):
            damaged.append(number)
            draft, skipping = _Draft(), True
    if draft.complete:
        entries.append(draft.finished())
        draft = _Draft()
    elif draft.stage:
        damaged.append(draft.last)
        draft = _Draft()
    header = entries[0] if entries and entries[0].is_header else None
    loose = tuple(range(draft.first, draft.last + 1)) if draft.first else ()
    return File(tuple(entries[1:] if header else entries), header, tuple(sorted(damaged)), loose)


def _remember(draft: _Draft, comment: str) -> None:
    mark = comment[1:2] if comment[1:2] in (".", ":", ",") else ""
    draft.above.setdefault(mark, []).append(comment[1 + len(mark) :].strip())


def _add(draft: _Draft, found: re.Match[str], number: int) -> bool:
    """Take a line with a string into the entry; whether it fits there."""
    obsolete, previous, keyword = found[1] is not None, found[2] is not None, found[3]
    piece = Piece(number, found.start(4) + 1, found[4])
    if keyword is None:
        if not draft.strings or draft.strings[-1][1] is not previous or draft.obsolete is not obsolete:
            return False
        draft.strings[-1][2].append(piece)
        return True
    if not previous:
        stage, after = _STAGES["msgstr[" if keyword.startswith("msgstr[") else keyword]
        if draft.stage not in after:
            return False
        draft.stage, draft.body = stage, draft.body or number
    elif draft.stage:
        return False
    if draft.strings and draft.obsolete is not obsolete:
        return False
    draft.obsolete = obsolete
    draft.strings.append((keyword, previous, [piece]))
    return True


def _letter(found: re.Match[str]) -> str:
    octal, hexadecimal, letter = found.groups()
    if letter is None:
        return chr(int(octal, 8) if octal else int(hexadecimal, 16))
    return _LETTERS.get(letter, letter)


def escaped(text: str) -> str:
    """A text as it stands between quotation marks."""
    text = text.replace("\\", "\\\\").replace('"', '\\"')
    return text.replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r")


def written(keyword: str, text: str, mark: str = "") -> list[str]:
    """A string as lines: on one where it is short enough, else broken between words and behind line breaks.

    mark: what stands before each line, such as `#~ `.
    """
    whole = f'{mark}{keyword} "{escaped(text)}"'
    if len(whole) <= WIDTH and "\n" not in text[:-1]:
        return [whole]
    room = WIDTH - len(mark) - 2
    rows, row = [], ""
    for word in _WORD.findall(text):
        raw = escaped(word)
        if row and (len(row) + len(raw) > room or row.endswith("\\n")):
            rows.append(row)
            row = ""
        row += raw
    return [f'{mark}{keyword} ""', *(f'{mark}"{one}"' for one in (*rows, row))]


def comment_lines(mark: str, words: Iterable[str]) -> list[str]:
    """Comments as lines: behind `#` or, as the mark says, `#.`, `#:`, `#,`."""
    return [f"#{mark} {line}".rstrip() for line in words]
