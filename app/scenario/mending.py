"""The lines of a sentence as they should be written: under a block mark, all characters are ordinary."""

from __future__ import annotations

import re

from app.scenario.diagnostic import Mended
from app.scenario.keys import KEYS
from app.scenario.source import Source

ENTRY = re.compile(
    r"""^(?P<indent>[ ]*)(?P<dashes>(?:-[ ]+)*)(?P<key>[A-Za-z][\w.-]*)[ ]*:(?:[ ]+(?P<value>.*))?$"""
)
"""A line with a key, and perhaps a value."""
ITEM = re.compile(r"^(?P<indent>[ ]*)(?P<dashes>(?:-[ ]+)+)(?P<value>.*)$")
"""A line with a list item that has no key."""
_PAIR = re.compile(r"\s*(?P<key>[A-Za-z][\w.-]*):(?:\s+(?P<value>.*))?", re.DOTALL)
_WORDS = re.compile(r"[+-]?\w+(?:[ .-]\w+)*")
_STAY_IN_BRACES = ("when", "changes", "skills", "to", "not")
_FAR = 200
"""Lines to look through for what a line belongs to."""


def one_line(number: int, text: str) -> Mended:
    """The line of that number, written anew."""
    return Mended(text, number, number)


def mended(source: Source, number: int) -> Mended | None:
    """The sentence that the line is about under a block mark: out of its braces, if it stands in some."""
    return out_of_braces(source, number) or under_a_block_mark(source, number)


def under_a_block_mark(
    source: Source, number: int, text: str | None = None, *, through: int = 0
) -> Mended | None:
    """The sentence of a line, and of the lines it goes on in, under `>`; None if the line holds none.

    text: the sentence where it is not simply what stands behind the key. through: a line it reaches at least.
    """
    line = source.line(number)
    found = ENTRY.match(line) or ITEM.match(line)
    if found is None:
        return None
    words = [text if text is not None else found["value"] or ""]
    if not words[0].strip():
        return None
    last = number
    while last < through or _goes_on(source.line(last + 1), level(line)):
        last += 1
        if text is None or last > through:
            words.append(source.line(last).strip())
    sentence = " ".join(word.strip() for word in words)
    parts = found.groupdict()
    head = parts["indent"] + parts["dashes"] + (f"{parts['key']}: >" if "key" in parts else ">")
    margin = " " * (len(parts["indent"]) + len(parts["dashes"]) + 2)
    return Mended(f"{head}\n{margin}{sentence if text is not None else unquoted(sentence)}", number, last)


def as_an_item(source: Source, first: int, last: int, column: int) -> Mended:
    """The lines from the column on as one list item under `>`; a dash that stands before them is kept."""
    before = source.line(first)[: column - 1]
    head = before if before.strip() else f"{before}- "
    words = [
        source.line(first)[column - 1 :],
        *(source.line(number) for number in range(first + 1, last + 1)),
    ]
    return Mended(f"{head}>\n{' ' * (len(head) + 2)}{' '.join(word.strip() for word in words)}", first, last)


def out_of_braces(source: Source, number: int) -> Mended | None:
    """The `{...}` that the line is a part of, with every entry on a line of its own.

    None where there is none, or it cannot be told where its entries end.
    """
    for first in range(number, max(number - 10, 0), -1):
        line = source.line(first)
        found = ENTRY.match(line) or ITEM.match(line)
        if found is not None and (found["value"] or "").startswith("{"):
            break
    else:
        return None
    braces = _braces(source, first, found.start("value"))
    if braces is None or braces[1] < number:
        return None
    inside, last = braces
    parts = found.groupdict()
    head = parts["indent"] + parts["dashes"]
    column = len(head) + (2 if "key" in parts else 0)
    entries = _entries(inside, column)
    if entries is None:
        return None
    rows = "\n".join(entries)
    return Mended(f"{head}{parts['key']}:\n{rows}" if "key" in parts else head + rows[column:], first, last)


def out_of_brackets(source: Source, number: int) -> Mended | None:
    """The texts of a `key: [a, b]`, each on a line of its own behind a dash; None for anything else."""
    found = ENTRY.match(source.line(number))
    value = (found["value"] or "").strip() if found is not None else ""
    if (
        found is None
        or value[:1] != "["
        or value[-1:] != "]"
        or any(mark in value[1:-1] for mark in "[]{}\"'#")
    ):
        return None
    margin = " " * (found.start("key") + 2)
    items = "\n".join(f"{margin}- {item.strip()}" for item in value[1:-1].split(",") if item.strip())
    return one_line(number, f"{found['indent']}{found['dashes']}{found['key']}:\n{items}")


