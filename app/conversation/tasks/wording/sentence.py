"""Whether a text is something one could say: cheap signs of a sentence, tolerant of slips.

Nothing here understands a sentence. Each sign is one that whoever speaks gives without thinking, and that
lists of words, jumbles, code and other languages lack; one doubt alone is not yet held to be proof.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from itertools import pairwise

from app.conversation.tasks.wording import Wording, one_slip
from app.conversation.tasks.wording.figures import figures
from app.conversation.tasks.wording.said import ENDS, PAUSES, Said

NO_SPEECH = 2
"""Doubts from which on it is held for no speech."""

_VOWEL = re.compile(r"[aeiouyäöüáàâéèêíóôúåæø]", re.IGNORECASE)
_CONSONANTS = re.compile(r"[bcdfghjklmnpqrstvwxz]{7}", re.IGNORECASE)
_DRAWN_OUT = re.compile(r"(.)\1\1\1|(..)\2\2|(...)\3\3")
_ROW = 4
_KEYBOARD = frozenset(
    row[at : at + _ROW]
    for row in ("asdfghjkl", "asdfghjklö", "qwer", "yxcvbnm", "zxcvbnm")
    for at in range(len(row) - _ROW + 1)
)
"""Fingers on a row of keys; `wert` and `erty` are in real words."""
_SHORT = 5
"""Words up to which a sentence may do without a verb ("On the 15th, most likely.")."""
_LEAST = 4
"""Words that are at least needed to say what is possible, and when."""
_GLUE_LEAST, _GLUE_MOST = 0.28, 0.96
"""Share of function words. Spoken English and German have about half; lists have few, and nothing else but
them says nothing. Design values, from the tests' sentences."""
_RUN_DOUBTED, _RUN_NEVER = 6, 8
"""Words in a row without a function word."""
_KNOWN_LEAST = 0.2
"""Share of content words that belong to this scenario or to the trade."""
_SHOUTED = 0.6
_SLIPS_FROM = 4
"""Letters from which on a verb is recognised with a slip in it."""
_SLIP_ALLOWED = 8
"""Words from which on one of them may be no word at all: a slip of the keys."""
_STEM = 5


def stems(words: Collection[str]) -> frozenset[str]:
    """What words are recognised by, whatever their endings."""
    return frozenset(word[:_STEM] for word in words if len(word) > 3)


def doubts(said: Said, wording: Wording, known: frozenset[str]) -> int:
    """How many signs of a sentence are missing; from `NO_SPEECH` on it is none.

    known: stems of the words that this scenario has.
    """
    if not said.words:
        return NO_SPEECH
    return sum(sign(said, wording, known) for sign in _SIGNS)


def _is_short(said: Said, _wording: Wording, _known: frozenset[str]) -> int:
    return NO_SPEECH if len(said.words) < _LEAST else 0


