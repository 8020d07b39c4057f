"""The seven rules of a better sentence, each by its name (content standard, appendix A)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import partial
from types import MappingProxyType

from app.conversation.tasks.wording import Lexicon, Wording
from app.conversation.tasks.wording.answer import Answer, Source
from app.conversation.tasks.wording.deeds import deeds, others_act
from app.conversation.tasks.wording.figures import TIMES, Figure, Measure, agreeing, figures

MOST_WORDS, MOST_SENTENCES = 35, 2
"""R6; an opening of a few words ("Gladly.") is not counted as a sentence."""

_OPENING = 3


def _dated(answer: Answer, source: Source) -> bool:
    """R2. A time where the matter is one of time, else any figure; one that agrees with what is known."""
    if source.wording is None:
        return True
    wanted = (
        TIMES | {Measure.NUMBER}
        if _timed(source.text) and any(map(_timed, source.models or [source.text]))
        else None
    )
    true = [
        figure
        for figure in answer.held
        if agreeing(figure, source.true) and (figure.measure is not Measure.DATE or figure.value % 100)
    ]
    if source.core and not any(agreeing(figure, source.core) for figure in true):
        return False
    return any(wanted is None or figure.measure in wanted or figure.bare is not None for figure in true)


def _timed(answer: Answer) -> bool:
    return any(figure.measure in TIMES for figure in answer.figures)


def _priced(answer: Answer) -> bool:
    return any(figure.measure is Measure.MONEY for figure in answer.figures)


class Dishonest(StrEnum):
    """Why a sentence is not honest."""

    SURE = "sure"
    """It leaves no room where there is a doubt."""
    FALSE = "false"
    """It names a date, a time or a sum that nobody knows of."""
    HIDDEN = "hidden"
    """It leaves out the delay, the price or the doubt."""


def _honest(answer: Answer, source: Source) -> bool:
    """R4."""
    return dishonesty(answer, source) is None


def dishonesty(answer: Answer, source: Source) -> Dishonest | None:
    """What is wrong if the delay, price or doubt of the text is not said, or more than is true or sure."""
    wording = source.wording
    if wording is None:
        return None
    allowed = any(each.says(wording.absolutes, undenied=True) for each in (*source.models, *source.desk))
    if answer.says(wording.absolutes, undenied=True) and not allowed and not _is_own_word(answer, source):
        return Dishonest.SURE
    core = [figure for figure in answer.held if agreeing(figure, source.core)]
    glosses = answer.says(wording.glosses, undenied=True)
    for measures, has, open_words in (
        (frozenset({Measure.MONEY}), _priced, wording.costs),
        (TIMES, _timed, wording.delays),
    ):
        if not source.demanded(partial(_names, has=has, words=open_words)):
            continue
        if any(_says_it(figure, measures, source) for figure in core):
            continue
        others = [
            figure
            for figure in answer.held
            if figure.measure in (measures & {Measure.MONEY, Measure.DATE, Measure.SPAN})
        ]
        if not all(agreeing(figure, source.true) for figure in others):
            return Dishonest.FALSE
        if glosses or not answer.says(open_words, undenied=True):
            return Dishonest.HIDDEN
    doubted = source.demanded(lambda each: each.says(wording.unsure))
    said = any(map(answer.says, (wording.unsure, wording.hedges, wording.delays)))
    return Dishonest.HIDDEN if doubted and not said else None


def _is_own_word(answer: Answer, source: Source) -> bool:
    """Whether what is said without reserve is only what the speaker does (`I'll call you in any case`)."""
    wording = source.wording
    assert wording is not None
    promised = list(answer.clauses())
    own = [
        clause
        for clause in promised
        if wording.firm.within(clause)
        and any(word.partition("'")[0] in wording.firsts for word in clause)
        and not any(agreeing(figure, source.core) for figure in figures(clause, wording))
    ]
    return bool(own) and not any(wording.absolutes.within(clause) for clause in promised if clause not in own)


def _names(answer: Answer, *, has: Callable[[Answer], bool], words: Lexicon) -> bool:
    return has(answer) or answer.says(words)


def _says_it(figure: Figure, measures: frozenset[Measure], source: Source) -> bool:
    """Whether a figure names what has to be said; a bare number does where it is one of that measure."""
    return figure.measure in measures or any(
        figure.agrees(other) and other.measure in measures for other in source.core
    )


def _acts(answer: Answer, source: Source) -> bool:
    """R3. I, we or somebody who is named does something."""
    return source.wording is None or any(deeds(answer, source.wording)) or others_act(answer, source.wording)


def _goes_on(answer: Answer, source: Source) -> bool:
    """R5. A choice, a question that leaves the decision, or what is done next."""
    wording = source.wording
    if wording is None:
        return True
    asks = any(
        len(question) > _OPENING or (len(question) > 1 and any(word in wording.tags for word in question))
        for question in answer.said.questions
    )
    return (
        asks
        or _appoints(answer, source)
        or any(deeds(answer, wording, done=False))
        or _offered(answer, wording)
    )


def _appoints(answer: Answer, source: Source) -> bool:
    """Whether a time is proposed where the matter is none of time: an appointment."""
    if _timed(source.text):
        return False
    return any(
        figure.measure in (Measure.WEEKDAY, Measure.CLOCK) and agreeing(figure, source.true)
        for figure in answer.held
    )


def _offered(answer: Answer, wording: Wording) -> bool:
    return any(
        len(sentence) - start > 2 and not any(word in wording.denials for word in sentence[end : end + 2])
        for sentence in answer.said.sentences
        for start, end in wording.offers.spans(sentence)
    )


def _positive(answer: Answer, source: Source) -> bool:
    """R1, of what is said first and where the matter is; a no for safety, or in an exception, is fine."""
    wording = source.wording
    if wording is None:
        return True
    for number, clause in enumerate(answer.clauses()):
        if wording.conditions.within(clause[:2]) and number:
            continue
        fine = {place for start, end in wording.plain.spans(clause) for place in range(start, end)}
        if any(start not in fine for start, _end in wording.negations.spans(clause)):
            return False
    return True


def _unlectured(answer: Answer, source: Source) -> bool:
    """R7."""
    wording = source.wording
    if wording is None:
        return True
    for sentence in answer.said.sentences:
        fine = {place for start, end in wording.exempt.spans(sentence) for place in range(start, end)}
        if any(start not in fine for start, _end in wording.lectures.spans(sentence)):
            return False
    return True


def _short(answer: Answer, _source: Source) -> bool:
    """R6."""
    counted = [sentence for sentence in answer.said.sentences if len(sentence) > _OPENING]
    return len(answer.said.words) <= MOST_WORDS and len(counted) <= MOST_SENTENCES


RULES: Mapping[str, Callable[[Answer, Source], bool]] = MappingProxyType(
    {
        "honest": _honest,
        "date": _dated,
        "next-step": _goes_on,
        "action": _acts,
        "positive": _positive,
        "no-lecture": _unlectured,
        "short": _short,
    }
)
