"""German numbers in words, which one of several, and months."""

from __future__ import annotations

from app.conversation.tasks.wording import numbered

ONES = ["ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"]
TEENS = [
    "zehn",
    "elf",
    "zwölf",
    "dreizehn",
    "vierzehn",
    "fünfzehn",
    "sechzehn",
    "siebzehn",
    "achtzehn",
    "neunzehn",
]
TENS = ["zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"]
NUMBERS = {
    "eins": 1,
    **numbered([*ONES[1:], *TEENS], 2),
    **numbered(TENS, 0),
}
NUMBERS |= {one: 10 * n for n, one in enumerate(numbered(TENS), 2)}
NUMBERS |= {
    f"{one}und{ten}": 10 * n + m
    for n, ten in enumerate(numbered(TENS), 2)
    for m, one in enumerate(numbered(ONES), 1)
}
NUMBERS |= {"hundert": 100, "einhundert": 100, "zweihundert": 200, "dreihundert": 300, "tausend": 1000}
_DAYS = (
    "erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft dreizehnt vierzehnt fünfzehnt "
    "sechzehnt siebzehnt achtzehnt neunzehnt zwanzigst einundzwanzigst zweiundzwanzigst dreiundzwanzigst "
    "vierundzwanzigst fünfundzwanzigst sechsundzwanzigst siebenundzwanzigst achtundzwanzigst "
    "neunundzwanzigst dreißigst einunddreißigst"
)
ORDINALS = {f"{day}en": number for day, number in numbered(_DAYS.split()).items() if number > 1}
MONTHS = [
    "januar jan",
    "februar feb",
    "märz",
    "april apr",
    "mai",
    "juni",
    "juli",
    "august aug",
    "september sept sep",
    "oktober okt",
    "november nov",
    "dezember dez",
]
"""In their order, each with its short forms."""
