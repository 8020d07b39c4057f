"""Telephone and account numbers in a text that may be somebody's.

Kept for films and books, and nobody's: in Germany the numbers of the Federal Network Agency's notice
148/2021, in the United Kingdom those of Ofcom's list for drama, in North America 555-0100 to 555-0199.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_IBAN = re.compile(r"(?<!\w)[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?!\w)")
_NUMBER = re.compile(r"(?<![\w.,/-])(?:\+|00)?\(?0?[1-9]\d*\)?(?:[ /()-]{0,3}\d+)+(?![\w%€])")
_FEWEST_DIGITS, _MOST_DIGITS = 9, 15

_KEPT = re.compile(
    r"""
    49(?: 3023125\d{3} | 6990009\d{3} | 4066969\d{3} | 2214710\d{3} | 8999998\d{3}
        | 15228817386 | 15228895456 | 15254599371 | 1713920\d{3} | 17139200\d{2}
        | 1729925904 | 17299685(?:32|33) | 172997318[56] | 1729980752 | 1749091317 | 1749464308
        | 176040690\d{2} )
    | 44(?: 1632960\d{3} | 2079460\d{3} | 7700900\d{3} | 1(?:1[3-8]|21|31|41|51|61)4960\d{3} | 2890180\d{3}
        | 2920180\d{3} | 1914980\d{3} | 8081570\d{3} | 9098790\d{3} | 3069990\d{3} )
    | 1?\d{3}55501\d{2}
    """,
    re.VERBOSE,
)
"""After the country's code, without the leading zero."""


def ibans(text: str) -> Iterator[str]:
    """The account numbers in the text whose check digits fit."""
    for found in _IBAN.finditer(text):
        number = found[0].replace(" ", "")
        digits = "".join(str(int(character, 36)) for character in number[4:] + number[:4])
        if 15 <= len(number) <= 34 and int(digits) % 97 == 1:
            yield found[0]


def numbers(text: str) -> Iterator[str]:
    """The telephone numbers in the text that are not kept for films; they begin with 0 or +."""
    if "0" not in text and "+" not in text:
        return
    for found in _NUMBER.finditer(text):
        number = found[0].strip()
        if number.startswith(("0", "+", "(0")):
            digits = re.sub(r"\D", "", re.sub(r"\(0\)", "", number))
            if _FEWEST_DIGITS <= len(digits) <= _MOST_DIGITS and not _is_kept(number, digits):
                yield number


def _is_kept(number: str, digits: str) -> bool:
    if number.startswith("+") or digits.startswith("00"):
        return _KEPT.fullmatch(digits.removeprefix("00")) is not None
    national = digits.removeprefix("0")
    return any(_KEPT.fullmatch(country + national) is not None for country in ("49", "44", ""))
