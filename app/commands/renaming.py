"""`gelassen rename`: another name for something in a scenario, wherever it is mentioned."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from app import terminal
from app.arguments import Parser
from app.commands.command import Command, folder_argument
from app.words import _, ngettext

if TYPE_CHECKING:
    from app.editing.rename import Renamed


def command() -> Command:
    return Command(
        "rename",
        _("Give something in a scenario another name, everywhere."),
        _arguments,
        _run,
        _(
            "Playthroughs and translations follow; only the bytes of the name change. For example:\n"
            "  gelassen rename my-scenarios/umbrella-on-line-12 state answer shelf-four\n"
            "  gelassen rename my-scenarios/umbrella-on-line-12 choice opening.look look-it-up"
        ),
    )


def _arguments(parser: Parser) -> None:
    parser.what.add_argument(
        "scenario",
        nargs="?",
        metavar=_("SCENARIO"),
        help=_("The name of a scenario from the list, its folder, or its file."),
    )
    parser.what.add_argument(
        "kind",
        nargs="?",
        metavar=_("KIND"),
        help=_("What it is: state, choice, fact, variable, person, item (on the desk) or promise."),
    )
    parser.what.add_argument(
        "old",
        nargs="?",
        metavar=_("OLD"),
        help=_("Its name now; of a choice together with its state, as in opening.look."),
    )
    parser.what.add_argument(
        "new", nargs="?", metavar=_("NEW"), help=_("The new name: lowercase words joined by hyphens.")
    )
    folder_argument(parser)
    parser.options.add_argument(
        "--dry-run", action="store_true", help=_("Show the lines that would change, and change nothing.")
    )


def _run(call: argparse.Namespace) -> int:
    from app import named
    from app.editing.mentions import Kind
    from app.editing.rename import rename
    from app.editing.writing import write_all
    from app.scenario.diagnostic import did_you_mean

    if call.new is None:
        call.refuse(_("A renaming needs a scenario, a kind, the old name and the new one."))
    kinds = {kind.value: kind for kind in Kind}
    if call.kind not in kinds:
        message = _("There is no kind {kind}.").format(kind=call.kind)
        call.refuse(f"{message} {did_you_mean(call.kind, kinds) or ''}".rstrip())
    files = named.files([call.scenario], call.folder)
    if len(files) != 1:
        call.refuse(_("There are several scenarios in {folder}. Say which one.").format(folder=call.scenario))
    found = rename(files[0], kinds[call.kind], call.old, call.new)
    if call.dry_run:
        _show(found)
    else:
        write_all([(change.path, change.before, change.after) for change in found.changes])
    _sum_up(found, dry=call.dry_run)
    return 0


def _show(found: Renamed) -> None:
    """The lines that would change, before and after."""
    colour = terminal.has_colours(sys.stdout)
    minus, plus = ("\x1b[31m-\x1b[0m", "\x1b[32m+\x1b[0m") if colour else ("-", "+")
    from app.scenario.diagnostic import printable

    for change in found.changes:
        for lines in change.lines():
            print(f"{change.path}:{lines.number}")
            for line in lines.before:
                print(f"  {minus} {printable(line)}")
            for line in lines.after:
                print(f"  {plus} {printable(line)}")
        print()


def _sum_up(found: Renamed, *, dry: bool) -> None:
    wish = found.renaming
    for change in found.changes:
        count = len(change.splices)
        places = ngettext("{count} place", "{count} places", count).format(count=count)
        print(f"{change.path}: {places}")
    for walk, step in found.unsure:
        message = _(
            "Step {number} of the playthrough “{name}” was left: the walk does not come so far, and several "
            "states have such a choice."
        )
        print(message.format(number=step, name=walk))
    if dry:
        print(_("`{old}` would become `{new}`. Nothing was changed.").format(old=wish.old, new=wish.new))
    else:
        print(_("`{old}` is now called `{new}`.").format(old=wish.old, new=wish.new))
