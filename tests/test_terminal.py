"""The terminal as it is: every letter is spelled somehow."""

from __future__ import annotations

import io
import sys

import pytest

from app import terminal


@pytest.mark.parametrize(
    ("text", "encoding", "spelled"),
    [
        ("Grüße „an“ Frau Öz – bis 5 €…", "ascii", 'Gruesse "an" Frau Oez - bis 5 EUR...'),
        ("Grüße – „so“", "latin-1", 'Grüße - "so"'),
        ("José, Łódź, 猫", "ascii", "Jose, ?odz, ?"),
        ("Grüße – „so“ 猫", "utf-8", "Grüße – „so“ 猫"),
        ("a lone \ud83d surrogate", "utf-8", "a lone ? surrogate"),
    ],
)
def test_letters_that_are_missing_are_spelled_with_others(
    text: str, encoding: str, spelled: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, encoding=encoding))
    terminal.make_ready()
    print(text, end="", flush=True)
    assert written.getvalue().decode(encoding) == spelled


class Screen(io.StringIO):
    """A stream that a person looks at."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("environment", "coloured"),
    [({"TERM": "xterm"}, True), ({"TERM": "xterm", "NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)],
)
def test_colours_are_for_people_who_want_them(
    environment: dict[str, str], coloured: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert terminal.has_colours(Screen()) is coloured


def test_a_file_gets_no_colours() -> None:
    assert not terminal.has_colours(io.StringIO())
