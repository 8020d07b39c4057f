"""Catalogues: words in another language by stable text id, whatever happened to the file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from app.scenario.codes import Code
from app.scenario.model import Scenario
from app.scenario.reader import Reading
from app.scenario.texts import texts_of
from app.scenario.translation import Catalogue, catalogues_of, compare, localise


@pytest.fixture
def scenario(small: str, read: Callable[[str], Reading]) -> Scenario:
    scenario = read(small).scenario
    assert scenario is not None
    return scenario


def catalogue(words: str) -> Catalogue:
    return Catalogue.parse(words.encode(), name="de.po", language="de")


def entry(text_id: str, source: str, words: str) -> str:
    return f'msgctxt "{text_id}"\nmsgid "{source}"\nmsgstr "{words}"\n\n'


def test_a_translation_says_the_same_in_other_words(scenario: Scenario) -> None:
    german = localise(scenario, catalogue(entry("title", "A small one", "Ein kleines")))
    assert (german.language, german.title, german.goal) == ("de", "Ein kleines", scenario.goal)
    assert german.states == scenario.states


def test_a_translation_follows_its_text_when_parts_move(scenario: Scenario) -> None:
    made = catalogue(
        entry("opening.says.1", "It is for the 18th.", "Zum 18.")
        + entry("opening.says.9", "The blue sweater, please.", "Den blauen, bitte.")
    )
    german = texts_of(localise(scenario, made))
    assert (german["opening.says.1"], german["opening.says.2"]) == ("Den blauen, bitte.", "Zum 18.")
    assert compare(scenario, made).moved == ("opening.says.1", "opening.says.2")


def test_what_is_missing_stale_or_too_much_is_listed(scenario: Scenario) -> None:
    made = catalogue(
        entry("title", "An older one", "Ein älteres")
        + entry("goal", "She knows when it comes.", "Sie weiß es.")
        + entry("nowhere.says.1", "Gone.", "Weg.")
        + "#, fuzzy\n"
        + entry("briefing", "You take orders.", "Vielleicht so.")
    )
    found = compare(scenario, made)
    assert found.stale == ("title", "briefing")
    assert found.unused == ("nowhere.says.1",)
    assert "goal" not in found.missing
    assert "opening.says.1" in found.missing
    assert not found.complete
    assert localise(scenario, made).title == "A small one"
    assert localise(scenario, made).briefing == "You take orders."


def test_how_lines_are_broken_does_not_make_a_text_stale(scenario: Scenario) -> None:
    made = catalogue('msgctxt "title"\nmsgid ""\n"A small\\n"\n"one\\n"\nmsgstr ""\n"Ein "\n"kleines"\n')
    assert localise(scenario, made).title == "Ein kleines"


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ('msgctxt "title"\nmsgid "A small one"\nmsgstr "Ein kleines\n', [3]),
        ('msgctxt "title"\nmsgid "A small one"\nmsgstr "Ein" kleines\n', [3]),
        ("what\nis this\n", [1, 2]),
    ],
)
def test_a_damaged_line_takes_only_its_entry_with_it(
    words: str, lines: list[int], scenario: Scenario
) -> None:
    made = catalogue(f"{words}\n{entry('goal', 'She knows when it comes.', 'Sie weiß es.')}")
    assert [(one.code, one.span.line) for one in made.diagnostics] == [
        (Code.DAMAGED_CATALOGUE, line) for line in lines
    ]
    assert localise(scenario, made).goal == "Sie weiß es."
    assert localise(scenario, made).title == "A small one"


def test_a_placeholder_that_the_text_does_not_have_is_not_shown(scenario: Scenario) -> None:
    made = catalogue(
        entry("title", "A small one", "Ein {kleines}")
        + entry("goal", "She knows when it comes.", "{learner}!")
    )
    assert [one.code for one in made.diagnostics] == [Code.PLACEHOLDERS_DIFFER]
    assert localise(scenario, made).title == "A small one"
    assert localise(scenario, made).goal == "{learner}!"


def test_a_catalogue_that_cannot_be_read_is_empty_and_says_so(tmp_path: Path) -> None:
    made = Catalogue.load(tmp_path / "de.po")
    assert (made.language, dict(made.entries)) == ("de", {})
    assert [one.code for one in made.diagnostics] == [Code.UNREADABLE_FILE]


def test_catalogues_are_found_by_their_language(tmp_path: Path) -> None:
    for name in ("fr.po", "de.po", "notes.po~", "old-de.po", "scenario.yaml"):
        (tmp_path / name).write_bytes(b"")
    assert [path.name for path in catalogues_of(tmp_path)] == ["de.po", "fr.po"]


_GOOD = (
    b'msgid ""\nmsgstr ""\n"Language: de\\n"\n"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
    b'#. note\n#: file:1\n#, fuzzy\n#| msgid "old"\nmsgctxt "title"\nmsgid "A"\nmsgstr "B"\n\n'
    b'msgctxt "goal"\nmsgid ""\n"C "\n"d"\nmsgstr ""\n"D"\n\n#~ msgid "x"\n#~ msgstr "y"\n'
)
_PIECES = (
    b'"',
    b"\n",
    b"msgid ",
    b'msgstr "',
    b"msgctxt",
    b'msgid_plural "x"\n',
    b'msgstr[1] "x"\n',
    b"#~ ",
    b"#| ",
    b"\\",
)


@given(st.data())
@settings(max_examples=200)
@example(None)
def test_a_mutilated_catalogue_never_raises(data: st.DataObject | None) -> None:
    damaged = (
        b'msgid ""\nmsgstr ""\n"Content-Type: text; charset=nonsense\\n"\n"POT-Creation-Date: never\\n"\n'
    )
    if data is not None:
        damaged = _GOOD
        for _step in range(data.draw(st.integers(1, 4))):
            start = data.draw(st.integers(0, len(damaged)))
            end = start + data.draw(st.integers(0, 6))
            piece = data.draw(st.sampled_from(_PIECES) | st.binary(max_size=4))
            damaged = damaged[:start] + piece + damaged[end:]
    made = Catalogue.parse(damaged, name="de.po", language="de")
    assert all(one.span.line >= 1 for one in made.diagnostics)
