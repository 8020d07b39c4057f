"""Small scenarios as text, and what one rule finds in them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

import pytest

from app.check import rules
from app.scenario.codes import Code
from app.scenario.diagnostic import Diagnostic
from tests.check.rules import tiny
from tests.check.rules.tiny import Built, Looking


@pytest.fixture(scope="session", autouse=True)
def _rules_known() -> None:
    rules.load()


@pytest.fixture
def subject(tmp_path: Path) -> Built:
    """Makes a scenario from its `states` (and what else stands at the margin), with what lies beside it."""
    return partial(tiny.build, tmp_path)


@pytest.fixture
def look(subject: Built) -> Looking:
    """What the rule of a code finds in a scenario."""

    def find(code: Code, text: str, **beside: str) -> Sequence[Diagnostic]:
        return tiny.findings(subject(text, **beside), code)

    return find
