"""The words that the rules about wording look for, by language, each list with its reason.

Most lists are our own, gathered from the content standard and from what trainers of telephone work advise
against; where one has an outside source, it says so. A list is a hint and never complete: it holds what is
nearly always meant in the way the rule thinks, and leaves out what is often meant otherwise.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from app.check.phrases import Phrases


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What the rules look for in one language. All of it is in small letters unless a list says otherwise."""

    absolutes: Phrases
    """Leaves no room: who avoids such words must not win by that alone."""
    courtesy: Phrases
    """Polite words, which must not mark the best choice."""
    rude: Phrases
    """What no service person would say in earnest: a choice with it tempts nobody."""
    judging: Phrases
    """Judges the learner where feedback is about a sentence."""
    judging_openings: Phrases
    """Begins a sentence about what the learner is, where it should be about what was said."""
    negations: Phrases
    """Says what is not, where positive language says what is."""
    describes: Phrases
    """How a description of speech begins, where the speech itself is wanted."""
    explains: Phrases
    """Introduces an explanation of a term."""
    jargon: Phrases
    """Terms of the trade that customers do not use."""
    misspelt: Mapping[str, str]
    """Frequent slips, and how they are spelt. Only what is no word at all."""
    sharp: Mapping[str, str]
    """Spellings that are right in Switzerland and a slip where the text has an `ß` elsewhere."""
    doubled: frozenset[str]
    """Words that may rightly stand twice in a row."""
    common: frozenset[str]
    """The most frequent words: a text that has some of them is in this language."""
    quotes: tuple[str, str]
    """How quoted words open and close."""
    foreign_quotes: str
    """Quotation marks that this language does not have."""
    abbreviations: frozenset[str]
    """Ends in a full stop without ending the sentence; without that stop."""
    sentence_limit: int
    """Words of a sentence that are still followed by ear (content standard, LA05)."""
    months: Mapping[str, int]
    numbers: Mapping[str, int]
    """Numbers as words."""
    groups: Phrases
    """People of an age, an origin, a gender, with a disability."""
    traits: Phrases
    """What people like to ascribe to such groups."""
    stereotypes: Phrases
    """Whole turns of phrase that do it."""
    you: frozenset[str]
    """Speaks to somebody: an insult beside it is meant for the one who listens."""
    insults: Phrases
    slurs: Phrases
    """Words that put a whole group of people down."""
    bounds: Phrases
    """What names an insult, or sets it a limit."""
    grief: Phrases
    illness: Phrases
    violence: Phrases
    noted_as: Mapping[str, Phrases]
    """How a content note speaks of insults, grief, illness and violence."""
    claims: Phrases
    """Where the law, medicine or money is spoken of as a fact."""
    titles: Mapping[str, str]
    """Forms of address, and the gender they tell: `woman`, `man`."""


def pairs(written: str) -> Mapping[str, str]:
    """What is written as `slip=meant|slip=meant`."""
    return dict(pair.split("=") for pair in written.split("|"))


def months(names: Iterable[str]) -> dict[str, int]:
    """The number of each month's names, from their list in order, several for one month."""
    return {name: number for number, several in enumerate(names, 1) for name in several.split()}


@cache
def words_of(language: str) -> Words | None:
    """The lists of a language; None for one that we have none of."""
    match language.partition("-")[0]:
        case "de":
            from app.check.words.de import WORDS as GERMAN

            return GERMAN
        case "en":
            from app.check.words.en import WORDS as ENGLISH

            return ENGLISH
    return None
