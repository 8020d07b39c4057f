"""Slips of structure: tabs, indentation, missing colons, brackets that nothing closes, signs for words."""

from __future__ import annotations

import re

from app.scenario.codes import Code
from app.scenario.diagnostic import Span
from app.scenario.keys import KEYS, SENTENCE_KEYS
from app.scenario.mending import (
    ENTRY,
    ITEM,
    block_above,
    indent,
    level,
    one_line,
    out_of_braces,
    owner,
    under_a_block_mark,
)
from app.scenario.source import one_character
from app.scenario.syntax import Fault, Trap
from app.words import _


def tab(fault: Fault) -> Trap | None:
    found = re.match(r" *\t", fault.text)
    if found is None or not any(
        word in fault.problem for word in ("cannot start any token", "tab character")
    ):
        return None
    return Trap(
        Code.TAB,
        _("This line is indented with a tab; YAML counts spaces."),
        one_character(fault.line, found.end()),
        _("Put spaces in place of each tab."),
        one_line(fault.line, " " * _without_tabs(fault) + fault.text.strip()),
    )


def _without_tabs(fault: Fault) -> int:
    """How many spaces are most likely meant by the tabs that a line begins with."""
    text = fault.text.strip()
    number = owner(fault.source, fault.line)
    above = fault.source.line(number)
    found = ENTRY.match(above) or ITEM.match(above)
    if found is None:
        return 0
    entry = ENTRY.match(text)
    is_key = ITEM.match(text) is not None or (
        entry is not None and (entry["key"] in KEYS or not found["value"] or not entry["value"])
    )
    deeper = level(above) + 2
    if not is_key and found["value"]:  # a sentence goes on
        depth = block_above(fault.source, fault.line)
        return depth if depth is not None else deeper
    below = next((line for line in fault.source.lines[fault.line :] if line.strip()), "")
    opens = not found["value"]
    if not below.lstrip(" ").startswith("\t") and indent(below) >= (deeper if opens else level(above)):
        return indent(below) if opens else level(above)
    if opens:
        return deeper
    before = fault.text[: len(fault.text) - len(fault.text.lstrip())]
    columns = {level(line) for line in fault.source.lines[: fault.line - 1] if ENTRY.match(line)}
    meant = (before.count("\t") * width + before.count(" ") for width in (2, 4, 8))
    return next((one for one in meant if one in columns and one <= level(above)), level(above))


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
        one_line(line, text[: found.start(1)] + words + text[found.end(1) :]),
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
            one_line(number, above[: column - 1] + " " + above[column - 1 :]),
        )
    if (trap := _goes_on_with_a_colon(fault)) is not None:
        return trap
    if re.match(r"^\s*-\S", above):
        return Trap(
            Code.MISSING_COLON,
            _("A space is missing behind the dash."),
            one_character(number, above.index("-") + 2),
            _("Write a space between the dash and what follows."),
            one_line(number, above.replace("-", "- ", 1)),
        )
    return None


def _goes_on_with_a_colon(fault: Fault) -> Trap | None:
    """A line under a sentence in which YAML found a colon: the sentence goes on, or a key is too deep."""
    number = owner(fault.source, fault.line)
    above = fault.source.line(number)
    entry = ENTRY.match(above)
    found = entry or ITEM.match(above)
    if found is None or indent(fault.text) <= level(above):
        return None
    words = fault.text.strip().split(": ")[0].rstrip(":")
    speaks = entry is None or entry["key"] in SENTENCE_KEYS
    if " " in words or (speaks and found["value"] and words not in KEYS):
        return Trap(
            Code.COLON_IN_SENTENCE,
            _(
                "A colon with a space behind it inside a sentence: YAML takes what stands "
                "before it for a key."
            ),
            one_character(fault.line, fault.column),
            _("Put the sentence on lines of its own under `>`."),
            under_a_block_mark(fault.source, number, through=fault.line),
        )
    if entry is None:
        return None
    return _outdented_key(fault, number) or _indented(fault, level(above))


def _outdented_key(fault: Fault, number: int) -> Trap | None:
    """A key that slid out to the column of the id it belongs to, between lines that are deeper."""
    meant, text = indent(fault.text), fault.source.line(number)
    before = owner(fault.source, number)
    if not before or level(fault.source.line(before)) != meant:
        return None
    parent = before
    while parent and level(fault.source.line(parent)) >= meant:
        parent = owner(fault.source, parent)
    if not parent or level(fault.source.line(parent)) != level(text):
        return None
    return _misplaced(number, text, meant)


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
            under_a_block_mark(fault.source, fault.context_line)
            if character == "[" and not re.search(r"\[\s*$", opened)
            else None,
        )
    return Trap(
        Code.SENTENCE_IN_BRACES,
        _(
            "YAML cannot read this sentence inside braces: a colon, a comma, a quotation mark "
            "or a bracket splits it."
        ),
        one_character(fault.line, fault.column),
        _("Write this entry without braces, and the sentence on a line of its own under `>`."),
        out_of_braces(fault.source, fault.line),
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


def outdented(fault: Fault) -> Trap | None:
    """A line of a sentence that begins before the sentence does."""
    if "could not find expected ':'" in fault.problem:
        number = fault.context_line
    elif "did not find expected" in fault.problem and "block" in fault.context:
        number = fault.line
    else:
        return None
    text = fault.source.line(number)
    entry = ENTRY.match(text)
    if ITEM.match(text) or (entry is not None and (entry["key"] in KEYS or not entry["value"])):
        return None
    if ":" in text and text.split(":")[0].strip() in KEYS:  # `reply:Oh`, whose colon lacks its space
        return None
    depth = block_above(fault.source, number)
    if depth is None and entry is None and text.split()[0] not in KEYS:
        above = fault.source.line(owner(fault.source, number))
        found = ENTRY.match(above)
        if found is not None and found["value"] and found["key"] in SENTENCE_KEYS:
            depth = level(above) + 2
    if depth is None or depth <= indent(text):
        return None
    return Trap(
        Code.INDENTATION,
        _("The sentence above goes on here, and this line begins too far to the left."),
        one_character(number, indent(text) + 1),
        _("Begin it in the same column as the sentence."),
        one_line(number, " " * depth + text.strip()),
    )


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
            one_line(fault.context_line, f"{glued[1]}: {glued[2]}"),
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
        one_line(fault.context_line, f"{words[1]}{words[2]}: {words[3]}") if words else None,
    )


def wrong_depth(fault: Fault) -> Trap | None:
    if "did not find expected" not in fault.problem or "block" not in fault.context:
        return None
    return _indented(fault, fault.context_column - 1)


def _indented(fault: Fault, column: int) -> Trap | None:
    here = indent(fault.text)
    if here == column and not fault.text.lstrip().startswith("- "):
        return None
    if fault.text.lstrip().startswith("- "):
        message = _("A list item begins here, among keys.")
        suggestion = _("Put it two spaces deeper than the key whose list it belongs to.")
        return Trap(Code.INDENTATION, message, one_character(fault.line, here + 1), suggestion)
    return _misplaced(fault.line, fault.text, column)


def _misplaced(number: int, text: str, column: int) -> Trap:
    here = indent(text)
    return Trap(
        Code.INDENTATION,
        _("This line begins in column {column}; the lines it belongs to begin in column {other}.").format(
            column=here + 1, other=column + 1
        ),
        one_character(number, here + 1),
        _("Lines that belong together begin in the same column. Most likely this is meant:"),
        one_line(number, " " * column + text.strip()),
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
