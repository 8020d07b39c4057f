"""Text ids, and scenarios with other words."""

from __future__ import annotations

import gc
from collections.abc import Callable

from hypothesis import given, settings

from app.scenario.reader import Reading
from app.scenario.texts import texts, texts_of, with_texts
from tests import strategies


def test_ids_are_paths_without_states_choices_and_feedback(
    small: str, read: Callable[[str], Reading]
) -> None:
    scenario = read(small).scenario
    assert scenario is not None
    assert dict(texts_of(scenario)) == {
        "title": "A small one",
        "briefing": "You take orders.",
        "goal": "She knows when it comes.",
        "people.lindner.name": "Ms Lindner",
        "people.brandt.name": "Ms Brandt",
        "facts.birthday": "18 November",
        "promises.message": "I write the same day.",
        "desk.stock-list.title": "Stock list",
        "desk.stock-list.text.1": "Blue, expected 15 November.",
        "opening.scene": "A radio plays.",
        "opening.says.1": "The blue sweater, please.",
        "opening.says.2": "It is for the 18th.",
        "opening.silence.reply.1": "Hello?",
        "opening.can-and-when.say": "It is expected on 15 November.",
        "opening.can-and-when.reply.1": "That is in time.",
        "opening.can-and-when.reply.2": "Well, all right.",
        "opening.can-and-when.behaviour": "You said what is possible.",
        "opening.can-and-when.impact": "She can decide.",
        "opening.can-and-when.rule": "What is possible, and when.",
        "opening.cannot.say": "You cannot get it for two weeks.",
        "opening.cannot.behaviour": "You refused.",
        "opening.cannot.impact": "She heard a no.",
        "opening.cannot.better": "On 15 November it can be with you.",
        "certain.says.1": "And is that certain?",
        "certain.nine-of-ten.say": "Nine times out of ten.",
        "ordered.says.1": "Wonderful.",
        "ordered.result": "The order is placed.",
        "gone.result": "No order.",
    }


def test_a_translator_learns_who_speaks(small: str, read: Callable[[str], Reading]) -> None:
    scenario = read(small.replace("  certain:\n", "  certain:\n    silence: {reply: Well}\n")).scenario
    assert scenario is not None
    speakers = {text.id: text.speaker for text in texts(scenario)}
    assert speakers["opening.says.1"] == "Ms Lindner"
    assert speakers["opening.can-and-when.reply.2"] == "Ms Brandt"
    assert speakers["certain.silence.reply.1"] == "Ms Lindner"
    assert speakers["opening.can-and-when.say"] is None


def test_texts_are_kept_only_as_long_as_their_scenario(small: str, read: Callable[[str], Reading]) -> None:
    reading = read(small)
    assert reading.scenario is not None
    kept = texts_of(reading.scenario)
    assert texts_of(reading.scenario) is kept
    del reading
    gc.collect()
    other = read(small.replace("A small one", "Another one")).scenario
    assert other is not None
    assert texts_of(other)["title"] == "Another one"


@given(strategies.scenarios())
@settings(max_examples=30)
def test_other_words_go_where_the_old_ones_were(written: strategies.Written) -> None:
    before = texts_of(written.scenario)
    turned = {text_id: words[::-1] for text_id, words in before.items()}
    other = with_texts(written.scenario, turned, language="xx")
    assert dict(texts_of(other)) == turned
    assert other.language == "xx"
    assert list(other.states) == list(written.scenario.states)
    assert with_texts(other, before, language=written.scenario.language) == written.scenario


@given(strategies.scenarios())
@settings(max_examples=10)
def test_no_other_words_is_the_very_same_scenario(written: strategies.Written) -> None:
    assert with_texts(written.scenario, {}) is written.scenario
