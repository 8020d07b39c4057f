"""Slips that can be told without a dictionary, and what is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.check.placing import Placing
from app.check.rule import RULES
from app.scenario.codes import Code
from tests.check.rules.worded import decision, entry, look, places, states, subject


def said(words: str, **top: str) -> str:
    return states(decision(">\n          " + words, "No."), **top)


@pytest.mark.parametrize(
    ("words", "quoted"),
    [
        ("I will definately see to it.", ["definately"]),
        ("I look at the the list.", ["the the"]),
        ("I look at  the list.", ["at  the"]),
        ("I look , and then I call.", ["look ,"]),
        ("I look.Then I call.", ["look.Then"]),
        ("I look,and then I call.", ["look,and"]),
        ("It says „ready“ here.", ["„ready“"]),
        ("It says “ready here.", ["“ready"]),
        ("I know that that is so.", []),
        ("Bump, bump, on every step.", []),
        ("Write to info@kranz.example, please.", []),
        ("See kranz.example, or www.kranz.example.", []),
        ("Well … then we wait ... a little.", []),
        ("It says “ready” here, 10.30 to 18:00.", []),
    ],
)
def test_english_slips_are_marked(tmp_path: Path, words: str, quoted: list[str]) -> None:
    assert places(look(tmp_path, Code.SPELLING, said(words))) == [("scenario.yaml", one) for one in quoted]


@pytest.mark.parametrize(
    ("words", "quoted"),
    [
        ("Ich sehe in die die Liste.", []),
        ("Ich sehe in der Liste Liste nach.", ["Liste Liste"]),
        ("Das ist warscheinlich so.", ["warscheinlich"]),
        ("Da steht “fertig”.", ["“fertig”."]),
        ("Da steht „fertig“.", []),
        ("Da steht „fertig”.", ["„fertig”."]),
        ("Grosse Strasse, Haus 5.", []),
        ("Grosse Straße, Haus 5.", ["Grosse"]),
        ("Das kostet z.B. nichts.", []),
    ],
)
def test_german_slips_are_marked(tmp_path: Path, words: str, quoted: list[str]) -> None:
    found = look(tmp_path, Code.SPELLING, said(words, language="de"))
    assert places(found) == [("scenario.yaml", one) for one in quoted]


def test_a_name_is_no_slip(tmp_path: Path) -> None:
    text = said("Good morning, Mr Wich.", people="{wich: {name: Mr Wich}}")
    assert look(tmp_path, Code.SPELLING, text) == []


def test_a_slip_in_a_translation_is_marked_in_it(tmp_path: Path) -> None:
    german = entry("opening.says.1", "Well then.", "Na denn, vieleicht.")
    found = look(tmp_path, Code.SPELLING, states(decision("Yes.", "No.")), de=german)
    assert places(found) == [("de.po", "vieleicht")]


@pytest.mark.parametrize(
    ("words", "mended"),
    [("Definately so.", "Definitely"), ("I look at the the list.", "the"), ("At  the list.", "At the")],
)
def test_what_has_one_right_spelling_is_mended(tmp_path: Path, words: str, mended: str) -> None:
    made = subject(tmp_path, said(words))
    (found,) = RULES[Code.SPELLING].look(made)
    diagnostic = Placing(made).diagnostic(Code.SPELLING, RULES[Code.SPELLING].severity, found)
    assert [splice.text for splice in diagnostic.fix] == [mended]


def test_an_apostrophe_is_left_to_the_author(tmp_path: Path) -> None:
    (found,) = RULES[Code.SPELLING].look(subject(tmp_path, said("I dont know.")))
    assert found.fix is None
