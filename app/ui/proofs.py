"""A scenario checked as a whole while its author goes on: findings with proofs, and its numbers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from app.check.checked import Checked
from app.check.checking import check
from app.check.numbers import Numbers, numbers


@dataclass(frozen=True)
class Proofs:
    """What the checker found. numbers: None until they are counted, and where the scenario cannot be read."""

    checked: Checked
    numbers: Numbers | None = None

    @property
    def source(self) -> bytes:
        """What was checked, to tell whether it is what stands in the file."""
        return self.checked.inspection.reading.source


def prove(file: Path) -> Proofs:
    """Check a file as a whole; takes as long as that takes. Never raises for what is in it."""
    return Proofs(check(file, forgiving=True))


def count(proofs: Proofs) -> Proofs:
    """The same with the numbers, which can take longer than the findings."""
    subject = proofs.checked.subject
    return proofs if subject is None else replace(proofs, numbers=numbers(subject))
