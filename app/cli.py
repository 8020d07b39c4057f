"""The program from the terminal: `gelassen` opens the window, `gelassen COMMAND` needs none.

Exit codes: 0; 1 where something went wrong or `check` found errors or warnings; 2 for a call that was not
understood.
Each command has a module in `commands`; what it needs is imported when it runs, so that none waits for the
others.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

from app import __version__, paths, terminal, words
from app.arguments import Parser, UsageError
from app.commands import (
    checking,
    covering,
    explaining,
    graphing,
    listing,
    making,
    playing,
    renaming,
    schema,
    testing,
    translating,
    walking,
)
from app.commands.command import Command
from app.errors import KnownError
from app.words import _

INTERRUPTED = 130
BROKEN_PIPE = 141
"""What a shell reports of a program that was ended by Ctrl-C, or whose reader has gone."""


def commands() -> tuple[Command, ...]:
    """All commands, described in the language in use."""
    return (
        listing.command(),
        playing.command(),
        checking.command(),
        explaining.command(),
        testing.command(),
        covering.command(),
        walking.command(),
        making.command(),
        renaming.command(),
        translating.command(),
        graphing.command(),
        schema.command(),
    )


def main(arguments: Sequence[str]) -> int:
    """Do what the arguments say. Returns the exit code."""
    terminal.make_ready()
    try:
        words.use(_language_of(arguments))
        status = _understand(arguments)
        sys.stdout.flush()
        return status
    except UsageError as error:
        print(error, file=sys.stderr)
        return 2
    except KnownError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print(file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        terminal.leave_quietly()
        return BROKEN_PIPE


def _understand(arguments: Sequence[str]) -> int:
    known = {command.name: command for command in commands()}
    arguments = _command_first(arguments, known)
    if arguments and arguments[0] in known:
        command = known[arguments[0]]
        parser = Parser(
            prog=f"gelassen {command.name}", description=command.summary, epilog=command.more or None
        )
        command.arguments(parser)
        return command.run(parser.understand(arguments[1:]))
    parser = Parser(
        prog="gelassen",
        usage=_("gelassen [SCENARIO] [options]\n       gelassen COMMAND [options]"),
        description=_("Gelassen, a conversation trainer. Without a command it opens its window."),
        epilog=_commands_listed(known.values()),
    )
    _window_arguments(parser)
    return _open_window(parser.understand(arguments))


def _command_first(arguments: Sequence[str], known: Collection[str]) -> Sequence[str]:
    """The arguments with the command before the options that stand before it: `--language en check`.

    Raises UsageError for an option that commands do not take.
    """
    place = 0
    while place < len(arguments):
        name, equals, _value = arguments[place].partition("=")
        if name not in ("--language", "--data"):
            break
        place += 1 if equals else 2
    if 0 < place < len(arguments) and arguments[place] in known:
        if any(argument.partition("=")[0] == "--data" for argument in arguments[:place]):
            message = _("--data is for the window; `gelassen {command}` keeps nothing.")
            raise UsageError(message.format(command=arguments[place]))
        return [arguments[place], *arguments[:place], *arguments[place + 1 :]]
    return arguments


def _commands_listed(known: Iterable[Command]) -> str:
    listed = "\n".join(f"  {command.name:<9} {command.summary}" for command in known)
    more = _("`gelassen COMMAND --help` tells more about each.")
    return _("Commands:") + f"\n{listed}\n\n{more}"


def _language_of(arguments: Sequence[str]) -> words.Language:
    """The language that is asked for, before anything is understood: help and errors are in it, too."""
    for place, argument in enumerate(arguments):
        name, _equals, value = argument.partition("=")
        if name == "--language":
            asked = value or next(iter(arguments[place + 1 :]), "")
            for language in words.LANGUAGES:
                if asked == language:
                    return language
    return words.system_language()


def _window_arguments(parser: Parser) -> None:
    parser.what.add_argument(
        "file",
        nargs="?",
        metavar=_("SCENARIO"),
        help=_("Open the window on this scenario: its folder, or the file scenario.yaml in it."),
    )
    parser.options.add_argument(
        "--data",
        metavar=_("FOLDER"),
        help=_("Keep everything in this folder, for example on a memory stick."),
    )
    parser.options.add_argument(
        "--version", action="version", version=f"Gelassen {__version__}", help=_("Print the version.")
    )


def _file_to_open(call: argparse.Namespace) -> Path | None:
    """The scenario's file that the window is to show. Raises UsageError where it is none."""
    if call.file is None:
        return None
    from app.scenario.diagnostic import closest
    from app.scenario.location import scenario_file

    file = scenario_file(Path(call.file))
    if file is None:
        near = closest(call.file, (command.name for command in commands()))
        hint = (
            _("Did you mean `{word}`?").format(word=near)
            if near
            else _("It can be a scenario's folder, or the file scenario.yaml in it.")
        )
        call.refuse(_("{name} is neither a command nor a scenario. {hint}").format(name=call.file, hint=hint))
    return file


def _open_window(call: argparse.Namespace) -> int:
    file = _file_to_open(call)
    screen = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    if sys.platform == "linux" and not screen:
        # Qt would end the process here with a message of its own.
        raise KnownError(
            _("There is no screen to open a window on. `gelassen --help` lists what works without.")
        )
    # Imports and the first screen leave much alive and little to collect; looking for it costs up to 30 ms.
    # Once the window is painted it has its own way of it (`ui/garbage.py`).
    gc.disable()
    from app.ui import application

    return application.run(
        data_dir=paths.data_dir(Path(call.data) if call.data else None), language=call.language, file=file
    )
