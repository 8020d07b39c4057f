"""Dates, sums of money and shares that a text names, as values that can be compared."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from app.check.words import Words


class Kind(StrEnum):
    """What is compared with what."""

    DATE = "date"
    MONEY = "money"
    SHARE = "share"


@dataclass(frozen=True, slots=True)
class Figure:
    """A value in a text. value: of a date 100 times the month (0 where none is said) plus the day."""

    kind: Kind
    value: float
    quote: str


_NUMBER = r"\d+(?:[.,]\d{3})*(?:[.,]\d{1,2})?"
_CURRENCY = r"€|£|\$|euros?|pounds?|dollars?|francs?|franken|pfund"
_SHARE = r"%|per\s?cent|prozent"


def may_have(word: str, words: Words) -> bool:
    """Whether a text with this word, in small letters, may name a value."""
    return word[0].isdigit() or word in words.months or word in words.numbers


def figures(text: str, words: Words) -> Iterator[Figure]:
    """Every value in the text that is told apart."""
    amount, month_after, month_before, numeric, day = _patterns(words)
    for found in amount.finditer(text):
        number = found["sign"] or found["number"]
        value = words.numbers.get(" ".join(number.lower().split()))
        kind = Kind.SHARE if re.fullmatch(_SHARE, found["unit"] or "€", re.IGNORECASE) else Kind.MONEY
        yield Figure(kind, float(value) if value is not None else _value(number), found[0])
    dated: list[tuple[int, int]] = []
    for pattern in (month_after, month_before):
        for found in pattern.finditer(text):
            month = words.months[found["month"].lower()]
            dated.append(found.span())
            yield Figure(Kind.DATE, 100 * month + int(found["day"]), found[0])
    for found in numeric.finditer(text):
        if 1 <= int(found["month"]) <= 12:
            dated.append(found.span())
            yield Figure(Kind.DATE, 100 * int(found["month"]) + int(found["day"]), found[0])
    for found in day.finditer(text):
        if not any(begin <= found.start("day") < end for begin, end in dated):
            yield Figure(Kind.DATE, int(found["day"]), found["date"])


def _value(number: str) -> float:
    """German `1.000,50` and English `1,000.50` are the same number."""
    last = re.search(r"[.,](\d{1,2})$", number)
    whole = re.sub(r"[.,]", "", number[: last.start()] if last else number)
    return float(f"{whole}.{last[1]}" if last else whole)


def _patterns(words: Words) -> tuple[re.Pattern[str], ...]:
    return _compiled(tuple(words.months), tuple(words.numbers))


@cache
def _compiled(months: tuple[str, ...], numbers: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    spelt = "|".join(sorted((number.replace(" ", r"\s+") for number in numbers), key=len, reverse=True))
    month = "|".join(sorted(months, key=len, reverse=True))
    ordinal = r"(?:st|nd|rd|th)"
    return tuple(
        re.compile(pattern, re.IGNORECASE)
        for pattern in (
            rf"[€£$]\s?(?P<sign>{_NUMBER})"
            rf"|(?<![\w.,])(?P<number>{_NUMBER}|{spelt})\s?(?P<unit>{_CURRENCY}|{_SHARE})(?!\w)",
            rf"(?<!\d)(?P<day>\d{{1,2}})(?:{ordinal}|\.)?\s+(?:of\s+)?(?P<month>{month})(?!\w)",
            rf"(?<!\w)(?P<month>{month})\s+(?P<day>\d{{1,2}})(?:{ordinal})?(?![\d:]|\s*o.clock)",
            r"(?<![\d.])(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?!\d{3})",
            rf"\b(?:(?:on|by|until|before|from|for)\s+the|am|bis|ab|zum|vom)\s+"
            rf"(?P<date>(?P<day>\d{{1,2}})(?:{ordinal}(?=[,.;:!?]|$)|\.(?=[,;]|\s+[a-zäöü]|$)))",
        )
    )


def reachable(value: float, known: Mapping[Kind, set[float]]) -> bool:
    """Whether a sum of money follows from known ones: added, taken off, several times, or a known share."""
    sums = known.get(Kind.MONEY, set())
    shares = known.get(Kind.SHARE, set())
    found = {one + other for one in sums for other in sums} | {
        abs(one - other) for one in sums for other in sums
    }
    found |= {one * times for one in sums for times in range(2, 11)} | {one / 2 for one in sums}
    found |= {one * share / 100 for one in sums for share in shares}
    found |= {one * (100 - share) / 100 for one in sums for share in shares}
    return any(abs(value - one) < 0.01 for one in found)
