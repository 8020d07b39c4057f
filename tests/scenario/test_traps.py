"""The traps that spoken language sets for YAML: each is named, and the mended line can be copied."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.scenario import document, reader
from app.scenario.codes import Code
from app.scenario.diagnostic import Diagnostic, Span
from app.scenario.keys import KEYS
from app.scenario.reading import maps

SYNTAX = [
    ("say: Well: no.\n", Code.COLON_IN_SENTENCE, (1, 10), "Well: no."),
    ("a:\n  - Well: it: is\n", Code.COLON_IN_SENTENCE, (2, 13), "it: is"),
    ("say: Hello\n  my friend: come.\n", Code.COLON_IN_SENTENCE, (2, 12), "Hello my friend: come."),
    ('say: "Yes" is short.\n', Code.QUOTE_ENDS_EARLY, (1, 10), '"Yes" is short.'),
    ('a:\n  - "Yes" she said.\n', Code.QUOTE_ENDS_EARLY, (2, 9), '"Yes" she said.'),
    ("say: 'it's fine'\n", Code.QUOTE_ENDS_EARLY, (1, 9), "it's fine"),
    ("say: 'Tis fine.\nto: x\n", Code.QUOTE_NOT_CLOSED, (1, 6), "'Tis fine."),
    ('say: "Hello.\nreply: "Yes."\n', Code.QUOTE_NOT_CLOSED, (1, 6), "Hello."),
    ('say: "Hello.\n', Code.QUOTE_NOT_CLOSED, (1, 6), "Hello."),
    ("say: %s of them.\n", Code.ODD_FIRST_CHARACTER, (1, 6), "%s of them."),
    ("say: @home we say.\n", Code.ODD_FIRST_CHARACTER, (1, 6), "@home we say."),
    ("say: `x`\n", Code.ODD_FIRST_CHARACTER, (1, 6), "`x`"),
    ("say: - well.\n", Code.ODD_FIRST_CHARACTER, (1, 6), "- well."),
    ("say: ? what.\n", Code.ODD_FIRST_CHARACTER, (1, 6), "? what."),
    ("say: * sighs *\n", Code.ODD_FIRST_CHARACTER, (1, 6), "* sighs *"),
    ("say: & so on.\n", Code.ODD_FIRST_CHARACTER, (1, 6), "& so on."),
    ("say: *sighs* Well.\n", Code.ODD_FIRST_CHARACTER, (1, 6), "*sighs* Well."),
    ("say: *sighs\n", Code.ALIAS, (1, 6), "*sighs"),
    ("say: &so on.\n", Code.ANCHOR, (1, 6), "&so on."),
    ("say: !No way.\n", Code.TAG, (1, 6), "!No way."),
    ("say: , well.\n", Code.ODD_FIRST_CHARACTER, (1, 6), ", well."),
    ("say: [laughs] No.\n", Code.SENTENCE_IN_BRACES, (1, 15), "[laughs] No."),
    ("say: {learner}, hello.\n", Code.SENTENCE_IN_BRACES, (1, 15), "{learner}, hello."),
    ("say: > Hello.\n", Code.TEXT_BEHIND_BLOCK_MARK, (1, 6), "Hello."),
    ("say: | Hello.\n", Code.TEXT_BEHIND_BLOCK_MARK, (1, 6), "Hello."),
    ("a: {say: What: no, to: x}\n", Code.SENTENCE_IN_BRACES, (1, 14), "What: no"),
    ('a: {say: "Yes" no, to: x}\n', Code.QUOTE_ENDS_EARLY, (1, 14), '"Yes" no'),
    ("say: Hello # there\n  you.\nto: x\n", Code.COMMENT_ENDS_SENTENCE, (1, 12), "Hello # there you."),
    ('say: "a\\qb"\n', Code.ESCAPE, (1, 8), "a\\qb"),
    ('say: "\\uD83D\\uDE00"\n', Code.ESCAPE, (1, 9), "\\uD83D\\uDE00"),
]


@pytest.mark.parametrize(("text", "code", "place", "sentence"), SYNTAX, ids=[case[0] for case in SYNTAX])
def test_a_trap_is_named_and_mended(text: str, code: Code, place: tuple[int, int], sentence: str) -> None:
    (found,) = document.parse(text, "x.yaml").diagnostics
    assert found.code == code
    assert (found.span.line, found.span.column) == place
    assert found.mended is not None
    mended = document.parse(f"{found.mended}\n", "mended.yaml")
    assert mended.diagnostics == ()
    assert _only_text(mended.data) == f"{sentence}\n"


@pytest.mark.parametrize(
    ("text", "code", "place", "mended"),
    [
        ("a:\n\tb: c\n", Code.TAB, (2, 1), "  b: c"),
        ("a:\n  b: c\n   d: e\n", Code.INDENTATION, (3, 4), "  d: e"),
        ("a:\n   b: c\n  d: e\n", Code.INDENTATION, (3, 3), "d: e"),
        ("a:\n  say: b\nreply: c d\n  changes: {mood: +5}\n", Code.INDENTATION, (3, 1), "  reply: c d"),
        ("a:\n  say: b\nreply: c d\n  to: e\n", Code.INDENTATION, (3, 1), "  reply: c d"),
        ("x: y\nreply: c d\n  changes: {mood: +5}\n", Code.INDENTATION, (3, 3), "changes: {mood: +5}"),
        ("a:\n  say: b\n  reply:Oh, well\n  to: e\n", Code.MISSING_COLON, (3, 9), "  reply: Oh, well"),
        ("a: b\n- c\n", Code.INDENTATION, (2, 1), None),
        ("say:Hello\nto: x\n", Code.MISSING_COLON, (1, 5), "say: Hello"),
        ("to: x\nsay Hello\n", Code.MISSING_COLON, (2, 1), "say: Hello"),
        ("to: x\nsay:Hello\nby: y\n", Code.MISSING_COLON, (2, 5), "say: Hello"),
        ("a: [b, c\nd: e\n", Code.BRACKET_NOT_CLOSED, (1, 4), "a: >\n  [b, c"),
        ("a: {b: c\nd: e\n", Code.BRACKET_NOT_CLOSED, (1, 4), None),
        ("a: b\nc: [\n", Code.BRACKET_NOT_CLOSED, (2, 4), None),
        ("a: {b: [c, d],\n\n", Code.BRACKET_NOT_CLOSED, (1, 4), None),
        ("when: {mood: >= 60}\n", Code.BAD_CONDITION, (1, 14), "when: {mood: at least 60}"),
        ("when:\n  mood: > 60\n", Code.BAD_CONDITION, (2, 9), "  mood: above 60"),
        ("%YAML 3.1\n---\na: b\n", Code.SYNTAX, (1, 1), None),
        ("- a\nb: c\n", Code.SYNTAX, (2, 1), None),
    ],
)
def test_a_slip_is_named_and_mended(
    text: str, code: Code, place: tuple[int, int], mended: str | None
) -> None:
    (found,) = document.parse(text, "x.yaml").diagnostics
    assert found.code == code
    assert (found.span.line, found.span.column) == place
    assert found.mended == mended
    assert found.suggestion


def test_what_was_swallowed_behind_a_number_sign_is_shown(plant: Callable[[str, str], Any]) -> None:
    planted = plant("say: Nine times out of ten.", "say: Nine out of ten «# 9 of 10.»")
    (found,) = planted.reading.diagnostics
    assert found.code == Code.COMMENT_SWALLOWED
    assert found.span == planted.span
    assert "`9 of 10.`" in found.message
    assert found.mended == "        say: >\n          Nine out of ten # 9 of 10."
    assert found.mended_lines == (planted.span.line, planted.span.line)
    assert planted.reading.playable


def test_comments_behind_what_is_no_sentence_are_left_alone(plant: Callable[[str, str], Any]) -> None:
    for old, new in (
        ("mood: 65", "mood: 65 # of 100«»"),
        ("people:", "people: # the first is the customer«»"),
    ):
        assert plant(old, new).reading.diagnostics == ()


def test_a_key_that_became_part_of_a_text_is_pointed_at(plant: Callable[[str, str], Any]) -> None:
    planted = plant(
        "        say: Nine times out of ten.\n        changes: {promise.message: made}\n",
        "        say: >\n          Nine times.\n          «reply:» Well.\n",
    )
    (found,) = planted.reading.diagnostics
    assert (found.code, found.span) == (Code.KEY_SWALLOWED, planted.span)


def test_a_sentence_with_a_colon_in_a_list_is_one_finding(plant: Callable[[str, str], Any]) -> None:
    for sentence, rest in (
        ("I tell you", ": no."),
        ("He said", ': "Yes."'),
        ("Listen", ": I am late,\n        really: I am."),
        ("well", ": no."),
    ):
        planted = plant("- The blue sweater, please.", f"- {sentence}«:»{rest[1:]}")
        (found,) = planted.reading.diagnostics
        assert (found.code, found.span) == (Code.COLON_IN_SENTENCE, planted.span)
        whole = " ".join((sentence + rest).split())
        assert found.mended == f"      - >\n          {whole}"
        assert planted.reading.scenario is None
        again = reader.read_text(applied(planted.text, found), name="small.yaml")
        assert again.playable
        assert again.scenario is not None
        assert again.scenario.states["opening"].says[0].text == whole


def test_a_misspelt_key_of_a_part_is_still_a_key(plant: Callable[[str, str], Any]) -> None:
    for key in ("txt", "Text", "speaker", "say"):
        reading = plant("- The blue sweater, please.", f"- {key}: The blue sweater.«»").reading
        assert {found.code for found in reading.errors} == {Code.UNKNOWN_KEY, Code.MISSING_KEY}


@pytest.mark.parametrize(
    "sentence",
    [
        '"Hello" and "goodbye"',
        "'Yes' or 'no'",
        '"Yes", "no", "maybe"',
        '"Ja" heißt bei uns "Nein"',
    ],
)
def test_marks_that_belong_to_a_sentence_stay(plant: Callable[[str, str], Any], sentence: str) -> None:
    (found,) = plant("say: Nine times out of ten.", f"say: {sentence}«»").reading.diagnostics
    assert found.mended == f"        say: >\n          {sentence}"


def test_a_line_that_begins_too_far_left_goes_back_under_its_sentence(
    plant: Callable[[str, str], Any],
) -> None:
    for sentence in (
        ">\n          Nine times out of ten,\n        «t»here you.",
        "Nine times\n        «t»here you.",
    ):
        planted = plant("say: Nine times out of ten.", f"say: {sentence}")
        (found,) = planted.reading.diagnostics
        assert (found.code, found.span) == (Code.INDENTATION, planted.span)
        assert found.mended == "          there you."


def test_a_sentence_that_goes_on_with_a_word_and_a_colon_stays_one(plant: Callable[[str, str], Any]) -> None:
    planted = plant("say: Nine times out of ten.", "say: Nine times\n          you«:» me")
    (found,) = planted.reading.diagnostics
    assert (found.code, found.span) == (Code.COLON_IN_SENTENCE, planted.span)
    assert found.mended == "        say: >\n          Nine times you: me"
    assert found.mended_lines == (planted.span.line - 1, planted.span.line)


@pytest.mark.parametrize(
    ("line", "mended"),
    [
        ("\t\tsay: Nine times out of ten.", "        say: Nine times out of ten."),
        ("        say: Nine times\n\t\tout of ten.", "          out of ten."),
        ("        say: >\n\t\tNine times.", "          Nine times."),
        ("        say: Nine.\n\tskills: {}", "        skills: {}"),
    ],
)
def test_tabs_become_the_spaces_that_are_meant(
    plant: Callable[[str, str], Any], line: str, mended: str
) -> None:
    planted = plant("        say: Nine times out of ten.", f"{line}«»")
    (found,) = planted.reading.diagnostics
    assert (found.code, found.mended) == (Code.TAB, mended)
    assert reader.read_text(applied(planted.text, found), name="small.yaml").playable


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        (
            "- {when: {mood: below 60}, text: Good, you did it, by: brandt}",
            "          - when: {mood: below 60}\n            text: >\n              Good, you did it\n"
            "            by: brandt",
        ),
        (
            "- {text: Well, yes, that is fine,\n             when: {mood: below 60}}",
            "          - text: >\n              Well, yes, that is fine\n            when: {mood: below 60}",
        ),
    ],
)
def test_a_sentence_leaves_its_braces_with_all_that_belongs_to_it(
    plant: Callable[[str, str], Any], written: str, mended: str
) -> None:
    old = "- when: {mood: below 60}\n            text: Well, all right.\n            by: brandt"
    planted = plant(old, f"{written}«»")
    (found,) = planted.reading.diagnostics
    assert (found.code, found.mended) == (Code.SENTENCE_IN_BRACES, mended)
    assert reader.read_text(applied(planted.text, found), name="small.yaml").playable


_PIECES = (
    *("Hello", "you", "no.", "it's", "{learner}", "to: x", "text: y", "(well)", "5", "\N{EN DASH}", "und"),
    *('"', "'", ": ", ":", " #", "#", ",", "- ", "-", "? ", "!", "&", "*", "%", "@", "`", "[", "]", "{", "}"),
    *(">", "|", "\\", "\n", " ", " ", " ", " ", '"Yes"', "'No'"),
)
_PLACES = ("say: Nine times out of ten.", "- The blue sweater, please.", "text: Well, all right.")


@settings(max_examples=400)
@given(
    pieces=st.lists(st.sampled_from(_PIECES), min_size=1, max_size=9),
    place=st.sampled_from(_PLACES),
    braces=st.booleans(),
)
def test_what_is_mended_is_gone(small: str, pieces: list[str], place: str, braces: bool) -> None:
    before, _sep, _rest = place.partition(" ")
    margin = " " * (small.split(place)[0].split("\n")[-1].count(" ") + 4)
    sentence = "".join(pieces).strip().replace("\n", f"\n{margin}")
    if braces:
        before, sentence = (
            ("-", f"{{text: {sentence}, by: brandt}}") if place[0] == "-" else (before, f"[{sentence}]")
        )
    text = small.replace(place, f"{before} {sentence}")
    for _step in range(4):
        findings = reader.read_text(text, name="small.yaml").diagnostics
        found = next((each for each in findings if each.mended is not None), None)
        if found is None:
            return
        again = applied(text, found)
        left = reader.read_text(again, name="small.yaml").diagnostics
        assert (found.code, found.span) not in [(each.code, each.span) for each in left], (text, again)
        text = again


def test_every_key_of_the_format_is_told_from_a_sentence() -> None:
    assert {key for keys in maps.HOMES.values() for key in keys} <= KEYS


def applied(text: str, found: Diagnostic) -> str:
    """The file with the mended lines in place of those they stand for."""
    assert found.mended is not None
    assert found.mended_lines is not None
    lines = text.split("\n")
    first, last = found.mended_lines
    return "\n".join([*lines[: first - 1], found.mended, *lines[last:]])


def test_a_comma_that_made_two_parts_is_pointed_at(plant: Callable[[str, str], Any]) -> None:
    planted = plant("    says: Wonderful.", "    says: [Wonderful, «thank you.»]")
    (found,) = planted.reading.diagnostics
    assert (found.code, found.span) == (Code.COMMA_SWALLOWED, planted.span)


def test_an_escape_cannot_bring_in_what_a_file_may_not_hold(plant: Callable[[str, str], Any]) -> None:
    planted = plant("say: Nine times out of ten.", 'say: «"Nine\\u202e times."»')
    (found,) = planted.reading.errors
    assert (found.code, found.span) == (Code.FORBIDDEN_CHARACTER, planted.span)


def test_a_place_at_the_end_of_the_file_is_behind_the_last_words() -> None:
    (found,) = document.parse("a: {b: c}\n? [x\n\n\n", "x.yaml").diagnostics
    assert found.span.line == 2
    (found,) = document.parse("a: b\n'x\n", "x.yaml").diagnostics
    assert found.span == Span(2, 1, 2, 2)


def _only_text(data: object) -> object:
    while isinstance(data, dict | list):
        data = next(iter(data.values())) if isinstance(data, dict) else data[0]
    return data
