"""YAML as data that knows its lines; what YAML allows and scenarios do not is refused at its place."""

from __future__ import annotations

import pytest

from app.scenario import document
from app.scenario.codes import Code
from app.scenario.diagnostic import Span
from app.scenario.refusal import MAX_DEPTH


def codes(data: bytes | str) -> list[str]:
    return [one.code for one in document.parse(data, "x.yaml").diagnostics]


def spans(data: bytes | str) -> list[Span]:
    return [one.span for one in document.parse(data, "x.yaml").diagnostics]


def test_every_scalar_stays_text() -> None:
    data = document.parse("a: no\nb: 0x1F\nc: [~, 2001-99-99, 1.0]\nd:\n", "x.yaml").data
    assert data == {"a": "no", "b": "0x1F", "c": ["~", "2001-99-99", "1.0"], "d": ""}


def test_every_key_and_value_has_a_place() -> None:
    parsed = document.parse("a:\n  - text: Hello\n    by: me\nb: {c: d}\n", "x.yaml")
    assert parsed.place(("a",)).key == Span(1, 1, 1, 2)
    assert parsed.place(("a", 0, "text")).key == Span(2, 5, 2, 9)
    assert parsed.place(("a", 0, "text")).value == Span(2, 11, 2, 16)
    assert parsed.place(("a", 0, "by")).value == Span(3, 9, 3, 11)
    assert parsed.place(("b",)).value == Span(4, 4, 4, 10)
    assert parsed.place(("b", "c")).value == Span(4, 8, 4, 9)


def test_what_is_not_in_the_file_is_placed_at_what_is_around_it() -> None:
    parsed = document.parse("a:\n  b: c\n", "x.yaml")
    assert parsed.place(("a", "x", "y")) == parsed.place(("a",))


def test_a_place_that_is_looked_up_alone_is_the_one_among_all() -> None:
    found = document.parse("a:\n  - b: {c: 1, d: [x, 'y']}\n  - |\n    e\nf:\n", "x.yaml")
    assert len(found.places) == 10
    assert all(found.place(path) == place and found.has(path) for path, place in found.places.items())
    assert not found.has(("a", 2))
    assert not found.has(("f", "g"))
    assert not document.parse("a: [", "x.yaml").has(())


def test_columns_count_characters() -> None:
    parsed = document.parse("größe: {x: 😀, y: z}\n", "x.yaml")
    assert parsed.place(("größe", "y")).value == Span(1, 18, 1, 19)


def test_a_file_with_a_bom_keeps_its_columns() -> None:
    parsed = document.parse(b"\xef\xbb\xbfa: b\n", "x.yaml")
    assert parsed.place(("a",)).value == Span(1, 4, 1, 5)
    assert [one.code for one in parsed.diagnostics] == [Code.BYTE_ORDER_MARK]


def test_crlf_and_cr_count_as_line_breaks() -> None:
    for text in ("a: b\r\nc: d\r\n", "a: b\rc: d\r", "a: b\nc: d\n"):
        assert document.parse(text.encode(), "x.yaml").place(("c",)).value == Span(2, 4, 2, 5)


@pytest.mark.parametrize(
    ("text", "code", "span"),
    [
        ("a: &x b\n", Code.ANCHOR, Span(1, 4, 1, 5)),
        ("a: *x\n", Code.ALIAS, Span(1, 4, 1, 6)),
        ("a: !x b\n", Code.TAG, Span(1, 4, 1, 5)),
        ("a: !!bool x\n", Code.TAG, Span(1, 4, 1, 5)),
        ("a: &x\n  b: c\n", Code.ANCHOR, Span(1, 4, 1, 5)),
        ("a:\n  - &x [b]\n", Code.ANCHOR, Span(2, 5, 2, 6)),
        ("&x a: b\n", Code.ANCHOR, Span(1, 1, 1, 2)),
        ("*x : b\n", Code.ALIAS, Span(1, 1, 1, 3)),
        ("<<: {a: b}\n", Code.MERGE_KEY, Span(1, 1, 1, 3)),
        ("a: b\nc: d\na: e\n", Code.DUPLICATE_KEY, Span(3, 1, 3, 2)),
        ("x: {a: 1, b: 2, a: 3}\n", Code.DUPLICATE_KEY, Span(1, 17, 1, 18)),
        ("[a]: b\n", Code.KEY_IS_NOT_TEXT, Span(1, 1, 1, 2)),
        ("a: b\n---\nc: d\n", Code.SEVERAL_DOCUMENTS, Span(2, 1, 2, 4)),
        ("", Code.EMPTY_FILE, Span(1, 1, 1, 2)),
        ("# only a comment\n", Code.EMPTY_FILE, Span(1, 1, 1, 2)),
        ("---\n", Code.EMPTY_FILE, Span(1, 1, 1, 2)),
    ],
)
def test_what_a_scenario_may_not_have_is_refused_at_its_place(text: str, code: Code, span: Span) -> None:
    assert codes(text) == [code]
    assert spans(text) == [span]


def test_a_duplicate_key_shows_where_it_stood_first() -> None:
    text = "a:\n  b: {b: 1}\n  c:\n    - b: 2\n  b: 3\n"
    (found,) = document.parse(text, "x.yaml").diagnostics
    assert found.span == Span(5, 3, 5, 4)
    assert found.related[0].span == Span(2, 3, 2, 4)


def test_nesting_is_followed_to_the_limit_and_no_further() -> None:
    assert codes("[" * MAX_DEPTH + "]" * MAX_DEPTH) == []
    assert codes("[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1)) == [Code.TOO_DEEP]
    assert codes("".join(f"{' ' * level}a:\n" for level in range(100))) == [Code.TOO_DEEP]


def test_more_entries_than_a_scenario_needs_are_refused() -> None:
    assert codes("a: [" + "x," * 99_990 + "]") == []
    assert codes("a: [" + "x," * 100_001 + "]") == [Code.TOO_MANY_NODES]
    assert codes("".join(f"k{number}: [a,b,c,d]\n" for number in range(20_000))) == [Code.TOO_MANY_NODES]


def test_a_text_is_bounded() -> None:
    assert codes("a: " + "x" * 20_000) == []
    assert codes("a: " + "x" * 20_001) == [Code.TEXT_TOO_LONG]
    assert codes("a: [" + "x" * 20_001 + "]") == [Code.TEXT_TOO_LONG]


def test_a_file_is_bounded() -> None:
    assert codes(b"#" * 1_000_001) == [Code.TOO_LARGE]
