"""Rules about what gives the best choice away over a whole scenario: its length, its place, its words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from math import comb

from app.check.decisions import Decision, at_least, rated
from app.check.lines import CHOICES, Line, Role, Wording, once, wordings
from app.check.rule import Found, rule
from app.check.subject import Subject
from app.check.wording import quoted
from app.scenario.codes import Code
from app.scenario.diagnostic import Severity
from app.scenario.model import Id
from app.words import _, number

UNLIKELY = 0.05
"""Below this probability it is no chance any more (content standard, OP02)."""

FEWEST = 4
"""Decisions that a count needs to say anything."""

SHORTER, LONGER = 0.8, 1.25
"""The mean length of best choices against the others', between which nothing is given away (OP03)."""

MARKED = 3
"""The odds of a word in best choices against the others', above which it marks them (OP07)."""

SAME_PLACE = 0.6
TAKEN_UP = 0.6

_KEYWORD = 5
"""Letters of a word that carries meaning; shorter ones mostly join others."""

Chosen = dict[tuple[Id, Id], Line]


@rule(Code.BEST_IS_LONGEST, Severity.WARNING, design="OP02")
def best_is_longest(subject: Subject) -> Iterator[Found]:
    """Whoever always takes the longest line would win by that."""

    def look() -> Iterator[tuple[object, Found]]:
        for wording, chosen in _versions(subject):
            there = [one for one in rated(subject.scenario) if _complete(one, chosen)]
            hits = sum(is_longest(one, chosen) for one in there)
            chances = [len(one.best) / len(one.offered) for one in there]
            if hits > sum(chances) and at_least(hits, chances) < UNLIKELY:
                message = _("In {hits} of {all} decisions the best choice is the longest.").format(
                    hits=hits, all=len(there)
                )
                suggestion = _("Shorten some of the best choices, or let others be the longest.")
                yield None, _about_all(wording, chosen, there, message, suggestion)

    yield from once(look())


@rule(Code.BEST_STANDS_OUT_IN_LENGTH, Severity.WARNING, design="OP03")
def best_stands_out_in_length(subject: Subject) -> Iterator[Found]:
    """The best choices are on average much longer, or shorter, than the others."""

    def look() -> Iterator[tuple[object, Found]]:
        for wording, chosen in _versions(subject):
            there = [one for one in rated(subject.scenario) if _complete(one, chosen)]
            best = [len(chosen[one.state, id_].text) for one in there for id_ in one.best]
            others = [len(chosen[one.state, id_].text) for one in there for id_ in one.others]
            if len(there) < FEWEST:
                continue
            ratio = sum(best) / len(best) / (sum(others) / len(others))
            if not SHORTER <= ratio <= LONGER:
                message = _("The best choices are on average {times} times as long as the others.").format(
                    times=number(ratio, 2)
                )
                suggestion = _("Between 0.8 and 1.25 times, length gives nothing away.")
                yield None, _about_all(wording, chosen, there, message, suggestion)

    yield from once(look())


@rule(Code.BEST_AT_THE_SAME_PLACE, Severity.WARNING, design="OP04")
def best_at_the_same_place(subject: Subject) -> Iterator[Found]:
    """Where the order is fixed, the best choice mostly stands at one place."""
    states = subject.scenario.states
    fixed = [
        one for one in rated(subject.scenario) if states[one.state].order == "fixed" and len(one.best) == 1
    ]
    places = Counter(one.offered.index(one.best[0]) + 1 for one in fixed)
    for place, hits in places.most_common(1):
        if len(fixed) > FEWEST and hits > SAME_PLACE * len(fixed):
            message = _(
                "In {hits} of {all} decisions with a fixed order, choice {place} is the best."
            ).format(hits=hits, all=len(fixed), place=place)
            suggestion = _("Leave out `order: fixed` where the order does not matter, or vary it.")
            first = next(one.state for one in fixed if one.offered.index(one.best[0]) + 1 == place)
            yield Found(message, ("states", first, "order"), suggestion)


@rule(Code.ABSOLUTES_GIVE_AWAY, Severity.WARNING, design="OP06")
def absolutes_give_away(subject: Subject) -> Iterator[Found]:
    """Always, never, guaranteed: in weak choices alone."""

    def look() -> Iterator[tuple[object, Found]]:
        for wording, chosen in _versions(subject):
            if wording.words is None:
                continue
            with_one = dict(wording.with_words(wording.words.absolutes, frozenset({Role.SAID})))
            strong, weak = _told_apart(subject, chosen, with_one)
            if strong or len({line.state for line in weak}) < FEWEST:
                continue
            message = _("Such a word stands in {count} weak choices and in no strong one: {places}.").format(
                count=len(weak), places=quoted(f"{line.state}.{line.choice}" for line in weak)
            )
            suggestion = _(
                "Let a strong choice have one, too, where it is true. Else avoiding it is enough to win."
            )
            yield None, wording.found(weak[0], message, quote=with_one[weak[0]], suggestion=suggestion)

    yield from once(look())


