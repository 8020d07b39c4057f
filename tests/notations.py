"""The same data as different people would write it: quotation marks, braces, remarks, line ends."""

from __future__ import annotations

import json
import re
from random import Random
from typing import Any

from hypothesis import strategies as st

from app.scenario import document

_PLAIN = re.compile(r"[+-]?[0-9]+|[A-Za-z0-9][A-Za-z0-9 .-]*")
_REMARKS = ("# ", "# state-0: {fact.size}", "#", "# später: 日本", "# opening, birthday, choice-0")


def notated(data: Any) -> st.SearchStrategy[bytes]:
    """The data in any notation. Only a seed is drawn: what it leads to shrinks to nothing useful anyway."""
    return st.integers(0, 2**32).map(lambda seed: written(data, Random(seed)))


def written(data: Any, random: Random) -> bytes:
    """The data in the notation that comes of these random numbers."""
    text = "".join(_block(data, 0, random))
    if random.random() < 0.3:
        text = text.rstrip("\n")
    ends = random.choice((["\n"], ["\n"], ["\r\n"], ["\r"], ["\n", "\r\n", "\r"]))
    lines = text.split("\n")
    text = "".join(line + random.choice(ends) for line in lines[:-1]) + lines[-1]
    made = (b"\xef\xbb\xbf" if random.random() < 0.3 else b"") + text.encode()
    assert document.parse(made, "made-up").data == data, made
    return made


def _block(value: Any, indent: int, random: Random) -> list[str]:
    """A map or a list in lines of its own."""
    pad = " " * indent
    made = []
    for key, inner in value.items() if isinstance(value, dict) else ((None, one) for one in value):
        if random.random() < 0.15:
            made.append(random.choice(("\n", *(f"{pad}{remark}\n" for remark in _REMARKS))))
        head = f"{pad}-" if key is None else f"{pad}{_word(key, random)}{random.choice(('', '', ' '))}:"
        made += [head, *_behind(inner, indent, random)]
    return made


def _behind(value: Any, indent: int, random: Random) -> list[str]:
    """What stands behind a key or a dash."""
    deeper = indent + random.choice((1, 2, 2, 4))
    gap = random.choice((" ", " ", "  "))
    remark = random.choice((" " + random.choice(_REMARKS), "", "", "", ""))
    if not isinstance(value, str):
        if not value or random.random() < 0.3:
            return [gap, _flow(value, deeper, random), remark, "\n"]
        return [remark, "\n", *_block(value, deeper, random)]
    if random.random() < 0.3 and value == value.strip():
        mark = random.choice((">-", "|-", ">-  # state-1 birthday"))
        return [gap, mark, "\n", " " * deeper, value, "\n"]
    return [gap, _word(value, random), remark, "\n"]


def _word(value: str, random: Random) -> str:
    forms = [json.dumps(value, ensure_ascii=False), "'" + value.replace("'", "''") + "'"]
    if _PLAIN.fullmatch(value) is not None:
        forms += [value] * 4
    return random.choice(forms)


def _flow(value: Any, indent: int, random: Random) -> str:
    """Between braces or brackets, on one line or several."""
    if isinstance(value, str):
        return _word(value, random)
    gap = random.choice(("", " ", "\n" + " " * indent))
    between = "," + random.choice((" ", "  ", "\n" + " " * indent))
    if isinstance(value, dict):
        inner = (f"{_word(key, random)}: {_flow(one, indent, random)}" for key, one in value.items())
        return "{" + gap + between.join(inner) + gap + "}"
    return "[" + gap + between.join(_flow(one, indent, random) for one in value) + gap + "]"
