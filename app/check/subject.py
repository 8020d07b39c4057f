"""What the rules look at: a scenario with its files, its translations and its space of configurations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from app.check.space.space import Space
from app.conversation.inspection import Inspection
from app.scenario.document import Document
from app.scenario.model import Scenario
from app.scenario.translation import Catalogue


@dataclass(frozen=True)
class Version:
    """The scenario in one language. catalogue: None for the language it was written in."""

    language: str
    scenario: Scenario
    catalogue: Catalogue | None = None


@dataclass(frozen=True)
class Subject:
    """One scenario that was read without errors.

    versions: by language, the source language first; in a translation only what is translated differs.
    """

    file: Path
    inspection: Inspection
    scenario: Scenario
    versions: Mapping[str, Version]

    @property
    def document(self) -> Document:
        return self.inspection.reading.document

    @cached_property
    def space(self) -> Space:
        """All that may happen in play; worked out the first time a rule asks."""
        return Space(self.scenario)


@dataclass(frozen=True)
class Pack:
    """All scenarios of a library, for what is to be said of them together."""

    subjects: tuple[Subject, ...]
