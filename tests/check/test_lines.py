"""The lines of a scenario: all of them, with their roles, words and places."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.check.extents import Extents
from app.check.lines import Role, count, sentences, wordings
from app.check.phrases import Phrases
from app.check.subject import Subject, Version
from app.check.words import words_of
from app.conversation.inspection import inspect
from app.paths import scenarios
from app.scenario.texts import texts_of

SHIPPED = sorted(path.parent.name for path in scenarios().glob("*/scenario.yaml"))


def shipped(name: str) -> Subject:
    file = scenarios() / name / "scenario.yaml"
    inspection = inspect(file)
    scenario = inspection.reading.scenario
    assert scenario is not None
    return Subject(file, inspection, scenario, {scenario.language: Version(scenario.language, scenario)})


@pytest.mark.parametrize("name", SHIPPED)
def test_all_lines_of_a_task_but_its_models_are_read_before_it_is_done(name: str) -> None:
    """The checker goes by the lines, the clock of a conversation by `Task.to_read`."""
    subject = shipped(name)
    lines = [line for wording in wordings(subject) for line in wording.lines if line.role is Role.TASK]
    for id_, state in subject.scenario.states.items():
        if state.task is not None:
            read = [line.text for line in lines if line.state == id_ and ".task.models." not in line.id]
            assert sorted(read) == sorted(filter(None, state.task.to_read))


@pytest.mark.parametrize("name", SHIPPED)
def test_the_lines_are_the_texts_in_their_order(name: str) -> None:
    subject = shipped(name)
    (wording,) = wordings(subject)
    assert {line.id: line.text for line in wording.lines} == dict(texts_of(subject.scenario))


@pytest.mark.parametrize("name", SHIPPED)
def test_each_line_stands_where_its_place_says(name: str) -> None:
    subject = shipped(name)
    (wording,) = wordings(subject)
    extents = Extents(subject.document)
    for line in wording.lines:
        assert extents.quoted(extents.written(line.place), line.text.split()[0]) is not None, line.id


def test_a_choices_line_is_the_learners_and_says_to_whom() -> None:
    (wording,) = wordings(shipped("sweater-15-november"))
    line = wording.by_id["opening.occasion.say"]
    assert (line.role, line.person, line.state, line.choice) == (Role.SAID, "lindner", "opening", "occasion")


@pytest.mark.parametrize(
    ("text", "words"),
    [("It's 18:10, e-mail me.", 4), ("z.B. 1,000 Euro …", 3), ("… –", 0), ("don't — can’t", 2)],
)
def test_words_are_counted_as_a_reader_counts_them(text: str, words: int) -> None:
    assert count(text) == words


@pytest.mark.parametrize(
    ("language", "text", "parts"),
    [
        ("en", "I see. And then? Well!", ["I see.", "And then?", "Well!"]),
        ("en", "Ask Mr. Tran. He knows", ["Ask Mr. Tran.", "He knows"]),
        ("de", "Am 15. November kommt er. Gut.", ["Am 15. November kommt er.", "Gut."]),
        ("de", "Er kommt am 15. Dann rufe ich an.", ["Er kommt am 15.", "Dann rufe ich an."]),
        ("de", "Das ist z.B. ein Kabel.", ["Das ist z.B. ein Kabel."]),
        ("de", "Er sagt „Ja.“ Und geht …", ["Er sagt „Ja.“", "Und geht …"]),
    ],
)
def test_sentences_end_where_one_hears_it(language: str, text: str, parts: list[str]) -> None:
    words = words_of(language)
    assert words is not None
    assert list(sentences(text, words)) == parts


def test_phrases_are_found_by_their_first_word_whatever_apostrophe_it_has() -> None:
    (wording,) = wordings(shipped("sweater-15-november"))
    found = [line.id for line, _quote in wording.with_words(Phrases("it's my", "emil*", "you’ve thought"))]
    assert "opening.says.2" in found
    assert "planned.says.1" in found


def test_an_unknown_language_has_no_lists() -> None:
    assert words_of("fr") is None
    assert words_of("de-CH") is words_of("de")


def test_every_language_of_the_program_has_lists(tmp_path: Path) -> None:
    for language in ("en", "de"):
        words = words_of(language)
        assert words is not None
        assert not set(words.misspelt) & {meant.lower() for meant in words.misspelt.values()}
