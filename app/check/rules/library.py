"""What is to be said of all scenarios of a library together; it informs, and never warns."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from statistics import fmean

from app.check.decisions import at_least, rated
from app.check.lines import wordings
from app.check.rule import PACK_RULES, Found, PackRule
from app.check.rules.giveaways import chosen_lines, is_longest
from app.check.subject import Pack, Subject
from app.check.wording import quoted
from app.check.words import words_of
from app.scenario.codes import Code
from app.scenario.diagnostic import Severity
from app.words import _

FEWEST_SCENARIOS, FEWEST_CHANNELS = 3, 2
UNLIKELY = 0.01
"""Over many decisions even a small habit shows, so the bound is sharper than for one scenario (OP02)."""

APART = 15
"""Points of mood between the groups' beginnings that are told."""

FEWEST_PEOPLE = 3
"""Customers of each group, below which a mean is one person's temper."""

_AGE = re.compile(r"(?<!\d)(\d{2})(?!\d)")
_OLDER = 50


def skill_in_few_scenarios(pack: Pack) -> Iterator[tuple[Subject, Found]]:
    """Skills that can be practised in less than three scenarios, or on one channel only."""
    if len(pack.subjects) < FEWEST_SCENARIOS:
        return
    where: dict[str, list[Subject]] = defaultdict(list)
    for subject in pack.subjects:
        states = subject.scenario.states.values()
        for skill in dict.fromkeys(
            skill for state in states for choice in state.choices.values() for skill in choice.skills
        ):
            where[skill].append(subject)
    rare = [
        skill
        for skill, subjects in where.items()
        if len(subjects) < FEWEST_SCENARIOS
        or len({subject.scenario.channel for subject in subjects}) < FEWEST_CHANNELS
    ]
    if rare:
        message = _("In this library these are rated in few scenarios, or on one channel only: {skills}.")
        suggestion = _("Three scenarios on two channels show whether something is a habit.")
        yield pack.subjects[0], Found(message.format(skills=quoted(rare)), ("title",), suggestion)


def best_is_longest_everywhere(pack: Pack) -> Iterator[tuple[Subject, Found]]:
    """Over all scenarios the longest choice is the best far more often than by chance."""
    if len(pack.subjects) < FEWEST_SCENARIOS:
        return
    hits, chances = 0, []
    for subject in pack.subjects:
        chosen = chosen_lines(next(wordings(subject)))
        for decision in rated(subject.scenario):
            hits += is_longest(decision, chosen)
            chances.append(len(decision.best) / len(decision.offered))
    if hits > sum(chances) and at_least(hits, chances) < UNLIKELY:
        message = _("In this library the best choice is the longest in {hits} of {all} decisions.").format(
            hits=hits, all=len(chances)
        )
        suggestion = _("Somebody who always takes the longest would do well without any skill.")
        yield pack.subjects[0], Found(message, ("title",), suggestion)


def anger_by_person(pack: Pack) -> Iterator[tuple[Subject, Found]]:
    """Whether customers of one gender or age come angrier than the others. Origins nobody can count."""
    gender: dict[str, list[int]] = defaultdict(list)
    age: dict[bool, list[int]] = defaultdict(list)
    for subject in pack.subjects:
        customer = subject.scenario.customer
        words = words_of(subject.scenario.language)
        title = customer.name.split(maxsplit=1)[0].strip(".").lower() if customer.name.strip() else ""
        if words is not None and title in words.titles:
            gender[words.titles[title]].append(customer.mood)
        if (years := _AGE.search(customer.about or "")) is not None:
            age[int(years[1]) >= _OLDER].append(customer.mood)
    comparisons = (
        (gender["woman"], gender["man"], _("women"), _("men")),
        (age[True], age[False], _("people from 50 on"), _("younger people")),
    )
    for one, other, some, others in comparisons:
        if min(len(one), len(other)) < FEWEST_PEOPLE or abs(fmean(one) - fmean(other)) < APART:
            continue
        message = _(
            "In this library {some} begin at a mood of {one} on average, {others} at {other}."
        ).format(some=some, one=round(fmean(one)), others=others, other=round(fmean(other)))
        suggestion = _("Let temper go with none of them: learners would take it for a rule.")
        yield pack.subjects[0], Found(message, ("people", pack.subjects[0].scenario.customer_id), suggestion)


for _code, _look, _design in (
    (Code.SKILL_IN_FEW_SCENARIOS, skill_in_few_scenarios, "SK08"),
    (Code.BEST_IS_LONGEST_EVERYWHERE, best_is_longest_everywhere, "OP02"),
    (Code.ANGER_BY_PERSON, anger_by_person, "FS01"),
):
    PACK_RULES[_code] = PackRule(_code, Severity.NOTE, _look, _design)
