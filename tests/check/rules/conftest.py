"""Small scenarios as text, and what one rule finds in them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from textwrap import dedent

import pytest

from app.check import rules
from app.check.checking import subject_of
from app.check.subject import Subject
from app.conversation.inspection import inspect
from app.scenario.codes import Code
from app.scenario.diagnostic import Diagnostic, Severity, render
from tests.check.rules.tiny import HEAD, PEOPLE, START, Built, Looking, findings


@pytest.fixture(scope="session", autouse=True)
def _rules_known() -> None:
    rules.load()


@pytest.fixture
def subject(tmp_path: Path) -> Built:
    """A scenario from its `states` (and what else stands at the margin), with what lies beside it."""

    def build(text: str, **beside: str) -> Subject:
        text = dedent(text)
        whole = HEAD
        for key, block in (("people", PEOPLE), ("start", START)):
            whole += "" if any(line.startswith(f"{key}:") for line in text.splitlines()) else block
        folder = tmp_path / "tiny"
        folder.mkdir(exist_ok=True)
        file = folder / "scenario.yaml"
        file.write_text(whole + text, "utf-8")
        for name, content in beside.items():
            suffix = "po" if name == "de" else "yaml"
            (folder / f"{name}.{suffix}").write_text(dedent(content), "utf-8")
        inspection = inspect(file)
        wrong = [one for one in inspection.reading.diagnostics if one.severity is Severity.ERROR]
        assert not wrong, "\n".join(map(render, wrong))
        found = subject_of(inspection, file)
        assert found is not None
        return found

    return build


@pytest.fixture
def look(subject: Built) -> Looking:
    """What the rule of a code finds in a scenario."""

    def find(code: Code, text: str, **beside: str) -> Sequence[Diagnostic]:
        return findings(subject(text, **beside), code)

    return find
