"""`gelassen explain`: pages for a terminal."""

from __future__ import annotations

import pytest

from app import cli
from app.commands.explaining import shown
from app.scenario.codes import Code

PAGE = """\
# GEL111: A colon inside a sentence

A word, a colon, a space: this is how every entry in a scenario begins. When the
same three stand in the middle, it looks like two entries.

## Not like this

```yaml
say: One: two.
```

## But like this

```po de
msgctxt "title"
```
"""


def test_a_page_is_shown_without_its_marks() -> None:
    assert list(shown(PAGE)) == [
        "GEL111: A colon inside a sentence",
        "",
        "A word, a colon, a space: this is how every entry in a scenario begins. When the",
        "same three stand in the middle, it looks like two entries.",
        "",
        "Not like this",
        "",
        "    say: One: two.",
        "",
        "But like this",
        "",
        "    # de.po",
        '    msgctxt "title"',
        "",
    ]


def test_headings_are_bold_where_there_are_colours() -> None:
    assert next(shown(PAGE, colour=True)) == "\x1b[1mGEL111: A colon inside a sentence\x1b[0m"


@pytest.mark.parametrize("asked", ["GEL111", "gel111", "111"])
def test_a_code_is_found_however_it_is_typed(asked: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["explain", asked]) == 0
    assert capsys.readouterr().out.startswith("GEL111: ")


def test_the_page_is_in_the_language_in_use(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["explain", "GEL111", "--language", "de"]) == 0
    shown = capsys.readouterr().out
    assert "So nicht" in shown
    assert "Not like this" not in shown


@pytest.mark.parametrize(("asked", "hint"), [("GEL1111", "`GEL111`"), ("nonsense", "lists all of them")])
def test_an_unknown_code_is_said_with_a_hint(
    asked: str, hint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["explain", asked]) == 2
    assert hint in capsys.readouterr().err


@pytest.mark.parametrize("language", ["en", "de"])
def test_without_a_code_all_are_listed(language: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["explain", "--language", language]) == 0
    listed = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in listed] == [code.value for code in Code]
