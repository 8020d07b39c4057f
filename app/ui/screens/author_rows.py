"""What there is to say about a scenario's files, as rows: findings, translations, playthroughs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.conversation.inspection import Inspection, Translated, Walk
from app.scenario.diagnostic import Diagnostic, Severity, severity_word, summary
from app.ui.texts import quoted, severity_icon, severity_token
from app.words import _, ngettext


@dataclass(frozen=True, slots=True)
class Row:
    """One thing to say. name: of the widget, so that the focus finds it again after a save.

    finding: all that is known of it; None for a translation or a playthrough.
    """

    name: str
    icon: str
    token: str
    kind: str
    title: str
    place: str
    advice: str
    path: Path
    line: int = 1
    column: int = 1
    finding: Diagnostic | None = None


def groups(
    inspection: Inspection, findings: Sequence[Diagnostic], *, only: Severity | None = None
) -> Iterator[tuple[str, list[Row]]]:
    """What there is to say, by how much it matters, each part under its title.

    only: of the findings, those that matter so much; then nothing but these.
    """
    shown = [one for one in findings if only is None or one.severity is only]
    errors = [one for one in shown if one.severity is Severity.ERROR]
    others = [one for one in shown if one.severity is not Severity.ERROR]
    if errors:
        yield _("Has to be mended"), _findings(errors)
    if others:
        others.sort(key=lambda one: one.severity is Severity.NOTE)
        yield _("Worth a look"), _findings(others)
    if only is not None:
        return
    if inspection.translations:
        yield _("Translations"), [_translated(one) for one in inspection.translations]
    if inspection.walks:
        yield _("Your playthroughs"), [_walk(one) for one in inspection.walks]


def summary_of(inspection: Inspection, findings: Sequence[Diagnostic]) -> str:
    """How much there is of each kind."""
    parts = [summary(findings)]
    wrong = sum(not walk.holds for walk in inspection.walks)
    if wrong:
        said = ngettext("{count} playthrough goes elsewhere", "{count} playthroughs go elsewhere", wrong)
        parts.append(said.format(count=wrong))
    said = " · ".join(part for part in parts if part)
    return said or _("Nothing to mend.")


def readable(message: str) -> str:
    """A message with quotation marks for the backticks in which it names words of the file."""
    return re.sub(r"`([^`]+)`", lambda word: quoted(word[1]), message)


def _findings(found: Sequence[Diagnostic]) -> list[Row]:
    """Named by their codes, so that one is found again after a save that brings others."""
    counts: Counter[str] = Counter()
    rows = []
    for one in found:
        counts[one.code] += 1
        rows.append(_finding(one, counts[one.code]))
    return rows


def _finding(finding: Diagnostic, number: int) -> Row:
    path = Path(finding.path)
    place = _("{file}, line {line} · {code}").format(
        file=path.name, line=finding.span.line, code=finding.code
    )
    return Row(
        name=f"finding-{finding.code}-{number}",
        icon=severity_icon(finding.severity),
        token=severity_token(finding.severity),
        kind=f"{severity_word(finding.severity)}:",
        title=readable(finding.message),
        place=place,
        advice=readable(finding.suggestion or ""),
        path=path,
        line=finding.span.line,
        column=finding.span.column,
        finding=finding,
    )


def _translated(one: Translated) -> Row:
    parts = []
    if one.missing:
        said = ngettext("{count} text is missing", "{count} texts are missing", one.missing)
        parts.append(said.format(count=one.missing))
    if one.stale:
        said = ngettext("{count} text has changed", "{count} texts have changed", one.stale)
        parts.append(said.format(count=one.stale))
    whole = not parts
    return Row(
        name=f"translation-{one.language}",
        icon="circle-check" if whole else "languages",
        token="good" if whole else "caution",
        kind="",
        title=_("All texts are translated") if whole else ", ".join(parts),
        place=one.path.name,
        advice="",
        path=one.path,
    )


def _walk(walk: Walk) -> Row:
    holds = walk.holds
    ends = _("{walk}: ends in “{ending}”").format(walk=walk.name, ending=walk.ending or "")
    elsewhere = _("{walk}: goes elsewhere").format(walk=walk.name)
    return Row(
        name=f"walk-{walk.name}",
        icon="circle-check" if holds else "circle-alert",
        token="good" if holds else "bad",
        kind="",
        title=(ends if walk.ending else walk.name) if holds else elsewhere,
        place=_("{file}, line {line}").format(file=walk.path.name, line=walk.line),
        advice=" ".join(walk.elsewhere),
        path=walk.path,
        line=walk.line,
    )
