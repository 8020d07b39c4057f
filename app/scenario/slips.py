"""Slips of structure: tabs, indentation, missing colons, brackets that nothing closes, signs for words."""

from __future__ import annotations

import re

from app.scenario.codes import Code
from app.scenario.diagnostic import Span
from app.scenario.mending import ENTRY, indent, out_of_braces, under_a_block_mark, unquoted
from app.scenario.source import one_character
from app.scenario.syntax import Fault, Trap
from app.words import _


def tab(fault: Fault) -> Trap | None:
    found = re.match(r" *\t", fault.text)
    if found is None or "cannot start any token" not in fault.problem:
        return None
    return Trap(
        Code.TAB,
        _("This line is indented with a tab; YAML counts spaces."),
        one_character(fault.line, found.end()),
        _("Put two spaces in place of each tab."),
        fault.text.replace("\t", "  "),
    )


def comparison(fault: Fault) -> Trap | None:
    """`> 60` in a condition: the sign begins a block of text for YAML."""
    line = fault.context_line if "block scalar" in fault.context else fault.line
    text = fault.source.line(line)
    found = re.search(r":\s+((>=?)\s*([0-9]+))\s*(?:[,}]|$)", text)
    if found is None or not any(
        word in fault.problem for word in ("cannot start", "comment or line break", "expected")
    ):
        return None
    words = f"{'at least' if found[2] == '>=' else 'above'} {found[3]}"
    return Trap(
        Code.BAD_CONDITION,
        _("Conditions are written in words, not in signs."),
        Span(line, found.start(1) + 1, line, found.end(1) + 1),
        _("Write `{value}`.").format(value=words),
        text[: found.start(1)] + words + text[found.end(1) :],
    )


def colon_on_a_later_line(fault: Fault) -> Trap | None:
    """`say: Hello` with a deeper `to: x` below it, or a sentence that goes on and has a colon there."""
    number = fault.line - 1
    while number > 0 and not fault.source.line(number).strip():
        number -= 1
    above = fault.source.line(number)
    glued = re.match(r"^\s*(?:- +)*([a-z][\w.-]*):(\S.*)$", above)
    if glued is not None:
        column = above.index(":") + 2
        return Trap(
            Code.MISSING_COLON,
            _("A space is missing behind the colon."),
            one_character(number, column),
            _("Write a space between the colon and what follows."),
            above[: column - 1] + " " + above[column - 1 :],
        )
    entry = ENTRY.match(above)
    here = indent(fault.text)
    if entry is not None and here > indent(above):
        words = fault.text.strip().split(": ")[0].rstrip(":")
        if " " in words:
            whole = " ".join((unquoted(entry["value"] or ""), fault.text.strip()))
            return Trap(
                Code.COLON_IN_SENTENCE,
                _(
                    "A colon with a space behind it inside a sentence: YAML takes what stands "
                    "before it for a key."
                ),
                one_character(fault.line, fault.column),
                _("Put the sentence on lines of its own under `>`."),
                under_a_block_mark(above, whole),
            )
        return _indented(fault, len(entry["indent"]) + len(entry["dashes"]))
    if re.match(r"^\s*-\S", above):
        return Trap(
            Code.MISSING_COLON,
            _("A space is missing behind the dash."),
            one_character(number, above.index("-") + 2),
            _("Write a space between the dash and what follows."),
            above.replace("-", "- ", 1),
        )
    return None


def braces(fault: Fault) -> Trap | None:
    """Something inside `{...}` or `[...]` that does not belong there, or a bracket that is never closed."""
    if "flow" not in fault.context:
        return None
    if not any(fault.source.lines[fault.line - 1 :]) and (open_ := _last_open(fault)) is not None:
        line, column = open_
        character = fault.source.line(line)[column - 1]
        return Trap(
            Code.BRACKET_NOT_CLOSED,
            _("The `{character}` that opens here is not closed.").format(character=character),
            one_character(line, column),
            _("Close it on the same line, or write each entry on a line of its own without brackets."),
        )
    if fault.line != fault.context_line:
        opened = fault.source.line(fault.context_line)
        character = opened[fault.context_column - 1 : fault.context_column] or "["
        return Trap(
            Code.BRACKET_NOT_CLOSED,
            _("The `{character}` that opens here is not closed.").format(character=character),
            one_character(fault.context_line, fault.context_column),
            _("Close it on the same line, or write each entry on a line of its own without brackets."),
            under_a_block_mark(opened) if character == "[" and not re.search(r"\[\s*$", opened) else None,
        )
    return Trap(
        Code.SENTENCE_IN_BRACES,
        _(
            "YAML cannot read this sentence inside braces: a colon, a comma, a quotation mark "
            "or a bracket splits it."
        ),
        one_character(fault.line, fault.column),
        _("Write this entry without braces, and the sentence on a line of its own under `>`."),
        out_of_braces(fault.text, fault.column),
    )


def _last_open(fault: Fault) -> tuple[int, int] | None:
    """Line and column of the last bracket that nothing closes on its line."""
    for number in range(len(fault.source.lines), 0, -1):
        still_open: list[int] = []
        for column, character in enumerate(fault.source.line(number), 1):
            if character in "[{":
                still_open.append(column)
            elif character in "]}" and still_open:
                still_open.pop()
        if still_open:
            return number, still_open[-1]
    return None


def no_colon(fault: Fault) -> Trap | None:
    if "could not find expected ':'" not in fault.problem:
        return None
    text = fault.source.line(fault.context_line)
    glued = re.match(r"^(\s*(?:- +)*[a-z][\w.-]*):(\S.*)$", text)
    if glued is not None:
        return Trap(
            Code.MISSING_COLON,
            _("A space is missing behind the colon."),
            one_character(fault.context_line, glued.end(1) + 2),
            _("Write a space between the colon and what follows."),
            f"{glued[1]}: {glued[2]}",
        )
    words = re.match(r"^(\s*(?:- +)*)([a-z][\w.-]*)\s+(\S.*)$", text)
    return Trap(
        Code.MISSING_COLON,
        _("This line has no key: YAML looks for a word with a colon behind it."),
        one_character(fault.context_line, fault.context_column),
        _(
            "Put a colon behind the key; if the line belongs to the sentence above, indent it "
            "deeper than that key."
        ),
        f"{words[1]}{words[2]}: {words[3]}" if words else None,
    )


def wrong_depth(fault: Fault) -> Trap | None:
    if "did not find expected" not in fault.problem or "block" not in fault.context:
        return None
    return _indented(fault, fault.context_column - 1)


def _indented(fault: Fault, level: int) -> Trap | None:
    here = indent(fault.text)
    if here == level and not fault.text.lstrip().startswith("- "):
        return None
    if fault.text.lstrip().startswith("- "):
        message = _("A list item begins here, among keys.")
        suggestion = _("Put it two spaces deeper than the key whose list it belongs to.")
        return Trap(Code.INDENTATION, message, one_character(fault.line, here + 1), suggestion)
    return Trap(
        Code.INDENTATION,
        _("This line begins in column {column}; the lines it belongs to begin in column {other}.").format(
            column=here + 1, other=level + 1
        ),
        one_character(fault.line, here + 1),
        _("Lines that belong together begin in the same column. Most likely this is meant:"),
        " " * level + fault.text.strip(),
    )


def plain(fault: Fault) -> Trap:
    return Trap(
        Code.SYNTAX,
        _("YAML cannot read on from here."),
        fault.span,
        _(
            "Look at this line and the one above: is a colon, a quotation mark or a bracket "
            "missing, is one too many?"
        ),
    )
