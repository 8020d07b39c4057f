"""`gelassen check`: what is wrong in scenario files."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from app import terminal
from app.arguments import Parser
from app.commands.command import Command
from app.words import _, ngettext


def command() -> Command:
    return Command(
        "check",
        _("Look for mistakes in scenario files."),
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


def _run(call: argparse.Namespace) -> int:
    from app import named
    from app.scenario import diagnostic, reader

    if not call.paths:
        call.refuse(_("Which file or folder?"))
    findings = []
    files = named.scenario_files([Path(path) for path in call.paths])
    colour = terminal.has_colours(sys.stdout)
    for file in files:
        for finding in reader.read(file).diagnostics:
            print(diagnostic.render(finding, colour=colour), end="\n\n")
            findings.append(finding)
    read = ngettext("{count} file read", "{count} files read", len(files)).format(count=len(files))
    found = diagnostic.summary(findings) or _("nothing found")
    print(_("{read}: {found}.").format(read=read, found=found))
    return 1 if any(finding.severity is not diagnostic.Severity.NOTE for finding in findings) else 0
