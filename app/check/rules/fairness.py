"""Rules about people: nothing ascribed, nobody real, no abuse without a warning or with a reward."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.check import telephones
from app.check.lines import WORD, Line, Role, once, sentences, wordings
from app.check.phrases import Phrases
from app.check.rule import Found, rule
from app.check.subject import Subject
from app.check.words import Words, words_of
from app.check.words.names import REAL
from app.scenario.codes import Code
from app.scenario.diagnostic import Severity
from app.scenario.model import Choice, Manner, Scenario
from app.words import _

_NEAR = 25
"""Characters between a group of people and what is ascribed to it: three or four words."""

_ALONE = 2
"""Words of a sentence that is nothing but the insult."""

_DIGIT = re.compile(r"\d")
_SENTENCE_END = re.compile(r"[.!?…:;]")
_LANGUAGES = ("en", "de")


@rule(Code.TRAITS_OF_A_GROUP, Severity.WARNING, design="FS01")
def traits_of_a_group(subject: Subject) -> Iterator[Found]:
    """An age, an origin, a gender, a disability, next to what is ascribed to it."""

    def look() -> Iterator[tuple[object, Found]]:
        for wording in wordings(subject):
            if wording.words is None:
                continue
            found = list(wording.with_words(wording.words.stereotypes))
            traits = dict(wording.with_words(wording.words.traits))
            for line, _quote in wording.with_words(wording.words.groups) if traits else ():
                if line in traits and (quote := _side_by_side(line.text, wording.words)) is not None:
                    found.append((line, quote))
            for line, quote in found:
                message = _("“{words}” ascribes something to a whole group of people.").format(words=quote)
                suggestion = _("Give this person a reason of their own, one that anybody could have.")
                yield line.id, wording.found(line, message, quote=quote, suggestion=suggestion)

    yield from once(look())


@rule(Code.REAL_NAME, Severity.WARNING, design="FS02")
def real_name(subject: Subject) -> Iterator[Found]:
    """Real brands and real persons."""

    def look() -> Iterator[tuple[object, Found]]:
        for wording in wordings(subject):
            for line, quote in wording.with_words(REAL):
                message = _("“{name}” is a real name.").format(name=quote)
                suggestion = _("Invent a name, so that nobody real is spoken for or against.")
                yield line.id, wording.found(line, message, quote=quote, suggestion=suggestion)

    yield from once(look())


@rule(Code.SLUR, Severity.ERROR, design="FS03")
def slur(subject: Subject) -> Iterator[Found]:
    """Words that put a group of people down; and insults that no content note warns of."""

    def look() -> Iterator[tuple[object, Found]]:
        for wording in wordings(subject):
            if wording.words is None:
                continue
            for line, quote in wording.with_words(wording.words.slurs):
                message = _("“{word}” puts a whole group of people down.").format(word=quote)
                suggestion = _("An insult can be practised with a word that is meant for one person.")
                yield line.id, wording.found(line, message, quote=quote, suggestion=suggestion)
            if _warns_of(subject.scenario, "insults"):
                continue
            for line, quote in wording.with_words(wording.words.insults):
                message = _("“{word}” is an insult, and no content note warns of it.").format(word=quote)
                suggestion = _("Write `content: [insults]` at the top, so that learners can choose.")
                yield line.id, wording.found(line, message, quote=quote, suggestion=suggestion)

    yield from once(look())


@rule(Code.NO_CONTENT_NOTE, Severity.ERROR, design="FS04")
def no_content_note(subject: Subject) -> Iterator[Found]:
    """Grief, illness or violence that nobody is warned of."""

    def look() -> Iterator[tuple[object, Found]]:
        for wording in wordings(subject):
            if wording.words is None:
                continue
            for topic, phrases in _topics(wording.words):
                if _warns_of(subject.scenario, topic):
                    continue
                for line, quote in wording.with_words(phrases):
                    message = _("“{words}” can hurt somebody who has just lived through it.").format(
                        words=quote
                    )
                    suggestion = _(
                        "Write `content: [{topic}]` at the top, so that learners can choose."
                    ).format(topic=topic)
                    yield topic, wording.found(line, message, quote=quote, suggestion=suggestion)

    yield from once(look())


@rule(Code.PROFESSIONAL_CLAIM, Severity.NOTE, design="FS05")
def professional_claim(subject: Subject) -> Iterator[Found]:
    """Facts of law, medicine or money, in a scenario that nobody from the trade has reviewed."""
    if subject.scenario.reviewed:
        return

    def look() -> Iterator[tuple[object, Found]]:
        for wording in wordings(subject):
            if wording.words is None:
                continue
            for line, quote in wording.with_words(wording.words.claims, _CLAIMS):
                if line.role is Role.SAID and not _praised(_choice(subject.scenario, line)):
                    continue  # what a weak choice claims is not held up as true
                message = _(
                    "“{words}” is a matter for somebody of that trade, and this is not reviewed yet."
                ).format(words=quote)
                suggestion = _(
                    "Let somebody who knows the rules where you teach read it, then write `reviewed: yes`."
                )
                yield None, wording.found(line, message, quote=quote, suggestion=suggestion)

    yield from once(look())


@rule(Code.ABUSE_REWARDED, Severity.ERROR, design="FS06")
def abuse_rewarded(subject: Subject) -> Iterator[Found]:
    """A choice that is only rated up although it lets an insult pass.

    What is not said but thought or done may be the breath before the answer, and is left alone.
    """
    source = next(wordings(subject))
    if source.words is None:
        return
    bounds = source.words.bounds
    insulting = {
        line.state: line
        for line, _quote in source.with_words(source.words.insults, frozenset({Role.SPOKEN}))
        if line.choice is None
        and _always_said(subject.scenario, line)
        and _meant_for_the_listener(line.text, source.words)
    }
    for name, line in insulting.items():
        assert name is not None, "what is said in a state"
        for id_, choice in subject.scenario.states[name].choices.items():
            if choice.manner is Manner.SAY and _praised(choice) and bounds.search(choice.text) is None:
                message = _("This choice lets an insult pass, and is rated up.")
                suggestion = _("Let it name the insult or set it a limit. Nobody has to endure abuse.")
                yield Found(
                    message,
                    ("states", name, "choices", id_, "skills"),
                    suggestion,
                    related=((_("What was said."), line.place),),
                )


@rule(Code.REAL_LOOKING_NUMBER, Severity.WARNING, design="FS08")
def real_looking_number(subject: Subject) -> Iterator[Found]:
    """Telephone and account numbers that may be somebody's."""

    def look() -> Iterator[tuple[object, Found]]:
        for wording in wordings(subject):
            digits = {at for word, lines in wording.index.items() if _DIGIT.search(word) for at in lines}
            for line in (wording.lines[at] for at in sorted(digits)):
                for number in telephones.ibans(line.text):
                    message = _("This account number is valid, so it may be somebody's.")
                    suggestion = _("Change a digit: with a check digit that does not fit, it is nobody's.")
                    yield line.id, wording.found(line, message, quote=number, suggestion=suggestion)
                for number in telephones.numbers(line.text):
                    message = _("This telephone number may be somebody's.")
                    suggestion = _("Take one that is kept for films, such as 030 23125 500 or 020 7946 0500.")
                    yield line.id, wording.found(line, message, quote=number, suggestion=suggestion)

    yield from once(look())


