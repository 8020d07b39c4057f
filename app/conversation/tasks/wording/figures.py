"""Dates, times, spans and sums that a sentence names, as values that can be compared."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.conversation.tasks.wording import Wording

_HALF_A_DAY = 12 * 60
_NEAR = 0.08
"""How far apart two spans may be and still be the same: a month, and four weeks."""


class Measure(StrEnum):
    """What a figure measures."""

    DATE = "date"
    """100 times the month (0 where none is said) plus the day (0: sometime in that month)."""
    WEEKDAY = "weekday"
    CLOCK = "clock"
    """Minutes of half a day: people leave out which half."""
    SPAN = "span"
    """Minutes."""
    MONEY = "money"
    NUMBER = "number"


TIMES = frozenset({Measure.DATE, Measure.WEEKDAY, Measure.CLOCK, Measure.SPAN})


@dataclass(frozen=True, slots=True)
class Figure:
    """bare: the number alone, for somebody who leaves its measure out. at: where its words begin and end."""

    measure: Measure
    value: float
    bare: float | None
    at: tuple[int, int]

    def agrees(self, other: Figure) -> bool:
        """Whether both can mean the same."""
        if Measure.NUMBER in (self.measure, other.measure):
            return self.bare is not None and self.bare == other.bare
        if self.measure != other.measure:
            return False
        if self.measure is Measure.DATE:
            (month, day), (its_month, its_day) = divmod(self.value, 100), divmod(other.value, 100)
            return (day == its_day and 0 in (month, its_month)) or self.value == other.value
        if self.measure is Measure.SPAN:
            return abs(self.value - other.value) <= _NEAR * max(self.value, other.value)
        return self.value == other.value


def agreeing(figure: Figure, others: Collection[Figure]) -> bool:
    """Whether one of the others agrees with it."""
    return any(figure.agrees(other) for other in others)


def figures(said: Sequence[str], wording: Wording) -> tuple[Figure, ...]:
    """Every figure among folded words and marks, in order."""
    found: list[Figure] = []
    place = 0
    while place < len(said):
        several = tuple(_at(said, place, wording))
        found += several
        place = max((figure.at[1] for figure in several), default=place + 1)
    return tuple(found)


def _at(said: Sequence[str], place: int, wording: Wording) -> Iterator[Figure]:
    word = said[place]
    after = [*said[place + 1 : place + 5], "", "", "", ""]
    before = said[place - 1] if place else ""
    if (day := wording.weekdays.get(word) or wording.weekdays.get(word.removesuffix("s"))) is not None:
        yield Figure(Measure.WEEKDAY, day, None, (place, place + 1))
    elif (month := wording.months.get(word)) and word not in ("may", "march", "mar"):
        yield from _month_first(after, place, month, wording)
    elif word in ("may", "march") and _day(after[0], wording) is not None:
        yield from _month_first(after, place, wording.months[word], wording)
    elif word in wording.halves and (half := _half(after, wording.halves[word], wording)) is not None:
        yield Figure(Measure.CLOCK, half[0] % _HALF_A_DAY, None, (place, place + half[1]))
    elif word == "fortnight":
        yield Figure(Measure.SPAN, 14 * 1440, None, (place, place + 1))
    elif word in wording.money and (sum_ := number(after[0], wording)) is not None:
        yield Figure(Measure.MONEY, sum_, sum_, (place, place + 2))
    elif "." in word and (dated := _dotted(word, before, after, wording)) is not None:
        yield Figure(Measure.DATE, dated, None, (place, place + 1))
    elif (value := number(word, wording)) is not None:
        yield from _counted(said, place, value, before, after, wording)
    elif word in ("a", "an", "one", "eine", "einer", "einen", "einem", "ein") and after[0] in wording.units:
        yield Figure(Measure.SPAN, wording.units[after[0]], 1, (place, place + 2))


def _half(after: Sequence[str], minutes: int, wording: Wording) -> tuple[float, int] | None:
    """The minutes that `halb elf` or `half past eleven` means, and its words."""
    skip = 1 if after[0] == "past" else 0
    hour = number(after[skip], wording)
    return None if hour is None or not 1 <= hour <= 12 else (hour * 60 + minutes, skip + 2)


def _month_first(after: Sequence[str], place: int, month: int, wording: Wording) -> Iterator[Figure]:
    skip = 1 if after[0] == "the" else 0
    day = _day(after[skip], wording)
    if day is not None:
        yield Figure(Measure.DATE, 100 * month + day, day, (place, place + skip + 2))
    else:
        yield Figure(Measure.DATE, 100 * month, None, (place, place + 1))


def _counted(
    said: Sequence[str], place: int, value: float, before: str, after: Sequence[str], wording: Wording
) -> Iterator[Figure]:
    """A number, with what is said behind it."""
    word = said[place]
    ordinal = word in wording.ordinals or word.endswith(("st", "nd", "rd", "th")) or after[0] == "."
    # `the 15th. May I` ends a sentence; `15. Mai` does not.
    step = 1 if after[0] == "." and after[1] not in ("may", "march") else 0
    step += 1 if after[step] == "of" else 0
    if after[step] in wording.months and 1 <= value <= 31:
        yield Figure(
            Measure.DATE, 100 * wording.months[after[step]] + value, value, (place, place + step + 2)
        )
    elif after[0] in wording.money:
        yield Figure(Measure.MONEY, value, value, (place, place + 2))
    elif (length := _unit(after[0], wording)) is not None:
        yield Figure(Measure.SPAN, value * length, value, (place, place + 2))
    elif (length := _unit(after[1], wording)) is not None and _describes(after[0], wording):
        yield Figure(Measure.SPAN, value * length, value, (place, place + 3))
    elif after[0] in wording.ranges and (second := number(after[1], wording)) is not None:
        if (length := _unit(after[2], wording)) is not None:
            yield Figure(Measure.SPAN, value * length, value, (place, place + 1))
            yield Figure(Measure.SPAN, second * length, second, (place + 2, place + 4))
        else:
            yield Figure(Measure.NUMBER, value, value, (place, place + 1))
    elif after[0] in wording.clock or ":" in word:
        hours, _, minutes = word.partition(":")
        hour = number(hours, wording)
        exact = (hour or value) * 60 + (int(minutes) if minutes.isdecimal() else 0)
        yield Figure(Measure.CLOCK, exact % _HALF_A_DAY, hour, (place, place + 1))
    elif ordinal and 1 <= value <= 31 and before in wording.before_days and _ends_there(word, after, wording):
        yield Figure(Measure.DATE, value, value, (place, place + 1))
    elif word not in wording.glue and (word not in wording.ordinals or before in wording.before_days):
        yield Figure(Measure.NUMBER, value, value, (place, place + 1))


def _describes(word: str, wording: Wording) -> bool:
    """Whether it may stand between a number and its unit (`ten working days`)."""
    return word[:1].isalpha() and word not in wording.glue | wording.verbs | wording.ranges | wording.clock


def _ends_there(word: str, after: Sequence[str], wording: Wording) -> bool:
    """Whether nothing is counted by an ordinal (`on the fifteenth`, not `on the first parcel`)."""
    return word[0].isdecimal() or not after[0][:1].isalpha() or after[0] in wording.glue | wording.verbs


def _unit(word: str, wording: Wording) -> int | None:
    return wording.units.get(word) or wording.units.get(word.removeprefix("-"))


def _day(word: str, wording: Wording) -> float | None:
    value = number(word, wording)
    return value if value is not None and 1 <= value <= 31 and value == int(value) else None


def _dotted(word: str, before: str, after: Sequence[str], wording: Wording) -> float | None:
    """`15.11` before a full stop or behind `am` is a date, and `15.11.2026`; before a currency it is none."""
    parts = word.split(".")
    if not all(part.isdecimal() for part in parts) or not (
        len(parts) == 3
        or after[0] == "."
        or (before in wording.before_days and after[0] not in wording.money)
    ):
        return None
    day, month = int(parts[0]), int(parts[1])
    return 100 * month + day if 1 <= day <= 31 and 1 <= month <= 12 else None


def number(word: str, wording: Wording) -> float | None:
    """The value of a number in digits or in words; 12 for noon has no word here."""
    if not word:
        return None
    if (known := wording.numbers.get(word) or wording.ordinals.get(word)) is not None:
        return known
    digits = word.rstrip("sthndr") if word[0].isdecimal() else word
    if not digits or not digits[0].isdecimal() or not digits.isascii():
        return None
    head = digits.partition(":")[0]
    whole, mark, cents = head.replace(",", ".").rpartition(".")
    if mark and len(cents) <= 2:
        head = f"{whole.replace('.', '')}.{cents}"
    else:
        head = head.replace(",", "").replace(".", "")
    try:
        return float(head)
    except ValueError:
        return None
