"""`gelassen walk`: many conversations that take what was taken least, and how often each choice was met."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from app.arguments import Parser
from app.commands.command import Command, as_json, folder_argument
from app.words import _, ngettext

if TYPE_CHECKING:
    from app.check.roaming import Roamed
    from app.scenario.model import Scenario

_RUNS = 100
_MOST_RUNS = 100_000


def command() -> Command:
    return Command(
        "walk",
        _("Go through a scenario many times, always where nobody has been yet, and count."),
        _arguments,
        _run,
        _("Exit codes: 1 where a conversation got stuck or did not end, otherwise 0."),
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
        "--runs",
        metavar=_("NUMBER"),
        default=str(_RUNS),
        help=_("How many conversations; {number} if you do not say.").format(number=_RUNS),
    )
    parser.options.add_argument(
        "--seed",
        metavar=_("NUMBER"),
        default="0",
        help=_("The number that chance comes from: the same seed goes the same ways."),
    )
    parser.options.add_argument("--json", action="store_true", help=_("Print JSON for other programs."))


def _run(call: argparse.Namespace) -> int:
    from app import named
    from app.check.roaming import roam

    if call.scenario is None:
        call.refuse(_("Which scenario? `gelassen list` names them."))
    runs, seed = _number(call, call.runs, 1, _MOST_RUNS), _number(call, call.seed, 0, 2**63 - 1)
    scenario = named.scenario(call.scenario, call.folder)
    roamed = roam(scenario, runs=runs, seed=seed)
    if call.json:
        print(as_json(_data(roamed)))
    else:
        _print(scenario, roamed, runs)
    return 1 if roamed.unfinished else 0


def _number(call: argparse.Namespace, given: str, low: int, high: int) -> int:
    # Python makes no number of more than some thousand digits; the highest here has 19.
    if not given.isdecimal() or len(given) > 19 or not low <= int(given) <= high:
        message = _("{given} is not a whole number from {low} to {high}.")
        call.refuse(message.format(given=given, low=low, high=high))
    return int(given)


def _print(scenario: Scenario, roamed: Roamed, runs: int) -> None:
    print(ngettext("{count} conversation", "{count} conversations", runs).format(count=runs))
    width = max(len(event) for _state, event in roamed.hits) if roamed.hits else 0
    for state in scenario.states:
        events = {event: count for (here, event), count in roamed.hits.items() if here == state}
        if events:
            print(f"\n{state}  ({_('come to')}: {roamed.arrived[state]})")
        for event, count in events.items():
            print(f"  {event:{width}}  {count:>6}{'  ' + _('never') if not count else ''}")
    print(f"\n{_('Endings')}")
    ending_width = max((len(ending) for ending in roamed.endings), default=0)
    for ending, count in roamed.endings.items():
        print(f"  {ending:{ending_width}}  {count:>6}{'  ' + _('never') if not count else ''}")
    if roamed.unfinished:
        print(f"  {_('did not end')}: {roamed.unfinished}")
    for state, way in roamed.stuck.items():
        stuck = _("Nothing can be done in “{state}” after: {way}")
        print(stuck.format(state=state, way=",".join(way) or "-"))
    never = sum(not count for count in roamed.hits.values())
    print()
    print(
        _("Everything that can be done has been done.")
        if not never
        else ngettext(
            "{count} of these was never met. `gelassen check` says whether it can be at all.",
            "{count} of these were never met. `gelassen check` says whether they can be at all.",
            never,
        ).format(count=never)
    )


def _data(roamed: Roamed) -> dict[str, object]:
    return {
        "hits": [
            {"state": state, "event": event, "count": count} for (state, event), count in roamed.hits.items()
        ],
        "arrived": dict(roamed.arrived),
        "endings": dict(roamed.endings),
        "unfinished": roamed.unfinished,
        "stuck": {state: list(way) for state, way in roamed.stuck.items()},
    }
