"""What a rule of the checker is, and the list of them all."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from app.scenario.codes import Code
from app.scenario.diagnostic import Severity, Span, Verdict
from app.scenario.document import Path as Place

if TYPE_CHECKING:
    from app.check.subject import Pack, Subject


class File(StrEnum):
    """Which of a scenario's files a finding is about; a translation is named by its language instead."""

    SCENARIO = "scenario.yaml"
    WALKS = "playthroughs.yaml"


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule has found.

    message: one sentence. place: the path of keys in the file, as the model has it (parts always numbered
    from 0); or a text id, for a finding in a translation. file: a `File`, or the language of a translation.
    at_key: point at the key, not at its value. quote: the exact part of the value that is meant. span:
    overrides the place. related: sentences about other places of the scenario. verdict, witness: see
    `Diagnostic`. fix: text in place of what stands at the place, "" to take the key out with its value; None
    for no safe mending. severity: where this finding matters more or less than the rule's others.
    """

    message: str
    place: Place | str
    suggestion: str | None = None
    at_key: bool = True
    quote: str | None = None
    span: Span | None = None
    file: str = File.SCENARIO
    related: tuple[tuple[str, Place], ...] = ()
    verdict: Verdict | None = None
    witness: tuple[str, ...] | None = None
    fix: str | None = None
    severity: Severity | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """One function that looks for one thing.

    design: its code in the content standard, "" where it has none.
    """

    code: Code
    severity: Severity
    look: Callable[[Subject], Iterable[Found]]
    design: str = ""


@dataclass(frozen=True, slots=True)
class PackRule:
    """A rule about all scenarios of a library together. Found.place is a path in that scenario's file."""

    code: Code
    severity: Severity
    look: Callable[[Pack], Iterable[tuple[Subject, Found]]]
    design: str = ""


RULES: dict[Code, Rule] = {}
PACK_RULES: dict[Code, PackRule] = {}


Look = Callable[["Subject"], "Iterable[Found]"]


def rule(code: Code, severity: Severity, *, design: str = "") -> Callable[[Look], Look]:
    """Make a function a rule. Each code has one."""

    def add(look: Look) -> Look:
        assert code not in RULES, f"two rules have the code {code}"
        RULES[code] = Rule(code, severity, look, design)
        return look

    return add
