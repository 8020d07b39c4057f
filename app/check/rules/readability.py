"""How hard a scenario is to read, over all of its texts.

German: Amstad's reading ease, 180 - ASL - 58.5 ASW, and the first Wiener Sachtextformel,
0.1935 MS + 0.1672 SL + 0.1297 IW - 0.0327 ES - 0.875. English: Flesch's reading ease,
206.835 - 1.015 ASL - 84.6 ASW. ASL, SL: words per sentence. ASW: syllables per word. MS: per cent of words of
three syllables or more, ES: of one, IW: of words of more than six letters. They are made for whole texts and
say nothing about one line.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from app.check import syllables
from app.check.lines import Role, Wording, ends, wordings
from app.check.rule import Found, rule
from app.check.subject import Subject
from app.scenario.codes import Code
from app.scenario.diagnostic import Severity
from app.words import _, number

AMSTAD, WIENER, FLESCH = 55.0, 8.0, 60.0
"""Easier than these (LA04): ordinary newspaper text, the eighth school year, plain English."""

FEWEST_WORDS = 200
"""Below this, one long word changes the result."""

_RUNNING = frozenset(Role) - {Role.NAME, Role.TASK}


@dataclass(frozen=True, slots=True)
class Counted:
    """What the formulas need of a text. sentence: words per sentence; the others per word, 0 to 1."""

    words: int
    sentence: float
    syllables: float
    three: float
    one: float
    long: float

    @property
    def amstad(self) -> float:
        return 180 - self.sentence - 58.5 * self.syllables

    @property
    def wiener(self) -> float:
        return 19.35 * self.three + 0.1672 * self.sentence + 12.97 * self.long - 3.27 * self.one - 0.875

    @property
    def flesch(self) -> float:
        return 206.835 - 1.015 * self.sentence - 84.6 * self.syllables


def counted(wording: Wording) -> Counted | None:
    """The counts of all running text; None where there is too little of it, or the language is not known."""
    syllables_of = {"de": syllables.german, "en": syllables.english}.get(wording.language.partition("-")[0])
    running = [at for at, line in enumerate(wording.lines) if line.role in _RUNNING]
    found = Counter(chain.from_iterable(wording.tokens[at] for at in running))
    sentences = max(1, ends("\n".join(wording.lines[at].text for at in running)))
    words = {word: count for word, count in found.items() if not word[0].isdigit()}
    total = sum(words.values())
    if syllables_of is None or total < FEWEST_WORDS:
        return None
    spoken = [(syllables_of(word), len(word), count) for word, count in words.items()]
    return Counted(
        words=total,
        sentence=total / sentences,
        syllables=sum(each * count for each, _length, count in spoken) / total,
        three=sum(count for each, _length, count in spoken if each >= 3) / total,
        one=sum(count for each, _length, count in spoken if each == 1) / total,
        long=sum(count for _each, length, count in spoken if length > 6) / total,
    )


@rule(Code.HARD_TO_READ, Severity.WARNING, design="LA04")
def hard_to_read(subject: Subject) -> Iterator[Found]:
    """Long sentences and long words, over the whole scenario."""
    for wording in wordings(subject):
        counts = counted(wording)
        if counts is None or not _hard(counts, wording.language):
            continue
        message = _(
            "As a whole this is hard to read: {sentence} words a sentence, {syllables} syllables a word."
        ).format(sentence=number(counts.sentence, 1), syllables=number(counts.syllables, 2))
        suggestion = _("Make two sentences of the longest ones, and say it as one says it on the phone.")
        first = wording.by_id.get("title", wording.lines[0])
        yield wording.found(first, message, suggestion=suggestion)


def _hard(counts: Counted, language: str) -> bool:
    if language.startswith("de"):
        return counts.amstad < AMSTAD or counts.wiener > WIENER
    return counts.flesch < FLESCH
