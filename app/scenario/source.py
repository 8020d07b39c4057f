"""The characters of a file: decoded, checked, and cut into the lines that its positions count."""

from __future__ import annotations

import errno
import os
import re
import stat
import unicodedata
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from app.reasons import reason
from app.scenario.codes import Code
from app.scenario.diagnostic import Diagnostic, Mended, Severity, Span
from app.words import _

MAX_BYTES = 1_000_000
MAX_BYTES_OF_TRANSLATION = 4 * MAX_BYTES
"""A translation has every text of a scenario twice, its id, and notes."""
_MAX_FINDINGS = 20

# Refused because YAML does not allow them, because they end a line for some programs and not for others, or
# because they make a line read differently from what it says (Unicode TR36, bidirectional overrides).
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff"
    "\ufdd0-\ufdef\ufeff\ufffe\uffff]"
)
# The last two of every further plane of Unicode are no characters. Apart, because it is slow to search.
_FORBIDDEN_BEYOND = re.compile(
    "[" + "".join(chr(plane << 16 | last) for plane in range(1, 17) for last in (0xFFFE, 0xFFFF)) + "]"
)
_BREAK = re.compile("\r\n|\n|\r")


@dataclass(frozen=True)
class Source:
    """The text of a file, without a byte order mark; `name` is the file as messages call it."""

    name: str
    text: str
    had_mark: bool = field(default=False)

    @cached_property
    def lines(self) -> list[str]:
        """The lines without their breaks (LF, CRLF or CR)."""
        return _BREAK.split(self.text)

    def line(self, number: int) -> str:
        """The line of that number, counted from 1; empty beyond the end."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def span_at(self, offset: int) -> Span:
        """The place of one character of the text."""
        before = _BREAK.split(self.text[:offset])
        return one_character(len(before), len(before[-1]) + 1)

    def diagnostic(
        self,
        code: Code,
        message: str,
        span: Span,
        *,
        severity: Severity = Severity.ERROR,
        suggestion: str | None = None,
        mended: Mended | None = None,
    ) -> Diagnostic:
        """A finding in this file."""
        return Diagnostic(
            code=code.value,
            severity=severity,
            message=message,
            span=span,
            path=self.name,
            source_line=self.line(span.line),
            suggestion=suggestion,
            mended=mended.text if mended else None,
            mended_lines=(mended.first, mended.last) if mended else None,
        )


def one_character(line: int, column: int) -> Span:
    """The span of a single character."""
    return Span(line, column, line, column + 1)


def read(path: Path) -> bytes:
    """A file's bytes, up to one more than it may have: enough to know that it is too large.

    Raises OSError and ValueError, also for what is no ordinary file: a pipe would wait for somebody to write,
    and a device may never end.
    """
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if not stat.S_ISREG(mode):
        raise OSError(_("it is a pipe or a device, not an ordinary file"))
    with path.open("rb") as file:
        return file.read(_most(path.name) + 1)


def unreadable(path: Path, error: Exception) -> tuple[Source, Diagnostic]:
    """What there is of a file that cannot be opened: no text, and the reason."""
    source = Source(str(path), "")
    message = _("This file cannot be read: {reason}.").format(reason=reason(error))
    return source, source.diagnostic(Code.UNREADABLE_FILE, message, one_character(1, 1))


def decode(data: bytes | str, name: str) -> tuple[Source, tuple[Diagnostic, ...]]:
    """The source and what is wrong with its characters; errors among it mean that it cannot be parsed."""
    encoded = data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass")
    if len(encoded) > _most(name):
        source = Source(name, "")
        if _is_translation(name):
            message = _("This file has more than 4 MB, and a translation may not.")
        else:
            message = _("This file has more than 1 MB, and a scenario may not.")
        suggestion = _("Split it into several scenarios.")
        return source, (
            source.diagnostic(Code.TOO_LARGE, message, one_character(1, 1), suggestion=suggestion),
        )
    if isinstance(data, bytes):
        wide = _wide_encoding(data)
        if wide is not None:
            source = Source(name, data.decode(wide, "replace").removeprefix("\ufeff"))
            message = _("This file is saved as {encoding}, not as UTF-8.").format(encoding=wide.upper())
            suggestion = _("Save it again and choose UTF-8 as the encoding.")
            return source, (
                source.diagnostic(Code.NOT_UTF8, message, one_character(1, 1), suggestion=suggestion),
            )
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError as error:
            return _not_utf8(data, error, name)
    else:
        text = data
    marked = text.startswith("\ufeff")
    source = Source(name, text[1:] if marked else text, had_mark=marked)
    findings = _forbidden(source, _FORBIDDEN)
    if b"\xbf\xbe" in encoded or b"\xbf\xbf" in encoded:
        findings += _forbidden(source, _FORBIDDEN_BEYOND)
    if marked:
        findings.append(
            source.diagnostic(
                Code.BYTE_ORDER_MARK,
                _("This file begins with an invisible byte order mark. It is ignored."),
                one_character(1, 1),
                severity=Severity.NOTE,
                suggestion=_("Save it as UTF-8 without a mark if your editor offers that."),
            )
        )
    return source, tuple(findings)


def _is_translation(name: str) -> bool:
    return name.endswith(".po")


def _most(name: str) -> int:
    """How many bytes a file of that name may have."""
    return MAX_BYTES_OF_TRANSLATION if _is_translation(name) else MAX_BYTES


def character_name(character: str) -> str:
    """How a message calls a character that cannot be shown: `U+202E RIGHT-TO-LEFT OVERRIDE`."""
    name = unicodedata.name(character, "")
    return f"U+{ord(character):04X} {name}".rstrip()


def forbidden_in(text: str) -> str | None:
    """The first character of the text that no scenario may hold, None where there is none."""
    found = _FORBIDDEN.search(text) or _FORBIDDEN_BEYOND.search(text)
    return found.group() if found else None


def _forbidden(source: Source, pattern: re.Pattern[str]) -> list[Diagnostic]:
    findings: list[Diagnostic] = []
    for found in pattern.finditer(source.text):
        if len(findings) == _MAX_FINDINGS:
            break
        message = _("Here stands a character that cannot be seen: {character}.").format(
            character=character_name(found.group())
        )
        suggestion = _("Delete it; typing the line anew is the surest way.")
        findings.append(
            source.diagnostic(
                Code.FORBIDDEN_CHARACTER, message, source.span_at(found.start()), suggestion=suggestion
            )
        )
    return findings


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 or UTF-32, recognised by its mark or by the zero bytes of its first characters."""
    for mark, encoding in (
        (b"\xff\xfe\x00\x00", "utf-32"),
        (b"\x00\x00\xfe\xff", "utf-32"),
        (b"\xff\xfe", "utf-16"),
        (b"\xfe\xff", "utf-16"),
    ):
        if data.startswith(mark):
            return encoding
    if len(data) >= 4 and data[1] == 0 and data[3] == 0 and data[0] and data[2]:
        return "utf-16-le"
    if len(data) >= 4 and data[0] == 0 and data[2] == 0 and data[1] and data[3]:
        return "utf-16-be"
    return None


def _not_utf8(data: bytes, error: UnicodeDecodeError, name: str) -> tuple[Source, tuple[Diagnostic, ...]]:
    before = data[: error.start].decode("utf-8")
    marked = before.startswith("\ufeff")
    before = before.removeprefix("\ufeff")
    # Windows-1252 is what editors on Windows wrote for decades; its reading is only shown, never used.
    after = data[error.start :].decode("cp1252", "replace")
    source = Source(name, before + after, had_mark=marked)
    message = _("From here on the file is not UTF-8: byte {byte}.").format(byte=f"0x{data[error.start]:02X}")
    suggestion = _("Save it again and choose UTF-8 as the encoding.")
    finding = source.diagnostic(Code.NOT_UTF8, message, source.span_at(len(before)), suggestion=suggestion)
    return source, (finding,)