def _braces(source: Source, first: int, start: int) -> tuple[str, int] | None:
    """What stands between a brace and its counterpart, which ends a line, and the number of that line."""
    words: list[str] = []
    for number in range(first, first + 20):
        words.append(source.line(number)[start:].strip())
        start = 0
        text = " ".join(words)
        if text.count("{") == text.count("}"):
            return (text[1:-1], number) if text.endswith("}") else None
    return None


def _entries(inside: str, column: int) -> list[str] | None:
    """The lines of the entries between two braces, each with its key in the column."""
    lines: list[str] = []
    margin = " " * column
    for entry in _split(inside):
        found = _PAIR.fullmatch(entry)
        if found is None:
            return None
        key, value = found["key"], (found["value"] or "").strip()
        nested = _entries(value[1:-1], column + 2) if value.startswith("{") and value.endswith("}") else None
        if nested is not None and key not in _STAY_IN_BRACES:
            lines += [f"{margin}{key}:", *nested]
        elif (
            nested is not None
            or not value
            or _WORDS.fullmatch(value)
            or (value[0] == "[" and value[-1] == "]")
        ):
            lines.append(f"{margin}{key}: {value}".rstrip())
        else:
            lines += [f"{margin}{key}: >", f"{margin}  {unquoted(value)}"]
    return lines


def _split(inside: str) -> list[str]:
    """The entries: a comma ends one where a key of the format follows, or where a bracket was closed."""
    entries: list[str] = []
    depth = start = 0
    for place, character in enumerate(inside):
        if character in "{[":
            depth += 1
        elif character in "}]":
            depth -= 1
        elif character == "," and depth == 0:
            key = _PAIR.match(inside, place + 1)
            if key is not None and (key["key"] in KEYS or inside[:place].rstrip()[-1:] in ("}", "]")):
                entries.append(inside[start:place])
                start = place + 1
    rest = inside[start:]
    return [*entries, rest] if rest.strip() else entries


def unquoted(value: str) -> str:
    """The sentence as it was meant: a mark that is closed nowhere, or only at the end, goes.

    Where the first mark is closed inside (`"Yes" or "no"`) the marks are part of the sentence.
    """
    value = value.strip()
    if value[:1] not in ("'", '"'):
        return value
    mark, inside = value[0], value[1:]
    if mark not in inside:
        return value if mark == "'" else inside
    if not inside.endswith(mark) or inside.endswith("\\" + mark):
        return value
    inside = inside[:-1].replace(mark * 2, mark) if mark == "'" else inside[:-1].replace('\\"', '"')
    # A mark between letters is an apostrophe, and one behind a space opens something of its own.
    closing = re.search(rf"\S{mark}(?!\w)", inside)
    opening = re.search(rf"(?:^|[\s(]){mark}\w", inside)
    return value if closing is not None and not (opening and opening.start() < closing.start()) else inside


def indent(line: str) -> int:
    """How many spaces a line begins with."""
    return len(line) - len(line.lstrip(" "))


def level(line: str) -> int:
    """The columns before what the lines below have to be deeper than: the key, or the last dash."""
    found = ENTRY.match(line)
    if found is not None:
        return found.start("key")
    item = ITEM.match(line)
    return len(item["indent"] + item["dashes"].rstrip()) - 1 if item is not None else indent(line)


def owner(source: Source, number: int) -> int:
    """The nearest line above that has a key or a dash; 0 where there is none."""
    for above in range(number - 1, max(number - _FAR, 0), -1):
        line = source.line(above)
        if ENTRY.match(line) or ITEM.match(line):
            return above
    return 0


def block_above(source: Source, number: int) -> int | None:
    """How deep the text under `>` or `|` is that ends right above this line; None where none does."""
    depth: int | None = None
    deepest: int | None = None
    for above in range(number - 1, max(number - _FAR, 0), -1):
        line = source.line(above)
        if not line.strip():
            continue
        found = ENTRY.match(line) or ITEM.match(line)
        if found is not None and re.fullmatch(r"[>|][-+0-9]*(?:\s+#.*)?", found["value"] or ""):
            if depth is None or deepest is None:
                return level(line) + 2
            return deepest if depth > level(line) else None
        deepest = indent(line)
        depth = deepest if depth is None else min(depth, deepest)
    return None


def _goes_on(line: str, above: int) -> bool:
    """Whether a line continues the sentence of a key or dash in that column."""
    entry = ENTRY.match(line)
    return (
        bool(line.strip())
        and indent(line) > above
        and not line.lstrip().startswith(("#", "- ", "\t"))
        and (entry is None or entry["key"] not in KEYS)
    )
