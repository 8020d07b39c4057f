"""Splices: what a span holds is replaced, and every other byte stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.scenario import splices
from app.scenario.diagnostic import Span, Splice
from app.scenario.document import parse
from app.scenario.source import decode

_PIECES = st.sampled_from(
    ("a", "ß", "日", "😀", "e\u0301", " ", "\t", "#", '"', "'", "\r\n", "\n", "\r", "\n\n", "key: value")
)
TEXTS = st.lists(_PIECES, max_size=30).map("".join)


def at(line: int, column: int, end_line: int, end_column: int, text: str = "") -> Splice:
    return Splice(Span(line, column, end_line, end_column), text)


@st.composite
def cuts(draw: st.DrawFn) -> tuple[str, list[tuple[int, int, str]]]:
    """A text, and places in it, none overlapping another, with what is to stand there."""
    text = draw(TEXTS)
    between = [
        place
        for place in range(len(text) + 1)
        if not (0 < place < len(text) and text[place - 1 : place + 1] == "\r\n")
    ]
    chosen = sorted(draw(st.lists(st.sampled_from(between), max_size=8)))
    pairs = list(zip(chosen[::2], chosen[1::2], strict=False))
    begins = [begin for begin, _end in pairs]
    return text, [(*pair, draw(TEXTS)) for pair in pairs if begins.count(pair[0]) == 1]


def spanned(text: str, begin: int, end: int) -> Span:
    """The span of a piece, counted by the very source that findings are counted by."""
    source, _findings = decode(text, "x")
    first, last = source.span_at(begin), source.span_at(end)
    return Span(first.line, first.column, last.line, last.column)


@given(cuts(), st.booleans(), st.randoms(use_true_random=False))
def test_only_what_the_spans_hold_changes(
    cut: tuple[str, list[tuple[int, int, str]]], marked: bool, shuffle: object
) -> None:
    text, pieces = cut
    mark = "\ufeff" if marked else ""
    expected, done = mark, 0
    for begin, end, words in pieces:
        expected += text[done:begin] + words
        done = end
    expected += text[done:]
    made = [Splice(spanned(text, begin, end), words) for begin, end, words in pieces]
    shuffle.shuffle(made)  # type: ignore[attr-defined]  # hypothesis types its randoms as object
    assert splices.apply((mark + text).encode(), made) == expected.encode()


@given(cuts())
def test_what_stood_there_put_back_changes_no_byte(cut: tuple[str, list[tuple[int, int, str]]]) -> None:
    text, pieces = cut
    made = [Splice(spanned(text, begin, end), text[begin:end]) for begin, end, _words in pieces]
    assert splices.apply(text.encode(), made) == text.encode()


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_a_splice_meets_what_the_document_says_stands_there(ends: str) -> None:
    text = ends.join(("one: 日本 😀", "two: 'x'  # ß", "three: [é, wide]", ""))
    place = parse(text, "x").place(("three", 1)).value
    changed = splices.apply(b"\xef\xbb\xbf" + text.encode(), [Splice(place, "narrow")])
    assert changed == b"\xef\xbb\xbf" + text.replace("wide", "narrow").encode()


def test_a_line_goes_with_its_break_and_an_empty_span_inserts() -> None:
    source = b"one\r\ntwo\r\nthree"
    assert splices.apply(source, [at(2, 1, 3, 1)]) == b"one\r\nthree"
    assert splices.apply(source, [at(3, 6, 3, 6, "!")]) == b"one\r\ntwo\r\nthree!"
    assert splices.apply(source, [at(1, 1, 1, 1, "a "), at(1, 2, 1, 4, "nly")]) == b"a only\r\ntwo\r\nthree"


def test_touching_splices_do_not_overlap() -> None:
    assert splices.apply(b"abc", [at(1, 2, 1, 3, "x"), at(1, 1, 1, 2, "y"), at(1, 3, 1, 3, "z")]) == b"yxzc"


@pytest.mark.parametrize(
    "other", [at(1, 1, 1, 1), at(1, 1, 1, 3), at(1, 2, 1, 3), at(1, 2, 1, 2), at(1, 3, 2, 1)]
)
def test_overlapping_splices_are_refused_and_the_first_is_kept(other: Splice) -> None:
    first = at(1, 1, 1, 4, "x")
    with pytest.raises(ValueError, match="two splices for one place"):
        splices.apply(b"abcd\nef", [other, first])
    assert splices.first_of_each([first, other, at(2, 1, 2, 2)]) == (first, at(2, 1, 2, 2))
    assert splices.first_of_each([other, first]) == (other,)


def test_a_fix_of_several_splices_is_made_whole_or_not_at_all() -> None:
    one = (at(1, 1, 1, 2), at(3, 1, 3, 2))
    other = (at(2, 1, 2, 2), at(3, 1, 3, 1))
    third = (at(2, 1, 2, 3),)
    assert splices.compatible([one, other, third]) == (one, third)
    assert splices.compatible([one, one]) == (one,)


@given(cuts(), cuts())
def test_the_first_of_each_can_always_be_applied(
    cut: tuple[str, list[tuple[int, int, str]]], other: tuple[str, list[tuple[int, int, str]]]
) -> None:
    text = cut[0] + other[0]
    made = [
        Splice(spanned(text, begin, end), words)
        for begin, end, words in (*cut[1], *other[1])
        if text[begin - 1 : begin + 1] != "\r\n" and text[end - 1 : end + 1] != "\r\n"
    ]
    kept = splices.first_of_each(made)
    splices.apply(text.encode(), kept)
    assert set(made[:1]) <= set(kept) <= set(made)


@pytest.mark.parametrize(
    "outside", [at(0, 1, 1, 1), at(3, 1, 3, 1), at(1, 1, 1, 5), at(1, 0, 1, 1), at(2, 1, 1, 1)]
)
def test_a_span_outside_of_the_file_is_refused(outside: Splice) -> None:
    with pytest.raises(ValueError, match=r"file has no line|ends before"):
        splices.apply(b"abc\n", [outside])


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(ValueError, match="utf-8"):
        splices.apply(b"caf\xe9", [])


@pytest.mark.parametrize(("source", "expected"), [(b"a\r\nb\n", "\r\n"), (b"a\rb\n", "\r"), (b"a", "\n")])
def test_the_line_break_is_the_first_one(source: bytes, expected: str) -> None:
    assert splices.line_break(source) == expected
