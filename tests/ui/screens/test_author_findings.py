"""Findings as rows: what each says, and where it leads."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.conversation.inspection import inspect
from app.scenario import scaffold
from app.ui.screens.author_finding import FindingDetail
from app.ui.screens.author_findings import FindingsList
from app.ui.screens.author_rows import Row, groups, readable, summary_of
from tests.ui.drivers import hands
from tests.ui.drivers.author import save


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A new scenario's file."""
    return scaffold.write("cake", folder=tmp_path, language="en") / "scenario.yaml"


def rows(file: Path) -> dict[str, list[Row]]:
    """What there is to say, by the titles of its groups."""
    inspection = inspect(file)
    return dict(groups(inspection, inspection.findings))


def summary(file: Path) -> str:
    inspection = inspect(file)
    return summary_of(inspection, inspection.findings)


def test_errors_come_first_and_notes_are_worth_a_look(file: Path) -> None:
    save(file, "mood: +15", "mood: 15")
    save(file, "says: So, at eight?", "says: So, at eight? #1 of all questions")
    found = rows(file)
    assert list(found) == ["Has to be mended", "Worth a look"]
    (error,), (warning,) = found["Has to be mended"], found["Worth a look"]
    assert (error.icon, warning.icon) == ("circle-alert", "triangle-alert")
    assert error.kind == "error:"
    assert "mood" in error.title
    assert error.place.startswith(f"scenario.yaml, line {error.line} · GEL")
    assert error.advice
    lines = file.read_text(encoding="utf-8").split("\n")
    assert "mood: 15" in lines[error.line - 1]
    assert "#1 of all" in lines[warning.line - 1]


def test_the_mended_lines_keep_their_indentation(file: Path, qapp) -> None:
    save(file, "says: So, at eight?", "says: So: at eight?")
    ((broken,),) = rows(file).values()
    assert broken.finding is not None
    assert broken.finding.mended
    row = FindingDetail(broken, broken.finding)
    shown = hands.words_on(row) or "\n".join(label.text() for label in row.findChildren(hands.QLabel))
    assert "\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}" in shown
    assert "says: >" in shown


def test_translations_say_what_is_missing_and_what_has_changed(file: Path) -> None:
    (file.parent / "de.po").write_text(
        'msgctxt "title"\nmsgid "Another title"\nmsgstr "Ein anderer Titel"\n', encoding="utf-8"
    )
    (german,) = rows(file)["Translations"]
    assert german.path.name == "de.po"
    assert german.icon == "languages"
    assert "texts are missing, 1 text has changed" in german.title


def test_the_summary_counts_findings_and_playthroughs_that_go_elsewhere(file: Path) -> None:
    assert summary(file) == "Nothing to mend."
    save(file.parent / "playthroughs.yaml", "ends: gives-up", "ends: settled")
    assert summary(file) == "1 playthrough goes elsewhere"
    save(file, "says: So, at eight?", "says: So, at eight? #1 of all questions")
    assert summary(file) == "1 warning · 1 playthrough goes elsewhere"


def test_words_of_the_file_stand_in_quotation_marks() -> None:
    assert readable("Did you mean `portrait`?") == "Did you mean “portrait”?"
    assert readable("Nothing `unfinished") == "Nothing `unfinished"


def test_a_screen_reader_hears_kind_message_place_and_advice(file: Path, qapp) -> None:
    save(file, "mood: +15", "mood: 15")
    shown = FindingsList()
    inspection = inspect(file)
    shown.show_findings(inspection, inspection.findings)
    (row,) = shown.rows
    assert row.accessibleName().startswith("error: A bare number")
    assert "line" in row.accessibleDescription()
    assert "set 15" in row.accessibleDescription()
