"""Translations: missing, stale, copied, much longer, needed no more."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.scenario.codes import Code
from app.scenario.texts import texts_of
from tests.check.rules.worded import decision, entry, look, marked, places, states, subject

TEXT = states(decision("I am looking into the list of all orders.", "No."))
SAID = "I am looking into the list of all orders."


def complete(folder: Path, **other: str) -> str:
    """A German for each text; other: words for some of them, by id with `_` for a full stop."""
    found = texts_of(subject(folder, TEXT, name="whole").scenario)
    own = {key.replace("_", "."): value for key, value in other.items()}
    return "".join(entry(text_id, text, own.get(text_id, f"Ja. {text}")) for text_id, text in found.items())


def test_without_a_file_nothing_is_missing(tmp_path: Path) -> None:
    assert look(tmp_path, Code.MISSING_TRANSLATION, TEXT) == []


def test_what_is_missing_is_counted_once_and_shown_in_the_scenario(tmp_path: Path) -> None:
    german = complete(tmp_path).replace(entry("opening.c1.say", "No.", "Ja. No."), "")
    (found,) = look(tmp_path, Code.MISSING_TRANSLATION, TEXT, de=german)
    assert found.severity == "error"
    assert found.message == "1 of 9 texts is missing in `de.po`: `opening.c1.say`."
    assert places([found]) == [("scenario.yaml", "No.")]


def test_a_translation_of_an_older_text_is_stale(tmp_path: Path) -> None:
    german = complete(tmp_path).replace(f'msgid "{SAID}"', 'msgid "I am looking."')
    assert places(look(tmp_path, Code.STALE_TRANSLATION, TEXT, de=german)) == [("de.po", f"Ja. {SAID}")]


@pytest.mark.parametrize(("words", "count"), [(SAID, 1), ("Ich sehe in die Liste aller Aufträge.", 0)])
def test_a_sentence_that_was_copied_is_marked(tmp_path: Path, words: str, count: int) -> None:
    german = complete(tmp_path, opening_c0_say=words)
    found = look(tmp_path, Code.SAME_IN_BOTH_LANGUAGES, TEXT, de=german)
    assert [marked(one) for one in found] == [words] * count


@pytest.mark.parametrize("words", ["Tiny", "Ms Tran", "Moreau 318"])
def test_names_and_single_words_may_be_the_same(tmp_path: Path, words: str) -> None:
    text = TEXT.replace("No.", words)
    found = look(tmp_path, Code.SAME_IN_BOTH_LANGUAGES, text, de=entry("opening.c1.say", words, words))
    assert found == []


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("Ich sehe.", 1),
        ("Ich sehe jetzt gleich in der Liste aller Aufträge nach, die bei uns eingegangen sind.", 1),
        ("Ich sehe in der Liste aller Aufträge nach.", 0),
    ],
)
def test_a_translation_much_shorter_or_longer_is_marked(tmp_path: Path, words: str, count: int) -> None:
    found = look(tmp_path, Code.LENGTH_DIFFERS, TEXT, de=complete(tmp_path, opening_c0_say=words))
    assert [marked(one) for one in found] == [words] * count


def test_short_texts_are_not_compared(tmp_path: Path) -> None:
    german = complete(tmp_path, opening_c1_say="Nein, leider nicht.")
    assert look(tmp_path, Code.LENGTH_DIFFERS, TEXT, de=german) == []


def test_entries_without_a_text_are_noted_at_the_first(tmp_path: Path) -> None:
    german = (
        complete(tmp_path) + entry("gone.says.1", "Bye.", "Tschüs.") + entry("gone.scene", "Rain.", "Regen.")
    )
    (found,) = look(tmp_path, Code.UNUSED_TRANSLATION, TEXT, de=german)
    assert (marked(found), found.severity) == ("Tschüs.", "note")
    assert "2 entries" in found.message
