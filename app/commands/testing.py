"""`gelassen test`: the author's walks, walked."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from app.arguments import Parser
from app.commands.command import Command, as_json, folder_argument
from app.words import _, ngettext

if TYPE_CHECKING:
    from app.conversation.inspection import Inspection, Walk
    from app.scenario.diagnostic import Diagnostic

_LISTED = 8
"""How many choices that no walk makes are named; of more, their number says enough."""


def command() -> Command:
    return Command(
        "test",
        _("Walk the playthroughs that an author wrote, and say where they go elsewhere."),
        _arguments,
        _run,
        _("Exit codes: 0 where all walks arrive, 1 where one does not or cannot be walked."),
    )


def _arguments(parser: Parser) -> None:
    parser.what.add_argument(
        "scenarios",
        nargs="*",
        metavar=_("SCENARIO"),
        help=_("The name of a scenario from the list, its folder, or a folder of such folders."),
    )
    folder_argument(parser)
    parser.options.add_argument("--json", action="store_true", help=_("Print JSON for other programs."))


def _run(call: argparse.Namespace) -> int:
    from app import named
    from app.conversation.inspection import inspect

    if not call.scenarios:
        call.refuse(_("Which scenario? `gelassen list` names them."))
    inspections = [inspect(file) for file in named.files(call.scenarios, call.folder)]
    if call.json:
        print(as_json([_data(one) for one in inspections]))
    else:
        for one in inspections:
            _print(one)
        print(_summary([walk for one in inspections for walk in one.walks]))
    return 0 if all(_is_well(one) for one in inspections) else 1


def _is_well(inspection: Inspection) -> bool:
    broken = any(finding.severity == "error" for finding in _about_walks(inspection))
    return inspection.reading.playable and not broken and all(walk.holds for walk in inspection.walks)


def _about_walks(inspection: Inspection) -> list[Diagnostic]:
    """What there is to say about the file of walks itself."""
    from app.conversation.inspection import WALKS_NAME

    return [finding for finding in inspection.findings if Path(finding.path).name == WALKS_NAME]


def _print(inspection: Inspection) -> None:
    from app.scenario.diagnostic import render

    scenario = inspection.reading.scenario
    print(scenario.id if scenario is not None else inspection.reading.document.source.name)
    if not inspection.reading.playable:
        print(f"  {_('It cannot be played, so nothing can be walked. `gelassen check` tells why.')}")
    for finding in (about := _about_walks(inspection)):
        print(render(finding))
    for walk in inspection.walks:
        _print_walk(walk)
    missed = _missed(inspection)
    if not inspection.walks and not about and inspection.reading.playable:
        print(f"  {_('There are no playthroughs. `gelassen paths` writes some to begin with.')}")
    elif inspection.walks and missed:
        print(f"  {_choices_missed(missed)}")
    print()


def _print_walk(walk: Walk) -> None:
    if walk.holds:
        count = len(walk.turns)
        steps = ngettext("{count} step", "{count} steps", count).format(count=count)
        arrived = _("{name}: {steps}, to {ending}").format(name=walk.name, steps=steps, ending=walk.ending)
        print(f"  ok    {arrived}")
        return
    print(f"  {_('not ok')} {walk.name}  {walk.path}:{walk.line}")
    for sentence in walk.elsewhere:
        print(f"        {sentence}")


def _choices_missed(missed: Iterable[str]) -> str:
    missed = list(missed)
    counted = ngettext(
        "{count} choice is made in no walk", "{count} choices are made in no walk", len(missed)
    ).format(count=len(missed))
    return f"{counted}: {', '.join(missed)}" if len(missed) <= _LISTED else f"{counted}."


def _missed(inspection: Inspection) -> list[str]:
    """The choices that no walk makes, as `state.choice`."""
    scenario = inspection.reading.scenario
    if scenario is None:
        return []
    made = {(turn.state, turn.event) for walk in inspection.walks for turn in walk.turns}
    return [
        f"{state}.{choice}"
        for state, authored in scenario.states.items()
        for choice in authored.choices
        if (state, choice) not in made
    ]


def _summary(walks: list[Walk]) -> str:
    walked = ngettext("{count} walk", "{count} walks", len(walks)).format(count=len(walks))
    elsewhere = sum(not walk.holds for walk in walks)
    if not elsewhere:
        return _("{walks}: all arrive.").format(walks=walked)
    return ngettext("{walks}: {count} goes elsewhere.", "{walks}: {count} go elsewhere.", elsewhere).format(
        walks=walked, count=elsewhere
    )


def _data(inspection: Inspection) -> dict[str, object]:
    scenario = inspection.reading.scenario
    return {
        "id": scenario.id if scenario is not None else None,
        "playable": inspection.reading.playable,
        "walks": [
            {
                "name": walk.name,
                "file": str(walk.path),
                "line": walk.line,
                "holds": walk.holds,
                "ending": walk.ending,
                "elsewhere": list(walk.elsewhere),
            }
            for walk in inspection.walks
        ],
        "missed": _missed(inspection),
    }
