"""English numbers in words, which one of several, and months."""

from __future__ import annotations

from app.conversation.tasks.wording import numbered

TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
ONES = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
TEENS = [
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
NUMBERS = {
    **numbered([*ONES, *TEENS]),
    **{ten: 10 * n for n, ten in enumerate(TENS, 2)},
    **{f"{ten}-{one}": 10 * n + m for n, ten in enumerate(TENS, 2) for m, one in enumerate(ONES, 1)},
    "hundred": 100,
}
_DAYS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first "
    "twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth "
    "twenty-ninth thirtieth thirty-first"
)
ORDINALS = numbered(_DAYS.split())
MONTHS = [
    "january jan",
    "february feb",
    "march",
    "april apr",
    "may",
    "june",
    "july",
    "august aug",
    "september sept sep",
    "october oct",
    "november nov",
    "december dec",
]
"""In their order, each with its short forms."""
