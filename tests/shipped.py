"""The shipped scenarios, each in every language it is told in."""

from __future__ import annotations

from app import paths
from app.scenario import reader, translation
from app.scenario.model import Id, Scenario

SWEATER = "sweater-15-november"


def scenario_in(language: str, scenario_id: Id = SWEATER) -> Scenario:
    """A shipped scenario in a language."""
    folder = paths.scenarios() / scenario_id
    scenario = reader.read(folder / "scenario.yaml").scenario
    assert scenario is not None
    if language == scenario.language:
        return scenario
    return translation.localise(scenario, translation.Catalogue.load(folder / f"{language}.po"))
