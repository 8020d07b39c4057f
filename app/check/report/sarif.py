"""What was found as SARIF 2.1.0, the format that editors and build machines read (OASIS Standard, 2020)."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from urllib.parse import quote

from app import __version__, words
from app.check.checked import Accepted, CheckedLibrary
from app.check.page import page
from app.scenario.codes import Code
from app.scenario.diagnostic import Diagnostic, Severity, Span, certainty

Json = dict[str, object]

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_ROOT = "%SRCROOT%"


def text(checked: CheckedLibrary, *, root: Path) -> str:
    """The whole log. root: the folder that paths in it are relative to. Only ASCII."""
    return json.dumps(log(checked, root=root), indent=2)


def log(checked: CheckedLibrary, *, root: Path) -> Json:
    """The log as plain values."""
    found: list[tuple[Diagnostic, Accepted | None]] = [(finding, None) for finding in checked.findings]
    found += [(accepted.finding, accepted) for accepted in checked.accepted]
    codes = sorted({finding.code for finding, _accepted in found})
    rules = {code: number for number, code in enumerate(codes)}
    return {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "Gelassen",
                        "semanticVersion": __version__,
                        "rules": [_rule(Code(code)) for code in codes],
                    }
                },
                "language": words.language(),
                "columnKind": "unicodeCodePoints",
                "originalUriBaseIds": {_ROOT: {"uri": f"{root.absolute().as_uri()}/"}},
                "results": [_result(*each, rules=rules, root=root) for each in found],
            }
        ],
    }


def _rule(code: Code) -> Json:
    explained = page(code, words.language())
    return {
        "id": code.value,
        "name": code.name.title().replace("_", ""),
        "shortDescription": {"text": explained.title},
        "fullDescription": {"text": explained.text},
        "help": {"text": explained.text, "markdown": explained.markdown},
    }


def _result(finding: Diagnostic, accepted: Accepted | None, *, rules: Mapping[str, int], root: Path) -> Json:
    artifact = _artifact(finding.path, root)
    result: Json = {
        "ruleId": finding.code,
        "ruleIndex": rules[finding.code],
        "level": _LEVELS[finding.severity],
        "message": {"text": " ".join(filter(None, (finding.message, finding.suggestion)))},
        "locations": [_location(artifact, finding.span, finding.source_line)],
    }
    if finding.related:
        result["relatedLocations"] = [
            {"id": number, "message": {"text": near.message}}
            | _location(artifact, near.span, near.source_line)
            for number, near in enumerate(finding.related, 1)
        ]
    if changes := _replacements(finding):
        result["fixes"] = [{"artifactChanges": [{"artifactLocation": artifact, "replacements": changes}]}]
    if finding.verdict is not None:
        result["properties"] = {
            "verdict": finding.verdict.value,
            "certainty": certainty(finding),
            "witness": list(finding.witness or ()),
        }
    if finding.witness:
        result["codeFlows"] = [{"threadFlows": [{"locations": _steps(finding.witness)}]}]
    if accepted is not None:
        place = {"artifactLocation": artifact, "region": {"startLine": accepted.line}}
        result["suppressions"] = [
            {
                "kind": "inSource",
                "status": "accepted",
                "justification": accepted.reason,
                "location": {"physicalLocation": place},
            }
        ]
    return result


_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


def _artifact(path: str, root: Path) -> Json:
    """Where a file is: below the root, or somewhere else."""
    absolute = Path(path).absolute()
    try:
        below = absolute.relative_to(root.absolute())
    except ValueError:
        return {"uri": absolute.as_uri()}
    return {"uri": quote(below.as_posix()), "uriBaseId": _ROOT}


def _location(artifact: Json, span: Span, source_line: str) -> Json:
    region: Json = {**_region(span), "snippet": {"text": source_line}}
    if span.end_line != span.line or not source_line:
        del region["snippet"]  # it is the text of the whole region, and only the first line is at hand
    else:
        region["snippet"] = {"text": source_line[span.column - 1 : span.end_column - 1]}
    return {"physicalLocation": {"artifactLocation": artifact, "region": region}}


def _region(span: Span) -> Json:
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }


def _replacements(finding: Diagnostic) -> list[Json]:
    """The safe mending; where there is none, the lines as they could be written."""
    changes: list[Json] = [
        {"deletedRegion": _region(splice.span), "insertedContent": {"text": splice.text}}
        for splice in finding.fix
    ]
    if not changes and finding.mended is not None and finding.mended_lines is not None:
        first, last = finding.mended_lines
        whole = Span(first, 1, last + 1, 1)
        changes = [{"deletedRegion": _region(whole), "insertedContent": {"text": f"{finding.mended}\n"}}]
    return changes


def _steps(witness: Sequence[str]) -> list[Json]:
    return [{"location": {"message": {"text": event}}} for event in witness]
