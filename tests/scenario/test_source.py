"""The characters of a file, and the ones that no scenario may hold."""

from __future__ import annotations

import pytest

from app.scenario.codes import Code
from app.scenario.diagnostic import Severity, Span
from app.scenario.source import decode, forbidden_in


@pytest.mark.parametrize(
    ("data", "span"),
    [
        (b"a: \x00b\n", Span(1, 4, 1, 5)),
        (b"\xef\xbb\xbfa: \x00b\n", Span(1, 4, 1, 5)),
        (b"a: b\r\nc: \x07\r\n", Span(2, 4, 2, 5)),
        ("a: äö\u202eb\n".encode(), Span(1, 6, 1, 7)),
        ("a: b\u2028c\n".encode(), Span(1, 5, 1, 6)),
        ("a: b\x85c\n".encode(), Span(1, 5, 1, 6)),
        ("a: \uffff\n".encode(), Span(1, 4, 1, 5)),
        ("a: \U0001ffff\n".encode(), Span(1, 4, 1, 5)),
        ("a: \ufdd0\n".encode(), Span(1, 4, 1, 5)),
        ("a: b\ufeff\n".encode(), Span(1, 5, 1, 6)),
    ],
)
def test_a_character_that_cannot_be_seen_is_pointed_at(data: bytes, span: Span) -> None:
    _source, findings = decode(data, "x.yaml")
    errors = [one for one in findings if one.severity is Severity.ERROR]
    assert [(one.code, one.span) for one in errors] == [(Code.FORBIDDEN_CHARACTER, span)]


def test_emoji_umlauts_and_joiners_are_ordinary_characters() -> None:
    text = "a: Grüße 😀 👩‍🚒 日本語 𝒜 – … „“\t\n"
    assert decode(text.encode(), "x.yaml")[1] == ()
    assert forbidden_in(text) is None


def test_a_lone_surrogate_in_a_text_is_pointed_at() -> None:
    _source, findings = decode("a: \ud800", "x.yaml")
    assert [(one.code, one.span.column) for one in findings] == [(Code.FORBIDDEN_CHARACTER, 4)]


def test_an_encoded_surrogate_is_not_utf8() -> None:
    _source, findings = decode(b"a: \xed\xa0\x80", "x.yaml")
    assert [(one.code, one.span) for one in findings] == [(Code.NOT_UTF8, Span(1, 4, 1, 5))]


def test_the_first_byte_that_is_not_utf8_is_pointed_at_and_shown_as_it_was_meant() -> None:
    _source, findings = decode("title: Schön\nsay: Grüße\n".encode("cp1252"), "x.yaml")
    (found,) = findings
    assert (found.code, found.span) == (Code.NOT_UTF8, Span(1, 11, 1, 12))
    assert found.source_line == "title: Schön"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_another_encoding_is_named(encoding: str) -> None:
    _source, findings = decode("format: 1\n".encode(encoding), "x.yaml")
    (found,) = findings
    assert found.code == Code.NOT_UTF8
    assert encoding[:6].upper() in found.message


def test_many_bad_characters_do_not_make_a_long_list() -> None:
    assert len(decode(b"\x01" * 1000, "x.yaml")[1]) == 20
