"""Findings as people read them."""

from __future__ import annotations

from dataclasses import replace

from app import words
from app.scenario.diagnostic import (
    Diagnostic,
    Related,
    Severity,
    Span,
    did_you_mean,
    render,
    summary,
)

FOUND = Diagnostic(
    code="GEL201",
    severity=Severity.ERROR,
    message="`sasy` is not a key of a state.",
    span=Span(12, 5, 12, 9),
    path="small/scenario.yaml",
    source_line="    sasy: Hello.",
    suggestion="Did you mean `says`?",
)


def test_a_finding_quotes_the_line_points_and_suggests() -> None:
    assert render(FOUND) == (
        "error[GEL201]: `sasy` is not a key of a state.\n"
        "  --> small/scenario.yaml:12:5\n"
        "   |\n"
        "12 |     sasy: Hello.\n"
        "   |     ^^^^\n"
        "   |\n"
        "   = Did you mean `says`?"
    )


def test_a_finding_shows_the_mended_lines_and_the_other_place() -> None:
    found = replace(
        FOUND,
        suggestion=None,
        mended="says: >\n  Hello.",
        related=(Related("It stands here the first time:", Span(3, 1, 3, 5), "says: Hi."),),
    )
    assert render(found).splitlines()[5:] == [
        "   |",
        "   = It stands here the first time:",
        " 3 | says: Hi.",
        "   | ^^^^",
        "   |",
        "   + says: >",
        "   +   Hello.",
    ]


def test_carets_stand_under_wide_characters_and_behind_tabs() -> None:
    found = replace(FOUND, source_line="\t日本: x", span=Span(1, 6, 1, 7))
    shown = render(found).splitlines()
    assert shown[3] == "1 |  日本: x"
    assert shown[4] == "  |        ^"


def test_what_a_terminal_obeys_is_not_handed_to_it() -> None:
    found = replace(FOUND, source_line="a: \x1b[31m\u202eb\x00", message="\x1b", path="\x07.yaml")
    assert not set(render(found)) & set("\x1b\u202e\x00\x07")


def test_a_very_long_line_is_shown_around_the_place() -> None:
    found = replace(FOUND, source_line="x" * 5000 + "HERE" + "y" * 5000, span=Span(1, 5001, 1, 5005))
    quoted, carets = render(found).splitlines()[3:5]
    assert len(quoted) < 120
    assert quoted[carets.index("^") :].startswith("HERE")
    assert carets.count("^") == 4


def test_colours_are_only_there_when_asked_for() -> None:
    assert "\x1b[" not in render(FOUND)
    assert "\x1b[" in render(FOUND, colour=True)


def test_a_span_over_several_lines_is_underlined_to_the_end_of_its_first() -> None:
    found = replace(FOUND, source_line="say: > ", span=Span(1, 1, 4, 2))
    assert render(found).splitlines()[4] == "  | ^^^^^^"


def test_the_closest_word_is_offered_or_all_where_they_are_few() -> None:
    assert did_you_mean("sasy", ["says", "scene"]) == "Did you mean `says`?"
    assert did_you_mean("xyz", ["b", "a"]) == "There are: `a`, `b`."
    assert did_you_mean("xyz", [str(number) for number in range(9)]) is None
    assert did_you_mean("xyz", []) is None


def test_a_summary_counts_each_severity() -> None:
    warning = replace(FOUND, severity=Severity.WARNING)
    assert summary([]) == ""
    assert summary([FOUND]) == "1 error"
    assert summary([FOUND, FOUND, warning]) == "2 errors, 1 warning"


def test_findings_can_be_read_in_german() -> None:
    words.use("de")
    assert render(FOUND).splitlines()[-1].strip()
