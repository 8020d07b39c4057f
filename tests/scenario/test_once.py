"""Results that are remembered per scenario."""

from __future__ import annotations

from app.scenario.model import Scenario
from app.scenario.once import once_per_scenario
from tests.conversation.samples import call


def test_it_is_worked_out_once_for_each_scenario_and_again_for_another() -> None:
    asked: list[str] = []

    @once_per_scenario
    def title(scenario: Scenario) -> str:
        asked.append(scenario.title)
        return scenario.title

    one = call()
    assert [title(one), title(one), title(one.model_copy(update={"title": "Other"}))] == [
        "A call",
        "A call",
        "Other",
    ]
    assert asked == ["A call", "Other"]


def test_a_later_scenario_never_gets_the_result_of_one_that_is_gone() -> None:
    @once_per_scenario
    def title(scenario: Scenario) -> str:
        return scenario.title

    for round_ in range(20):
        assert title(call().model_copy(update={"title": str(round_)})) == str(round_)
