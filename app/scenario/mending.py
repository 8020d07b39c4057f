"""The line of a sentence as it should be written: under a block mark, where every character is ordinary."""

from __future__ import annotations

import re

ENTRY = re.compile(
    r"""^(?P<indent>[ ]*)(?P<dashes>(?:-[ ]+)*)(?P<key>[A-Za-z][\w.-]*)[ ]*:(?:[ ]+(?P<value>.*))?$"""
)
"""A line with a key, and perhaps a value."""
ITEM = re.compile(r"^(?P<indent>[ ]*)(?P<dashes>(?:-[ ]+)+)(?P<value>.*)$")
"""A line with a list item that has no key."""
_IN_BRACES = re.compile(r"""(?:^|[{,])\s*(?P<key>[A-Za-z][\w.-]*):[ ]+(?P<value>[^{}\[\]"']*)""")


def under_a_block_mark(line: str, text: str | None = None) -> str | None:
    """The line with its sentence on a line of its own under `>`; None if the line holds no sentence.

    text: the sentence where it is not simply what stands behind the key.
    """
    found = ENTRY.match(line) or ITEM.match(line)
    if found is None:
        return None
    sentence = (text if text is not None else unquoted(found["value"] or "")).strip()
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


def unquoted(value: str) -> str:
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


def indent(line: str) -> int:
    """How many spaces a line begins with."""
    return len(line) - len(line.lstrip(" "))
