"""Placeholders, with and without a name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.conversation import speech
from app.conversation.conversation import Conversation
from app.scenario.model import Scenario
from app.scenario.texts import texts_of
from tests.conversation.samples import PICKS, SEEDS, call, random_scenarios, walk


def test_every_placeholder_is_filled() -> None:
    text = "{learner}, {customer} wants it on {fact.date}."
    assert speech.fill(call(), text, "Mira") == "Mira, Ms Lindner wants it on 15 November."


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("Thank you, {learner}.", "Thank you."),
        ("Thank you {learner}!", "Thank you!"),
        ("Thank you, {learner}, and good-bye.", "Thank you, and good-bye."),
        ("{learner}, one moment.", "One moment."),
        ("{learner}! Are you there?", "Are you there?"),
        ("Good. {learner}, one moment.", "Good. One moment."),
        ("Well, {learner}", "Well"),
        ("“{learner}, one moment,” she said.", "“One moment,” she said."),
        ("Really, {learner}?", "Really?"),
        ("Guten Tag, {learner}: Wie geht es?", "Guten Tag: Wie geht es?"),
        ("Es war so, {learner}. Ändern wir das.", "Es war so. Ändern wir das."),
        ("{learner}, ändern wir das.", "Ändern wir das."),
        ("No name here.", "No name here."),
    ],
)
@pytest.mark.parametrize("name", [None, "", "  "])
def test_without_a_name_a_text_reads_well(text: str, without: str, name: str | None) -> None:
    assert speech.fill(call(), text, name) == without


def test_a_name_is_never_filled_in_itself() -> None:
    assert speech.fill(call(), "Hello {learner}.", "{customer}") == "Hello {customer}."


def test_an_unknown_placeholder_stays_as_it_is() -> None:
    assert speech.fill(call(), "On {fact.nothing}, {somebody}.") == "On {fact.nothing}, {somebody}."


def test_what_is_heard_has_words() -> None:
    talk = Conversation(call(), seed=0)
    assert speech.words(call(), talk.opening[0]) == "A radio plays."


@given(st.text(alphabet="ab ,.!?“”", max_size=15), st.text(alphabet="ab ,.!?“”", max_size=15))
def test_no_name_leaves_no_trace_wherever_it_stood(before: str, after: str) -> None:
    assert "{" not in speech.fill(call(), f"{before}{{learner}}{after}")
    assert speech.fill(call(), f"{before}{{learner}}{after}", "Mira") == f"{before}Mira{after}"


def test_saying_takes_about_as_long_as_people_need() -> None:
    assert speech.seconds("word " * 150) == 60
    assert speech.seconds("Yes.") == 1


@given(random_scenarios(), SEEDS, PICKS)
def test_everything_that_can_be_heard_is_a_text_of_the_scenario(
    a_scenario: Scenario, seed: int, picks: list[int]
) -> None:
    talk = walk(Conversation(a_scenario, seed=seed), picks)
    heard = [*talk.opening, *(each for turn in talk.turns for each in turn.heard)]
    assert {each.text for each in heard} <= set(texts_of(a_scenario))
