"""`gelassen play`: a scenario in the terminal, line by line or by a list of choices."""

from __future__ import annotations

import argparse
import json

from app.arguments import Parser
from app.commands.command import Command, as_json, folder_argument
from app.words import _


def command() -> Command:
    return Command("play", _("Play a scenario in the terminal."), _arguments, _run)


def _arguments(parser: Parser) -> None:
    parser.what.add_argument(
        "scenario",
        nargs="?",
        metavar=_("SCENARIO"),
        help=_("The name of a scenario from the list, or its folder."),
    )
    folder_argument(parser)
    parser.options.add_argument(
        "--text", action="store_true", help=_("Play with the keyboard, line by line.")
    )
    parser.options.add_argument(
        "--choose",
        metavar="A,B,C",
        help=_(
            "Play these choices in turn, then print what was said and the debrief. Also: silence, interrupt, "
            "mhm, breathe, “open ITEM”, “note FACT”, and for a task good, fair or poor."
        ),
    )
    parser.options.add_argument(
        "--seed", metavar=_("NUMBER"), help=_("The number that the order of the choices comes from.")
    )
    parser.options.add_argument(
        "--json", action="store_true", help=_("With --choose: print JSON for other programs.")
    )


def _run(call: argparse.Namespace) -> int:
    from app import named, text_player

    if call.scenario is None:
        call.refuse(_("Which scenario? `gelassen list` names them."))
    if call.choose is None and (call.json or not call.text):
        call.refuse(_("Say --text to play line by line, or --choose to play what you name."))
    scenario = named.scenario(call.scenario, call.folder)
    seed = _seed(call)
    if call.choose is None:
        text_player.play_interactive(scenario, seed=seed, read_line=_read_line, write=print)
        return 0
    events = [" ".join(event.split()) for event in call.choose.split(",") if event.strip()]
    played = text_player.play_events(scenario, seed=seed, events=events)
    # Parsed again, so that a terminal without some letters gets escapes and not letters like them.
    print(as_json(json.loads(played.json())) if call.json else played.text())
    return 0


def _seed(call: argparse.Namespace) -> int:
    """The seed that was asked for; else a new one for a person, and always the same for a list of choices."""
    if call.seed is None:
        from secrets import randbelow

        return 0 if call.choose is not None else randbelow(2**63)
    # Python makes no number of more than some thousand digits; the highest seed has 19.
    if not call.seed.isdecimal() or len(call.seed) > 19 or int(call.seed) >= 2**63:
        call.refuse(_("A seed is a whole number from 0 to {highest}.").format(highest=2**63 - 1))
    return int(call.seed)


def _read_line() -> str:
    """What a person types. Raises EOFError where the input ends."""
    try:
        return input("> ")
    except EOFError:
        print()  # The line of the prompt ends there, too.
        raise
