"""Translating: what a run of it does to the file, and what it says is left to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.editing.translate import TranslateError, translate

SCENARIO = """\
format: 1
id: small
language: en
title: A small call
channel: phone
briefing: Somebody calls.
# Say it as on the phone.
goal: The caller is content.
people:
  lindner: {name: Ms Lindner}
start: opening
states:
  opening:
    says: [Good morning., Are you there?]
    to: done
    choices:
      greet:
        say: Good morning.
      mumble:
        think: Oh.
        reply: Hm?
  done:
    ending: good
"""

OLD = """\
msgctxt "title"
msgid "A call"
msgstr "Ein Anruf"

msgctxt "briefing"
msgid "Somebody calls."
msgstr "{jemand} ruft an."

msgctxt "opening.says.3"
msgid "Good morning."
msgstr "Guten Morgen."

msgctxt "opening.says.2"
msgid "Who is there?"
msgstr "Wer ist da?"

msgctxt "opening.gone.say"
msgid "Gone."
msgstr "Weg."
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "small"
    folder.mkdir()
    (folder / "scenario.yaml").write_text(SCENARIO, encoding="utf-8")
    return folder


def test_a_new_translation_has_every_text_with_notes(folder: Path) -> None:
    found = translate(folder, "pt-BR")
    assert (found.path, found.before, found.texts) == (folder / "pt-BR.po", None, 9)
    assert len(found.missing) == 9
    text = found.after.decode()
    assert '"Language: pt-BR\\n"' in text
    assert '#. Say it as on the phone.\nmsgctxt "goal"' in text
    assert "#. The learner thinks this.\n#. Before it, Ms Lindner: “Are you there?”\n" in text
    assert "#. Ms Lindner says this.\n#. After the thought: “Oh.”\n" in text
    lines = text.split("\n")
    assert all(f'msgctxt "{one.id}"' in lines[one.line - 1 : one.line + 3] for one in found.missing)


def test_what_is_left_to_do_is_told_by_kind(folder: Path) -> None:
    (folder / "de.po").write_text(OLD, encoding="utf-8")
    found = translate(folder, "de")
    assert [one.id for one in found.stale] == ["title", "opening.says.2"]
    assert [one.id for one in found.mismatched] == ["briefing"]
    assert found.moved == ("opening.says.1", "opening.greet.say")
    assert found.put_away == ("opening.says.3", "opening.gone.say")[1:]
    assert [one.id for one in found.missing] == [
        "goal",
        "people.lindner.name",
        "opening.mumble.think",
        "opening.mumble.reply.1",
    ]
    lines = found.after.decode().split("\n")
    assert [lines[one.line - 1] for one in (*found.stale, *found.mismatched)] == [
        "#, fuzzy",
        "#. Ms Lindner says this.",
        'msgctxt "briefing"',
    ]
    (folder / "de.po").write_bytes(found.after)
    again = translate(folder, "de")
    assert again.after == found.after
    assert (again.stale, again.mismatched, again.missing) == (found.stale, found.mismatched, found.missing)
    assert (again.moved, again.put_away) == ((), ())


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "The scenario is written in en"),
        ("German", "“German” is no code of a language"),
        ("../de", "is no code of a language"),
        ("", "is no code of a language"),
    ],
)
def test_what_is_no_other_language_is_refused(language: str, said: str, folder: Path) -> None:
    with pytest.raises(TranslateError, match=said):
        translate(folder, language)


def test_a_scenario_with_errors_is_mended_first(folder: Path) -> None:
    (folder / "scenario.yaml").write_text(SCENARIO.replace("to: done", "to: don"), encoding="utf-8")
    with pytest.raises(TranslateError, match=r"line 15, has to be mended first: There is no state `don`"):
        translate(folder, "de")


def test_a_scenario_without_a_folder_of_its_own_has_no_place_for_translations(folder: Path) -> None:
    (folder / "scenario.yaml").rename(folder / "small.yaml")
    with pytest.raises(TranslateError, match=r"called scenario\.yaml, in a folder of its own"):
        translate(folder / "small.yaml", "de")


def test_a_translation_that_cannot_be_opened_is_told(folder: Path) -> None:
    (folder / "de.po").mkdir()
    with pytest.raises(TranslateError, match=r"de\.po cannot be read: "):
        translate(folder, "de")
