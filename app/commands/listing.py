"""`gelassen list`: the scenarios there are."""

from __future__ import annotations

import argparse

from app import words
from app.arguments import Parser
from app.commands.command import Command, as_json, folder_argument
from app.words import _


def command() -> Command:
    return Command("list", _("List the scenarios."), _arguments, _run)


def _arguments(parser: Parser) -> None:
    folder_argument(parser)
    parser.options.add_argument("--json", action="store_true", help=_("Print JSON for other programs."))


def _run(call: argparse.Namespace) -> int:
    from app import named

    entries = named.library(call.folder).index()
    if call.json:
        print(as_json([named.entry_data(entry) for entry in entries]))
        return 0
    width = max((len(entry.id) for entry in entries), default=0)
    for entry in entries:
        print(f"{entry.id:{width}}  {entry.title(words.language())}")
        if entry.problem is not None:
            print(f"{'':{width}}  {named.reason(entry)}")
    return 0
