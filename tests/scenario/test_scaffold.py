"""What `gelassen new` writes: a small conversation that works."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from app.conversation import playthrough
from app.scenario import document, reader, scaffold
from app.scenario.scaffold import ScaffoldError
from app.scenario.terms import EndingKind


@pytest.mark.parametrize("language", scaffold.LANGUAGES)
def test_a_new_scenario_has_no_findings_and_its_playthroughs_reach_each_ending(
    tmp_path: Path, language: str
) -> None:
    folder = scaffold.write("cake-on-saturday", folder=tmp_path / "mine", language=language)
    assert folder == tmp_path / "mine" / "cake-on-saturday"
    reading = reader.read(folder)
    assert reading.diagnostics == ()
    assert reading.playable
    assert reading.scenario is not None
    assert (reading.scenario.id, reading.scenario.language) == ("cake-on-saturday", language)
    walks = playthrough.read(
        document.parse((folder / "playthroughs.yaml").read_bytes(), "playthroughs.yaml").data
    )
    walked = [playthrough.run(reading.scenario, walk) for walk in walks]
    assert [each.elsewhere for each in walked] == [()] * len(walks)
    assert {each.ending for each in walked} == {
        id_ for id_, state in reading.scenario.states.items() if state.ending
    }


def test_both_languages_are_the_same_conversation() -> None:
    kinds = []
    for language in scaffold.LANGUAGES:
        scenario = reader.read(scaffold.paths.assets() / "scaffold" / language / "scenario.yaml").scenario
        assert scenario is None  # its folder has the language's name, and its id waits for the author's
        text = (scaffold.paths.assets() / "scaffold" / language / "scenario.yaml").read_bytes()
        again = reader.read_text(text, name="pattern").scenario
        assert again is not None
        kinds.append(
            {
                name: (tuple(state.choices), tuple(one.changes for one in state.choices.values()))
                for name, state in again.states.items()
            }
        )
        assert {state.ending for state in again.states.values() if state.ending} == set(EndingKind)
    assert kinds[0] == kinds[1]


@pytest.mark.parametrize(
    "wrong",
    ["", "Cake", "cake on saturday", "kuchen_1", "-cake", "cake/..", "../cake", "ümlaut", "1cake", "note"],
)
def test_an_id_that_cannot_be_one_is_refused_and_nothing_is_written(tmp_path: Path, wrong: str) -> None:
    with pytest.raises(ScaffoldError, match=r"cannot be an id|word of the format"):
        scaffold.write(wrong, folder=tmp_path, language="en")
    assert list(tmp_path.iterdir()) == []


def test_what_is_there_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "cake").mkdir()
    (tmp_path / "cake" / "scenario.yaml").write_text("mine", encoding="utf-8")
    with pytest.raises(ScaffoldError, match="is there already"):
        scaffold.write("cake", folder=tmp_path, language="en")
    assert (tmp_path / "cake" / "scenario.yaml").read_text(encoding="utf-8") == "mine"
    shutil.rmtree(tmp_path / "cake")
    (tmp_path / "cake").write_text("a file", encoding="utf-8")
    with pytest.raises(ScaffoldError, match="is there already"):
        scaffold.write("cake", folder=tmp_path, language="en")


def test_a_folder_that_cannot_be_made_is_said_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(ScaffoldError):
        scaffold.write("cake", folder=tmp_path / "file", language="en")


def test_a_full_disk_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, content: bytes) -> None:
        if path.name == "scenario.yaml":
            raise OSError(28, "No space left on device")
        path.write_bytes(content)

    monkeypatch.setattr(scaffold.files, "write", full)
    with pytest.raises(ScaffoldError, match="the disk is full"):
        scaffold.write("cake", folder=tmp_path, language="en")
    assert list(tmp_path.iterdir()) == []
