"""What was found as JSON, one finding a line, for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from app.check.checked import CheckedLibrary
from app.scenario.diagnostic import Diagnostic, Related, Span, Splice


def lines(checked: CheckedLibrary) -> Iterator[str]:
    """Every finding, then those that are accepted. Only ASCII: it reads the same in every terminal."""
    for finding in checked.findings:
        yield json.dumps(data(finding))
    for accepted in checked.accepted:
        yield json.dumps({**data(accepted.finding), "accepted": accepted.reason})


def data(finding: Diagnostic) -> Mapping[str, object]:
    """A finding as plain values. These keys stay; others may come. null is for what there is not.

    code, severity (`error`, `warning`, `note`), message, suggestion: as shown. path: as it was given.
    line, column, end_line, end_column: from 1, columns in characters, the end is the first one behind it.
    source_line: the first of these lines. related: other places, each with message, source_line and a place.
    verdict: `proven`, `shown`, `unknown`. witness: the events that lead there. mended: the lines (text) in
    place of those from first to last. fix: what `--fix` does, texts in place of places. accepted: why.
    """
    mended = None
    if finding.mended is not None and finding.mended_lines is not None:
        first, last = finding.mended_lines
        mended = {"text": finding.mended, "first": first, "last": last}
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "message": finding.message,
        "suggestion": finding.suggestion,
        "path": finding.path,
        **_place(finding.span),
        "source_line": finding.source_line,
        "related": [_related(near) for near in finding.related],
        "verdict": finding.verdict.value if finding.verdict is not None else None,
        "witness": list(finding.witness) if finding.witness is not None else None,
        "mended": mended,
        "fix": [_splice(splice) for splice in finding.fix] or None,
        "accepted": None,
    }


def _related(near: Related) -> Mapping[str, object]:
    return {"message": near.message, **_place(near.span), "source_line": near.source_line}


def _splice(splice: Splice) -> Mapping[str, object]:
    return {**_place(splice.span), "text": splice.text}


def _place(span: Span) -> Mapping[str, int]:
    return {
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
    }
