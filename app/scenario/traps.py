"""What YAML makes of spoken language: the trap a sentence fell into, and the line as it should be."""

from __future__ import annotations

from dataclasses import replace

from app.scenario import slips
from app.scenario.codes import Code
from app.scenario.diagnostic import Diagnostic, Related
from app.scenario.mending import ENTRY, ITEM, indent, mended, out_of_braces, under_a_block_mark
from app.scenario.source import one_character
from app.scenario.syntax import Fault, Look, Trap
from app.words import _

_ODD = "%@`*&!|>-?[]{},#"


def _escape(fault: Fault) -> Trap | None:
    if "escape" not in fault.problem:
        return None
    return Trap(
        Code.ESCAPE,
        _("Between double quotation marks a backslash begins a code, and this one is not known."),
        one_character(fault.line, fault.column),
        _("Put the sentence on a line of its own under `>`; there a backslash is a backslash."),
        mended(fault.source, fault.line),
    )


def _swallowed_lines(fault: Fault) -> Trap | None:
    """A quote that was forgotten closes with the next one, lines below."""
    quoted = fault.quoted_from
    if (
        quoted is None
        or quoted.end_line == quoted.line
        or fault.line not in (quoted.end_line, quoted.end_line + 1)
    ):
        return None
    return Trap(
        Code.QUOTE_NOT_CLOSED,
        _("The quotation mark that opens here is closed only in line {line}.").format(line=quoted.end_line),
        one_character(quoted.line, quoted.column),
        _("Put the sentence on a line of its own under `>`; there it needs no quotation marks."),
        mended(fault.source, quoted.line),
        (
            Related(
                _("Up to here everything counts as one text:"),
                one_character(quoted.end_line, max(quoted.end_column - 1, 1)),
                fault.source.line(quoted.end_line),
            ),
        ),
    )


def _not_closed(fault: Fault) -> Trap | None:
    if "quoted scalar" not in fault.context or "escape" in fault.problem or "\\" in fault.problem:
        return None
    return Trap(
        Code.QUOTE_NOT_CLOSED,
        _("The quotation mark that opens here is never closed."),
        one_character(fault.context_line, fault.context_column),
        _("Put the sentence on a line of its own under `>`; there it needs no quotation marks."),
        mended(fault.source, fault.context_line),
    )


def _after_a_comment(fault: Fault) -> Trap | None:
    """A sentence that was cut off by ` #` cannot go on in the next line."""
    number = fault.context_line if "simple key" in fault.context else fault.line
    above = fault.source.line(number - 1)
    found = ENTRY.match(above) or ITEM.match(above)
    if (
        found is None
        or " #" not in (found["value"] or "")
        or indent(fault.source.line(number)) <= indent(above)
    ):
        return None
    column = above.index(" #", found.start("value")) + 2
    whole = f"{found['value']} {fault.source.line(number).strip()}"
    return Trap(
        Code.COMMENT_ENDS_SENTENCE,
        _("A number sign with a space before it begins a comment, and ends the sentence."),
        one_character(number - 1, column),
        _("Put the sentence on lines of its own under `>`; there a number sign is an ordinary character."),
        under_a_block_mark(fault.source, number - 1, whole, through=number),
    )


def _quote_ends_early(fault: Fault) -> Trap | None:
    quoted = fault.quoted_from
    if quoted is None or quoted.end_line != fault.line or fault.column < quoted.end_column:
        return None
    if fault.text[quoted.end_column - 1 : fault.column - 1].strip():
        return None
    span = one_character(fault.line, quoted.end_column - 1)
    in_braces = "flow" in fault.context
    written = (out_of_braces if in_braces else under_a_block_mark)(fault.source, fault.line)
    return Trap(
        Code.QUOTE_ENDS_EARLY,
        _("The quotation mark closes here, and the sentence goes on."),
        span,
        _("Put the sentence on a line of its own under `>`; there quotation marks are ordinary characters."),
        written,
    )


def _odd_start(fault: Fault) -> Trap | None:
    """A value that begins with a character that means something to YAML."""
    line = (
        fault.context_line
        if fault.context.startswith(("while scanning a", "while parsing a node"))
        else fault.line
    )
    text = fault.source.line(line)
    found = ENTRY.match(text) or ITEM.match(text)
    value = (found["value"] or "") if found is not None else ""
    if found is None or not value or value[0] not in _ODD:
        return None
    span = one_character(line, found.start("value") + 1)
    if value[0] in "|>":
        if "block scalar" not in fault.context:
            return None
        return Trap(
            Code.TEXT_BEHIND_BLOCK_MARK,
            _("Behind `{mark}` nothing may stand; the text begins on the next line.").format(mark=value[0]),
            span,
            _("Put the sentence on a line of its own, two spaces deeper."),
            under_a_block_mark(fault.source, line, value[1:].lstrip("-+0123456789")),
        )
    if value[0] in "[{":
        # An error at the key's own colon, before the value, is about the line and not about the brackets.
        if fault.line != line or fault.column <= found.start("value") or "flow" in fault.context:
            return None
        return Trap(
            Code.SENTENCE_IN_BRACES,
            _(
                "A value that begins with `{character}` ends at its counterpart, and here something follows."
            ).format(character=value[0]),
            one_character(fault.line, fault.column),
            _(
                "Put the sentence on a line of its own under `>`; there brackets and braces "
                "are ordinary characters."
            ),
            under_a_block_mark(fault.source, line),
        )
    return Trap(
        Code.ODD_FIRST_CHARACTER,
        _(
            "A sentence cannot begin with `{character}` here: YAML gives that sign a meaning of its own."
        ).format(character=value[0]),
        span,
        _("Put the sentence on a line of its own under `>`."),
        under_a_block_mark(fault.source, line),
    )


def _colon(fault: Fault) -> Trap | None:
    if "mapping values are not allowed" not in fault.problem:
        return None
    entry = ENTRY.match(fault.text)
    if (
        entry is None
        or (entry["value"] is None and fault.column > len(entry["key"]))
        or fault.column - 1 == entry.end("key")
    ):
        return slips.colon_on_a_later_line(fault)
    return Trap(
        Code.COLON_IN_SENTENCE,
        _("A colon with a space behind it inside a sentence: YAML takes what stands before it for a key."),
        one_character(fault.line, fault.column),
        _("Put the sentence on a line of its own under `>`."),
        under_a_block_mark(fault.source, fault.line),
    )


def explain(fault: Fault) -> Diagnostic:
    """The finding of a syntax error: of the first look that knows it."""
    trap = next((found for look in _LOOKS if (found := look(fault)) is not None), None) or slips.plain(fault)
    diagnostic = fault.source.diagnostic(
        trap.code, trap.message, trap.span, suggestion=trap.suggestion, mended=trap.mended
    )
    return replace(diagnostic, related=trap.related)


_LOOKS: tuple[Look, ...] = (
    slips.tab,
    slips.comparison,
    _escape,
    _swallowed_lines,
    _not_closed,
    _after_a_comment,
    _quote_ends_early,
    _odd_start,
    _colon,
    slips.braces,
    slips.outdented,
    slips.no_colon,
    slips.wrong_depth,
)
