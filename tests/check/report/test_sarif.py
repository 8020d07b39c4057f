"""Findings as SARIF 2.1.0, held against the standard's own schema."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from app import __version__, words
from app.check.checking import check_files
from app.check.report import sarif
from tests.check.conftest import Change
from tests.check.report.conftest import Make

SCHEMA = Path(__file__).parents[1] / "sarif-2.1.0-rtm.5.json"


@cache
def validator() -> jsonschema.Draft4Validator:
    schema = json.loads(SCHEMA.read_text("utf-8"))
    return jsonschema.Draft4Validator(schema, format_checker=jsonschema.Draft4Validator.FORMAT_CHECKER)


def valid(log: dict[str, Any]) -> dict[str, Any]:
    """The one run of a log that keeps to the schema."""
    validator().validate(log)
    (run,) = log["runs"]
    return run


@pytest.fixture
def run(made: Make, tmp_path: Path) -> dict[str, Any]:
    return valid(json.loads(sarif.text(made("GEL512", "GEL111", accepted=("GEL512",)), root=Path.cwd())))


def test_the_schema_says_no_to_what_is_none() -> None:
    with pytest.raises(jsonschema.ValidationError):
        valid({"version": "2.1.0", "runs": [{"tool": {}}]})


def test_nothing_found_is_a_log_without_results(made: Make) -> None:
    run = valid(sarif.log(made(), root=Path.cwd()))
    assert run["results"] == []
    assert run["tool"]["driver"]["semanticVersion"] == __version__


def test_a_result_says_code_level_place_and_what_to_do(run: dict[str, Any]) -> None:
    result = run["results"][0]
    assert (result["ruleId"], result["level"]) == ("GEL512", "error")
    assert result["message"]["text"] == "something with GEL512 do this"
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {
        "uri": "library/a%20b/scenario.yaml",
        "uriBaseId": "%SRCROOT%",
    }
    assert place["region"] == {
        "startLine": 3,
        "startColumn": 17,
        "endLine": 3,
        "endColumn": 21,
        "snippet": {"text": "sagt"},
    }
    assert run["columnKind"] == "unicodeCodePoints"


def test_rules_are_explained_by_their_pages(run: dict[str, Any]) -> None:
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["GEL111", "GEL512"]
    assert rules[run["results"][0]["ruleIndex"]]["id"] == "GEL512"
    assert rules[0]["help"]["markdown"].startswith("# GEL111: ")
    assert rules[0]["name"] == "ColonInSentence"


def test_a_mending_is_a_replacement(run: dict[str, Any]) -> None:
    safe, lines = (
        result["fixes"][0]["artifactChanges"][0]["replacements"][0] for result in run["results"][:2]
    )
    assert safe["insertedContent"] == {"text": "meint"}
    assert safe["deletedRegion"]["startColumn"] == 17
    assert lines["deletedRegion"] == {"startLine": 3, "startColumn": 1, "endLine": 5, "endColumn": 1}
    assert lines["insertedContent"]["text"].endswith("two.\n")


def test_a_witness_is_a_way_and_a_verdict_a_property(run: dict[str, Any]) -> None:
    result = run["results"][0]
    assert result["properties"]["verdict"] == "shown"
    assert "gelassen play" in result["properties"]["certainty"]
    (flow,) = result["codeFlows"]
    steps = flow["threadFlows"][0]["locations"]
    assert [step["location"]["message"]["text"] for step in steps] == ["note guests", "look"]


def test_what_is_accepted_is_suppressed_with_its_reason(run: dict[str, Any]) -> None:
    open_, _mended, accepted = run["results"]
    assert "suppressions" not in open_
    (suppression,) = accepted["suppressions"]
    assert (suppression["kind"], suppression["justification"]) == ("inSource", "it is fine here")


def test_another_place_is_related(run: dict[str, Any]) -> None:
    (near,) = run["results"][0]["relatedLocations"]
    assert near["message"]["text"] == "seen before"
    assert near["physicalLocation"]["region"]["startLine"] == 1


def test_a_file_outside_of_the_root_is_named_whole(made: Make, tmp_path: Path) -> None:
    run = valid(sarif.log(made("GEL530"), root=tmp_path))
    place = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert place["uri"].startswith("file:///")
    assert "uriBaseId" not in place


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_whole_check_is_valid_in_both_languages(changed: Change, language: str) -> None:
    words.use("de" if language == "de" else "en")
    file = changed(
        ("portrait: moreau", "portrait: moreu"),
        ("variables:\n", "# accept GEL530: for later\nvariables:\n  spare: no\n"),
        walks="best:\n  steps: [loook]\n",
    )
    run = valid(sarif.log(check_files([file]), root=file.parents[1]))
    assert run["language"] == language
    assert {"GEL309", "GEL013", "GEL530"} <= {result["ruleId"] for result in run["results"]}
