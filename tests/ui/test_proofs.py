"""A scenario checked as a whole."""

from __future__ import annotations

from pathlib import Path

from app.scenario import scaffold
from app.ui.proofs import count, prove


def test_findings_come_first_and_numbers_after_them(tmp_path: Path) -> None:
    file = scaffold.write("cake", folder=tmp_path, language="en") / "scenario.yaml"
    proofs = prove(file)
    assert proofs.numbers is None
    assert proofs.source == file.read_bytes()
    numbers = count(proofs).numbers
    assert numbers is not None
    assert {one.ending for one in numbers.endings} == {"settled", "half-settled", "gives-up"}


def test_what_cannot_be_read_has_findings_and_no_numbers(tmp_path: Path) -> None:
    file = tmp_path / "scenario.yaml"
    file.write_text("format: 1\n", encoding="utf-8")
    proofs = count(prove(file))
    assert proofs.checked.findings
    assert proofs.numbers is None
