"""`gelassen new`: a small scenario to begin with."""

from __future__ import annotations

import argparse
from pathlib import Path

from app import words
from app.arguments import Parser
from app.commands.command import Command
from app.words import _


def command() -> Command:
    return Command("new", _("Write a small scenario to begin with."), _arguments, _run)


def _arguments(parser: Parser) -> None:
    parser.what.add_argument(
        "id",
        nargs="?",
        metavar=_("ID"),
        help=_("The name of the scenario and of its folder: lowercase words joined by hyphens."),
    )
    parser.options.add_argument(
        "--folder",
        metavar=_("FOLDER"),
        help=_("The folder of your scenarios, which gets a new one inside; otherwise this one."),
    )


def _run(call: argparse.Namespace) -> int:
    from app.scenario import scaffold

    if call.id is None:
        call.refuse(_("Which id? For example: {example}").format(example="gelassen new umbrella-on-line-12"))
    if why := scaffold.refusal(call.id):
        call.refuse(why)
    made = scaffold.write(call.id, folder=Path(call.folder or "."), language=words.language())
    print(_("{path} is there: a small conversation that works.").format(path=made))
    print()
    print(_("What to do next:"))
    steps = (
        (f'gelassen "{made}"', _("opens it in the window, beside your text editor")),
        (f'gelassen check "{made}"', _("looks for mistakes")),
        (f'gelassen play --text "{made}"', _("plays it here, line by line")),
    )
    for command, what in steps:
        print(f"  {command}\n      {what}")
    return 0
