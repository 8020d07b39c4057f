"""What came of checking: the findings in a scenario's files, and in a library."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from app.check.placing import Placing
from app.check.rule import Found
from app.check.severities import Severities
from app.check.subject import Subject
from app.conversation.inspection import Inspection
from app.scenario.codes import Code
from app.scenario.diagnostic import Diagnostic, Severity


@dataclass(frozen=True, slots=True)
class Accepted:
    """A finding that the author accepts. line: of the remark that says so."""

    finding: Diagnostic
    reason: str
    line: int


@dataclass(frozen=True)
class Checked:
    """What was found in one scenario's files, in the order of the files and their lines.

    subject: None where it cannot be read; then the findings are the reader's.
    """

    file: Path
    inspection: Inspection
    findings: tuple[Diagnostic, ...]
    accepted: tuple[Accepted, ...] = ()
    subject: Subject | None = None


@dataclass(frozen=True)
class CheckedLibrary:
    """What was found in several scenarios. beside: in what belongs to none of them, such as `check.yaml`."""

    scenarios: tuple[Checked, ...]
    beside: tuple[Diagnostic, ...] = ()

    @property
    def findings(self) -> tuple[Diagnostic, ...]:
        return (*self.beside, *(one for checked in self.scenarios for one in checked.findings))

    @property
    def accepted(self) -> tuple[Accepted, ...]:
        return tuple(one for checked in self.scenarios for one in checked.accepted)


@dataclass
class Look:
    """A scenario while it is checked: what was found so far, before any of it is accepted."""

    file: Path
    inspection: Inspection
    severities: Severities
    subject: Subject | None
    found: list[Diagnostic] = field(default_factory=list)

    def note(self, found: Iterable[Diagnostic]) -> None:
        """Keep what the library wants to hear of. What keeps a file from being read always is an error."""
        for one in found:
            wanted = self.severities.of(one.code, one.severity)
            if one.severity is Severity.ERROR and one in self.inspection.findings:
                self.found.append(one)
            elif wanted is not None:
                self.found.append(one if wanted is one.severity else replace(one, severity=wanted))

    def note_rule(self, code: Code, severity: Severity, found: Iterable[Found], placing: Placing) -> None:
        """Keep what a rule found."""
        self.note(placing.diagnostic(code, one.severity or severity, one) for one in found)
