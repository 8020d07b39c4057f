"""Rules about translations: what is missing, stale, left as it was, too long or short, or needed no more."""

from __future__ import annotations

from collections.abc import Iterator

from app.check.lines import WORD
from app.check.rule import Found, rule
from app.check.subject import Subject, Version
from app.check.wording import quoted
from app.check.words import words_of
from app.scenario.codes import Code
from app.scenario.diagnostic import Severity
from app.scenario.model import Scenario
from app.scenario.once import once_per_scenario
from app.scenario.texts import TextId, texts_of
from app.scenario.translation import Findings, compare
from app.words import _, ngettext, number

SHORTEST, LONGEST = 0.7, 1.6
"""Times as long as the English that German is, where both say the same (content standard, LA03)."""

_COMPARED = 40
"""Characters that a text needs before its length says anything: "Hello?" may be "Sind Sie noch da?"."""

_APART = 30
"""Characters by which the two must differ, besides."""

_SAME_WORDS = 3
"""Words besides names and numbers that two languages hardly have in common by chance."""


@rule(Code.MISSING_TRANSLATION, Severity.ERROR, design="LA01")
def missing_translation(subject: Subject) -> Iterator[Found]:
    """Texts that a translation lacks: learners see them in the other language."""
    for version in _translations(subject):
        missing = _compared(subject, version).missing
        if missing:
            count = len(missing)
            message = ngettext(
                "{count} of {all} texts is missing in `{language}.po`: {texts}.",
                "{count} of {all} texts are missing in `{language}.po`: {texts}.",
                count,
            ).format(
                count=count,
                all=len(texts_of(subject.scenario)),
                language=version.language,
                texts=quoted(missing),
            )
            suggestion = _(
                "Learners see these in the language of the scenario until somebody translates them."
            )
            yield Found(message, missing[0], suggestion, at_key=False, file=version.language)


@rule(Code.STALE_TRANSLATION, Severity.WARNING)
def stale_translation(subject: Subject) -> Iterator[Found]:
    """A translation whose text has changed since, so that it is not shown."""
    for version in _translations(subject):
        for text_id in _compared(subject, version).stale:
            message = _("The text has changed since `{text}` was translated.").format(text=text_id)
            suggestion = _(
                "Look at it, and take the mark `fuzzy` away. Until then the source language is shown."
            )
            yield Found(message, text_id, suggestion, at_key=False, file=version.language)


@rule(Code.SAME_IN_BOTH_LANGUAGES, Severity.WARNING, design="LA02")
def same_in_both_languages(subject: Subject) -> Iterator[Found]:
    """A sentence that was copied instead of translated."""
    source = texts_of(subject.scenario)
    here = words_of(subject.scenario.language)
    for version in _translations(subject):
        there = words_of(version.language)
        names = {word for person in subject.scenario.people.values() for word in _words(person.name)}
        only_here = here.common - there.common if here is not None and there is not None else frozenset()
        for text_id, entry in _entries(version):
            if text_id not in source or entry.strip() != source[text_id].strip():
                continue
            words = [word for word in _words(entry) if word not in names and word.isalpha()]
            if len(words) >= _SAME_WORDS or only_here.intersection(words):
                message = _("This is the same in both languages.")
                suggestion = _("Translate it. Where it is right as it is, accept the finding with a reason.")
                yield Found(message, text_id, suggestion, at_key=False, file=version.language)


@rule(Code.LENGTH_DIFFERS, Severity.WARNING, design="LA03")
def length_differs(subject: Subject) -> Iterator[Found]:
    """A translation much shorter or longer than its text: something was left out, or added."""
    for text_id, english, german, translation in _pairs(subject):
        if max(len(english), len(german)) < _COMPARED or abs(len(german) - len(english)) < _APART:
            continue
        ratio = len(german) / len(english)
        if not SHORTEST <= ratio <= LONGEST:
            message = _("The German has {times} times the length of the English.").format(
                times=number(ratio, 2)
            )
            suggestion = _("Between 0.7 and 1.6 is usual. Does one of them say more than the other?")
            yield Found(message, text_id, suggestion, at_key=False, file=translation)


@rule(Code.UNUSED_TRANSLATION, Severity.NOTE)
def unused_translation(subject: Subject) -> Iterator[Found]:
    """Entries for texts that the scenario no longer has."""
    for version in _translations(subject):
        unused = _compared(subject, version).unused
        if unused:
            message = ngettext(
                "{count} entry belongs to no text: {texts}.",
                "{count} entries belong to no text: {texts}.",
                len(unused),
            ).format(count=len(unused), texts=quoted(unused))
            suggestion = _("`gelassen translate {scenario}` moves them to the end of the file.").format(
                scenario=subject.scenario.id
            )
            yield Found(message, unused[0], suggestion, at_key=False, file=version.language)


@once_per_scenario
def _kept(scenario: Scenario) -> list[Findings]:
    return []


def _compared(subject: Subject, version: Version) -> Findings:
    """How the translation fits the scenario; worked out once for all rules."""
    kept = _kept(version.scenario)
    if not kept:
        assert version.catalogue is not None, "a translation"
        kept.append(compare(subject.scenario, version.catalogue))
    return kept[0]


def _translations(subject: Subject) -> list[Version]:
    return [version for version in subject.versions.values() if version.catalogue is not None]


def _entries(version: Version) -> Iterator[tuple[TextId, str]]:
    """What is translated and shown."""
    assert version.catalogue is not None, "a translation"
    for text_id, entry in version.catalogue.entries.items():
        if entry.words and not entry.fuzzy:
            yield text_id, entry.words


def _pairs(subject: Subject) -> Iterator[tuple[TextId, str, str, str]]:
    """Texts that are there in English and in German: id, English, German, language of the translation."""
    source = subject.scenario.language.partition("-")[0]
    written = texts_of(subject.scenario)
    for version in _translations(subject):
        language = version.language.partition("-")[0]
        if {source, language} != {"en", "de"}:
            continue
        for text_id, words in _entries(version):
            if text_id in written:
                one, other = (written[text_id], words) if source == "en" else (words, written[text_id])
                yield text_id, one, other, version.language


def _words(text: str) -> list[str]:
    return [word.lower() for word in WORD.findall(text)]
