"""One scenario, read for the index of the library: what home shows of it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from app.scenario import reader
from app.scenario.entry import Entry, Problem
from app.scenario.model import Scenario
from app.scenario.translation import Catalogue, catalogues_of, localise


def entry(location: Path, *, folder: str, shipped: bool) -> Entry:
    """The entry of the scenario in this folder. Never raises for what is in it."""
    reading = reader.read(location / reader.FILE_NAME)
    problem = _problem(reading)
    scenario = reading.scenario
    if scenario is None:
        data = reading.document.data if isinstance(reading.document.data, dict) else {}
        title, language = data.get("title"), data.get("language")
        code = language if isinstance(language, str) and language else "en"
        return Entry(
            id=location.name,
            folder=folder,
            location=str(location),
            titles={code: title.strip()} if isinstance(title, str) and title.strip() else {},
            settings={},
            customers={},
            portrait=None,
            mood=50,
            channel="phone",
            minutes=0,
            difficulty=1,
            skills=[],
            languages=[code],
            reviewed=False,
            playable=False,
            problem=problem,
            shipped=shipped,
        )
    versions = [scenario, *_translated(scenario, location)]
    return Entry(
        id=scenario.id,
        folder=folder,
        location=str(location),
        titles={one.language: one.title for one in versions},
        settings={one.language: one.setting for one in versions if one.setting},
        customers={one.language: one.customer.name for one in versions},
        portrait=scenario.customer.portrait,
        mood=scenario.customer.mood,
        channel=scenario.channel,
        minutes=scenario.minutes,
        difficulty=scenario.difficulty,
        skills=_skills(scenario),
        languages=[one.language for one in versions],
        reviewed=scenario.reviewed,
        playable=reading.playable,
        problem=problem,
        shipped=shipped,
        content=bool(scenario.content),
    )


def _problem(reading: reader.Reading) -> Problem | None:
    first = reading.obstacle
    if first is None:
        return None
    return Problem(first.message, first.span.line, first.span.column, first.code, first.severity.value)


def _translated(scenario: Scenario, location: Path) -> list[Scenario]:
    """The scenario in each language it has a catalogue with words for."""
    try:
        paths = [path for path in catalogues_of(location) if path.stem != scenario.language]
    except OSError:
        return []
    catalogues = [Catalogue.load(path) for path in paths]
    return [
        localise(scenario, one) for one in catalogues if any(entry.words for entry in one.entries.values())
    ]


def _skills(scenario: Scenario) -> list[str]:
    counted = Counter(
        skill
        for state in scenario.states.values()
        for choice in state.choices.values()
        for skill in choice.skills
    )
    return [skill for skill, _count in counted.most_common()]
