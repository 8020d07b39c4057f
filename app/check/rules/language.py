"""Rules about how it reads: long sentences and turns, terms nobody knows, refusals where there is a way."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from app.check.lines import Line, Role, count, once, sentences, wordings
from app.check.phrases import Phrases
from app.check.rule import Found, rule
from app.check.subject import Subject
from app.check.wording import quoted
from app.scenario.codes import Code
from app.scenario.diagnostic import Severity
from app.scenario.model import Id, Part
from app.words import _, ngettext

LONGEST_TURN = 60
LONGEST_BRIEFING = 80
"""Words (content standard, 3.2)."""

MOST_NEGATIONS = 1
MOST_RATED = 2
POSITIVE = "positive-language"

_BEGINNING = 6
"""Words of a long sentence that are quoted: enough to find it."""

_CAPITALS = re.compile(r"(?<![\w-])[A-ZÄÖÜ]{2,5}(?![\w-])")
_KNOWN = frozenset(
    {
        *("OK", "TV", "PC", "USB", "PIN", "SMS", "ID", "FAQ", "CD", "DVD", "PDF", "DSL", "WLAN", "SIM", "QR"),
        *("GPS", "LED", "EU", "USA", "UK", "AM", "PM", "AG", "EG", "UG", "NR", "XL", "XXL", "XS"),
    }
)
"""Abbreviations that everybody knows."""


@rule(Code.LONG_SENTENCE, Severity.WARNING, design="LA05")
def long_sentence(subject: Subject) -> Iterator[Found]:
    """A sentence of more than 20 words in German, 22 in English."""

    def look() -> Iterator[tuple[object, Found]]:
        for wording in wordings(subject):
            if wording.words is None:
                continue
            most = wording.words.sentence_limit
            for line, tokens in zip(wording.lines, wording.tokens, strict=True):
                if len(tokens) <= most:
                    continue
                for sentence in sentences(line.text, wording.words):
                    if (words := count(sentence)) > most:
                        message = ngettext(
                            "This sentence has {count} word.", "This sentence has {count} words.", words
                        ).format(count=words)
                        suggestion = _("Up to {count} can be followed by ear. Make two of it.").format(
                            count=most
                        )
                        quote = " ".join(sentence.split()[:_BEGINNING])
                        yield line.id, wording.found(line, message, quote=quote, suggestion=suggestion)

    yield from once(look())


@rule(Code.LONG_TURN, Severity.WARNING)
def long_turn(subject: Subject) -> Iterator[Found]:
    """Somebody who says more than 60 words before the learner can decide."""
    for version in subject.versions.values():
        for name, state in version.scenario.states.items():
            longest = _longest_turn(state.says, version.scenario.customer_id)
            if longest > LONGEST_TURN:
                message = ngettext(
                    "`{state}` has {count} word in one turn.",
                    "`{state}` has {count} words in one turn.",
                    longest,
                ).format(state=name, count=longest)
                suggestion = _("Up to 35 are remembered. Let the learner decide in between, or shorten it.")
                if version.catalogue is None:
                    yield Found(message, ("states", name, "says"), suggestion)
                elif (
                    _longest_turn(subject.scenario.states[name].says, version.scenario.customer_id)
                    <= LONGEST_TURN
                ):
                    yield Found(message, f"{name}.says.1", suggestion, file=version.language)


@rule(Code.LONG_BRIEFING, Severity.WARNING)
def long_briefing(subject: Subject) -> Iterator[Found]:
    """A briefing of more than 80 words."""

    def look() -> Iterator[tuple[object, Found]]:
        for wording in wordings(subject):
            line = wording.by_id.get("briefing")
            if line is not None and (words := count(line.text)) > LONGEST_BRIEFING:
                message = _("The briefing has {count} words.").format(count=words)
                suggestion = _("Up to 60: who you are, where, what you know, and what is at stake.")
                yield line.id, wording.found(line, message, suggestion=suggestion)

    yield from once(look())


@rule(Code.JARGON, Severity.WARNING, design="LA07")
def jargon(subject: Subject) -> Iterator[Found]:
    """A term of the trade, not explained and not the customer's own, in a choice that is rated highest."""
    for wording in wordings(subject):
        if wording.words is None:
            continue
        listed = dict(wording.with_words(wording.words.jargon, frozenset({Role.SAID})))
        known: str | None = None
        for line in wording.lines:
            if line.role is not Role.SAID or _rating(subject, line) != MOST_RATED:
                continue
            terms = _capitals(line.text)
            if line in listed:
                terms += wording.words.jargon.every(line.text)
            if not terms or wording.words.explains.search(line.text) or "(" in line.text:
                continue
            if known is None:
                known = " ".join(one.text for one in wording.lines if one.role in (Role.SPOKEN, Role.FRAME))
            for term in dict.fromkeys(terms):
                if Phrases(term).search(known) is None:
                    message = _("“{term}” is explained nowhere, and this choice is rated +2.").format(
                        term=term
                    )
                    suggestion = _("Say it in everyday words, or explain it in the same breath.")
                    yield wording.found(line, message, quote=term, suggestion=suggestion)


@rule(Code.NEGATIONS, Severity.WARNING, design="LA10")
def negations(subject: Subject) -> Iterator[Found]:
    """Several negations in a choice that is rated +2 in positive language."""

    def look() -> Iterator[tuple[object, Found]]:
        for wording in wordings(subject):
            if wording.words is None:
                continue
            for line in wording.lines:
                if line.role is not Role.SAID or _rating(subject, line, POSITIVE) != 2:
                    continue
                found = wording.words.negations.every(line.text)
                if len(found) > MOST_NEGATIONS:
                    message = _("This is rated +2 in positive language and has {words}.").format(
                        words=quoted(found)
                    )
                    suggestion = _(
                        "Say what is possible, when, and what happens next, without hiding anything."
                    )
                    yield line.id, wording.found(line, message, quote=found[0], suggestion=suggestion)

    yield from once(look())


def _rating(subject: Subject, line: Line, skill: Id | None = None) -> int:
    """The highest rating of the choice whose line it is, or that in one skill."""
    assert line.state is not None, "a choice's line"
    ratings = subject.scenario.states[line.state].choices[line.choice or ""].skills
    return ratings.get(skill, 0) if skill is not None else max(ratings.values(), default=0)


def _capitals(text: str) -> list[str]:
    return [term for term in _CAPITALS.findall(text) if term not in _KNOWN]


def _longest_turn(parts: tuple[Part, ...], customer: Id) -> int:
    """The most words one person can say in a row: all that is always said, and the longest of the rest."""
    always: dict[Id, int] = defaultdict(int)
    sometimes: dict[Id, int] = defaultdict(int)
    for part in parts:
        speaker = part.by or customer
        if part.when is None:
            always[speaker] += count(part.text)
        else:
            sometimes[speaker] = max(sometimes[speaker], count(part.text))
    return max((always[one] + sometimes[one] for one in {*always, *sometimes}), default=0)
