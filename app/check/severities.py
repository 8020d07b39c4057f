"""How much each finding matters in a library: what its `check.yaml` says in place of our own opinion."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from app.check.rule import PACK_RULES, RULES
from app.scenario import document, source
from app.scenario.codes import Code
from app.scenario.diagnostic import Diagnostic, Severity, did_you_mean, listed
from app.scenario.findings import EnoughError, Findings
from app.scenario.reader import FILE_NAME
from app.words import _

CHECK_NAME = "check.yaml"
OFF = "off"

_KEY = "severity"
_OF_READING = frozenset(
    (
        Code.BAD_ACCEPTANCE,
        Code.UNUSED_ACCEPTANCE,
        Code.BYTE_ORDER_MARK,
        Code.IDLE_KEY,
        Code.DISHONEST_RATED_UP,
        Code.UNKNOWN_SKILL,
        Code.ALWAYS_HOLDS,
        Code.OUT_OF_BOUNDS,
        Code.COMMENT_SWALLOWED,
        Code.KEY_SWALLOWED,
        Code.COMMA_SWALLOWED,
        Code.STILL_TO_WRITE,
        Code.TASK_NOT_PLAYED_YET,
        Code.SHIFT_NOT_PLAYED_YET,
        Code.DAMAGED_CATALOGUE,
        Code.PLACEHOLDERS_DIFFER,
    )
)
"""What is said without any rule, and is no error: with it a scenario can still be played."""


@dataclass(frozen=True)
class Severities:
    """What a library says. by_code: None where it does not want to hear of it. diagnostics: of its file."""

    by_code: Mapping[str, Severity | None] = field(default_factory=dict)
    diagnostics: tuple[Diagnostic, ...] = ()

    def wanted(self, code: Code) -> bool:
        return self.by_code.get(code.value, Severity.NOTE) is not None

    def of(self, code: str, otherwise: Severity) -> Severity | None:
        """How much a finding of that code matters; None where it is not wanted."""
        return self.by_code.get(code, otherwise)


def library_of(file: Path) -> Path:
    """The folder of the library that a scenario's file belongs to."""
    folder = file.absolute().parent
    return folder.parent if file.name == FILE_NAME else folder


def adjustable(code: Code) -> bool:
    """Whether a library or an author has a say in it: not in what keeps a scenario from being read."""
    return code in RULES or code in PACK_RULES or code in _OF_READING


def load(library: Path) -> Severities:
    """What the library's `check.yaml` says; nothing where there is none. Never raises on bad input."""
    path = library / CHECK_NAME
    try:
        written = document.parse(source.read(path), str(path))
    except FileNotFoundError:
        return Severities()
    except (OSError, ValueError) as error:
        _source, found = source.unreadable(path, error)
        return Severities(diagnostics=(found,))
    findings = Findings(written)
    by_code: dict[str, Severity | None] = {}
    if written.data is not None:
        with suppress(EnoughError):  # Enough is said then.
            by_code = _read(findings, written.data)
    return Severities(MappingProxyType(by_code), (*written.diagnostics, *findings.diagnostics()))


def _read(findings: Findings, data: document.Node) -> dict[str, Severity | None]:
    def wrong(message: str, place: document.Path, hint: str | None = None, *, at_key: bool = True) -> None:
        findings.error(Code.BAD_CHECK_FILE, message, place, hint, at_key=at_key)

    if not isinstance(data, dict):
        wrong(_("Here belongs `severity:`, and below it a code and a word in each line."), ())
        return {}
    for key in data:
        if key != _KEY:
            wrong(_("`{key}` does not belong here.").format(key=key), (key,), did_you_mean(key, [_KEY]))
    listed_codes = data.get(_KEY)
    if not isinstance(listed_codes, dict):
        if _KEY in data:
            wrong(_("Here belong codes, each with a word: `GEL552: off`."), (_KEY,))
        return {}
    by_code: dict[str, Severity | None] = {}
    known = {code.value: code for code in Code}
    levels: dict[str, Severity | None] = {**{severity.value: severity for severity in Severity}, OFF: None}
    for name, word in listed_codes.items():
        place = (_KEY, name)
        if name not in known:
            message = _("There is no finding with the code `{code}`.")
            hint = did_you_mean(name.upper(), known) or _("`gelassen explain` lists all of them.")
            wrong(message.format(code=name), place, hint)
        elif not isinstance(word, str) or word not in levels:
            message = _("Here belongs one of {words}.").format(words=listed(levels))
            wrong(message, place, did_you_mean(word, levels) if isinstance(word, str) else None, at_key=False)
        elif not adjustable(known[name]):
            wrong(
                _("{code} keeps a scenario from being read; it cannot be turned down.").format(code=name),
                place,
            )
        else:
            by_code[name] = levels[word]
    return by_code
