"""`gelassen graph`: a scenario as a picture, for documents and other programs."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from app import files, words
from app.arguments import Parser
from app.commands.command import Command, folder_argument
from app.errors import KnownError
from app.reasons import reason
from app.words import _

if TYPE_CHECKING:
    from app.graph.graph import Graph
    from app.graph.marks import Marks
    from app.scenario.model import Scenario

FORMATS = ("mermaid", "dot", "svg")


def command() -> Command:
    return Command(
        "graph",
        _("Draw where a scenario can go."),
        _arguments,
        _run,
        _(
            "For example:\n"
            "  gelassen graph sweater-15-november --format svg --to sweater.svg\n"
            "  gelassen graph my-scenarios/umbrella-on-line-12 --findings"
        ),
    )


def _arguments(parser: Parser) -> None:
    parser.what.add_argument(
        "scenario",
        nargs="?",
        metavar=_("SCENARIO"),
        help=_("The name of a scenario from the list, its folder, or its file."),
    )
    folder_argument(parser)
    parser.options.add_argument(
        "--format",
        metavar="|".join(FORMATS),
        default=FORMATS[0],
        help=_("mermaid for documents, dot for Graphviz, svg for a picture as it is; mermaid if not given."),
    )
    parser.options.add_argument(
        "--findings", action="store_true", help=_("Mark the states and ways that `check` finds something in.")
    )
    parser.options.add_argument(
        "--to", metavar=_("FILE"), help=_("Write it into this file instead of the terminal.")
    )


def _run(call: argparse.Namespace) -> int:
    from app import named
    from app.graph.graph import graph

    if call.scenario is None:
        call.refuse(_("Which scenario? `gelassen list` names them."))
    if call.format not in FORMATS:
        call.refuse(_("The formats are {formats}.").format(formats=", ".join(FORMATS)))
    found = named.files([call.scenario], call.folder)
    if len(found) != 1:
        call.refuse(_("{folder} has several scenarios. Name one of them.").format(folder=call.scenario))
    scenario, marks = _looked_at(found[0], findings=call.findings)
    _put(_written(graph(scenario), marks, call.format), call.to)
    return 0


def _looked_at(file: Path, *, findings: bool) -> tuple[Scenario, Marks]:
    """The scenario, in the language in use where it is translated, and its marks."""
    from app.check.checking import check
    from app.graph.marks import marks
    from app.scenario import reader
    from app.scenario.translation import Catalogue, localise

    reading = reader.read(file)
    scenario = reading.scenario
    if scenario is None:
        first = reading.obstacle
        line = f"{file}:{first.span.line}: {first.message}" if first is not None else str(file)
        more = _("`gelassen check {path}` tells more.").format(path=file)
        raise KnownError(f"{line}\n{more}")
    found = marks(check(file, forgiving=True).findings, reading.document) if findings else {}
    catalogue = file.parent / f"{words.language()}.po"
    if scenario.language != words.language() and catalogue.is_file():
        scenario = localise(scenario, Catalogue.load(catalogue))
    return scenario, found


def _written(drawn: Graph, marks: Marks, format_: str) -> str:
    if format_ == "svg":
        from app.graph.writers.svg import svg

        return svg(drawn, marks)
    if format_ == "dot":
        from app.graph.writers.dot import dot

        return dot(drawn, marks)
    from app.graph.writers.mermaid import mermaid

    return mermaid(drawn, marks)


def _put(text: str, file: str | None) -> None:
    """Where it is wanted; a file is written in UTF-8, whole or not at all."""
    if file is None:
        sys.stdout.write(text)
        return
    try:
        files.write(Path(file), text.encode("utf-8"))
    except OSError as error:
        said = _("{file} could not be written: {reason}.")
        raise KnownError(said.format(file=file, reason=reason(error))) from error
