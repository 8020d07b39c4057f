"""Rules about what stands there twice: choices in the same words, ids that are told apart by a hyphen."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from app.check.rule import File, Found, rule
from app.check.subject import Subject, Version
from app.conversation import variables
from app.scenario.codes import Code
from app.scenario.diagnostic import Severity
from app.scenario.document import Path as Place
from app.scenario.guard import Condition, Domain, Guard
from app.scenario.model import Choice, Id, Scenario
from app.words import _


@rule(Code.SAME_TEXT, Severity.WARNING)
def same_text(subject: Subject) -> Iterator[Found]:
    """Two choices of a state in the same words, or two names that only a hyphen tells apart."""
    scenario = subject.scenario
    told: set[tuple[Id, Id]] = set()
    for version in subject.versions.values():
        yield from _same_choices(version, source=version.catalogue is None, told=told)
    for place, ids in _names(scenario):
        known: dict[str, Id] = {}
        for second in ids:
            first = known.setdefault(second.replace("-", ""), second)
            if first != second:
                yield Found(
                    _("`{second}` and `{first}` are told apart only by a hyphen.").format(
                        first=first, second=second
                    ),
                    (*place, second),
                    _("Give one of them another name: `gelassen rename` changes it everywhere."),
                    related=((_("The other one:"), (*place, first)),),
                )


def _same_choices(version: Version, *, source: bool, told: set[tuple[Id, Id]]) -> Iterator[Found]:
    domains = variables.domains(version.scenario)
    for id_, state in version.scenario.states.items():
        words: dict[str, list[tuple[Id, Choice]]] = {}
        for choice_id, choice in state.choices.items():
            words.setdefault(_plain(choice.text), []).append((choice_id, choice))
        for alike in words.values():
            for (first, one), (second, other) in combinations(alike, 2):
                if (id_, second) in told or _exclude(one.when, other.when, domains):
                    continue
                told.add((id_, second))
                place: Place = ("states", id_, "choices", second, other.manner.value)
                yield Found(
                    _("`{second}` and `{first}` are the same, word for word.").format(
                        first=first, second=second
                    ),
                    place if source else f"{id_}.{second}.{other.manner.value}",
                    _("Whoever chooses between them chooses blindly: say one of them differently."),
                    at_key=False,
                    file=File.SCENARIO if source else version.language,
                    related=((_("The other one:"), (*place[:3], first, one.manner.value)),) if source else (),
                )


def _plain(text: str) -> str:
    """The words alone: neither capitals nor marks make another sentence of it."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def _names(scenario: Scenario) -> Iterator[tuple[Place, Iterable[Id]]]:
    for key in ("people", "variables", "facts", "promises", "desk", "states"):
        yield (key,), tuple(getattr(scenario, key))
    for id_, state in scenario.states.items():
        yield ("states", id_, "choices"), tuple(state.choices)


def _exclude(one: Guard | None, other: Guard | None, domains: Mapping[str, Domain]) -> bool:
    """Whether two guards can be seen never to hold together, variable by variable."""
    if one is None or other is None:
        return False
    return all(
        any(a.variable == b.variable and not _both(a, b, domains[a.variable]) for a in group for b in against)
        for group in one.groups
        for against in other.groups
    )


def _both(a: Condition, b: Condition, domain: Domain) -> bool:
    return domain.open or any(a.holds({a.variable: v}) and b.holds({b.variable: v}) for v in domain)
