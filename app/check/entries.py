"""The lines of a translation, by the ids of the texts."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from app.scenario import po, source
from app.scenario.diagnostic import Span
from app.scenario.source import Source, one_character


@dataclass(frozen=True)
class Entries:
    """One `.po` file, looked at for places alone."""

    source: Source

    @classmethod
    def read(cls, path: Path) -> Entries:
        """The file's entries; none where it cannot be read, which its own findings say."""
        try:
            return cls(source.decode(source.read(path), str(path))[0])
        except (OSError, ValueError) as error:
            return cls(source.unreadable(path, error)[0])

    @cached_property
    def file(self) -> po.File:
        return po.parse(self.source.lines)

    def entry(self, text_id: str) -> po.Entry | None:
        return self._by_id.get(text_id)

    def span(self, text_id: str, quote: str | None = None) -> Span:
        """The translation of a text between its quotation marks, or the quoted words in it."""
        entry = self._by_id.get(text_id)
        words = (
            None if entry is None else next((one for one in entry.strings if one.keyword == "msgstr"), None)
        )
        if words is None:
            return one_character(1, 1)
        begin = words.text.find(quote) if quote is not None else -1
        end = begin + len(quote or "") if begin >= 0 else len(words.text)
        spans = [splice.span for splice in words.splices(max(begin, 0), end, "")]
        if not spans:  # nothing stands between them yet
            piece = words.pieces[0]
            return one_character(piece.line, piece.column)
        return Span(spans[0].line, spans[0].column, spans[-1].end_line, spans[-1].end_column)

    @cached_property
    def _by_id(self) -> dict[str, po.Entry]:
        return {entry.context: entry for entry in self.file.entries if entry.context and not entry.obsolete}
