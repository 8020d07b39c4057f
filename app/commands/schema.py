"""`gelassen schema`: the JSON Schema of scenario files."""

from __future__ import annotations

import argparse

from app.commands.command import Command, as_json, no_arguments
from app.words import _


def command() -> Command:
    return Command("schema", _("Print the JSON Schema of scenario files, for editors."), no_arguments, _run)


def _run(call: argparse.Namespace) -> int:
    from app.scenario.schema import json_schema

    print(as_json(json_schema()))
    return 0
