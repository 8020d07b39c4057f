"""What is wrong in a file, where exactly, and how to mend it."""

from __future__ import annotations

import os
import sys
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from app.words import _, ngettext

_WIDTH = 100
"""Characters of a source line that are quoted; of a longer one, the part around the caret."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place in a file, counted from 1, columns in characters; the end column is the one behind it."""

    line: int
    column: int
    end_line: int
    end_column: int


class Severity(StrEnum):
    """How much it matters.

    An error must be mended (one of reading keeps the scenario from being played), a warning is most likely a
    mistake, a note is good to know.
    """

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Related:
    """A second place that belongs to a finding, with what there is to say about it."""

    message: str
    span: Span
    source_line: str


@dataclass(frozen=True, slots=True)
class Mended:
    """Lines as they could be written, in place of the file's lines from `first` to `last`."""

    text: str
    first: int
    last: int


class Verdict(StrEnum):
    """How sure a finding about what may happen is.

    proven: it can never happen, whatever is done. shown: it happens, and here is how. unknown: the search was
    given up before it was sure.
    """

    PROVEN = "proven"
    SHOWN = "shown"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Splice:
    """A safe mending: this text in place of what the span holds (nothing, where it is empty)."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding.

    code: stable, like GEL201 (see `codes.Code`). message: one sentence. path: the file as it was given.
    source_line: the line the span begins in, without its break. suggestion: a sentence that says what to do.
    mended: the lines as they could be written, ready to copy, in place of the file's lines from the first to
    the last of `mended_lines`. verdict: of what may happen in play; None where nothing is claimed of that.
    witness: the shortest events that lead there, for `gelassen play --text --choose`. fix: what makes it go
    away without changing what happens.
    """

    code: str
    severity: Severity
    message: str
    span: Span
    path: str
    source_line: str = ""
    suggestion: str | None = None
    related: tuple[Related, ...] = ()
    mended: str | None = None
    mended_lines: tuple[int, int] | None = None
    verdict: Verdict | None = None
    witness: tuple[str, ...] | None = None
    fix: tuple[Splice, ...] = ()


def render(diagnostic: Diagnostic, colour: bool = False) -> str:
    """The finding as lines of text: code, sentence, place, the quoted line with carets, what to do.

    colour: with ANSI colours, for a terminal.
    """
    paint = _paint if colour else _plain
    tone = _TONES[diagnostic.severity]
    span = diagnostic.span
    margin = " " * max(
        len(str(line)) for line in (span.line, *(near.span.line for near in diagnostic.related))
    )
    bar = paint("2", f"{margin} |")
    lines = [
        paint(f"1;{tone}", f"{severity_word(diagnostic.severity)}[{diagnostic.code}]")
        + paint("1", f": {printable(diagnostic.message)}"),
        f"{margin}{paint('2', '-->')} {printable(diagnostic.path)}:{span.line}:{span.column}",
    ]
    if diagnostic.source_line.strip():
        lines += [bar, *_quoted(diagnostic.source_line, span, margin, tone, paint)]
    for near in diagnostic.related:
        lines += [bar, f"{margin} {paint('2', '=')} {printable(near.message)}"]
        lines += _quoted(near.source_line, near.span, margin, "36", paint)
    if diagnostic.suggestion:
        lines += [bar, f"{margin} {paint('32', '=')} {printable(diagnostic.suggestion)}"]
    if diagnostic.verdict is not None:
        lines += [bar, f"{margin} {paint('36', '=')} {printable(certainty(diagnostic))}"]
    if diagnostic.mended:
        lines += [bar]
        lines += [f"{margin} {paint('32', '+')} {printable(line)}" for line in diagnostic.mended.split("\n")]
    return "\n".join(lines)


def certainty(diagnostic: Diagnostic) -> str:
    """How sure a finding about what may happen is, with the call that shows it; "" where none is claimed."""
    if diagnostic.verdict is Verdict.PROVEN:
        return _("proven: whatever is done in play, it stays like this.")
    if diagnostic.verdict is Verdict.UNKNOWN:
        return _("unknown: more can happen here than was looked at.")
    if diagnostic.verdict is None:
        return ""
    if diagnostic.witness is None:
        return _("shown: it can come about in play.")
    if not diagnostic.witness:
        return _("shown: right at the beginning.")
    folder, _slash, _name = diagnostic.path.replace(os.sep, "/").rpartition("/")
    call = f"gelassen play {_quoted_word(folder or '.')} --text --choose"
    return _("shown: {call}").format(call=f'{call} "{", ".join(diagnostic.witness)}"')


