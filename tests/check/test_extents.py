"""Places of things in a file, however they are written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.check.extents import Extents
from app.scenario import document, splices
from app.scenario.diagnostic import Span

TEXT = """\
title: Coffee
states:
  one:
    says: Hello.
    choices:
      ask:
        say: 'It''s here, isn''t it?'
        changes: {mood: +5, stress: -5}
        to: two
  two:  # the second
    says:
      - text: >
          A long one that goes
          on below.
        when: {mood: above 10}
      - "Said \\"so\\" and
        more."
    to:
      one: {mood: below 40}
      three: otherwise
  three:
    ending: good
"""


@pytest.fixture
def extents() -> Extents:
    return Extents(document.parse(TEXT, "made-up"))


def shown(span: Span) -> str:
    """What stands at a span of one line."""
    assert span.line == span.end_line
    return TEXT.splitlines()[span.line - 1][span.column - 1 : span.end_column - 1]


@pytest.mark.parametrize(
    ("place", "at_key", "points_at"),
    [
        (("states", "one"), True, "one"),
        (("states", "one", "says", 0), True, "Hello."),
        (("states", "one", "says", 0, "text"), True, "Hello."),
        (("states", "one", "says"), True, "says"),
        (("states", "two", "says", 0, "when"), True, "when"),
        (("states", "two", "says", 0, "when", "mood"), False, "above 10"),
        (("states", "two", "says", 0, "text"), False, "A long one that goes"),
        (("states", "one", "choices", "ask", "to", "two"), True, "two"),
        (("states", "two", "to", "one"), True, "one"),
        (("states", "one", "choices", "ask", "feedback"), True, "ask"),
        (("states", "one", "choices", "ask", "feedback", "better"), False, "ask"),
    ],
)
def test_a_place_of_the_model_is_found_however_it_was_written(
    extents: Extents, place: document.Path, at_key: bool, points_at: str
) -> None:
    found = extents.span(place, at_key=at_key)
    # Of a block only its beginning is known; what is not there is pointed at where it would be.
    assert shown(found) == points_at


@pytest.mark.parametrize(
    ("place", "quote", "span"),
    [
        (("states", "one", "choices", "ask", "say"), "isn't it", Span(7, 27, 7, 36)),
        (("states", "two", "says", 0), "goes on below", Span(13, 27, 14, 19)),
        (("states", "two", "says", 0, "text"), "long one", Span(13, 13, 13, 21)),
        (("states", "two", "says", 1), '"so" and more', Span(16, 15, 17, 13)),
        (("states", "two", "says", 0, "when"), "mood: above 10", Span(15, 16, 15, 30)),
        (("states", "two", "to"), "below 40", Span(19, 19, 19, 27)),
        (("states", "one", "choices", "ask", "changes"), "stress: -5", Span(8, 29, 8, 39)),
    ],
)
def test_quoted_words_are_found_in_any_notation(
    extents: Extents, place: document.Path, quote: str, span: Span
) -> None:
    assert extents.span(place, at_key=True, quote=quote) == span


def test_words_that_are_not_there_leave_the_place_itself(extents: Extents) -> None:
    assert shown(extents.span(("title",), at_key=False, quote="tea")) == "Coffee"


@pytest.mark.parametrize(
    ("place", "last_line"),
    [(("states", "one"), 9), (("states", "two"), 20), (("states", "two", "says", 0), 15), (("title",), 1)],
)
def test_a_block_reaches_to_its_last_line(extents: Extents, place: document.Path, last_line: int) -> None:
    assert extents.extent(place).end_line == last_line


@pytest.mark.parametrize(
    ("place", "gone"),
    [
        (("title",), "title: Coffee\n"),
        (("states", "one", "choices", "ask", "changes", "mood"), "mood: +5, "),
        (("states", "one", "choices", "ask", "changes", "stress"), ", stress: -5"),
        (("states", "one", "choices", "ask", "to"), "        to: two\n"),
        (("states", "two", "says", 0, "when"), "        when: {mood: above 10}\n"),
        (("states", "two", "says", 0, "when", "mood"), "        when: {mood: above 10}\n"),
        (("states", "two", "says", 1), '      - "Said \\"so\\" and\n        more."\n'),
        (("states", "three", "ending"), "  three:\n    ending: good\n"),
    ],
)
def test_a_key_is_taken_out_with_its_value_and_nothing_else(
    extents: Extents, place: document.Path, gone: str
) -> None:
    splice = extents.without(place)
    assert splice is not None
    left = splices.apply(TEXT.encode(), [splice]).decode()
    assert TEXT.count(gone) == 1
    assert left == TEXT.replace(gone, "")


def test_a_key_stays_where_a_remark_would_go_with_it() -> None:
    text = "a:\n  - when: {x: 1}\n    # about the sentence\n    text: Yes.\n"
    assert Extents(document.parse(text, "made-up")).without(("a", 0, "when")) is None


@given(st.lists(st.sampled_from(("one", "two's", 'the "third"', "a\\b", "naïve", "#4", "5:")), min_size=1))
def test_words_are_found_in_every_notation_of_a_sentence(words: list[str]) -> None:
    sentence = " ".join(words)
    middle = words[len(words) // 2]
    quoted = sentence.replace("\\", "\\\\").replace('"', '\\"')
    folded = "\n    ".join(words)
    for written in (
        f"'{sentence.replace(chr(39), chr(39) * 2)}'",
        f'"{quoted}"',
        f">\n    {folded}",
        f"|\n    {folded}",
    ):
        extents = Extents(document.parse(f"say: {written}\n", "made-up"))
        span = extents.quoted(("say",), middle)
        assert span is not None
        found = extents.document.source.line(span.line)[span.column - 1 : span.end_column - 1]
        plain = found.replace("''", "'") if written[0] == "'" else found
        if written[0] == '"':
            plain = found.replace('\\"', '"').replace("\\\\", "\\")
        assert plain == middle
