"""`gelassen translate`: a scenario's translation, made or brought up to date."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from app.arguments import Parser
from app.commands.command import Command, folder_argument
from app.words import _, ngettext

if TYPE_CHECKING:
    from app.editing.translate import Open, Refreshed

_NAMED = 5
"""Texts that are named of each kind; the file itself has them all."""


def command() -> Command:
    return Command(
        "translate",
        _("Make a translation of a scenario, or bring it up to date."),
        _arguments,
        _run,
        _("What was translated is kept: nothing in the file is thrown away. Example: --to de"),
    )


def _arguments(parser: Parser) -> None:
    parser.what.add_argument(
        "scenario",
        nargs="?",
        metavar=_("SCENARIO"),
        help=_("The name of a scenario from the list, its folder, or its file."),
    )
    parser.options.add_argument(
        "--to", metavar=_("LANGUAGE"), help=_("The language to translate into, such as de, fr or pt-BR.")
    )
    folder_argument(parser)


def _run(call: argparse.Namespace) -> int:
    from app import named
    from app.editing.translate import translate
    from app.editing.writing import write_all

    if call.scenario is None:
        call.refuse(_("Which scenario? `gelassen list` names them."))
    if call.to is None:
        call.refuse(_("Into which language? For example: --to de"))
    files = named.files([call.scenario], call.folder)
    if len(files) != 1:
        call.refuse(_("There are several scenarios in {folder}. Say which one.").format(folder=call.scenario))
    found = translate(files[0], call.to)
    if found.after != found.before:
        write_all([(found.path, found.before, found.after)])
    for line in _told(found):
        print(line)
    return 0


def _told(found: Refreshed) -> list[str]:
    """What was done, and what is left to do."""
    if found.before is None:
        done = _("{path} is new.")
    elif found.after == found.before:
        done = _("{path} was up to date.")
    else:
        done = _("{path} is up to date now.")
    lines = [done.format(path=found.path)]
    if count := len(found.moved):
        moved = ngettext(
            "{count} translation followed its text to another place: {ids}",
            "{count} translations followed their texts to other places: {ids}",
            count,
        )
        lines.append(moved.format(count=count, ids=_listed(found.moved)))
    if count := len(found.put_away):
        away = ngettext(
            "{count} translation is needed no more and stands, put away, at the end of the file: {ids}",
            "{count} translations are needed no more and stand, put away, at the end of the file: {ids}",
            count,
        )
        lines.append(away.format(count=count, ids=_listed(found.put_away)))
    if count := len(found.missing):
        missing = ngettext(
            "{count} of {all} texts has no translation yet: {ids}",
            "{count} of {all} texts have no translation yet: {ids}",
            count,
        )
        lines.append(missing.format(count=count, all=found.texts, ids=_places(found.missing)))
    if count := len(found.stale):
        stale = ngettext(
            "{count} translation awaits a look, because its text has changed (fuzzy): {ids}",
            "{count} translations await a look, because their texts have changed (fuzzy): {ids}",
            count,
        )
        lines.append(stale.format(count=count, ids=_places(found.stale)))
    if count := len(found.mismatched):
        wrong = ngettext(
            "{count} translation has a placeholder that its text does not have, and is not shown: {ids}",
            "{count} translations have a placeholder that their texts do not have, and are not shown: {ids}",
            count,
        )
        lines.append(wrong.format(count=count, ids=_places(found.mismatched)))
    if not (found.missing or found.stale or found.mismatched):
        whole = ngettext("Its {count} text is translated.", "All {count} texts are translated.", found.texts)
        lines.append(whole.format(count=found.texts))
    return lines


def _places(texts: tuple[Open, ...]) -> str:
    return _listed(tuple(_("{id} (line {line})").format(id=one.id, line=one.line) for one in texts))


def _listed(names: tuple[str, ...]) -> str:
    """The first few, and that there are more."""
    return ", ".join((*names[:_NAMED], *(["…"] if len(names) > _NAMED else [])))
