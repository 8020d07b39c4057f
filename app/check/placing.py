"""What a rule has found as a finding: with its places in the files, and its mending as a splice."""

from __future__ import annotations

from functools import cached_property

from app.check.entries import Entries
from app.check.extents import Extents
from app.check.rule import File, Found
from app.check.subject import Subject
from app.scenario.codes import Code
from app.scenario.comments import places_of_texts
from app.scenario.diagnostic import Diagnostic, Related, Severity, Span, Splice
from app.scenario.document import Path as Place
from app.scenario.source import Source


class Placing:
    """The files of one subject, opened where a finding lies in them."""

    def __init__(self, subject: Subject) -> None:
        self._subject = subject
        self._entries: dict[str, Entries] = {}

    def diagnostic(self, code: Code, severity: Severity, found: Found) -> Diagnostic:
        """The finding, where it stands."""
        source, span, fix = self._placed(found)
        return Diagnostic(
            code=code.value,
            severity=found.severity or severity,
            message=found.message,
            span=span,
            path=source.name,
            source_line=source.line(span.line),
            suggestion=found.suggestion,
            related=tuple(self._related(message, place) for message, place in found.related),
            verdict=found.verdict,
            witness=found.witness,
            fix=(fix,) if fix is not None else (),
        )

    def _placed(self, found: Found) -> tuple[Source, Span, Splice | None]:
        if found.file in (File.SCENARIO, File.WALKS):
            extents = self._scenario if found.file == File.SCENARIO else self._walks
            place = found.place if isinstance(found.place, tuple) else ()
            return self._in_document(extents, found, place)
        translated = self.entries(found.file)
        text_id = str(found.place)
        entry = translated.entry(text_id)
        if entry is None and found.span is None:
            # What is missing there can only be pointed at where it is written.
            place = places_of_texts(self._subject.document, self._subject.scenario).get(text_id, ())
            return self._in_document(self._scenario, found, place)
        span = found.span or translated.span(text_id, found.quote)
        fix = Splice(span, found.fix) if found.fix is not None else None
        return translated.source, span, fix

    def _in_document(
        self, extents: Extents, found: Found, place: Place
    ) -> tuple[Source, Span, Splice | None]:
        span = found.span or extents.span(place, at_key=found.at_key, quote=found.quote)
        fix = None
        if found.fix == "":
            fix = extents.without(place)
        elif found.fix is not None:
            there = found.span or extents.span(place, at_key=False, quote=found.quote)
            fix = Splice(there, found.fix)
        return extents.document.source, span, fix

    def _related(self, message: str, place: Place) -> Related:
        span = self._scenario.span(place, at_key=True)
        return Related(message, span, self._subject.document.source.line(span.line))

    def entries(self, language: str) -> Entries:
        """The translation into that language, with its lines."""
        if language not in self._entries:
            self._entries[language] = Entries.read(self._subject.file.parent / f"{language}.po")
        return self._entries[language]

    @cached_property
    def _scenario(self) -> Extents:
        return Extents(self._subject.document)

    @cached_property
    def _walks(self) -> Extents:
        assert self._subject.inspection.walks_file is not None, "a finding in walks that nobody wrote"
        return Extents(self._subject.inspection.walks_file)