_CLAIMS = frozenset({Role.DESK, Role.SAID, Role.BETTER})


def _side_by_side(text: str, words: Words) -> str | None:
    """A group and a trait in one sentence with little between them, as they are written."""
    for sentence in _SENTENCE_END.split(text):
        group, trait = words.groups.search(sentence), words.traits.search(sentence)
        if group is None or trait is None:
            continue
        begins = sorted((sentence.find(one), sentence.find(one) + len(one)) for one in (group, trait))
        between = sentence[begins[0][1] : begins[1][0]]
        # "A stubborn lid, and an old lady helped": behind a comma a trait may follow, hardly a group.
        if len(between) <= _NEAR and ("," not in between or sentence.startswith(group, begins[0][0])):
            return sentence[begins[0][0] : begins[1][1]]
    return None


def _topics(words: Words) -> tuple[tuple[str, Phrases], ...]:
    return ("grief", words.grief), ("illness", words.illness), ("violence", words.violence)


def _warns_of(scenario: Scenario, topic: str) -> bool:
    """Whether a content note speaks of it; one in words that nobody here knows may."""
    known = [words for language in _LANGUAGES if (words := words_of(language)) is not None]
    for note in scenario.content:
        spoken_of = {
            name for words in known for name, phrases in words.noted_as.items() if phrases.search(note)
        }
        if topic in spoken_of or not spoken_of:
            return True
    return False


def _always_said(scenario: Scenario, line: Line) -> bool:
    """Whether a line of a state is said in every case."""
    assert line.state is not None, "what is said in a state"
    number = line.id.rpartition(".")[2]
    says = scenario.states[line.state].says
    return line.id == f"{line.state}.says.{number}" and says[int(number) - 1].when is None


def _meant_for_the_listener(text: str, words: Words) -> bool:
    """Whether an insult stands beside a *you*, or alone; one about somebody absent is no abuse to endure."""
    for sentence in sentences(text, words):
        if words.insults.search(sentence) is not None:
            said = WORD.findall(sentence.lower())
            return len(said) <= _ALONE or not words.you.isdisjoint(said)
    return False


def _choice(scenario: Scenario, line: Line) -> Choice:
    return scenario.states[line.state or ""].choices[line.choice or ""]


def _praised(choice: Choice) -> bool:
    ratings = choice.skills.values()
    return max(ratings, default=0) > 0 and min(ratings) >= 0
