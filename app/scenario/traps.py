"""What YAML makes of spoken language: the trap a sentence fell into, and the line as it should be."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from app.scenario.codes import Code
from app.scenario.diagnostic import Diagnostic, Related, Span
from app.scenario.source import Source, one_character
from app.words import _

_ENTRY = re.compile(
    r"""^(?P<indent>[ ]*)(?P<dashes>(?:-[ ]+)*)(?P<key>[A-Za-z][\w.-]*)[ ]*:(?:[ ]+(?P<value>.*))?$"""
)
_ITEM = re.compile(r"^(?P<indent>[ ]*)(?P<dashes>(?:-[ ]+)+)(?P<value>.*)$")
_IN_BRACES = re.compile(r"""(?:^|[{,])\s*(?P<key>[A-Za-z][\w.-]*):[ ]+(?P<value>[^{}\[\]"']*)""")
_ODD = "%@`*&!|>-?[]{},#\"'"


@dataclass(frozen=True, slots=True)
class Trap:
    """What happened, where, and how to mend it."""

    code: Code
    message: str
    span: Span
    suggestion: str
    mended: str | None = None
    related: tuple[Related, ...] = ()


def under_a_block_mark(line: str, text: str | None = None) -> str | None:
    """The line with its sentence on a line of its own under `>`; None if the line holds no sentence.

    text: the sentence where it is not simply what stands behind the key.
    """
    found = _ENTRY.match(line) or _ITEM.match(line)
    if found is None:
        return None
    sentence = (text if text is not None else _unquoted(found["value"] or "")).strip()
    if not sentence:
        return None
    parts = found.groupdict()
    head = parts["indent"] + parts["dashes"] + (f"{parts['key']}: >" if "key" in parts else ">")
    return f"{head}\n{' ' * (len(parts['indent']) + len(parts['dashes']) + 2)}{sentence}"


def out_of_braces(line: str, column: int) -> str | None:
    """The entry of a `{...}` at or before the column, as lines of its own; None if there is none."""
    found = None
    for entry in _IN_BRACES.finditer(line):
        if entry.start() < column:
            found = entry
    if found is None:
        return None
    rest = re.split(r",\s*[a-z][\w.-]*:(?:\s|$)|[}\]]", line[found.start("value") :])[0].strip().rstrip(",")
    return f"{found['key']}: >\n  {rest}" if rest else None


def explain(
    source: Source,
    *,
    problem: str,
    context: str,
    line: int,
    column: int,
    context_line: int,
    context_column: int,
    quoted_from: Span | None,
) -> Diagnostic:
    """The diagnostic of a syntax error. `problem` and `context` are libyaml's own; positions count from 1.

    quoted_from: where the last text in quotes before the error stands, None if the last text has none.
    """
    at = _At(source, problem, context, line, column, context_line, context_column, quoted_from)
    trap = next((found for look in _LOOKS if (found := look(at)) is not None), None) or _plain(at)
    diagnostic = source.diagnostic(
        trap.code, trap.message, trap.span, suggestion=trap.suggestion, mended=trap.mended
    )
    return replace(diagnostic, related=trap.related)


@dataclass(frozen=True, slots=True)
class _At:
    source: Source
    problem: str
    context: str
    line: int
    column: int
    context_line: int
    context_column: int
    quoted_from: Span | None

    @property
    def text(self) -> str:
        return self.source.line(self.line)

    @property
    def span(self) -> Span:
        """The place of the error; at the end of the file, the one behind the last line with words."""
        if self.line <= len(self.source.lines) and self.text.strip():
            return one_character(self.line, self.column)
        for number in range(min(self.line, len(self.source.lines)), 0, -1):
            if (text := self.source.line(number)).strip():
                return one_character(number, len(text.rstrip()) + 1)
        return one_character(1, 1)

    @property
    def behind(self) -> str:
        """What stands on the line from the error on."""
        return self.text[self.column - 1 :]


def _tab(at: _At) -> Trap | None:
    found = re.match(r" *\t", at.text)
    if found is None or "cannot start any token" not in at.problem:
        return None
    return Trap(
        Code.TAB,
        _("This line is indented with a tab; YAML counts spaces."),
        one_character(at.line, found.end()),
        _("Put two spaces in place of each tab."),
        at.text.replace("\t", "  "),
    )


def _comparison(at: _At) -> Trap | None:
    """`> 60` in a condition: the sign begins a block of text for YAML."""
    line = at.context_line if "block scalar" in at.context else at.line
    text = at.source.line(line)
    found = re.search(r":\s+((>=?)\s*([0-9]+))\s*(?:[,}]|$)", text)
    if found is None or not any(
        word in at.problem for word in ("cannot start", "comment or line break", "expected")
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


def _not_closed(at: _At) -> Trap | None:
    if "quoted scalar" not in at.context or "escape" in at.problem or "\\" in at.problem:
        return None
    text = at.source.line(at.context_line)
    return Trap(
        Code.QUOTE_NOT_CLOSED,
        _("The quotation mark that opens here is never closed."),
        one_character(at.context_line, at.context_column),
        _("Put the sentence on a line of its own under `>`; there it needs no quotation marks."),
        under_a_block_mark(text),
    )


def _escape(at: _At) -> Trap | None:
    if "escape" not in at.problem:
        return None
    return Trap(
        Code.ESCAPE,
        _("Between double quotation marks a backslash begins a code, and this one is not known."),
        one_character(at.line, at.column),
        _("Put the sentence on a line of its own under `>`; there a backslash is a backslash."),
        under_a_block_mark(at.text),
    )


def _swallowed_lines(at: _At) -> Trap | None:
    """A quote that was forgotten closes with the next one, lines below."""
    quoted = at.quoted_from
    if (
        quoted is None
        or quoted.end_line == quoted.line
        or at.line not in (quoted.end_line, quoted.end_line + 1)
    ):
        return None
    return Trap(
        Code.QUOTE_NOT_CLOSED,
        _("The quotation mark that opens here is closed only in line {line}.").format(line=quoted.end_line),
        one_character(quoted.line, quoted.column),
        _("Put the sentence on a line of its own under `>`; there it needs no quotation marks."),
        under_a_block_mark(at.source.line(quoted.line)),
        (
            Related(
                _("Up to here everything counts as one text:"),
                one_character(quoted.end_line, max(quoted.end_column - 1, 1)),
                at.source.line(quoted.end_line),
            ),
        ),
    )


def _quote_ends_early(at: _At) -> Trap | None:
    quoted = at.quoted_from
    if quoted is None or quoted.end_line != at.line or at.column < quoted.end_column:
        return None
    if at.text[quoted.end_column - 1 : at.column - 1].strip():
        return None
    span = one_character(at.line, quoted.end_column - 1)
    if "flow" in at.context:
        mended = out_of_braces(at.text.replace('"', "").replace("'", ""), at.column)
    else:
        mended = under_a_block_mark(at.text)
    return Trap(
        Code.QUOTE_ENDS_EARLY,
        _("The quotation mark closes here, and the sentence goes on."),
        span,
        _("Put the sentence on a line of its own under `>`; there quotation marks are ordinary characters."),
        mended,
    )


def _colon(at: _At) -> Trap | None:
    if "mapping values are not allowed" not in at.problem:
        return None
    entry = _ENTRY.match(at.text)
    if (
        entry is None
        or (entry["value"] is None and at.column > len(entry["key"]))
        or at.column - 1 == entry.end("key")
    ):
        return _colon_on_a_later_line(at)
    return Trap(
        Code.COLON_IN_SENTENCE,
        _("A colon with a space behind it inside a sentence: YAML takes what stands before it for a key."),
        one_character(at.line, at.column),
        _("Put the sentence on a line of its own under `>`."),
        under_a_block_mark(at.text),
    )


def _colon_on_a_later_line(at: _At) -> Trap | None:
    """`say: Hello` with a deeper `to: x` below it, or a sentence that goes on and has a colon there."""
    number = at.line - 1
    while number > 0 and not at.source.line(number).strip():
        number -= 1
    above = at.source.line(number)
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
    entry = _ENTRY.match(above)
    here = _indent(at.text)
    if entry is not None and here > _indent(above):
        words = at.text.strip().split(": ")[0].rstrip(":")
        if " " in words:
            whole = " ".join((_unquoted(entry["value"] or ""), at.text.strip()))
            return Trap(
                Code.COLON_IN_SENTENCE,
                _(
                    "A colon with a space behind it inside a sentence: YAML takes what stands "
                    "before it for a key."
                ),
                one_character(at.line, at.column),
                _("Put the sentence on lines of its own under `>`."),
                under_a_block_mark(above, whole),
            )
        return _indented(at, len(entry["indent"]) + len(entry["dashes"]))
    if re.match(r"^\s*-\S", above):
        return Trap(
            Code.MISSING_COLON,
            _("A space is missing behind the dash."),
            one_character(number, above.index("-") + 2),
            _("Write a space between the dash and what follows."),
            above.replace("-", "- ", 1),
        )
    return None


def _odd_start(at: _At) -> Trap | None:
    """A value that begins with a character that means something to YAML."""
    line = at.context_line if at.context.startswith(("while scanning a", "while parsing a node")) else at.line
    text = at.source.line(line)
    found = _ENTRY.match(text) or _ITEM.match(text)
    value = (found["value"] or "") if found is not None else ""
    if found is None or not value or value[0] not in _ODD:
        return None
    span = one_character(line, found.start("value") + 1)
    if value[0] in "|>":
        if "block scalar" not in at.context:
            return None
        return Trap(
            Code.TEXT_BEHIND_BLOCK_MARK,
            _("Behind `{mark}` nothing may stand; the text begins on the next line.").format(mark=value[0]),
            span,
            _("Put the sentence on a line of its own, two spaces deeper."),
            under_a_block_mark(text, value[1:]),
        )
    if value[0] in "[{":
        if at.line != line or "flow" in at.context:
            return None
        return Trap(
            Code.SENTENCE_IN_BRACES,
            _(
                "A value that begins with `{character}` ends at its counterpart, and here something follows."
            ).format(character=value[0]),
            one_character(at.line, at.column),
            _(
                "Put the sentence on a line of its own under `>`; there brackets and braces "
                "are ordinary characters."
            ),
            under_a_block_mark(text),
        )
    if value[0] in "\"'":
        return None
    return Trap(
        Code.ODD_FIRST_CHARACTER,
        _(
            "A sentence cannot begin with `{character}` here: YAML gives that sign a meaning of its own."
        ).format(character=value[0]),
        span,
        _("Put the sentence on a line of its own under `>`."),
        under_a_block_mark(text),
    )


def _braces(at: _At) -> Trap | None:
    """Something inside `{...}` or `[...]` that does not belong there, or a bracket that is never closed."""
    if "flow" not in at.context:
        return None
    if not any(at.source.lines[at.line - 1 :]) and (open_ := _last_open(at)) is not None:
        line, column = open_
        character = at.source.line(line)[column - 1]
        return Trap(
            Code.BRACKET_NOT_CLOSED,
            _("The `{character}` that opens here is not closed.").format(character=character),
            one_character(line, column),
            _("Close it on the same line, or write each entry on a line of its own without brackets."),
        )
    if at.line != at.context_line:
        opened = at.source.line(at.context_line)
        character = opened[at.context_column - 1 : at.context_column] or "["
        return Trap(
            Code.BRACKET_NOT_CLOSED,
            _("The `{character}` that opens here is not closed.").format(character=character),
            one_character(at.context_line, at.context_column),
            _("Close it on the same line, or write each entry on a line of its own without brackets."),
            under_a_block_mark(opened) if character == "[" and not re.search(r"\[\s*$", opened) else None,
        )
    return Trap(
        Code.SENTENCE_IN_BRACES,
        _(
            "YAML cannot read this sentence inside braces: a colon, a comma, a quotation mark "
            "or a bracket splits it."
        ),
        one_character(at.line, at.column),
        _("Write this entry without braces, and the sentence on a line of its own under `>`."),
        out_of_braces(at.text, at.column),
    )


def _last_open(at: _At) -> tuple[int, int] | None:
    """Line and column of the last bracket that nothing closes on its line."""
    for number in range(len(at.source.lines), 0, -1):
        still_open: list[int] = []
        for column, character in enumerate(at.source.line(number), 1):
            if character in "[{":
                still_open.append(column)
            elif character in "]}" and still_open:
                still_open.pop()
        if still_open:
            return number, still_open[-1]
    return None


def _after_a_comment(at: _At) -> Trap | None:
    """A sentence that was cut off by ` #` cannot go on in the next line."""
    number = at.context_line if "simple key" in at.context else at.line
    above = at.source.line(number - 1)
    found = _ENTRY.match(above) or _ITEM.match(above)
    if (
        found is None
        or " #" not in (found["value"] or "")
        or _indent(at.source.line(number)) <= _indent(above)
    ):
        return None
    column = above.index(" #", found.start("value")) + 2
    whole = f"{found['value']} {at.source.line(number).strip()}"
    return Trap(
        Code.COMMENT_ENDS_SENTENCE,
        _("A number sign with a space before it begins a comment, and ends the sentence."),
        one_character(number - 1, column),
        _("Put the sentence on lines of its own under `>`; there a number sign is an ordinary character."),
        under_a_block_mark(above, whole),
    )


def _no_colon(at: _At) -> Trap | None:
    if "could not find expected ':'" not in at.problem:
        return None
    text = at.source.line(at.context_line)
    glued = re.match(r"^(\s*(?:- +)*[a-z][\w.-]*):(\S.*)$", text)
    if glued is not None:
        return Trap(
            Code.MISSING_COLON,
            _("A space is missing behind the colon."),
            one_character(at.context_line, glued.end(1) + 2),
            _("Write a space between the colon and what follows."),
            f"{glued[1]}: {glued[2]}",
        )
    words = re.match(r"^(\s*(?:- +)*)([a-z][\w.-]*)\s+(\S.*)$", text)
    return Trap(
        Code.MISSING_COLON,
        _("This line has no key: YAML looks for a word with a colon behind it."),
        one_character(at.context_line, at.context_column),
        _(
            "Put a colon behind the key; if the line belongs to the sentence above, indent it "
            "deeper than that key."
        ),
        f"{words[1]}{words[2]}: {words[3]}" if words else None,
    )


def _wrong_depth(at: _At) -> Trap | None:
    if "did not find expected" not in at.problem or "block" not in at.context:
        return None
    return _indented(at, at.context_column - 1)


def _indented(at: _At, level: int) -> Trap | None:
    here = _indent(at.text)
    if here == level and not at.text.lstrip().startswith("- "):
        return None
    if at.text.lstrip().startswith("- "):
        message = _("A list item begins here, among keys.")
        suggestion = _("Put it two spaces deeper than the key whose list it belongs to.")
        return Trap(Code.INDENTATION, message, one_character(at.line, here + 1), suggestion)
    return Trap(
        Code.INDENTATION,
        _("This line begins in column {column}; the lines it belongs to begin in column {other}.").format(
            column=here + 1, other=level + 1
        ),
        one_character(at.line, here + 1),
        _("Lines that belong together begin in the same column. Most likely this is meant:"),
        " " * level + at.text.strip(),
    )


def _plain(at: _At) -> Trap:
    return Trap(
        Code.SYNTAX,
        _("YAML cannot read on from here."),
        at.span,
        _(
            "Look at this line and the one above: is a colon, a quotation mark or a bracket "
            "missing, is one too many?"
        ),
    )


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _unquoted(value: str) -> str:
    """The sentence as it was meant: a quotation mark that is closed nowhere, or at the end, goes."""
    value = value.strip()
    if value[:1] not in ("'", '"'):
        return value
    mark, inside = value[0], value[1:]
    if mark not in inside:
        return value if mark == "'" else inside
    if inside.endswith(mark) and not inside.endswith("\\" + mark):
        return inside[:-1].replace(mark * 2, mark) if mark == "'" else inside[:-1].replace('\\"', '"')
    return value


_LOOKS = (
    _tab,
    _comparison,
    _escape,
    _swallowed_lines,
    _not_closed,
    _after_a_comment,
    _quote_ends_early,
    _odd_start,
    _colon,
    _braces,
    _no_colon,
    _wrong_depth,
)
