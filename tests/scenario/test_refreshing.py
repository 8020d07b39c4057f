"""Refreshing a catalogue: everything that was translated is kept, and what has not changed stays as it is."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.scenario import po
from app.scenario.model import Scenario
from app.scenario.reader import Reading
from app.scenario.refreshing import DamagedError, refresh_po
from app.scenario.texts import texts_of
from app.scenario.translation import Catalogue, Translation, compare
from tests import strategies

SCENARIOS = strategies.scenarios(max_states=4)


@pytest.fixture
def scenario(small: str, read: Callable[[str], Reading]) -> Scenario:
    scenario = read(small).scenario
    assert scenario is not None
    return scenario


def entry(text_id: str, source: str, words: str) -> str:
    return f'msgctxt "{text_id}"\nmsgid "{source}"\nmsgstr "{words}"\n\n'


def parsed(written: bytes) -> Catalogue:
    return Catalogue.parse(written, name="de.po", language="de")


def translated(written: bytes) -> bytes:
    """The file with words behind every `msgstr`."""
    return written.replace(b'msgstr ""\n\n', b'msgstr "Ja."\n\n').removesuffix(b'""\n') + b'"Ja."\n'


def test_a_refreshed_catalogue_keeps_what_was_translated(scenario: Scenario) -> None:
    old = (
        '# Made by Mia.\nmsgid ""\nmsgstr ""\n"Last-Translator: Mia\\n"\n"Language: de\\n"\n\n'
        + entry("title", "A small one", "Ein kleines")
        + "# Ask Mia.\n"
        + entry("goal", "She knows.", "Sie weiß.")
        + entry("opening.says.9", "Wonderful.", "Wunderbar.")
        + entry("nowhere.says.1", "Gone.", "Weg.")
    ).encode()
    written = refresh_po(scenario, old, "de", {"opening.scene": "Softly."})
    text = written.decode()
    made = Catalogue.parse(written, name="de.po", language="de")
    assert list(made.entries) == list(texts_of(scenario))
    assert made.diagnostics == ()
    assert made.entries["title"] == Translation("A small one", "Ein kleines")
    assert made.entries["ordered.says.1"].words == "Wunderbar."
    assert made.entries["goal"] == Translation(
        "She knows when it comes.", "Sie weiß.", fuzzy=True, previous="She knows.", comments=("Ask Mia.",)
    )
    assert '#| msgid "She knows."' in text
    assert '#~ msgid "Gone."' in text
    assert text.startswith('# Made by Mia.\nmsgid ""\nmsgstr ""\n"Last-Translator: Mia\\n"\n')
    assert "#. Ms Lindner says this." in text
    assert "#. Softly." in text
    assert refresh_po(scenario, written, "de", {"opening.scene": "Softly."}) == written


def test_a_new_catalogue_has_every_text_and_no_words(scenario: Scenario) -> None:
    made = Catalogue.parse(refresh_po(scenario, None, "fr"), name="fr.po", language="fr")
    assert {text_id: one.source for text_id, one in made.entries.items()} == dict(texts_of(scenario))
    assert compare(scenario, made).missing == tuple(texts_of(scenario))


@given(strategies.scenarios())
@settings(max_examples=20)
def test_every_text_survives_the_way_through_a_catalogue(written: strategies.Written) -> None:
    made = Catalogue.parse(refresh_po(written.scenario, None, "fr"), name="fr.po", language="fr")
    assert {text_id: one.source for text_id, one in made.entries.items()} == dict(texts_of(written.scenario))


def test_a_file_that_is_up_to_date_keeps_every_byte(scenario: Scenario) -> None:
    made = translated(refresh_po(scenario, None, "de")).replace(b"\n", b"\r\n")
    # As another tool would write it: without wrapping, with its own fields and remarks.
    made = made.replace(
        b"\r\n\r\n", b'\r\n"X-Generator: Poedit 3.4\\n"\r\n\r\n\r\n# by hand\r\n#: a:1\r\n', 1
    )
    assert compare(scenario, parsed(made)).complete
    assert refresh_po(scenario, made, "de") == made


def test_only_the_entry_that_changed_is_written_anew(
    scenario: Scenario, small: str, read: Callable[[str], Reading]
) -> None:
    made = translated(refresh_po(scenario, None, "de")).replace(b"\n", b"\r\n")
    made = made.replace(b'msgstr "Ja."', b'msgstr ""\r\n"J"\r\n"a."')
    changed = read(small.replace("A small one", "A smaller one")).scenario
    assert changed is not None
    now = refresh_po(changed, made, "de")
    before = b'msgctxt "title"\r\nmsgid "A small one"\r\n'
    after = b'#, fuzzy\r\n#| msgid "A small one"\r\nmsgctxt "title"\r\nmsgid "A smaller one"\r\n'
    assert now == made.replace(before, after)
    # Changed once more, it remembers what the words were made for.
    again = read(small.replace("A small one", "The smallest one")).scenario
    assert again is not None
    assert refresh_po(again, now, "de") == now.replace(b"A smaller one", b"The smallest one")


def test_what_is_put_away_comes_back_when_a_text_needs_it_again(
    scenario: Scenario, small: str, read: Callable[[str], Reading]
) -> None:
    made = translated(refresh_po(scenario, None, "de"))
    assert b'msgctxt "ordered.result"' in made
    without = "".join(line for line in small.splitlines(keepends=True) if "The order is placed" not in line)
    changed = read(without).scenario
    assert changed is not None
    now = refresh_po(changed, made, "de")
    assert b'#~ msgctxt "ordered.result"' in now
    assert refresh_po(changed, now, "de") == now
    assert refresh_po(scenario, now, "de") == made


def test_an_id_that_is_taken_by_another_text_keeps_both(scenario: Scenario) -> None:
    first = entry("title", "Another", "Ein anderes")
    gone = "".join(f"#~ {line}\n" for line in entry("title", "Older", "Älter").splitlines() if line)
    now = refresh_po(scenario, (first + gone + "\n" + gone.replace("Older", "Oldest")).encode(), "de")
    assert parsed(now).entries["title"].fuzzy
    assert now.count(b'#~ msgctxt "title"') == 2
    assert refresh_po(scenario, now, "de") == now


def test_words_with_a_strange_placeholder_are_kept(scenario: Scenario) -> None:
    now = refresh_po(scenario, entry("title", "A small one", "Ein {kleines}").encode(), "de")
    assert b'msgstr "Ein {kleines}"' in now


@pytest.mark.parametrize("damaged", [b'msgid "x', b"\xff\n"])
def test_a_file_with_damaged_lines_is_refused_and_nothing_lost(damaged: bytes, scenario: Scenario) -> None:
    with pytest.raises(DamagedError, match=r"de\.po, line 5,"):
        refresh_po(scenario, entry("title", "A small one", "Ein kleines").encode() + damaged, "de")


def test_the_header_keeps_its_fields_and_says_the_language(scenario: Scenario) -> None:
    fields = r"Plural-Forms: nplurals=2; plural=(n != 1);\n"
    old = f'# Mia\n#, fuzzy\nmsgid ""\nmsgstr "{fields}Content-Type: text/plain; charset=ISO-8859-1\\n"\n'
    now = refresh_po(scenario, old.encode(), "de").decode()
    header = now.partition("\n\n")[0]
    assert header.startswith(f'# Mia\n#, fuzzy\nmsgid ""\nmsgstr ""\n"{fields}"\n')
    assert '"Content-Type: text/plain; charset=UTF-8\\n"' in header
    assert '"Language: de\\n"' in header


@given(
    written=strategies.scenarios(max_states=4),
    other=strategies.scenarios(max_states=4),
    seed=st.integers(0, 99),
)
@settings(max_examples=25, deadline=None)
def test_nothing_is_lost_whatever_becomes_of_the_scenario(
    written: strategies.Written, other: strategies.Written, seed: int
) -> None:
    random = Random(seed)
    blocks = []
    for number, block in enumerate(refresh_po(written.scenario, None, "fr").decode().split("\n\n")[1:]):
        block = block.rstrip("\n").removesuffix('""')
        blocks.append(block + (f'"words {number}"' if random.random() < 0.7 else '""'))
    old = ("\n\n".join(blocks) + "\n").encode()
    now = refresh_po(other.scenario, old, "fr")
    assert refresh_po(other.scenario, now, "fr") == now
    assert {one.words for one in entries(old)} - {""} <= {one.words for one in entries(now)}
    back = refresh_po(written.scenario, now, "fr")
    assert {one.words for one in entries(old)} - {""} <= {one.words for one in entries(back)}


def entries(content: bytes) -> tuple[po.Entry, ...]:
    return po.parse(content.decode().split("\n")).entries


@pytest.mark.skipif(shutil.which("msgcat") is None, reason="gettext's own tools are not here")
def test_gettexts_own_tools_read_the_same(scenario: Scenario, tmp_path: Path) -> None:
    old = (
        "# Ask Mia.\n" + entry("goal", "She knows.", 'Sie \\"weiß\\".\\n') + entry("nowhere", "Gone.", "Weg.")
    ).encode()
    written = refresh_po(scenario, old, "de", {"title": "A note"})
    (tmp_path / "de.po").write_bytes(written)
    said = subprocess.run(
        ["msgcat", "--no-wrap", tmp_path / "de.po"], capture_output=True, check=True, timeout=30
    )
    assert said.stderr == b""
    assert entries_told(said.stdout) == entries_told(written)
    assert refresh_po(scenario, said.stdout, "de", {"title": "A note"}) == said.stdout


def entries_told(content: bytes) -> list[tuple[object, ...]]:
    return [
        (one.context, one.source, one.words, one.flags, one.previous, one.comments, one.obsolete)
        for one in entries(content)
    ]
