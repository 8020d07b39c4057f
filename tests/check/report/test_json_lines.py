"""Findings as JSON lines: the fields that programs rely on."""

from __future__ import annotations

import json

from app.check.report import json_lines
from tests.check.report.conftest import FILE, LINE, Make

FIELDS = {
    "code", "severity", "message", "suggestion", "path", "line", "column", "end_line", "end_column",
    "source_line", "related", "verdict", "witness", "mended", "fix", "accepted",
}  # fmt: skip


def test_each_finding_is_a_line_with_all_fields(made: Make) -> None:
    lines = list(json_lines.lines(made("GEL512", "GEL530", "GEL111", accepted=("GEL531",))))
    assert all(line.isascii() and "\n" not in line for line in lines)
    found = [json.loads(line) for line in lines]
    assert [one["code"] for one in found] == ["GEL512", "GEL530", "GEL111", "GEL531"]
    assert all(set(one) == FIELDS for one in found)


def test_a_finding_is_told_whole(made: Make) -> None:
    place = {"line": 3, "column": 17, "end_line": 3, "end_column": 21}
    (line,) = json_lines.lines(made("GEL512"))
    assert json.loads(line) == {
        "code": "GEL512",
        "severity": "error",
        "message": "something with GEL512",
        "suggestion": "do this",
        "path": FILE,
        **place,
        "source_line": LINE,
        "related": [
            {
                "message": "seen before",
                "line": 1,
                "column": 1,
                "end_line": 1,
                "end_column": 4,
                "source_line": "one",
            }
        ],
        "verdict": "shown",
        "witness": ["note guests", "look"],
        "mended": None,
        "fix": [{**place, "text": "meint"}],
        "accepted": None,
    }


def test_what_there_is_not_is_null(made: Make) -> None:
    (line,) = json_lines.lines(made("GEL530"))
    found = json.loads(line)
    assert [found[key] for key in ("suggestion", "verdict", "witness", "mended", "fix")] == [None] * 5
    assert found["related"] == []


def test_mended_lines_and_reasons_are_told(made: Make) -> None:
    mended, accepted = json_lines.lines(made("GEL111", accepted=("GEL530",)))
    assert json.loads(mended)["mended"] == {"text": "say: >\n  One: two.", "first": 3, "last": 4}
    assert json.loads(accepted)["accepted"] == "it is fine here"
