"""A part of a scenario, written where it stands in the file, put into a whole one."""

from __future__ import annotations

import re
from itertools import pairwise


def merged(text: str, part: str, depth: int = 0) -> str:
    """The text with the part in it, which leaves out what does not matter.

    A key that both have, with keys below it in both, is merged in the same way; otherwise the part's goes in
    place of the text's. What the part does not name stays, and what only the part has comes behind it. Keys
    that both have stand in the part's order.
    """
    head, own = _by_key(text, depth)
    remarks, new = _by_key(part, depth)
    assert new, f"a part has keys in column {depth + 1}"
    result = [head, remarks]
    named = iter([key for key in new if key in own])
    for key in own:
        if key in new:
            key = next(named)
        block = own[key]
        other = new.get(key, block)
        if other is not block and _has_keys(block, depth + 2) and _has_keys(other, depth + 2):
            line, _end, below = block.partition("\n")
            _line, _end, of_part = other.partition("\n")
            other = f"{line}\n{merged(below, of_part, depth + 2)}"
        result.append(other)
    result += [block for key, block in new.items() if key not in own]
    return "".join(result)


def _by_key(text: str, depth: int) -> tuple[str, dict[str, str]]:
    """What stands before the first key at that depth, and the text cut at these keys."""
    found = list(re.finditer(rf"^ {{{depth}}}([^\s#-][^:\n]*):", text, re.MULTILINE))
    starts = [one.start() for one in found]
    blocks = (text[begin:end] for begin, end in pairwise([*starts, len(text)]))
    return text[: starts[0]] if starts else text, dict(zip((one[1] for one in found), blocks, strict=True))


def _has_keys(block: str, depth: int) -> bool:
    first, _end, below = block.partition("\n")
    opens = re.fullmatch(r"[^:]*:[ \t]*(?:#.*)?", first) is not None
    return opens and re.match(rf"(?:[ \t]*(?:#[^\n]*)?\n)* {{{depth}}}[^\s#-]", below) is not None
