"""What there is to say about a scenario's folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.conversation.inspection import inspect
from app.scenario import scaffold
from app.scenario.diagnostic import Severity


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A new scenario's file."""
    return scaffold.write("cake", folder=tmp_path, language="en") / "scenario.yaml"


def rewrite(path: Path, before: str, after: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")


def test_a_good_scenario_has_walks_that_hold_and_nothing_else(file: Path) -> None:
    found = inspect(file)
    assert found.findings == ()
    assert found.stops is None
    assert found.translations == ()
    assert [(walk.name, walk.ending, walk.holds) for walk in found.walks] == [
        ("looked-first", "settled", True),
        ("made-good", "settled", True),
        ("left-open", "half-settled", True),
        ("certain-but-late", "half-settled", True),
        ("nothing-certain", "gives-up", True),
    ]
    lines = (file.parent / "playthroughs.yaml").read_text(encoding="utf-8").splitlines()
    assert [lines[walk.line - 1] for walk in found.walks] == [f"{walk.name}:" for walk in found.walks]


def test_a_walk_that_goes_elsewhere_says_so(file: Path) -> None:
    rewrite(file.parent / "playthroughs.yaml", "ends: gives-up", "ends: settled")
    rewrite(file.parent / "playthroughs.yaml", "[look, should-work]", "[look, no-such]")
    rewrite(file.parent / "playthroughs.yaml", "mood: at least 70", "mod: at least 70")
    walks = {walk.name: walk for walk in inspect(file).walks}
    (elsewhere,) = walks["nothing-certain"].elsewhere
    assert elsewhere.startswith("It arrives at “gives-up”, not at “settled”.")
    assert "no-such" in walks["left-open"].elsewhere[0]
    assert not walks["looked-first"].holds
    assert walks["made-good"].holds


def test_a_file_of_walks_that_cannot_be_read_is_said(file: Path) -> None:
    walks = file.parent / "playthroughs.yaml"
    walks.write_text("- this is no walk\n", encoding="utf-8")
    (said,) = inspect(file).walks
    assert (said.name, said.holds) == ("playthroughs.yaml", False)
    walks.write_text("best: [\n", encoding="utf-8")
    (finding,) = inspect(file).findings
    assert finding.path == str(walks)
    walks.unlink()
    assert inspect(file).walks == ()


def test_the_first_error_stops_it_and_comes_before_notes(file: Path) -> None:
    rewrite(file, "to: agreeing", "to: agreeing-not")
    found = inspect(file)
    assert found.stops is not None
    assert found.stops.severity is Severity.ERROR
    assert "agreeing-not" in found.stops.source_line
    assert found.walks == ()


def test_translations_say_how_much_is_missing_and_what_is_damaged(file: Path) -> None:
    title = 'msgctxt "title"\nmsgid "The cake for Saturday"\nmsgstr "Die Torte für Samstag"\n'
    stale = 'msgctxt "goal"\nmsgid "Something else"\nmsgstr "Etwas anderes"\n'
    (file.parent / "de.po").write_text(f"{title}\n{stale}\nthis line is damaged\n", encoding="utf-8")
    found = inspect(file)
    (german,) = found.translations
    assert (german.language, german.stale) == ("de", 1)
    assert german.missing > 20
    assert [Path(one.path).name for one in found.findings] == ["de.po"]


def test_a_file_that_is_gone_is_a_finding(file: Path) -> None:
    file.unlink()
    found = inspect(file)
    assert found.stops is not None
    assert found.reading.scenario is None