@rule(Code.COURTESY_GIVES_AWAY, Severity.WARNING, design="OP07")
def courtesy_gives_away(subject: Subject) -> Iterator[Found]:
    """Please, thanks, sorry: far more often in best choices than in the others."""

    def look() -> Iterator[tuple[object, Found]]:
        for wording, chosen in _versions(subject):
            if wording.words is None:
                continue
            polite = dict(wording.with_words(wording.words.courtesy, frozenset({Role.SAID})))
            strong, weak = _told_apart(subject, chosen, polite)
            best, others = _best_and_others(subject, chosen)
            odds = (
                (len(strong) + 0.5)
                * (len(others) - len(weak) + 0.5)
                / ((len(best) - len(strong) + 0.5) * (len(weak) + 0.5))
            )
            if odds > MARKED and _chance(len(strong), len(weak), len(best), len(others)) < UNLIKELY:
                message = _(
                    "Polite words stand in {strong} of {best} best choices and in {weak} of {others} others."
                ).format(strong=len(strong), best=len(best), weak=len(weak), others=len(others))
                suggestion = _("Let the others be polite, too. What makes them weak is what they do.")
                yield None, wording.found(strong[0], message, quote=polite[strong[0]], suggestion=suggestion)

    yield from once(look())


@rule(Code.KEYWORD_GIVES_AWAY, Severity.NOTE, design="OP12")
def keyword_gives_away(subject: Subject) -> Iterator[Found]:
    """The best choice, and no other, takes up a word of the customer's, far more often than by chance."""

    def look() -> Iterator[tuple[object, Found]]:
        for wording, chosen in _versions(subject):
            heard = _keywords(wording)
            there = [
                one for one in rated(subject.scenario) if _complete(one, chosen) and heard.get(one.state)
            ]
            hits, chances = [], []
            for one in there:
                with_one = {
                    id_ for id_ in one.offered if _words_in(chosen[one.state, id_].text) & heard[one.state]
                }
                if len(with_one) == 1:
                    hits.append(with_one <= set(one.best))
                    chances.append(len(one.best) / len(one.offered))
            if (
                len(hits) >= FEWEST
                and sum(hits) > TAKEN_UP * len(there)
                and at_least(sum(hits), chances) < UNLIKELY
            ):
                message = _(
                    "In {hits} of {all} decisions only the best choice takes up a word of the customer's."
                ).format(hits=sum(hits), all=len(there))
                suggestion = _("Let others take one up, too, and go on differently.")
                yield None, _about_all(wording, chosen, there, message, suggestion)

    yield from once(look())


def is_longest(decision: Decision, chosen: Chosen) -> bool:
    """Whether the longest choice of the decision is one of the best, and no other is as long."""
    lengths = {id_: len(chosen[decision.state, id_].text) for id_ in decision.offered}
    longest = [id_ for id_, length in lengths.items() if length == max(lengths.values())]
    return len(longest) == 1 and longest[0] in decision.best


def chosen_lines(wording: Wording) -> Chosen:
    """The lines of choices, by state and choice."""
    return {
        (line.state, line.choice): line
        for line in wording.lines
        if line.role in CHOICES and line.state is not None and line.choice is not None
    }


_LETTERS = re.compile(r"[^\W\d_]+")


def _versions(subject: Subject) -> Iterator[tuple[Wording, Chosen]]:
    for wording in wordings(subject):
        yield wording, chosen_lines(wording)


def _complete(decision: Decision, chosen: Chosen) -> bool:
    return all((decision.state, id_) in chosen for id_ in decision.offered)


def _about_all(
    wording: Wording, chosen: Chosen, there: list[Decision], message: str, suggestion: str
) -> Found:
    """A finding about all decisions; in a translation it stands at the first of the best choices."""
    if wording.translated:
        first = chosen[there[0].state, there[0].best[0]]
        return wording.found(first, message, suggestion=suggestion)
    return Found(message, ("states",), suggestion)


def _best_and_others(subject: Subject, chosen: Chosen) -> tuple[set[tuple[Id, Id]], set[tuple[Id, Id]]]:
    """All choices that are the best somewhere, and all that are it nowhere."""
    decided = rated(subject.scenario)
    best = {(one.state, id_) for one in decided for id_ in one.best} & chosen.keys()
    return best, ({(one.state, id_) for one in decided for id_ in one.offered} & chosen.keys()) - best


def _told_apart(subject: Subject, chosen: Chosen, lines: dict[Line, str]) -> tuple[list[Line], list[Line]]:
    """Of these lines, those of the best choices and those of the others."""
    best, others = _best_and_others(subject, chosen)
    strong = [line for line in lines if (line.state, line.choice) in best]
    return strong, [line for line in lines if (line.state, line.choice) in others]


def _chance(strong: int, weak: int, best: int, others: int) -> float:
    """How likely so many of the marked ones would be among the best by chance (Fisher, one-sided)."""
    marked = strong + weak
    ways = comb(best + others, marked)
    return (
        sum(comb(best, hits) * comb(others, marked - hits) for hits in range(strong, min(best, marked) + 1))
        / ways
    )


def _keywords(wording: Wording) -> dict[Id, frozenset[str]]:
    """The words with meaning that are heard in each state."""
    found: dict[Id, set[str]] = {}
    for line in wording.lines:
        if line.role is Role.SPOKEN and line.state is not None and line.choice is None:
            found.setdefault(line.state, set()).update(_words_in(line.text))
    common = wording.words.common if wording.words is not None else frozenset()
    names = {word for line in wording.lines if line.id.startswith("people.") for word in _words_in(line.text)}
    return {state: frozenset(words - common - names) for state, words in found.items()}


def _words_in(text: str) -> set[str]:
    return {word for word in _LETTERS.findall(text.lower()) if len(word) >= _KEYWORD}
