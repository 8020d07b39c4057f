"""People: nothing ascribed, nobody real, nobody hurt unawares, nobody praised for enduring."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.scenario.codes import Code
from tests.check.rules.worded import decision, entry, look, marked, places, states


def said(words: str, **top: str) -> str:
    """A line of the customer's; an empty value leaves out a key at the margin."""
    kept = {key: value for key, value in top.items() if value}
    return states(decision("Yes.", "No.").replace("Well then.", words), **kept)


@pytest.mark.parametrize(
    ("words", "quoted"),
    [
        ("These old people are so stubborn.", ["old people are so stubborn"]),
        ("You know how it is at your age.", ["at your age"]),
        ("The women waited. Stubborn as I am, I asked.", []),
        ("A stubborn lid, and an old woman helped me with it in the end.", []),
        ("The Italian place round the corner.", []),
    ],
)
def test_what_is_ascribed_to_a_group_is_marked(tmp_path: Path, words: str, quoted: list[str]) -> None:
    assert places(look(tmp_path, Code.TRAITS_OF_A_GROUP, said(words))) == [
        ("scenario.yaml", one) for one in quoted
    ]


def test_it_is_found_in_german(tmp_path: Path) -> None:
    german = entry("opening.says.1", "Well then.", "Alte Leute sind eben stur.")
    found = look(tmp_path, Code.TRAITS_OF_A_GROUP, said("Well then."), de=german)
    assert places(found) == [("de.po", "Alte Leute sind eben stur")]


@pytest.mark.parametrize(
    ("words", "quoted"), [("I read it on WhatsApp.", ["WhatsApp"]), ("An apple, in a shell.", [])]
)
def test_a_real_name_is_marked_as_it_is_written(tmp_path: Path, words: str, quoted: list[str]) -> None:
    assert [marked(one) for one in look(tmp_path, Code.REAL_NAME, said(words))] == quoted


def test_a_name_that_stays_the_same_in_the_translation_is_told_once(tmp_path: Path) -> None:
    german = entry("opening.says.1", "On IKEA shelves.", "Auf IKEA-Regalen.")
    found = look(tmp_path, Code.REAL_NAME, said("On IKEA shelves."), de=german)
    assert [Path(one.path).name for one in found] == ["scenario.yaml"]


@pytest.mark.parametrize(
    ("content", "count"),
    [("", 1), ("[insults]", 0), ("[Beleidigungen]", 0), ("[grief]", 1), ("[rough words]", 0)],
)
def test_an_insult_needs_a_content_note(tmp_path: Path, content: str, count: int) -> None:
    found = look(tmp_path, Code.SLUR, said("You idiots.", content=content))
    assert [marked(one) for one in found] == ["idiots"] * count


def test_a_slur_is_never_covered(tmp_path: Path) -> None:
    assert len(look(tmp_path, Code.SLUR, said("You retard.", content="[insults]"))) == 1


@pytest.mark.parametrize(
    ("words", "content", "quoted"),
    [
        ("My husband passed away in May.", "", ["husband passed away"]),
        ("My husband passed away in May.", "[grief]", []),
        ("My husband passed away in May.", "[insults]", ["husband passed away"]),
        ("There, there, nobody has died.", "", []),
        ("You are killing me with that music.", "", []),
    ],
)
def test_grief_needs_a_content_note_and_a_figure_of_speech_does_not(
    tmp_path: Path, words: str, content: str, quoted: list[str]
) -> None:
    found = look(tmp_path, Code.NO_CONTENT_NOTE, said(words, content=content))
    assert [marked(one) for one in found] == quoted


def test_a_claim_is_noted_until_the_scenario_is_reviewed(tmp_path: Path) -> None:
    text = said("Well then.", desk="{the-rule: {title: Rule, text: By law you pay nothing.}}")
    (found,) = look(tmp_path, Code.PROFESSIONAL_CLAIM, text)
    assert (marked(found), found.severity) == ("By law", "note")
    (tmp_path / "reviewed").mkdir()
    assert look(tmp_path / "reviewed", Code.PROFESSIONAL_CLAIM, f"reviewed: yes\n{text}") == []


@pytest.mark.parametrize("rated", [(-1, 1), (1, -1)])
def test_what_a_weak_choice_claims_is_not_held_up_as_true(tmp_path: Path, rated: tuple[int, int]) -> None:
    text = states(decision("By law you pay nothing.", "I see.", rated=rated))
    assert len(look(tmp_path, Code.PROFESSIONAL_CLAIM, text)) == (rated[0] > 0)


def abused(insult: str, answer: str, rated: tuple[int, int] = (1, -1)) -> str:
    return states(decision(answer, "I see.", rated=rated).replace("Well then.", insult), content="[insults]")


@pytest.mark.parametrize(
    ("insult", "answer", "rated", "count"),
    [
        ("You idiot.", "Gladly, I will look.", (1, -1), 1),
        ("Idiot.", "Gladly, I will look.", (1, -1), 1),
        ("You idiot.", "Please leave out the insults.", (1, -1), 0),
        ("You idiot.", "Gladly, I will look.", (0, -1), 0),
        ("The driver was an idiot.", "I can see why that upset her.", (1, -1), 0),
    ],
)
def test_a_spoken_choice_is_not_praised_for_passing_over_an_insult(
    tmp_path: Path, insult: str, answer: str, rated: tuple[int, int], count: int
) -> None:
    found = look(tmp_path, Code.ABUSE_REWARDED, abused(insult, answer, rated))
    assert [marked(one) for one in found] == ["skills"] * count


def test_a_breath_before_the_answer_may_be_praised(tmp_path: Path) -> None:
    text = abused("You idiot.", "Breathe out.").replace("say: Breathe out.", "do: Breathe out.")
    assert look(tmp_path, Code.ABUSE_REWARDED, text) == []


@pytest.mark.parametrize(
    ("words", "quoted"),
    [
        ("Call me on 0511 4567890.", ["0511 4567890"]),
        ("Call me on 030 23125 500.", []),
        ("To DE02 1203 0000 0000 2020 51, please.", ["DE02 1203 0000 0000 2020 51"]),
        ("To DE03 1203 0000 0000 2020 51, please.", []),
    ],
)
def test_numbers_that_may_be_somebodys_are_marked(tmp_path: Path, words: str, quoted: list[str]) -> None:
    assert [marked(one) for one in look(tmp_path, Code.REAL_LOOKING_NUMBER, said(words))] == quoted
