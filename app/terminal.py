"""The terminal as it is: one that cannot spell every letter, or whose reader has gone."""

from __future__ import annotations

import codecs
import os
import sys
import unicodedata
from typing import TextIO

SPELLED = {
    **dict.fromkeys("„“”", '"'),
    **dict.fromkeys("‚‘’", "'"),
    **dict.fromkeys("–—·", "-"),
    **{"…": "...", "•": "*", "×": "x", "→": "->", "←": "<-", "€": "EUR"},
    **{"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"},
}
"""How to write what an older terminal has no letter for."""


def make_ready() -> None:
    """From now on printing never fails over a letter, nor over bytes in file names that are no letters."""
    codecs.register_error("gelassen-spelled", _spell)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="gelassen-spelled")


def has_colours(stream: TextIO) -> bool:
    """Whether a person looks at it and has not asked for plain text (`NO_COLOR`, see no-color.org)."""
    return stream.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"


def leave_quietly() -> None:
    """After the reader of our output has gone: nothing more can be said, also not while the program ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def _spell(error: UnicodeError) -> tuple[str, int]:
    """Writes a letter with others that can be encoded: from the table, else without accents, else `?`."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    spelled = ""
    for character in error.object[error.start : error.end]:
        plain = unicodedata.normalize("NFKD", character).encode("ascii", "ignore").decode()
        spelled += SPELLED.get(character) or plain or "?"
    return spelled, error.end
