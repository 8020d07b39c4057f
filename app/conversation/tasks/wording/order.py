"""Whether words stand in an order that somebody would say them in: what tells a sentence from its jumble.

Nothing here understands a sentence. Each rule names one thing that does not happen when somebody speaks, and
that words thrown together do within a line; the handbook has them in the author's words.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from app.conversation.tasks.wording import BEGIN, COUNT, END, NUMBER, Agreement, Wording
from app.conversation.tasks.wording.figures import Figure, Measure, figures
from app.conversation.tasks.wording.said import PAUSES, Said

NO_ORDER = 3
"""Breaks from which on it is held for a jumble; fewer may be the order of another mother tongue."""

_SHORT = 5
"""Words up to which a sentence may be as it likes."""


def breaks(said: Said, wording: Wording, true: Collection[Figure]) -> int:
    """In how many places the order is one that nobody speaks in. true: the figures that can be meant."""
    found = _tears_figures(said, wording, true)
    for sentence in said.sentences:
        found += _meet(sentence, wording)
        found += _ends_too_soon(sentence, wording)
        found += _two_subjects(sentence, wording)
        found += _two_verbs(sentence, wording)
        found += sum(_disagrees(sentence, place, wording) for place in range(len(sentence)))
    return found


def _tears_figures(said: Said, wording: Wording, true: Collection[Figure]) -> int:
    """A number in one place, and what it counts in another (`15 ... of November`, `euros ... 49`)."""
    found = figures(said.folded, wording)
    taken = {place for figure in found for place in range(*figure.at)}
    loose = {
        measure
        for place, word in enumerate(said.folded)
        if place not in taken
        for measure, words in (
            (Measure.DATE, wording.months),
            (Measure.SPAN, wording.units),
            (Measure.MONEY, wording.money),
        )
        if word in words
    }
    if any(figure.measure is Measure.DATE and not figure.value % 100 for figure in found):
        loose.add(Measure.DATE)
    alone = {figure.bare for figure in found if figure.measure is Measure.NUMBER}
    return int(any(figure.measure in loose and figure.bare in alone for figure in true))


def _meet(sentence: Sequence[str], wording: Wording) -> int:
    """Words side by side that never are."""
    found = 0
    for place, (one, other) in enumerate(pairwise((BEGIN, *sentence, END))):
        never = wording.order.clashes.get(one)
        if never and (other in never or _sort(other, wording) in never):
            verb_last = one in wording.order.finite and _is_subordinate(sentence, place, wording)
            found += not (verb_last or _is_relative(sentence, place - 1, wording))
    return found


def _is_relative(sentence: Sequence[str], place: int, wording: Wording) -> bool:
    """Whether an article is none, right behind a comma, or behind a comma and a preposition."""
    return (
        place > 0 and sentence[place] in wording.order.relatives and 0 < _clause(sentence, place) >= place - 1
    )


def _sort(word: str, wording: Wording) -> str:
    """What a word is where it is not itself that matters."""
    if word[0].isdecimal() or (word in wording.numbers and word not in wording.glue):
        return NUMBER
    measures = (wording.months, wording.units, wording.money, wording.weekdays)
    if word not in wording.glue and any(word in measure for measure in measures):
        return COUNT
    return word


def _ends_too_soon(sentence: Sequence[str], wording: Wording) -> bool:
    """Whether a main clause ends in a modal verb that has no other verb behind it."""
    if len(sentence) <= _SHORT:
        return False
    *rest, before, last = sentence
    if last in wording.firsts and before in wording.modals:  # `..., shall I?` behind a whole sentence
        return not any(word in wording.verbs and not word.endswith("en") for word in rest)
    if not wording.verb_last or last not in wording.modals or last.endswith("en"):
        return False  # what ends so may be the second verb ("kann ausgestellt werden")
    return not _is_subordinate(sentence, len(sentence), wording)


def _clause(sentence: Sequence[str], place: int) -> int:
    """Where the clause begins that has this word."""
    while place and sentence[place - 1] not in PAUSES:
        place -= 1
    return place


def _two_subjects(sentence: Sequence[str], wording: Wording) -> int:
    """A modal verb between two subjects, or a subject and another thing (`you would I`, `it will the`)."""
    others = wording.order.subjects | wording.order.articles
    return sum(
        one in wording.order.subjects and verb in wording.modals and other in others
        for one, verb, other in zip(sentence, sentence[1:], sentence[2:], strict=False)
    )


def _two_verbs(sentence: Sequence[str], wording: Wording) -> bool:
    """More verbs than clauses; one beside its pronoun may begin another (`es kostet 49 Euro soll ich`)."""
    verbs = sum(
        word in wording.order.finite and not wording.order.pronouns & {before, after}
        for before, word, after in zip((BEGIN, *sentence), sentence, (*sentence[1:], END), strict=False)
    )
    marks = sum(word in PAUSES or word in wording.order.beginnings for word in sentence)
    return verbs > marks + 1


def _is_subordinate(sentence: Sequence[str], place: int, wording: Wording) -> bool:
    """Whether a word before this place has made its clause one whose verb stands last."""
    begin = _clause(sentence, place - 1) if place else 0
    if begin and any(word in wording.order.relatives for word in sentence[begin : min(place, begin + 2)]):
        return True
    return any(word in wording.order.subordinating for word in sentence[begin:place])


def _disagrees(sentence: Sequence[str], place: int, wording: Wording) -> bool:
    """Whether a subject stands without its verb beside it although its clause is a main clause."""
    rule = wording.order.agreements.get(sentence[place])
    if rule is None or _is_subordinate(sentence, place + 1, wording):
        return False
    near = [*reversed(sentence[max(0, place - 2) : place]), *sentence[place + 1 : place + 3]]
    return not any(_is_its_verb(word, rule, wording) for word in near)


def _is_its_verb(word: str, rule: Agreement, wording: Wording) -> bool:
    return word in rule.forms or (
        word.endswith(rule.endings) and (word in wording.verbs or word not in wording.glue)
    )
