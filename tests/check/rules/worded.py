"""Small scenarios in either language, and what the caret points at in what a rule finds."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from textwrap import dedent

from app.check import rules
from app.check.checking import subject_of
from app.check.placing import Placing
from app.check.rule import RULES
from app.check.subject import Subject
from app.conversation.inspection import inspect
from app.scenario.codes import Code
from app.scenario.diagnostic import Diagnostic, Severity, render

TOP = {
    "format": "1",
    "id": "tiny",
    "language": "en",
    "title": "Tiny",
    "channel": "phone",
    "briefing": "You are here.",
    "goal": "They have an answer.",
    "people": "{tran: {name: Ms Tran}}",
    "start": "opening",
}
"""What stands at the margin where a test writes nothing else."""


def subject(folder: Path, text: str, *, de: str | None = None, name: str = "tiny") -> Subject:
    """The scenario with the keys of `text` in place of the usual ones; de: its German."""
    rules.load()
    text = dedent(text)
    own = {line.partition(":")[0] for line in text.splitlines() if line[:1].isalpha()}
    head = "".join(
        f"{key}: {name if key == 'id' else value}\n" for key, value in TOP.items() if key not in own
    )
    file = folder / name / "scenario.yaml"
    file.parent.mkdir()
    file.write_text(head + text, "utf-8")
    if de is not None:
        (file.parent / "de.po").write_text(dedent(de), "utf-8")
    inspection = inspect(file)
    wrong = [one for one in inspection.reading.diagnostics if one.severity is Severity.ERROR]
    assert not wrong, "\n".join(map(render, wrong))
    made = subject_of(inspection, file)
    assert made is not None
    return made


def look(folder: Path, code: Code, text: str, *, de: str | None = None) -> Sequence[Diagnostic]:
    """What the rule of a code finds in it."""
    made = subject(folder, text, de=de)
    placing = Placing(made)
    return [placing.diagnostic(code, RULES[code].severity, found) for found in RULES[code].look(made)]


def marked(found: Diagnostic) -> str:
    """What the caret points at, in its line."""
    end = found.span.end_column - 1 if found.span.end_line == found.span.line else None
    return found.source_line[found.span.column - 1 : end]


def places(found: Sequence[Diagnostic]) -> list[tuple[str, str]]:
    """For each finding the file, and what the caret points at."""
    return [(Path(one.path).name, marked(one)) for one in found]


def entry(text_id: str, source: str, words: str) -> str:
    """An entry of a translation."""
    return f'msgctxt "{text_id}"\nmsgid "{source}"\nmsgstr "{words}"\n\n'


def decision(*said: str, rated: Sequence[int] = (), name: str = "opening", to: str = "end") -> str:
    """A state whose choices say these, rated in patience."""
    lines = [f"  {name}:", "    says: Well then.", f"    to: {to}", "    choices:"]
    for number, words in enumerate(said):
        lines += [f"      c{number}:", f"        say: {words}"]
        if rated:
            lines.append(f"        skills: {{patience: {rated[number]:+}}}")
    return "\n".join(lines) + "\n"


def states(*blocks: str, **top: str) -> str:
    """The states of a scenario, with an ending `end`, and other keys at the margin."""
    margin = "".join(f"{key}: {value}\n" for key, value in top.items())
    return f"{margin}states:\n{''.join(blocks)}  end: {{ending: good, result: Done., question: Why so?}}\n"
