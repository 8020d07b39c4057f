"""How much of a sentence is taken over word for word from texts that were in front of the learner."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

RUN = 5
"""Words in a row from which on they are taken over, not met by chance."""
MOSTLY = 0.6
"""Share of taken over words from which on a sentence is a copy: one turn of phrase in common is natural."""
NEAR = 0.85
"""Likeness from which on a sentence is another one with a letter or a word changed."""


def is_copy(said: Sequence[str], models: Iterable[Sequence[str]], texts: Iterable[Sequence[str]]) -> bool:
    """Whether these words are pieces of the models or other texts, or nearly one of the models.

    A whole model is none: it answers as well as any. Words are compared as they are given, without figures.
    """
    models = [tuple(model) for model in models]
    if tuple(said) in models:
        return False
    runs = {tuple(text[i : i + RUN]) for text in (*models, *texts) for i in range(len(text) - RUN + 1)}
    taken: set[int] = set()
    for start in range(len(said) - RUN + 1):
        if tuple(said[start : start + RUN]) in runs:
            taken.update(range(start, start + RUN))
    if said and len(taken) >= MOSTLY * len(said):
        return True
    return any(likeness(" ".join(said), " ".join(model)) > NEAR for model in models)


def likeness(one: str, other: str) -> float:
    """Share of the runs of three letters that both have, from 0 to 1 (Dice)."""
    of_one, of_other = _threes(one), _threes(other)
    both = (of_one & of_other).total()
    return 2 * both / max(1, of_one.total() + of_other.total())


def _threes(text: str) -> Counter[str]:
    padded = f"  {text} "
    return Counter(padded[i : i + 3] for i in range(len(padded) - 2))
