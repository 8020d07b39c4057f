"""Mending what can be mended safely, in the files: `gelassen check --fix`."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.check.checked import Checked, CheckedLibrary
from app.check.checking import check, check_files
from app.check.severities import CHECK_NAME, library_of
from app.editing.writing import write_all
from app.scenario import source, splices
from app.scenario.codes import Code
from app.scenario.diagnostic import Diagnostic, Severity, Span, Splice
from app.scenario.reader import FILE_NAME

ROUNDS = 50
"""A mistake in the way of writing comes alone, so that each of them takes a round."""

_SAFE = frozenset(
    (
        Code.COLON_IN_SENTENCE,
        Code.QUOTE_ENDS_EARLY,
        Code.ODD_FIRST_CHARACTER,
        Code.TEXT_BEHIND_BLOCK_MARK,
    )
)
"""Their mended line can only be what was meant: the sentence itself, where any character may stand."""

Fix = tuple[Diagnostic, tuple[Splice, ...]]


@dataclass(frozen=True, slots=True)
class Done:
    """A finding that was mended, with its place in the file as it was then."""

    path: Path
    finding: Diagnostic


@dataclass(frozen=True, slots=True)
class Mended:
    """What is left, and what was done."""

    checked: CheckedLibrary
    done: tuple[Done, ...]


def mend(wanted: Iterable[Path], *, libraries: Sequence[Path] = (), forgiving: bool = False) -> Mended:
    """Mend the scenarios' files, round by round, until nothing is left that is safe to mend.

    Of fixes that touch the same place, the first is made and the others follow in the next round. A file is
    written whole or not at all, and only where it then has no more errors than before. Raises KnownError
    where one cannot be written.
    """
    known = tuple(wanted)
    done: list[Done] = []
    seen: set[bytes] = set()
    for _round in range(ROUNDS):
        checked = check_files(known, libraries=libraries, forgiving=forgiving)
        made = [one for scenario in checked.scenarios for one in _mend_one(scenario, seen, forgiving)]
        if not made:
            return Mended(checked, tuple(done))
        done += made
    return Mended(check_files(known, libraries=libraries, forgiving=forgiving), tuple(done))


def _mend_one(scenario: Checked, seen: set[bytes], forgiving: bool) -> Iterator[Done]:
    by_path: dict[Path, list[Fix]] = {}
    for finding in scenario.findings:
        path = Path(finding.path)
        if fix := _fix(finding, path):
            by_path.setdefault(path, []).append((finding, fix))
    for path, fixes in by_path.items():
        before = path.read_bytes()
        kept = _together(fixes)
        after = _applied(before, kept)
        if len(kept) > 1 and not _reads_no_worse(scenario, path, after, forgiving):
            kept = kept[:1]
            after = _applied(before, kept)
        if after == before or after in seen or not _reads_no_worse(scenario, path, after, forgiving):
            continue
        seen.add(before)
        write_all([(path, before, after)])
        for finding, _splices in kept:
            yield Done(path, finding)


def _fix(finding: Diagnostic, path: Path) -> tuple[Splice, ...]:
    if finding.fix:
        return finding.fix
    if finding.mended is None or finding.mended_lines is None or finding.code not in _SAFE:
        return ()
    first, last = finding.mended_lines
    data = path.read_bytes()
    end = len(source.decode(data, str(path))[0].line(last)) + 1
    return (Splice(Span(first, 1, last, end), finding.mended.replace("\n", splices.line_break(data))),)


def _together(fixes: Sequence[Fix]) -> list[Fix]:
    """Those that can be made at once."""
    kept = splices.compatible(fix for _finding, fix in fixes)
    return [(finding, fix) for finding, fix in fixes if any(fix is one for one in kept)]


def _applied(data: bytes, fixes: Iterable[Fix]) -> bytes:
    return splices.apply(data, (splice for _finding, fix in fixes for splice in fix))


def _reads_no_worse(scenario: Checked, path: Path, content: bytes, forgiving: bool) -> bool:
    """Whether the scenario has no more errors with this content of one of its files, tried in a copy."""
    with tempfile.TemporaryDirectory(prefix="gelassen-") as folder:
        copy = _copied(scenario.file, {path: content}, Path(folder))
        return _errors(check(copy, forgiving=forgiving)) <= _errors(scenario)


def _copied(file: Path, changed: Mapping[Path, bytes], folder: Path) -> Path:
    """A scenario's files in another folder of scenarios, some with other content. Returns its file there."""
    home = folder / file.absolute().parent.name if file.name == FILE_NAME else folder
    home.mkdir(exist_ok=True)
    for path in file.parent.iterdir():
        if path.is_file() and path.suffix in (".yaml", ".yml", ".po"):
            shutil.copyfile(path, home / path.name)
    said = library_of(file) / CHECK_NAME
    if said.is_file():
        shutil.copyfile(said, folder / CHECK_NAME)
    for path, content in changed.items():
        (home / path.name).write_bytes(content)
    return home / file.name


def _errors(checked: Checked) -> tuple[bool, int, int]:
    """How badly it reads: whether at all, then how many errors; unread, one further down is better."""
    errors = [one for one in checked.findings if one.severity is Severity.ERROR]
    if checked.inspection.reading.document.data is None:
        return True, -max((one.span.line for one in errors), default=0), len(errors)
    return False, len(errors), 0
