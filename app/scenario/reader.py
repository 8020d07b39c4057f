"""A file of format 1, read into a Scenario and everything there is to say about it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from app.scenario import collector, document
from app.scenario.codes import Code
from app.scenario.diagnostic import Diagnostic, Severity
from app.scenario.findings import EnoughError, Findings
from app.scenario.model import Scenario
from app.scenario.reading import top
from app.scenario.reading.vocabulary import FILE_NAME as FILE_NAME
from app.scenario.source import Source, one_character, unreadable
from app.scenario.source import read as read_bytes
from app.words import _


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading a file.

    scenario: None where there are errors. playable: False on any error, and where the scenario uses something
    that this program cannot run yet. source: the bytes that were read.
    """

    scenario: Scenario | None
    diagnostics: tuple[Diagnostic, ...]
    playable: bool
    source: bytes
    document: document.Document

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        return tuple(one for one in self.diagnostics if one.severity is Severity.ERROR)

    @property
    def obstacle(self) -> Diagnostic | None:
        """The first thing that keeps it from being played, errors before all else; None if it is playable."""
        stopping = (one for one in self.diagnostics if _stops(one))
        return min(stopping, key=lambda one: one.severity is not Severity.ERROR, default=None)


_OTHERS = ("skills.yaml", "playthroughs.yaml")
"""What else is written in YAML beside scenarios."""


def read(path: Path) -> Reading:
    """Read a scenario file, or the `scenario.yaml` of a folder.

    Never raises: an OSError becomes a diagnostic.
    """
    try:
        if path.is_dir():
            path = path / FILE_NAME
        source = read_bytes(path)
        folder = path.absolute().parent.name
    except (OSError, ValueError) as error:
        text, found = unreadable(path, error)
        return Reading(None, (found,), False, b"", document.Document(text, None, (found,)))
    if path.suffix.lower() not in (".yaml", ".yml") or path.name in _OTHERS:
        return _no_scenario(path, source)
    expected = folder if path.name == FILE_NAME else path.stem
    return _reading(source, source, str(path), expected)


def _no_scenario(path: Path, source: bytes) -> Reading:
    """Of a file that is there for something else, only this is said."""
    text = Source(str(path), "")
    message = _("This is not a scenario.")
    suggestion = _("Scenarios stand in files called `{file}`.").format(file=FILE_NAME)
    found = text.diagnostic(Code.NOT_A_SCENARIO, message, one_character(1, 1), suggestion=suggestion)
    return Reading(None, (found,), False, source, document.Document(text, None, (found,)))


def read_text(text: bytes | str, *, name: str) -> Reading:
    """Read a scenario that is not in a file; `name` is what messages call it. Never raises."""
    source = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    return _reading(text, source, name, None)


def _reading(data: bytes | str, source: bytes, name: str, expected: str | None) -> Reading:
    with collector.paused():
        parsed = document.parse(data, name)
        if parsed.data is None:
            return Reading(None, parsed.diagnostics, False, source, parsed)
        findings = Findings(parsed)
        scenario = _scenario(findings, parsed.data, expected)
    found = (*parsed.diagnostics, *findings.diagnostics())
    return Reading(scenario, found, scenario is not None and not any(map(_stops, found)), source, parsed)


_NOT_PLAYED = frozenset((Code.TASK_NOT_PLAYED_YET, Code.SHIFT_NOT_PLAYED_YET))


def _stops(found: Diagnostic) -> bool:
    """Whether this finding keeps a scenario from being played."""
    return found.severity is Severity.ERROR or found.code in _NOT_PLAYED


def _scenario(findings: Findings, raw: document.Node, expected: str | None) -> Scenario | None:
    try:
        read = top.scenario(findings, raw, expected)
    except EnoughError:
        return None
    if read is None or findings.has_errors:
        return None
    try:
        return Scenario.model_validate(read)
    except ValidationError as error:
        # The readers above should have said it better; where one of them let something through, its place is
        # still near.
        for problem in error.errors(include_url=False, include_input=False):
            findings.error(
                Code.UNEXPECTED,
                _("This cannot be read: {reason}.").format(reason=problem["msg"]),
                tuple(problem["loc"]),
            )
        return None
