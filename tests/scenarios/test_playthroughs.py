"""The authors' walks can be gone by a person: each task has an answer that gets the grade they name."""

from __future__ import annotations

import pytest

from app import paths, words
from app.conversation.conversation import Conversation
from app.conversation.transcript import GRADES
from tests.playthroughs import walks
from tests.shipped import scenario_in
from tests.ui.tasks import answer_with

SHIPPED = sorted(file.parent.name for file in paths.scenarios().glob("*/playthroughs.yaml"))


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("scenario", SHIPPED)
def test_what_a_walk_says_of_a_task_can_be_answered_with_what_was_noted_on_it(
    scenario: str, language: words.Language
) -> None:
    played = scenario_in(language, scenario)
    for walk in walks(scenario):
        conversation = Conversation(played, seed=0)
        for step in walk.steps:
            task = conversation.state.task
            if step in GRADES and task is not None:
                try:
                    answer_with(played, task, conversation.values, step)
                except LookupError as nothing:
                    pytest.fail(f"{walk.name}, at {conversation.state_id}: {nothing}")
            conversation.apply(step)
