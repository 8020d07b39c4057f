"""How it reads: sentences, turns, briefings, terms, refusals."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.scenario.codes import Code
from tests.check.rules.worded import decision, entry, look, marked, places, states

TWENTY = "one two three four five six seven eight nine ten one two three four five six seven eight nine ten"


def said(words: str, **top: str) -> str:
    return states(decision("Yes.", "No.").replace("Well then.", words), **top)


@pytest.mark.parametrize(
    ("words", "count"),
    [(f"{TWENTY} and two", 0), (f"{TWENTY} and two more", 1), (f"{TWENTY}. And {TWENTY}.", 0)],
)
def test_an_english_sentence_has_twenty_two_words_at_most(tmp_path: Path, words: str, count: int) -> None:
    found = look(tmp_path, Code.LONG_SENTENCE, said(words))
    assert [marked(one) for one in found] == ["one two three four five six"] * count


def test_a_german_sentence_has_twenty_and_a_date_does_not_end_it(tmp_path: Path) -> None:
    words = f"{TWENTY} am 15. November."
    (found,) = look(tmp_path, Code.LONG_SENTENCE, said(words, language="de"))
    assert found.message == "This sentence has 23 words."


def test_a_long_sentence_of_a_translation_is_marked_in_it(tmp_path: Path) -> None:
    german = entry("opening.says.1", "Well then.", f"Nun, {TWENTY}.")
    found = look(tmp_path, Code.LONG_SENTENCE, said("Well then."), de=german)
    assert places(found) == [("de.po", "Nun, one two three four five")]


def test_what_is_not_translated_yet_is_not_read_as_german(tmp_path: Path) -> None:
    words = f"{TWENTY} and two"
    german = entry("opening.says.1", words, words)
    assert look(tmp_path, Code.LONG_SENTENCE, said(words), de=german) == []


def test_a_turn_is_all_that_one_person_says_at_once(tmp_path: Path) -> None:
    (found,) = look(tmp_path, Code.LONG_TURN, said(f"[{', '.join([TWENTY] * 4)}]"))
    assert marked(found) == "says"
    assert "80 words" in found.message


def test_of_parts_that_exclude_each_other_the_longest_counts(tmp_path: Path) -> None:
    part = f"{{when: {{mood: %s}}, text: {TWENTY}}}"
    words = f"[{part % 'below 30'}, {part % '30 to 60'}, {part % 'above 60'}, {TWENTY}]"
    assert look(tmp_path, Code.LONG_TURN, said(words)) == []


def test_a_briefing_of_eighty_one_words_is_long(tmp_path: Path) -> None:
    words = ". ".join([TWENTY] * 4)
    assert look(tmp_path, Code.LONG_BRIEFING, said("Well.", briefing=words)) == []
    (tmp_path / "more").mkdir()
    found = look(tmp_path / "more", Code.LONG_BRIEFING, said("Well.", briefing=f"{words}. Go"))
    assert len(found) == 1


def best(words: str, skill: str = "patience") -> str:
    text = states(decision(words, "No.", rated=(2, -1)))
    return text.replace("patience", skill)


@pytest.mark.parametrize(
    ("words", "terms"),
    [
        ("I close the RMA for you.", ["RMA"]),
        ("I escalate it at once.", ["escalate"]),
        ("I close the RMA, that is, the note about the repair.", []),
        ("It comes by SMS to your TV.", []),
    ],
)
def test_a_term_that_nobody_explained_is_marked_in_the_best_line(
    tmp_path: Path, words: str, terms: list[str]
) -> None:
    assert [marked(one) for one in look(tmp_path, Code.JARGON, best(words))] == terms


def test_the_customers_own_term_may_be_used(tmp_path: Path) -> None:
    text = best("I close the RMA for you.").replace("Well then.", "And my RMA?")
    assert look(tmp_path, Code.JARGON, text) == []


def test_a_term_in_a_weaker_line_is_left_alone(tmp_path: Path) -> None:
    text = states(decision("I close the RMA for you.", "No.", rated=(1, -1)))
    assert look(tmp_path, Code.JARGON, text) == []


@pytest.mark.parametrize(
    ("words", "skill", "first"),
    [
        ("It is not ready until Friday.", "positive-language", ["not"]),
        ("It is ready on Friday, not before.", "positive-language", []),
        ("It is not ready until Friday.", "patience", []),
    ],
)
def test_two_refusals_are_too_many_for_full_marks_in_positive_language(
    tmp_path: Path, words: str, skill: str, first: list[str]
) -> None:
    assert [marked(one) for one in look(tmp_path, Code.NEGATIONS, best(words, skill))] == first


def test_refusals_are_found_in_german(tmp_path: Path) -> None:
    words = "It is ready on Friday."
    german = entry("opening.c0.say", words, "Das geht leider nicht vor Freitag.")
    found = look(tmp_path, Code.NEGATIONS, best(words, "positive-language"), de=german)
    assert places(found) == [("de.po", "leider")]
