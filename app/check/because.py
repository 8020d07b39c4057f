"""Why a guard never holds, or always does, where it stands: in words, with the very lines that decide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.check.asked import Asked, Line, Written, lines_of, written
from app.check.possible import Possible, where_asked, why_never
from app.check.roots import told_at_the_root
from app.check.subject import Subject
from app.check.wording import quoted, values_listed
from app.check.writes import Write, attainable, writes
from app.conversation.variables import domains
from app.scenario.document import Path as Place
from app.scenario.guard_words import values_as_written
from app.scenario.model import Scenario
from app.words import _

_SHOWN = 3
"""How many reasons are told; of more, the first."""


@dataclass(frozen=True, slots=True)
class Because:
    """text: a clause without a full stop. place: the line that decides, else the guard. others: more lines.

    remedy: what to do, a sentence. told: whether a finding at the declaration of a variable says it already.
    """

    text: str
    place: Place
    others: tuple[tuple[str, Place], ...]
    remedy: str
    told: bool


def because(subject: Subject, asked: Asked, *, holds: bool) -> Because:
    """Why the guard never holds (`holds=True`), or never fails (`holds=False`), where it stands."""
    scenario = subject.scenario
    guard = written(scenario, subject.document, asked)
    root = why_never(guard, attainable(scenario), holds=holds)
    told = root is not None and all(told_at_the_root(scenario, line.condition, holds=holds) for line in root)
    possible = where_asked(subject, asked)
    lines = (by_itself(scenario, guard) if holds else None) or why_never(guard, possible, holds=holds)
    if lines is None:
        return _together(scenario, asked, guard, holds=holds, told=told)
    return explained(scenario, lines, possible, holds=holds, told=told)


def _together(scenario: Scenario, asked: Asked, guard: Written, *, holds: bool, told: bool) -> Because:
    """The reason where no line decides by itself, as far as the values of each variable alone show it."""
    first, *others = lines_of(guard)
    if others:
        text = (
            _("its conditions never hold together here")
            if holds
            else _("with all values that there are here, enough of its conditions hold")
        )
        remedy = _("Take one of the conditions out, or ask for less.") if holds else _leave_out()
        return Because(text, asked.place, (), remedy, told)
    text = (_("`{variable}` is never {values} here") if holds else _("`{variable}` is {values} here")).format(
        variable=first.condition.variable, values=_wanted(first)
    )
    return Because(text, first.place, (), _remedy(scenario, first) if holds else _leave_out(), told)


def by_itself(scenario: Scenario, guard: Written) -> tuple[Line, ...] | None:
    """The lines that exclude each other whatever the values are."""
    everything = {name: frozenset(domain) for name, domain in domains(scenario).items() if not domain.open}
    return why_never(guard, everything)


def explained(
    scenario: Scenario, lines: Sequence[Line], possible: Possible, *, holds: bool, told: bool = False
) -> Because:
    """The reason in words, of the lines that keep a guard from holding (or from failing)."""
    first = lines[0]
    if _against(lines):
        text = _("`{variable}` cannot be both at once").format(variable=first.condition.variable)
        remedy = _("Make a list of the two, if one of them is enough; otherwise take one out.")
        return Because(text, lines[1].place, ((_("And this:"), first.place),), remedy, told)
    named = dict.fromkeys(line.condition.variable for line in lines)
    text = "; ".join(_is(name, possible) for name in list(named)[:_SHOWN])
    others = tuple((_("And this:"), line.place) for line in lines[1 : _SHOWN + 1])
    return Because(text, first.place, others, _remedy(scenario, first) if holds else _leave_out(), told)


def _is(name: str, possible: Possible) -> str:
    known = possible.get(name, frozenset())
    if len(known) == 1:
        return _("`{variable}` is always {value} here").format(variable=name, value=values_listed(known))
    return _("`{variable}` is {values} here").format(variable=name, values=values_listed(known))


def _against(lines: Sequence[Line]) -> bool:
    """Whether it is not each line by itself, but two about one variable."""
    return len(lines) == 2 and lines[0].condition.variable == lines[1].condition.variable


def _leave_out() -> str:
    return _("Leave the condition out, or ask for less.")


def _remedy(scenario: Scenario, line: Line) -> str:
    """Where the variable would have to become what the line asks for."""
    name = line.condition.variable
    setting = dict.fromkeys(each.name for each in writes(scenario).get(name, ()) if _helps(each, line))
    marked, _dot, what = name.partition(".")
    if marked == "noted":
        return _("Let somebody say `{fact}` before this, with `notes`, or take the condition out.").format(
            fact=what
        )
    if not setting:
        return _("Let something that happens before this make `{variable}` {values}.").format(
            variable=name, values=_wanted(line)
        )
    return _("{ways} would make it so: lead from there to here, or take the condition out.").format(
        ways=quoted(setting)
    )


def _wanted(line: Line) -> str:
    value = values_as_written(line.condition.values)
    return _("something other than `{value}`").format(value=value) if line.condition.negated else f"`{value}`"


def _helps(write: Write, line: Line) -> bool:
    """Whether a change takes the variable to what the line asks for, or towards it."""
    change, values = write.change, line.condition.values
    if change.value is not None:
        return values.contains(change.value) is not line.condition.negated
    if line.condition.negated or values.words is not None or change.add is None:
        return True
    return (values.low is not None and change.add > 0) or (values.high is not None and change.add < 0)
