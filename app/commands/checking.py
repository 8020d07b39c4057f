"""`gelassen check`: what is wrong in scenarios, proved, counted, and mended where that is safe."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from app import terminal
from app.arguments import Parser, UsageError
from app.commands.command import Command
from app.words import _, ngettext

if TYPE_CHECKING:
    from app.check.checked import CheckedLibrary
    from app.check.fixes import Done

_FORMATS = ("text", "json", "sarif")
_CLEAR = "\x1b[2J\x1b[3J\x1b[H"


def command() -> Command:
    return Command(
        "check",
        _("Look for mistakes in scenarios, and prove what can happen in them."),
        _arguments,
        _run,
        _("Exit codes: 1 where there are errors or warnings; 0 where there are none, or only notes."),
    )


def _arguments(parser: Parser) -> None:
    parser.what.add_argument(
        "paths",
        nargs="*",
        metavar=_("PATH"),
        help=_("A scenario file, its folder, or a folder of such folders."),
    )
    parser.options.add_argument(
        "--numbers",
        action="store_true",
        help=_("Also print how long the conversations are, where they end, and what they show."),
    )
    parser.options.add_argument(
        "--fix", action="store_true", help=_("Mend in the files what can be mended safely.")
    )
    parser.options.add_argument(
        "--format",
        metavar="|".join(_FORMATS),
        default=_FORMATS[0],
        help=_("Print text, JSON lines, or SARIF for build machines."),
    )
    parser.options.add_argument(
        "--watch", action="store_true", help=_("Look again whenever a file is saved, until Ctrl-C.")
    )


def _run(call: argparse.Namespace) -> int:
    from app.check.checking import check_files

    if not call.paths:
        call.refuse(_("Which file or folder?"))
    if call.format not in _FORMATS:
        call.refuse(_("The formats are {formats}.").format(formats=", ".join(_FORMATS)))
    if call.format != "text" and (call.numbers or call.watch):
        call.refuse(_("--numbers and --watch are only for text."))
    if call.watch and call.fix:
        call.refuse(_("--fix is done once; it does not go with --watch."))
    files, libraries = _named(call.paths)
    if call.watch:
        return _watch(call)
    if call.fix:
        from app.check.fixes import mend

        mended = mend(files, libraries=libraries, forgiving=True)
        checked = mended.checked
        if call.format == "text":
            _print(_about(mended.done))
    else:
        checked = check_files(files, libraries=libraries, forgiving=True)
    _print(_report(checked, call.format))
    if call.numbers:
        _print(_numbers(checked))
    return 1 if any(finding.severity != "note" for finding in checked.findings) else 0


def _named(asked: list[str]) -> tuple[list[Path], list[Path]]:
    """The scenario files, and those of the folders that are folders of scenarios. Raises UsageError."""
    from app import named
    from app.scenario.reader import FILE_NAME

    paths = [Path(path) for path in asked]
    files = named.scenario_files(paths)
    libraries = []
    for path in paths:
        with suppress(OSError):  # a name too long: it is a finding of the reader's
            if path.is_dir() and not (path / FILE_NAME).exists():
                libraries.append(path)
    return files, libraries


def _report(checked: CheckedLibrary, format_: str) -> Iterator[str]:
    from app.check.report import json_lines, sarif, text

    if format_ == "json":
        yield from json_lines.lines(checked)
    elif format_ == "sarif":
        yield sarif.text(checked, root=Path.cwd())
    else:
        yield from text.lines(checked, colour=terminal.has_colours(sys.stdout))


def _about(done: tuple[Done, ...]) -> Iterator[str]:
    """What was mended, a line each."""
    from app.scenario.diagnostic import printable

    for one in done:
        mended = _("mended: {path}:{line}: {message}")
        yield printable(mended.format(path=one.path, line=one.finding.span.line, message=one.finding.message))
    yield ngettext("{count} finding mended.", "{count} findings mended.", len(done)).format(count=len(done))
    yield ""


def _numbers(checked: CheckedLibrary) -> Iterator[str]:
    from app.check.numbers import numbers, pack_numbers
    from app.check.report import numbers_text

    subjects = [one.subject for one in checked.scenarios if one.subject is not None]
    counted = [numbers(subject) for subject in subjects]
    for subject, one in zip(subjects, counted, strict=True):
        yield ""
        yield from numbers_text.lines(one, subject.scenario.title)
    if len(counted) > 1:
        yield ""
        yield from numbers_text.pack_lines(pack_numbers(counted))


def _watch(call: argparse.Namespace) -> int:
    from app.check import watch

    clear = terminal.has_colours(sys.stdout)
    files, libraries = _named(call.paths)

    def those_now() -> list[Path]:
        nonlocal files
        with suppress(UsageError):  # Gone, perhaps only while it is saved: then that is the finding.
            files, _libraries = _named(call.paths)
        return files

    with suppress(KeyboardInterrupt):  # how it is meant to end
        for checked in watch.results(those_now, libraries=libraries):
            if clear:
                print(_CLEAR, end="")
            _print(_report(checked, "text"))
            if call.numbers:
                _print(_numbers(checked))
            print(_("Looking again whenever a file is saved. Ctrl-C ends."), flush=True)
    print()
    return 0


def _print(lines: Iterator[str]) -> None:
    for line in lines:
        print(line)