def summary(diagnostics: Iterable[Diagnostic]) -> str:
    """How many of each there are, in words: `2 errors, 1 warning`; empty where there are none."""
    counts = dict.fromkeys(Severity, 0)
    for diagnostic in diagnostics:
        counts[diagnostic.severity] += 1
    errors, warnings, notes = counts[Severity.ERROR], counts[Severity.WARNING], counts[Severity.NOTE]
    words = (
        ngettext("{count} error", "{count} errors", errors).format(count=errors) if errors else "",
        ngettext("{count} warning", "{count} warnings", warnings).format(count=warnings) if warnings else "",
        ngettext("{count} note", "{count} notes", notes).format(count=notes) if notes else "",
    )
    return ", ".join(word for word in words if word)


def severity_word(severity: Severity) -> str:
    """The severity in the reader's language."""
    return {
        Severity.ERROR: _("error"),
        Severity.WARNING: _("warning"),
        Severity.NOTE: _("note"),
    }[severity]


def closest(word: str, known: Iterable[str]) -> str | None:
    """The known word that was most likely meant, None where none is near."""
    from difflib import get_close_matches  # Only needed once something is wrong.

    found = get_close_matches(word[:80], [one for one in known if one], n=1, cutoff=0.6)
    return found[0] if found else None


def did_you_mean(word: str, known: Iterable[str]) -> str | None:
    """A question that offers the closest known word, or a list of all where they are few; None otherwise."""
    options = sorted(set(known))
    near = closest(word, options)
    if near is not None:
        return _("Did you mean `{word}`?").format(word=near)
    if 0 < len(options) <= 8:
        return _("There are: {words}.").format(words=listed(options))
    return None


def listed(words: Iterable[str]) -> str:
    """Words in backticks, with commas between them."""
    return ", ".join(f"`{word}`" for word in words)


def printable(text: str) -> str:
    """The text with `�` for each character that a terminal obeys or that turns the reading direction."""
    return "".join("\N{REPLACEMENT CHARACTER}" if _is_obeyed(character) else character for character in text)


def _quoted_word(word: str) -> str:
    """A path as one word of a call in a terminal."""
    if all(letter.isalnum() or letter in "-_./\\:" for letter in word):
        return word
    if sys.platform == "win32":
        return f'"{word}"'
    from shlex import quote  # Only needed for odd names.

    return quote(word)


_TONES = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTE: "36"}


def _plain(_code: str, text: str) -> str:
    return text


def _paint(code: str, text: str) -> str:
    return f"\x1b[{code}m{text}\x1b[0m"


def _quoted(
    source_line: str, span: Span, margin: str, tone: str, paint: Callable[[str, str], str]
) -> list[str]:
    """The source line and, below it, carets from the span's start to its end or the end of the line."""
    start = min(span.column - 1, len(source_line))
    end = (
        min(span.end_column - 1, len(source_line))
        if span.end_line == span.line
        else len(source_line.rstrip())
    )
    first = max(0, start - _WIDTH // 2) if len(source_line) > _WIDTH else 0
    shown = printable(source_line[first : first + _WIDTH].replace("\t", " ")).rstrip()
    before = "…" if first else ""
    after = "…" if first + _WIDTH < len(source_line) else ""
    gap = " " * (len(before) + _cells(shown[: start - first]))
    carets = "^" * max(1, min(_cells(source_line[start:end]), _WIDTH))
    number = f"{span.line:>{len(margin)}}"
    return [
        f"{paint('2', f'{number} |')} {before}{shown}{after}",
        f"{paint('2', f'{margin} |')} {gap}{paint(f'1;{tone}', carets)}",
    ]


def _cells(text: str) -> int:
    """How many cells of a terminal the text takes: wide characters two, marks that sit on another none."""
    return sum(
        0 if unicodedata.combining(character) else 2 if unicodedata.east_asian_width(character) in "WF" else 1
        for character in text
    )


def _is_obeyed(character: str) -> bool:
    return unicodedata.category(character) in ("Cc", "Cs") or character in _TURNING


_TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029")
