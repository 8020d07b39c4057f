"""What the reader notes while it reads: findings by path, turned into places only when somebody asks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from app.scenario.codes import Code
from app.scenario.diagnostic import Diagnostic, Mended, Related, Severity, Span
from app.scenario.document import Document, Path
from app.words import _

MAX_FINDINGS = 100
"""Beyond this many errors, a file is not a scenario with mistakes; and a longer list helps nobody."""


class EnoughError(Exception):
    """There are MAX_FINDINGS errors; whoever reads stops here."""


@dataclass(frozen=True, slots=True)
class _Finding:
    code: Code
    severity: Severity
    message: str
    path: Path
    at_key: bool
    suggestion: str | None
    mended: Mended | None
    related: tuple[tuple[str, Path], ...]
    span: Span | None


@dataclass
class Findings:
    """The findings in one document: at most MAX_FINDINGS errors, and as many warnings and notes together.

    One error too many raises EnoughError. Warnings keep nothing from being played, so the ones too many are
    left out, and reading goes on.
    """

    document: Document
    has_errors: bool = False
    _found: list[_Finding] = field(default_factory=list)
    _noted: Counter[bool] = field(default_factory=Counter)
    """How many errors (True) and others were noted."""

    def error(
        self,
        code: Code,
        message: str,
        path: Path,
        suggestion: str | None = None,
        *,
        at_key: bool = False,
        mended: Mended | None = None,
        related: Iterable[tuple[str, Path]] = (),
        span: Span | None = None,
    ) -> None:
        """Note an error at the path's value; `at_key` points at its key, `span` at any other place."""
        self.has_errors = True
        self._add(
            _Finding(code, Severity.ERROR, message, path, at_key, suggestion, mended, tuple(related), span)
        )

    def warning(
        self,
        code: Code,
        message: str,
        path: Path,
        suggestion: str | None = None,
        *,
        at_key: bool = False,
        mended: Mended | None = None,
        span: Span | None = None,
    ) -> None:
        """Note what is most likely a mistake."""
        self._add(_Finding(code, Severity.WARNING, message, path, at_key, suggestion, mended, (), span))

    def note(
        self, code: Code, message: str, path: Path, suggestion: str | None = None, *, at_key: bool = False
    ) -> None:
        """Note what is good to know."""
        self._add(_Finding(code, Severity.NOTE, message, path, at_key, suggestion, None, (), None))

    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """All findings with their places, in the order of the file."""
        found = [self._diagnostic(finding) for finding in self._found]
        return tuple(sorted(found, key=lambda diagnostic: diagnostic.span))

    def _add(self, finding: _Finding) -> None:
        is_error = finding.severity is Severity.ERROR
        self._noted[is_error] += 1
        if self._noted[is_error] > MAX_FINDINGS:
            return
        self._found.append(finding)
        if self._noted[is_error] == MAX_FINDINGS:
            message = _("There is more; these are the first {count} findings.").format(count=MAX_FINDINGS)
            last = replace(
                finding, severity=Severity.NOTE, message=message, suggestion=None, mended=None, related=()
            )
            self._found.append(last)
            if is_error:
                raise EnoughError

    def _diagnostic(self, finding: _Finding) -> Diagnostic:
        source = self.document.source
        return Diagnostic(
            code=finding.code.value,
            severity=finding.severity,
            message=finding.message,
            span=(span := finding.span or self._span(finding.path, finding.at_key)),
            path=source.name,
            source_line=source.line(span.line),
            suggestion=finding.suggestion,
            related=tuple(
                Related(message, (near := self._span(path, True)), source.line(near.line))
                for message, path in finding.related
            ),
            mended=finding.mended.text if finding.mended else None,
            mended_lines=(finding.mended.first, finding.mended.last) if finding.mended else None,
        )

    def _span(self, path: Path, at_key: bool) -> Span:
        place = self.document.place(path)
        if at_key or not self.document.has(path):
            return place.key
        if place.style in ("|", ">"):
            # The block mark says little: point at the first line of the text.
            return self._first_line(place.value)
        return place.value

    def _first_line(self, span: Span) -> Span:
        for number in range(span.line + 1, span.end_line + 1):
            if text := self.document.source.line(number).rstrip():
                return Span(number, len(text) - len(text.lstrip()) + 1, number, len(text) + 1)
        return span
