"""Words and phrases in texts."""

from __future__ import annotations

import pytest

from app.check.phrases import Phrases


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("calm down", "Please Calm  down now.", "Calm  down"),
        ("calm down", "Becalm downtown.", None),
        ("idiot*", "Two idiots here.", "idiots"),
        ("idiot*", "An anti-idiot.", None),
        ("can't you", "Can’t you read?", "Can’t you"),
        ("wait", "waiting", None),
    ],
)
def test_a_phrase_is_found_as_whole_words(phrase: str, text: str, found: str | None) -> None:
    assert Phrases(phrase).search(text) == found


def test_the_longest_phrase_is_the_one_that_is_found() -> None:
    assert Phrases("tut mir", "tut mir leid").every("Das tut mir leid, es tut mir gut.") == [
        "tut mir leid",
        "tut mir",
    ]


def test_capitals_matter_where_a_phrase_is_a_name() -> None:
    assert Phrases("Ups", exact=True).search("UPS, ups") is None


def test_only_the_beginning_opens_a_text() -> None:
    assert Phrases("you ask").opens("You ask her.") == "You ask"
    assert Phrases("you ask").opens("Do you ask her?") is None
