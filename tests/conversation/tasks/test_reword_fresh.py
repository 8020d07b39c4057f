"""What new people type is judged as a trainer would judge it, but for some that are listed and counted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from types import ModuleType

import pytest

from app.conversation.tasks import reword
from app.conversation.tasks.grade import FAIR, GOOD, POOR
from app.conversation.tasks.wording import wording_of
from app.conversation.tasks.wording.answer import Source
from app.scenario.model import Scenario, Task
from tests.conversation.tasks import fresh_de, fresh_en
from tests.conversation.tasks.reword_situations import LANGUAGES, scenario_of, task_of
from tests.shipped import scenario_in

TABLES: Mapping[str, ModuleType] = {"en": fresh_en, "de": fresh_de}

LAST = {"en": 25 / 30, "de": 28 / 30}
"""Share of `LAST`, which nothing was tuned to, that is judged rightly."""


def answers(language: str, *, only_last: bool = False) -> Iterator[tuple[str, str, str]]:
    """Situation, words, and the grade that they deserve."""
    for table, grade in (("GOOD", GOOD), ("FAIR", FAIR), ("POOR", POOR)):
        for name in (f"LAST_{table}",) if only_last else (table, f"LAST_{table}"):
            for situation, sentences in getattr(TABLES[language], name).items():
                for words in sentences:
                    yield situation, words, grade


@cache
def moment(language: str, situation: str) -> tuple[Scenario, Task]:
    if situation != "my-mistake":
        return scenario_of(language, situation), task_of(language, situation)
    scenario = scenario_in(language, situation)
    (task,) = (each.task for each in scenario.states.values() if each.task and each.task.kind == "reword")
    return scenario, task


@cache
def source(language: str, situation: str) -> Source:
    return Source(*moment(language, situation), wording_of(language))


def grade(language: str, situation: str, words: str) -> str:
    return reword.judged(source(language, situation), words).grade


@pytest.mark.parametrize(
    ("language", "situation", "words", "deserved"),
    [(language, *answer) for language in LANGUAGES for answer in answers(language)],
)
def test_a_fresh_answer_gets_what_it_deserves_or_is_a_known_limit(
    language: str, situation: str, words: str, deserved: str
) -> None:
    assert grade(language, situation, words) == TABLES[language].KNOWN_LIMITS.get(words, deserved)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_limits_are_few_and_each_is_one(language: str) -> None:
    deserved = {words: grade for _situation, words, grade in answers(language)}
    limits = TABLES[language].KNOWN_LIMITS
    assert all(words in deserved and deserved[words] != grade for words, grade in limits.items())
    assert len(limits) <= 0.06 * len(deserved)
    assert sum(limits[words] == GOOD for words in limits) <= 1, "more than one is judged too high"


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_enough_answers_of_each_worth(language: str) -> None:
    worth = [grade for _situation, _words, grade in answers(language)]
    assert worth.count(GOOD) >= 60
    assert len(worth) - worth.count(GOOD) >= 40


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_nothing_was_tuned_to_is_judged_rightly_in_the_measured_share(language: str) -> None:
    judged = [
        grade(language, place, words) == worth for place, words, worth in answers(language, only_last=True)
    ]
    assert sum(judged) / len(judged) == pytest.approx(LAST[language])
