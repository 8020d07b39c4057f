"""The program from the terminal: `gelassen` opens the window, `gelassen COMMAND` needs none.

Exit codes: 0; 1 where something went wrong or `check` found errors or warnings; 2 for a call that was not
understood.
What a command needs is imported when it runs, so that none waits for the others.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import sys
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from app import __version__, paths, terminal, words
from app.arguments import Parser, UsageError
from app.errors import KnownError
from app.words import _, ngettext

INTERRUPTED = 130
BROKEN_PIPE = 141
"""What a shell reports of a program that was ended by Ctrl-C, or whose reader has gone."""


@dataclass(frozen=True, slots=True)
class Command:
    """Something that can be done without a window."""

    name: str
    summary: str
    arguments: Callable[[Parser], None]
    run: Callable[[argparse.Namespace], int]
    more: str = ""
    """What its help ends with."""


def commands() -> tuple[Command, ...]:
    """All commands, described in the language in use."""
    return (
        Command("list", _("List the scenarios."), _list_arguments, _list),
        Command("play", _("Play a scenario in the terminal."), _play_arguments, _play),
        Command(
            "check",
            _("Look for mistakes in scenario files."),
            _check_arguments,
            _check,
            _("Exit codes: 1 where there are errors or warnings; 0 where there are none, or only notes."),
        ),
        Command("new", _("Write a small scenario to begin with."), _new_arguments, _new),
        Command("schema", _("Print the JSON Schema of scenario files, for editors."), _no_arguments, _schema),
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


def _no_arguments(parser: Parser) -> None:
    """Takes none of its own."""


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
    # The window turns it on again once it is painted.
    gc.disable()
    from app.ui import application

    return application.run(
        data_dir=paths.data_dir(Path(call.data) if call.data else None), language=call.language, file=file
    )


def _folder_argument(parser: Parser) -> None:
    parser.options.add_argument(
        "--folder",
        metavar=_("FOLDER"),
        help=_("Take the scenarios of this folder, too, beside the ones that come with Gelassen."),
    )


def _list_arguments(parser: Parser) -> None:
    _folder_argument(parser)
    parser.options.add_argument("--json", action="store_true", help=_("Print JSON for other programs."))


def _play_arguments(parser: Parser) -> None:
    parser.what.add_argument(
        "scenario",
        nargs="?",
        metavar=_("SCENARIO"),
        help=_("The name of a scenario from the list, or its folder."),
    )
    _folder_argument(parser)
    parser.options.add_argument(
        "--text", action="store_true", help=_("Play with the keyboard, line by line.")
    )
    parser.options.add_argument(
        "--choose",
        metavar="A,B,C",
        help=_(
            "Play these choices in turn, then print what was said and the debrief. Also: silence, interrupt, "
            "“open ITEM” and “note FACT”."
        ),
    )
    parser.options.add_argument(
        "--seed", metavar=_("NUMBER"), help=_("The number that the order of the choices comes from.")
    )
    parser.options.add_argument(
        "--json", action="store_true", help=_("With --choose: print JSON for other programs.")
    )


def _check_arguments(parser: Parser) -> None:
    parser.what.add_argument(
        "paths",
        nargs="*",
        metavar=_("PATH"),
        help=_("A scenario file, its folder, or a folder of such folders."),
    )


def _new_arguments(parser: Parser) -> None:
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


def _list(call: argparse.Namespace) -> int:
    from app import named

    entries = named.library(call.folder).index()
    if call.json:
        print(_json([named.entry_data(entry) for entry in entries]))
        return 0
    width = max((len(entry.id) for entry in entries), default=0)
    for entry in entries:
        print(f"{entry.id:{width}}  {entry.title(words.language())}")
        if entry.problem is not None:
            print(f"{'':{width}}  {named.reason(entry)}")
    return 0


def _play(call: argparse.Namespace) -> int:
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
    print(_json(json.loads(played.json())) if call.json else played.text())
    return 0


def _check(call: argparse.Namespace) -> int:
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


def _new(call: argparse.Namespace) -> int:
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


def _schema(call: argparse.Namespace) -> int:
    from app.scenario.schema import json_schema

    print(_json(json_schema()))
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


def _json(value: object) -> str:
    """JSON that says the same whatever letters the terminal has."""
    utf8 = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    return json.dumps(value, ensure_ascii=not utf8, indent=2)
