"""Findings that an author accepts, in a remark right above: `# accept GEL512: why it is fine here`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from app.check.entries import Entries
from app.check.extents import Extents
from app.check.severities import adjustable
from app.scenario.codes import Code
from app.scenario.comments import ACCEPTANCE
from app.scenario.diagnostic import Diagnostic, Severity, Span, did_you_mean
from app.scenario.source import Source
from app.words import _

_WRITTEN = re.compile(r"#+\s*accept\s+(?P<code>GEL\d{3}):\s*(?P<reason>\S.*)")
_CODE = re.compile(r"[A-Za-z]{2,4}[- ]?\d+")


@dataclass(slots=True)
class Acceptance:
    """One remark. first, last: the lines it is about. span: its code. used: it silences something."""

    source: Source
    code: Code
    reason: str
    span: Span
    first: int
    last: int
    used: bool = False

    def covers(self, found: Diagnostic) -> bool:
        return (
            found.path == self.source.name
            and found.code == self.code.value
            and self.first <= found.span.line <= self.last
        )

    def unused(self) -> Diagnostic:
        """That it silences nothing any more."""
        return self.source.diagnostic(
            Code.UNUSED_ACCEPTANCE,
            _("Nothing here has {code} any more.").format(code=self.code.value),
            self.span,
            severity=Severity.NOTE,
            suggestion=_("This remark can go."),
        )


Found = tuple[list[Acceptance], list[Diagnostic]]
"""The acceptances of a file, and those that are not written as one."""


def in_document(extents: Extents) -> Found:
    """The acceptances in a YAML file of ours."""
    source = extents.document.source
    if "accept" not in source.text.lower() or not extents.document.places:
        return [], []
    texts = [(span.line, span.end_line) for span in extents.texts()]
    remarks = (
        number for number in _remarks(source) if not any(first <= number <= last for first, last in texts)
    )
    top = min(place.key.line for path, place in extents.document.places.items() if path)

    def covered(line: int) -> tuple[int, int] | None:
        if line == top:
            return 1, len(source.lines)
        path = extents.starting_in(line)
        return None if path is None else (line, extents.extent(path).end_line)

    return _read(source, remarks, covered)


def in_translation(entries: Entries) -> Found:
    """The acceptances in a `.po` file: above an entry for this entry, above the header for all."""
    source = entries.source
    if "accept" not in source.text.lower():
        return [], []
    places = {entry.body: (entry.body, entry.last) for entry in entries.file.entries}
    if (header := entries.file.header) is not None:
        places[header.body] = (1, len(source.lines))
    return _read(source, _remarks(source), places.get)


def _remarks(source: Source) -> Iterator[int]:
    for number, line in enumerate(source.lines, 1):
        if ACCEPTANCE.fullmatch(line.strip()):
            yield number


def _read(source: Source, remarks: Iterable[int], covered: Callable[[int], tuple[int, int] | None]) -> Found:
    found: list[Acceptance] = []
    wrong: list[Diagnostic] = []
    for number in remarks:
        line = source.line(number)
        written = _WRITTEN.fullmatch(line.strip())
        start = len(line) - len(line.lstrip())
        name = _CODE.search(line)
        assert name is not None, "what makes it a remark to us is a code"
        span = Span(number, name.start() + 1, number, name.end() + 1)
        below = number + 1
        while source.line(below).lstrip().startswith("#"):
            below += 1
        lines = covered(below)
        code = _known(name[0])
        if code is None:
            wrong.append(
                _wrong(
                    source,
                    span,
                    _("There is no finding with the code `{code}`.").format(code=name[0]),
                    did_you_mean(name[0].upper(), [one.value for one in Code]),
                )
            )
        elif written is None:
            message = _("To accept a finding, write its code, a colon, and why it is fine here.")
            whole = Span(number, start + 1, number, len(line.rstrip()) + 1)
            hint = _("Like this: `{shape}`").format(shape=f"# accept {code.value}: ...")
            wrong.append(_wrong(source, whole, message, hint))
        elif not adjustable(code):
            message = _("{code} keeps a scenario from being read; it cannot be accepted.")
            wrong.append(_wrong(source, span, message.format(code=code.value)))
        elif lines is None:
            message = _("Nothing begins in the line below this remark.")
            hint = _("Put it right above the line that the finding is about.")
            wrong.append(_wrong(source, span, message, hint))
        else:
            found.append(Acceptance(source, code, written["reason"].strip(), span, *lines))
    return found, wrong


def _known(name: str) -> Code | None:
    return next((code for code in Code if code.value == name), None)


def _wrong(source: Source, span: Span, message: str, hint: str | None = None) -> Diagnostic:
    return source.diagnostic(Code.BAD_ACCEPTANCE, message, span, severity=Severity.WARNING, suggestion=hint)
