"""`gelassen paths`: few walks that meet everything in a scenario, written as playthroughs."""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from app.arguments import Parser
from app.commands.command import Command, folder_argument
from app.errors import KnownError
from app.words import _, ngettext

if TYPE_CHECKING:
    from app.check.covering import Cover


def command() -> Command:
    return Command(
        "paths",
        _("Write few walks that meet every choice and every outcome, as playthroughs."),
        _arguments,
        _run,
    )


def _arguments(parser: Parser) -> None:
    parser.what.add_argument(
        "scenario",
        nargs="?",
        metavar=_("SCENARIO"),
        help=_("The name of a scenario from the list, or its folder."),
    )
    folder_argument(parser)
    parser.options.add_argument(
        "--to",
        metavar=_("FILE"),
        help=_("Write them into this new file, instead of printing them; a file that is there stays."),
    )


def _run(call: argparse.Namespace) -> int:
    from app import named
    from app.check.covering import cover

    if call.scenario is None:
        call.refuse(_("Which scenario? `gelassen list` names them."))
    covered = cover(named.scenario(call.scenario, call.folder))
    text = _as_yaml(covered)
    if call.to is None:
        print(text, end="")
        return 0
    try:
        # Never over a file that is there: an author's walks are worth more than ours.
        with Path(call.to).open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError as error:
        raise KnownError(_("{path} is there already. Name a new file.").format(path=call.to)) from error
    except OSError as error:
        from app.reasons import reason

        message = _("{path} could not be written: {reason}.")
        raise KnownError(message.format(path=call.to, reason=reason(error))) from error
    print(f"{call.to}: {_counted(covered)}")
    return 0


def _counted(covered: Cover) -> str:
    count = len(covered.walks)
    walks = ngettext("{count} walk", "{count} walks", count).format(count=count)
    if count == covered.least:
        most = _("{walks} meet all {items} choices and outcomes that can be met; fewer cannot.")
        return most.format(walks=walks, items=len(covered.items))
    some = _("{walks} meet all {items} choices and outcomes that can be met; it takes {least} at least.")
    return some.format(walks=walks, items=len(covered.items), least=covered.least)


def _as_yaml(covered: Cover) -> str:
    """Ids are plain words in YAML, and events are ids: nothing here needs a quotation mark."""
    lines = [f"# {_counted(covered)}", ""]
    numbers: Counter[str] = Counter()
    several = Counter(walk.ending for walk in covered.walks)
    for walk in covered.walks:
        numbers[walk.ending] += 1
        name = walk.ending if several[walk.ending] == 1 else f"{walk.ending}-{numbers[walk.ending]}"
        lines += [f"{name}:", f"  steps: [{', '.join(walk.events)}]", f"  ends: {walk.ending}", ""]
    return "\n".join(lines[:-1]) + "\n"
