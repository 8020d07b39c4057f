"""Small scenarios: what stands above their states, and what rules find in them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from app.check.placing import Placing
from app.check.rule import RULES
from app.check.subject import Subject
from app.scenario.codes import Code
from app.scenario.diagnostic import Diagnostic

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


def findings(subject: Subject, *codes: Code) -> Sequence[Diagnostic]:
    """What the rules of these codes find."""
    placing = Placing(subject)
    return [
        placing.diagnostic(code, RULES[code].severity, found)
        for code in codes
        for found in RULES[code].look(subject)
    ]
