"""What is left of all that was found: each fact once, without what the author accepts, in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from app.check import acceptance
from app.check.acceptance import Acceptance
from app.check.checked import Accepted, Checked, Look
from app.check.entries import Entries
from app.check.extents import Extents
from app.check.rule import PACK_RULES
from app.scenario.codes import Code
from app.scenario.diagnostic import Diagnostic, Severity

_NOBODY_IS_THERE = (Code.STATE_NEVER_REACHED, Code.ISLAND, Code.CHOICE_NEVER_OFFERED)
_ABOUT_WHAT_HAPPENS = frozenset(
    (
        Code.STUCK,
        Code.LOOP_WITHOUT_EXIT,
        Code.CHOICE_NEVER_OFFERED,
        Code.TARGET_NEVER_TAKEN,
        Code.NEVER_HOLDS_HERE,
        Code.ALWAYS_HOLDS_HERE,
        Code.SILENCE_LEADS_NOWHERE,
        Code.OUTCOME_LEADS_NOWHERE,
    )
)
"""Where nobody ever is, none of this is news."""

_SAID_BY: Mapping[str, str] = {
    Code.ALWAYS_HOLDS_HERE: Code.ALWAYS_HOLDS,
    Code.NEAR_DUPLICATE: Code.SAME_TEXT,
    Code.SKILL_TOO_RARE: Code.UNKNOWN_SKILL,
    Code.ONE_SIDED_SKILL: Code.UNKNOWN_SKILL,
    Code.NARROW_RANGE: Code.UNKNOWN_SKILL,
}
"""What is no news where the other one is found at the very same place."""


def sifted(look: Look, *, whole: bool) -> Checked:
    """The findings that are left. whole: the rest of the library was looked at, too."""
    extents = Extents(look.inspection.reading.document)
    acceptances: list[Acceptance] = []
    for found, wrong in _acceptances(look, extents):
        acceptances += found
        look.note(wrong)
    left: list[Diagnostic] = []
    accepted: list[Accepted] = []
    for one in _news(look, extents):
        by = (
            next((each for each in acceptances if each.covers(one)), None) if _may_accept(one, look) else None
        )
        if by is None:
            left.append(one)
        else:
            accepted.append(Accepted(one, by.reason, by.span.line))
            by.used = True
    look.found.clear()
    look.note(
        each.unused()
        for each in acceptances
        if not each.used
        and look.subject is not None
        and look.severities.wanted(each.code)
        and (whole or each.code not in PACK_RULES)
    )
    order = _order(look)
    findings = sorted((*left, *look.found), key=lambda one: (order(one.path), one.span, one.code))
    return Checked(look.file, look.inspection, tuple(findings), tuple(accepted), look.subject)


def _news(look: Look, extents: Extents) -> Iterator[Diagnostic]:
    """Each fact once: not what follows from another one."""
    path = extents.document.source.name
    nobody: list[tuple[Diagnostic, range]] = []
    for one in look.found:
        if one.code in _NOBODY_IS_THERE and one.path == path:
            place = extents.starting_in(one.span.line)
            last = one.span.line if place is None else extents.extent(place).end_line
            nobody.append((one, range(one.span.line, last + 1)))
    said = {(one.code, one.path, one.span) for one in look.found}
    seen = set()
    for one in look.found:
        fact = (one.code, one.path, one.span, one.message)
        follows = (_SAID_BY.get(one.code), one.path, one.span) in said or (
            one.code in _ABOUT_WHAT_HAPPENS
            and any(
                one is not other and one.path == path and one.span.line in lines for other, lines in nobody
            )
        )
        if fact not in seen and not follows:
            seen.add(fact)
            yield one


def _may_accept(found: Diagnostic, look: Look) -> bool:
    """What keeps a scenario from being read stays a finding."""
    return found.severity is not Severity.ERROR or found not in look.inspection.findings


def _acceptances(look: Look, extents: Extents) -> Iterator[acceptance.Found]:
    yield acceptance.in_document(extents)
    if look.inspection.walks_file is not None:
        yield acceptance.in_document(Extents(look.inspection.walks_file))
    for catalogue in look.inspection.catalogues:
        yield acceptance.in_translation(Entries.read(look.file.parent / f"{catalogue.language}.po"))


def _order(look: Look) -> Callable[[str], int]:
    """Which of the files comes first: the scenario, its translations, its walks."""
    paths = [look.inspection.reading.document.source.name]
    paths += [str(look.file.parent / f"{catalogue.language}.po") for catalogue in look.inspection.catalogues]
    return lambda path: paths.index(path) if path in paths else len(paths)
