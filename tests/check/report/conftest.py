"""Findings as the checker makes them, without checking."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from app.check.checked import Accepted, Checked, CheckedLibrary
from app.conversation.inspection import inspect
from app.scenario.diagnostic import Diagnostic, Related, Severity, Span, Splice, Verdict

Make = Callable[..., CheckedLibrary]

LINE = "  „Grüß Gott“ 🎈 sagt sie"
FILE = "library/a b/scenario.yaml"


@pytest.fixture
def made() -> Make:
    """A library with one scenario and findings of these codes in it."""

    def make(*codes: str, accepted: tuple[str, ...] = ()) -> CheckedLibrary:
        taken = tuple(Accepted(finding(code), "it is fine here", 2) for code in accepted)
        inspection = inspect(Path(FILE))
        return CheckedLibrary(
            (Checked(Path(FILE), inspection, tuple(finding(code) for code in codes), taken),)
        )

    return make


def finding(code: str) -> Diagnostic:
    """A rich one for GEL512, a mended one for GEL111, else a plain one."""
    rich = code == "GEL512"
    return Diagnostic(
        code=code,
        severity=Severity.ERROR if rich else Severity.WARNING,
        message=f"something with {code}",
        span=Span(3, 17, 3, 21),
        path=FILE,
        source_line=LINE,
        suggestion="do this" if rich else None,
        related=(Related("seen before", Span(1, 1, 1, 4), "one"),) if rich else (),
        mended="say: >\n  One: two." if code == "GEL111" else None,
        mended_lines=(3, 4) if code == "GEL111" else None,
        verdict=Verdict.SHOWN if rich else None,
        witness=("note guests", "look") if rich else None,
        fix=(Splice(Span(3, 17, 3, 21), "meint"),) if rich else (),
    )
