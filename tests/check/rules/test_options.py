"""Choices of one decision: how many, how long, how alike, and what they say."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.scenario.codes import Code
from app.scenario.diagnostic import Severity
from tests.check.rules.worded import decision, entry, look, marked, places, states

LONG = "I see what you mean, and I am looking into the list of all orders right now for you"


def test_five_choices_on_offer_are_too_many(tmp_path: Path) -> None:
    (found,) = look(
        tmp_path, Code.NUMBER_OF_CHOICES, states(decision(*(["One.", "Two.", "Three.", "Four.", "Five."])))
    )
    assert found.severity is Severity.ERROR
    assert marked(found) == "choices"
    assert "5" in found.message


def test_choices_that_exclude_each_other_are_not_counted_together(tmp_path: Path) -> None:
    text = """\
        variables: {looked: no}
        states:
          opening:
            to: end
            choices:
              one: {say: One., when: {looked: yes}}
              two: {say: Two., when: {looked: yes}}
              three: {say: Three., when: {looked: no}}
              four: {say: Four., when: {looked: no}}
              five: {say: Five.}
              six: {say: Six., changes: {looked: yes}, to: opening}
          end: {ending: good, result: Done.}
        """
    assert look(tmp_path, Code.NUMBER_OF_CHOICES, text) == []


def test_a_single_choice_that_guards_leave_over_is_shown(tmp_path: Path) -> None:
    text = """\
        variables: {asked: no}
        states:
          opening:
            to: end
            choices:
              ask: {say: Which one?, when: {asked: no}, changes: {asked: yes}, to: opening}
              send: {say: I send it.}
          end: {ending: good, result: Done.}
        """
    (found,) = look(tmp_path, Code.NUMBER_OF_CHOICES, text)
    assert found.verdict == "shown"


def test_a_choice_of_more_than_thirty_words_is_marked(tmp_path: Path) -> None:
    found = look(tmp_path, Code.CHOICE_LENGTH, states(decision(f"{LONG}. {LONG}.", f"{LONG}, {LONG}.")))
    assert [one.message for one in found] == ["This choice has 38 words."] * 2


def test_a_choice_that_is_far_longer_than_another_is_marked_with_its_sentence(tmp_path: Path) -> None:
    found = look(
        tmp_path, Code.CHOICE_LENGTH, states(decision("One moment, I am looking into it.", f"{LONG}."))
    )
    assert places(found) == [("scenario.yaml", f"{LONG}.")]


def test_short_lines_may_differ_by_a_few_letters(tmp_path: Path) -> None:
    assert look(tmp_path, Code.CHOICE_LENGTH, states(decision("Yes.", "No, I am sorry."))) == []


def test_a_length_is_told_in_the_translation_where_only_that_has_it(tmp_path: Path) -> None:
    words = "Ich verstehe, was Sie meinen, und sehe jetzt gleich in der Liste aller Aufträge nach."
    german = entry("opening.c0.say", "Wait.", "Moment.") + entry("opening.c1.say", "I look.", words)
    found = look(tmp_path, Code.CHOICE_LENGTH, states(decision("Wait.", "I look.")), de=german)
    assert places(found) == [("de.po", words)]


def test_one_fact_in_both_languages_is_told_once(tmp_path: Path) -> None:
    short = "One moment, I am looking into it."
    german = entry("opening.c0.say", short, "Moment, ich sehe nach.") + entry(
        "opening.c1.say", f"{LONG}.", "Ich verstehe, was Sie meinen, und sehe jetzt gleich in der Liste nach."
    )
    found = look(tmp_path, Code.CHOICE_LENGTH, states(decision(short, f"{LONG}.")), de=german)
    assert [Path(one.path).name for one in found] == ["scenario.yaml"]


RUDE = (decision("Calm down, please.", "I see.", to="next"), decision("Tough luck.", "I see.", name="next"))


def test_two_rude_choices_in_two_decisions_are_marked_at_the_words(tmp_path: Path) -> None:
    assert places(look(tmp_path, Code.STRAW_MAN, states(*RUDE))) == [
        ("scenario.yaml", "Calm down"),
        ("scenario.yaml", "Tough luck"),
    ]


def test_a_single_rude_choice_is_left_alone(tmp_path: Path) -> None:
    assert look(tmp_path, Code.STRAW_MAN, states(decision("Calm down, please.", "I see."))) == []


def test_choices_that_differ_in_a_letter_are_near_duplicates(tmp_path: Path) -> None:
    one, other = "Please call us again tomorrow morning.", "Please call us again tomorrow mornings."
    (found,) = look(tmp_path, Code.NEAR_DUPLICATE, states(decision(one, other)))
    assert marked(found) == other
    assert found.related[0].source_line.strip() == f"say: {one}"


def test_near_duplicates_that_are_never_on_offer_together_are_no_finding(tmp_path: Path) -> None:
    text = """\
        variables: {named: no}
        states:
          opening:
            to: end
            choices:
              first: {say: Please call us again tomorrow morning., when: {named: no}}
              second: {say: Please call us again tomorrow mornings., when: {named: yes}}
              third: {say: I see., changes: {named: yes}, to: opening}
          end: {ending: good, result: Done.}
        """
    assert look(tmp_path, Code.NEAR_DUPLICATE, text) == []


@pytest.mark.parametrize(("rating", "expected"), [(1, ["patience"]), (-1, [])])
def test_only_a_choice_that_is_rated_up_must_not_name_its_skill(
    tmp_path: Path, rating: int, expected: list[str]
) -> None:
    text = states(decision("Thank you for your patience.", "I see.", rated=(rating, -rating)))
    assert [marked(one) for one in look(tmp_path, Code.SKILL_NAMED_IN_CHOICE, text)] == expected


def test_a_description_among_spoken_lines_is_marked_at_its_beginning(tmp_path: Path) -> None:
    found = look(tmp_path, Code.SPEECH_AND_DESCRIPTION, states(decision("You apologise to her.", "I see.")))
    assert places(found) == [("scenario.yaml", "You apologise")]


@pytest.mark.parametrize("said", ["You asked for Friday, and Friday it is.", "You offer? No, we offer."])
def test_a_spoken_line_that_begins_with_you_is_no_description(tmp_path: Path, said: str) -> None:
    text = states(decision(said.replace("You offer?", "Your offer?"), "I see."))
    assert look(tmp_path, Code.SPEECH_AND_DESCRIPTION, text) == []


def test_the_german_description_is_found_in_a_german_scenario(tmp_path: Path) -> None:
    said = ("Sie entschuldigen sich für alles.", "Sie bekommen das Paket am Freitag.")
    found = look(tmp_path, Code.SPEECH_AND_DESCRIPTION, states(decision(*said), language="de"))
    assert places(found) == [("scenario.yaml", "Sie entschuldigen sich")]