def _is_written_for_machines(said: Said, _wording: Wording, _known: frozenset[str]) -> int:
    return min(NO_SPEECH, (said.odd + 1) // 2)


def _is_shouted(said: Said, _wording: Wording, _known: frozenset[str]) -> int:
    letters = [sign for token in said.tokens for sign in token if sign.isalpha()]
    return int(len(letters) > 12 and sum(map(str.isupper, letters)) > _SHOUTED * len(letters))


def _lacks_verbs(said: Said, wording: Wording, _known: frozenset[str]) -> int:
    """A sentence of more than a few words has a verb; and of all of them, at least one has."""
    with_verb = [_has_verb(sentence, wording) for sentence in said.sentences]
    if not any(with_verb):
        return NO_SPEECH
    long = sum(
        sum(word[0].isalpha() for word in sentence) > _SHORT and not verb
        for sentence, verb in zip(said.sentences, with_verb, strict=True)
    )
    scraps = with_verb.count(False)
    return min(NO_SPEECH, long) or (1 if scraps > 2 and scraps > len(with_verb) / 2 else 0)


def _has_verb(sentence: Sequence[str], wording: Wording) -> bool:
    if any(word in wording.verbs for word in sentence) or wording.offers.within(sentence):
        return True
    if any(_is_verb_with_a_slip(word, wording) for word in sentence):
        return True
    return any(
        (one in endings and other.endswith(endings[one]))
        or (other in endings and one.endswith(endings[other]))
        for endings in (wording.verb_endings,)
        for one, other in pairwise(sentence)
    )


def _is_verb_with_a_slip(word: str, wording: Wording) -> bool:
    """Whether a verb was meant, one letter off."""
    if len(word) < _SLIPS_FROM or word in wording.glue:
        return False
    return any(len(verb) >= _SLIPS_FROM and one_slip(word, verb) for verb in wording.verbs)


def _lacks_glue(said: Said, wording: Wording, _known: frozenset[str]) -> int:
    """Too few function words, or nothing else; or too many others in a row."""
    taken = {place for figure in figures(said.folded, wording) for place in range(*figure.at)}
    plain = [
        word
        for place, word in enumerate(said.folded)
        if place not in taken and (word[0].isalpha() or word in ENDS)
    ]
    words = [word for word in plain if word not in ENDS]
    if not words:
        return NO_SPEECH
    share = sum(word in wording.glue for word in words) / len(words)
    longest = run = 0
    for word in plain:
        run = 0 if word in ENDS or word in wording.glue else run + 1
        longest = max(longest, run)
    if longest >= _RUN_NEVER or share < _GLUE_LEAST:
        return NO_SPEECH
    return int(longest >= _RUN_DOUBTED) + int(share > _GLUE_MOST and len(words) > 2 * _SHORT)


def _repeats(said: Said, wording: Wording, _known: frozenset[str]) -> int:
    """The same words again and again, or pairs of words."""
    counted = Counter(word for word in said.words if word[0].isalpha())
    content = max((count for word, count in counted.items() if word not in wording.glue), default=0)
    total = counted.total()
    pairs = Counter(pairwise(said.words))
    again = sum(count - 1 for count in pairs.values())
    if content > 3 or (total > 7 and len(counted) < 0.5 * total) or again > 0.3 * max(8, total):
        return NO_SPEECH
    return int(content == 3 and total < 30) + int(
        any(one == other and one not in wording.order.twice for one, other in pairwise(said.words))
    )


def _is_listed(said: Said, wording: Wording, _known: frozenset[str]) -> int:
    """Three and more scraps of one or two words between pauses, without a function word."""
    scraps, bare = 0, True
    length = 0
    for before, word in pairwise(("", *said.folded, ",")):
        if word == "." and before[:1].isdecimal():
            continue  # `15. November`
        if word in PAUSES or word in ENDS or not word[0].isalnum():
            scraps += bare and 0 < length <= 2
            bare, length = True, 0
        else:
            length += 1
            bare = bare and word not in wording.glue
    return min(NO_SPEECH, max(0, scraps - 2))


def _is_no_word(said: Said, _wording: Wording, _known: frozenset[str]) -> int:
    """Letters that no mouth could speak, or that are drawn out."""
    letters = [word for word in said.words if word[0].isalpha()]
    wild = sum(
        bool(
            (len(word) > 3 and not _VOWEL.search(word))
            or _CONSONANTS.search(word)
            or len(word) > 34
            or _DRAWN_OUT.search(word)
            or any(word[at : at + _ROW] in _KEYBOARD for at in range(len(word) - _ROW + 1))
        )
        for word in letters
    )
    single = sum(len(word) == 1 and word not in ("a", "i", "o", "z", "b") for word in letters)
    wild -= bool(wild) and len(letters) >= _SLIP_ALLOWED
    return min(NO_SPEECH, wild + single // 3)


def _is_strange(said: Said, wording: Wording, known: frozenset[str]) -> int:
    """Too little of it has to do with this conversation."""
    content = {
        word
        for word in said.words
        if word[0].isalpha() and len(word) > 3 and word not in wording.glue and word not in wording.months
    }
    if len(content) < 5:
        return 0
    met = sum(
        word in wording.verbs or word[:_STEM] in known or word[:_STEM] in wording.trade for word in content
    )
    return int(met < _KNOWN_LEAST * len(content))


_SIGNS: tuple[Callable[[Said, Wording, frozenset[str]], int], ...] = (
    _is_short,
    _is_written_for_machines,
    _is_shouted,
    _lacks_verbs,
    _lacks_glue,
    _repeats,
    _is_listed,
    _is_no_word,
    _is_strange,
)
