"""What a command is, and what several of them need."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass

from app.arguments import Parser
from app.words import _


@dataclass(frozen=True, slots=True)
class Command:
    """Something that can be done without a window.

    run returns the exit code. more: what its help ends with.
    """

    name: str
    summary: str
    arguments: Callable[[Parser], None]
    run: Callable[[argparse.Namespace], int]
    more: str = ""


def no_arguments(parser: Parser) -> None:
    """Takes none of its own."""


def folder_argument(parser: Parser) -> None:
    parser.options.add_argument(
        "--folder",
        metavar=_("FOLDER"),
        help=_("Take the scenarios of this folder, too, beside the ones that come with Gelassen."),
    )


def as_json(value: object) -> str:
    """JSON that says the same whatever letters the terminal has."""
    utf8 = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    return json.dumps(value, ensure_ascii=not utf8, indent=2)
