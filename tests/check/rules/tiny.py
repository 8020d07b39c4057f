"""Small scenarios as text: the subject they make, and what rules find in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from textwrap import dedent

from app.check.checking import subject_of
from app.check.placing import Placing
from app.check.rule import RULES
from app.check.subject import Subject
from app.conversation.inspection import inspect
from app.scenario.codes import Code
from app.scenario.diagnostic import Diagnostic, Severity, render

HEAD = """\
format: 1
id: tiny
language: en
title: Tiny
briefing: You are at the phone.
goal: They have an answer.
"""
PEOPLE = "people: {lena: {name: Lena}}\n"
START = "start: opening\n"

Built = Callable[..., Subject]
Looking = Callable[..., Sequence[Diagnostic]]


def build(folder: Path, text: str, **beside: str) -> Subject:
    """A scenario from its `states` and what else stands at the margin, with the files beside it by name."""
    text = dedent(text)
    whole = HEAD
    for key, block in (("people", PEOPLE), ("start", START)):
        whole += "" if any(line.startswith(f"{key}:") for line in text.splitlines()) else block
    home = folder / "tiny"
    home.mkdir(exist_ok=True)
    file = home / "scenario.yaml"
    file.write_text(whole + text, "utf-8")
    for name, content in beside.items():
        suffix = "po" if name == "de" else "yaml"
        (home / f"{name}.{suffix}").write_text(dedent(content), "utf-8")
    inspection = inspect(file)
    wrong = [one for one in inspection.reading.diagnostics if one.severity is Severity.ERROR]
    assert not wrong, "\n".join(map(render, wrong))
    found = subject_of(inspection, file)
    assert found is not None
    return found


def findings(subject: Subject, *codes: Code) -> Sequence[Diagnostic]:
    """What the rules of these codes find."""
    placing = Placing(subject)
    return [
        placing.diagnostic(code, RULES[code].severity, found)
        for code in codes
        for found in RULES[code].look(subject)
    ]
