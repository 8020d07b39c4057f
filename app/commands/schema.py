"""`gelassen schema`: the JSON Schema of scenario files."""

from __future__ import annotations

import argparse
from pathlib import Path

from app.arguments import Parser
from app.commands.command import Command, as_json
from app.errors import KnownError
from app.words import _


def command() -> Command:
    return Command("schema", _("Print the JSON Schema of scenario files, for editors."), _arguments, _run)


def _arguments(parser: Parser) -> None:
    parser.options.add_argument("--to", metavar=_("FILE"), help=_("Write it into this file instead."))


def _run(call: argparse.Namespace) -> int:
    from app.scenario.schema import json_schema

    if call.to is None:
        print(as_json(json_schema()))
        return 0
    _write(Path(call.to), json_schema())
    print(_("{path} is written.").format(path=call.to))
    return 0


def _write(path: Path, schema: dict[str, object]) -> None:
    """Write it in UTF-8, which not every shell does with what it redirects. Raises KnownError."""
    import json

    from app import files
    from app.reasons import reason

    try:
        files.write(path, (json.dumps(schema, ensure_ascii=False, indent=2) + "\n").encode())
    except OSError as error:
        message = _("{path} cannot be written: {reason}.")
        raise KnownError(message.format(path=path, reason=reason(error))) from error
