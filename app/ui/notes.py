"""What of the things said stands in a note in the learner's own words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

LEAST_LETTERS = 4
"""Shorter words ("the", "am") are in too many notes to mean one fact; numbers count at any length."""


def facts_in(words: str, facts: Mapping[str, str], *, among: Iterable[str]) -> tuple[str, ...]:
    """The facts (by id, of those in `among`) that a note mentions.

    A note mentions a fact when they share a number or a longer word: "Emil 18.11." mentions "18 November".
    Where both have numbers, it is a number that they share: "18 November" does not mention "15 November".
    Otherwise generous on purpose: whoever wrote something down must not be told that they did not.
    """
    written = _signs(words)
    return tuple(fact for fact in among if _mentions(written, _signs(facts[fact])))


def _mentions(written: set[str], fact: set[str]) -> bool:
    numbers, of_fact = _numbers(written), _numbers(fact)
    return bool(numbers & of_fact) if numbers and of_fact else bool(written & fact)


def _numbers(signs: set[str]) -> set[str]:
    return {each for each in signs if each.isdigit()}


def _signs(words: str) -> set[str]:
    found = re.findall(r"\d+|[^\W\d_]+", words.casefold())
    return {each for each in found if each.isdigit() or len(each) >= LEAST_LETTERS}
