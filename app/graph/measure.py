"""How large words are, nearly, without a font at hand: so that every picture of a graph is the same."""

from __future__ import annotations

import unicodedata

NODE_WIDTH, NODE_HEIGHT = 216.0, 58.0
"""Of a state, in pixels at 100 %."""

LABEL_PX, LABEL_LINE = 12.0, 16.0
"""Size and line height of the words on an edge, in pixels."""

ID_PX, WORDS_PX = 14.0, 12.0
"""Sizes of a state's id and of its words, in pixels."""

_NARROW = frozenset("iljtfrI.,:;'|!()[]{}-’‘ ")
_BROAD = frozenset("mwMW@%&…—")


def breadth(text: str, size: float) -> float:
    """How wide a text in a plain sans-serif of this size is at most, in pixels; a little more than it is."""
    return size * sum(_em(character) for character in text)


def fitted(text: str, size: float, width: float) -> str:
    """As much of the text as fits into so many pixels; “…” where that is not all of it."""
    if breadth(text, size) <= width:
        return text
    left = width - breadth("…", size)
    kept = []
    for character in text:
        left -= breadth(character, size)
        if left < 0:
            break
        kept.append(character)
    return f"{''.join(kept).rstrip()}…"


def _em(character: str) -> float:
    if character in _NARROW:
        return 0.34
    if character in _BROAD:
        return 0.9
    if unicodedata.combining(character):
        return 0.0
    if unicodedata.east_asian_width(character) in "WF":
        return 1.05
    return 0.76 if character.isupper() else 0.57
