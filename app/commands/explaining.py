"""`gelassen explain`: what a finding's code means, with an example that has it and one that has not."""

from __future__ import annotations

import argparse
import re
import sys
import textwrap
from collections.abc import Iterator

from app import terminal, words
from app.arguments import Parser
from app.commands.command import Command
from app.words import _

_WIDTH = 80


def command() -> Command:
    return Command("explain", _("Tell more about a code that `gelassen check` names."), _arguments, _run)


def _arguments(parser: Parser) -> None:
    parser.what.add_argument(
        "code", nargs="?", metavar=_("CODE"), help=_("Such as GEL204. Without one, all are listed.")
    )


def _run(call: argparse.Namespace) -> int:
    from app.check.page import page
    from app.scenario.codes import Code
    from app.scenario.diagnostic import did_you_mean

    language = words.language()
    if call.code is None:
        for code in Code:
            print(f"{code.value}  {page(code, language).title}")
        return 0
    known = {code.value: code for code in Code}
    asked = call.code.strip().upper()
    asked = f"GEL{asked}" if asked.isdecimal() else asked
    if asked not in known:
        hint = did_you_mean(asked, known) or _("Without a code, `gelassen explain` lists all of them.")
        call.refuse(_("There is no code {code}. {hint}").format(code=call.code, hint=hint))
    for line in shown(page(known[asked], language).markdown, colour=terminal.has_colours(sys.stdout)):
        print(line)
    return 0


def shown(markdown: str, *, colour: bool = False) -> Iterator[str]:
    """A page for a terminal: headings without marks, paragraphs as wide as it, examples with a margin."""
    bold = ("\x1b[1m", "\x1b[0m") if colour else ("", "")
    dim = ("\x1b[2m", "\x1b[0m") if colour else ("", "")
    for block in re.split(r"(^```.*?^```$)", markdown.strip(), flags=re.MULTILINE | re.DOTALL):
        if block.startswith("```"):
            yield from _example(block, *dim)
            continue
        for paragraph in re.split(r"\n{2,}", block.strip()):
            heading = re.match(r"#+ +(.*)", paragraph)
            if heading is not None:
                yield f"{bold[0]}{heading[1]}{bold[1]}"
            elif paragraph.lstrip().startswith(("- ", "* ", "|")):
                yield from paragraph.splitlines()
            elif paragraph:
                yield from textwrap.wrap(" ".join(paragraph.split()), _WIDTH, break_on_hyphens=False)
            if paragraph:
                yield ""


def _example(fence: str, dim: str, end: str) -> Iterator[str]:
    first, *lines = fence.splitlines()
    place = _place(first.removeprefix("```").split())
    if place:
        yield f"    {dim}# {place}{end}"
    yield from (f"    {line}".rstrip() for line in lines[:-1])
    yield ""


def _place(info: list[str]) -> str:
    """The file that an example stands in, where it is not the scenario's."""
    if info[:1] == ["po"]:
        return f"{info[1]}.po"
    files = {"walks": "playthroughs.yaml", "check": "check.yaml", "skills": "skills.yaml"}
    return next((files[word] for word in info if word in files), "")
