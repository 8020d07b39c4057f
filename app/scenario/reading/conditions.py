"""`when:` and what stands behind a target: maps of variables to values, read into guards."""

from __future__ import annotations

import re
from typing import Any

from app.scenario.codes import Code
from app.scenario.diagnostic import did_you_mean
from app.scenario.document import Path
from app.scenario.guard import Condition, Domain, Guard, Value, Values
from app.scenario.guard_words import spelled
from app.scenario.reading.context import Context, how_to_declare, undeclared, wrong_shape
from app.scenario.reading.fields import number_of
from app.words import _

_MAX_GROUPS = 64
_NUMBER = r"([+-]?[0-9]{1,6})"
_FORMS = (
    (re.compile(_NUMBER), lambda a: Values(low=a, high=a)),
    (re.compile(rf"at least {_NUMBER}"), lambda a: Values(low=a)),
    (re.compile(rf"at most {_NUMBER}"), lambda a: Values(high=a)),
    (re.compile(rf"above {_NUMBER}"), lambda a: Values(low=a + 1)),
    (re.compile(rf"below {_NUMBER}"), lambda a: Values(high=a - 1)),
    (re.compile(rf"{_NUMBER} to {_NUMBER}"), lambda a, b: Values(low=a, high=b)),
)
_SIGNS = re.compile(rf"(<=|>=|<|>|=|==|under|over|less than|more than|min|max|from)\s*{_NUMBER}")
_MEANT = {
    "<=": "at most",
    ">=": "at least",
    "<": "below",
    ">": "above",
    "under": "below",
    "over": "above",
    "less than": "below",
    "more than": "above",
    "min": "at least",
    "max": "at most",
    "from": "at least",
}

Groups = tuple[tuple[Condition, ...], ...]


def guard(context: Context, value: Any, where: Path, key: str | int) -> Guard | None:
    """A guard: a map (all must hold), or a list of maps (any)."""
    groups = _groups(context, value, (*where, key))
    return None if groups is None else Guard(groups)


def _groups(context: Context, value: Any, path: Path) -> Groups | None:
    if type(value) is dict and value:
        return _all_of(context, value, path)
    if type(value) is list and value:
        found = [_groups(context, one, (*path, index)) for index, one in enumerate(value)]
        if any(one is None for one in found):
            return None
        return _bounded(context, tuple(group for one in found if one for group in one), path)
    wrong_shape(context, value, path, _("a condition such as `{mood: at least 60}`"))
    return None


def _all_of(context: Context, raw: dict[str, Any], path: Path) -> Groups | None:
    groups: Groups | None = ((),)
    for name, value in raw.items():
        if name == "not":
            inner = _groups(context, value, (*path, "not"))
            added = None if inner is None else _negated(context, inner, path)
        else:
            one = condition(context, value, path, name)
            added = None if one is None else ((one,),)
        if groups is not None:
            groups = None if added is None else _bounded(context, _both(groups, added), path)
    return groups


def _both(left: Groups, right: Groups) -> Groups:
    return tuple(one + other for one in left for other in right[: _MAX_GROUPS + 1])


def _negated(context: Context, groups: Groups, path: Path) -> Groups | None:
    """Not (A or B) is not A and not B; not (a and b) is not a or not b."""
    result: Groups | None = ((),)
    for group in groups:
        turned = tuple((Condition(one.variable, one.values, not one.negated),) for one in group)
        if result is not None:
            result = _bounded(context, _both(result, turned), path)
    return result


def _bounded(context: Context, groups: Groups, path: Path) -> Groups | None:
    if len(groups) <= _MAX_GROUPS:
        return groups
    context.findings.error(
        Code.CONDITION_TOO_LARGE,
        _("This condition has more than {limit} ways to hold.").format(limit=_MAX_GROUPS),
        path,
        _("Split it over two states, or keep a variable for part of it."),
    )
    return None


def condition(context: Context, value: Any, where: Path, name: str) -> Condition | None:
    """One line of a guard: a variable, and the values that it must have."""
    if type(value) is str and (known := context.conditions.get((name, value))) is not None:
        return known
    domain = variable(context, name, (*where, name))
    if domain is None:
        return None
    path = (*where, name)
    values = _values(context, value, domain, name, path)
    if values is None:
        return None
    if not domain.meets(values):
        _never(context, domain, name, path)
        return None
    if domain.within(values):
        context.findings.warning(
            Code.ALWAYS_HOLDS,
            _("This always holds: {range}.").format(range=span_of(domain, name)),
            path,
            _("Leave it out, or ask for less."),
        )
    canonical = "mood" if name == f"mood.{context.customer}" else name
    made = Condition(canonical, values)
    if type(value) is str:
        context.conditions[name, value] = made
    return made


def variable(context: Context, name: str, path: Path) -> Domain | None:
    """What a value may be, by its name; notes a name that is declared nowhere."""
    domain = context.domains.get(name)
    if domain is not None or name in context.unclear:
        return domain
    prefix, dot, rest = name.partition(".")
    known: Any
    code, known = {
        "mood": (Code.UNDECLARED_PERSON, context.people),
        "noted": (Code.UNDECLARED_FACT, context.facts),
        "opened": (Code.UNDECLARED_DESK_ITEM, context.desk),
        "promise": (Code.UNDECLARED_PROMISE, context.promises),
        "ended": (Code.UNDECLARED_VARIABLE, context.plays),
    }.get(prefix if dot else "", (Code.UNDECLARED_VARIABLE, context.domains))
    if prefix == "ended" and dot:
        message = _("No state here plays `{id}`.").format(id=rest)
        suggestion = did_you_mean(rest, known)
    else:
        shown = name if code is Code.UNDECLARED_VARIABLE else rest
        message = undeclared(code).format(id=shown)
        suggestion = did_you_mean(shown, known) or how_to_declare(code)
        for marked, names in (
            ("noted", context.facts),
            ("opened", context.desk),
            ("promise", context.promises),
        ):
            if not dot and name in names:
                suggestion = _("Did you mean `{word}`?").format(word=f"{marked}.{name}")
    context.findings.error(code, message, path, suggestion, at_key=True)
    return None


def span_of(domain: Domain, name: str) -> str:
    """What a variable may be, in words."""
    if domain.words is None:
        return _("`{name}` goes from {low} to {high}").format(name=name, low=domain.low, high=domain.high)
    return _("`{name}` is one of {words}").format(
        name=name, words=", ".join(f"`{spelled(one)}`" for one in domain.words)
    )


def word_of(domain: Domain, value: str) -> bool | str | None:
    """The value that a word stands for, None if the variable does not have it."""
    if domain.words is None:
        return None
    if True in domain.words and value in ("yes", "no"):
        return value == "yes"
    return value if domain.open or value in domain.words else None


def unknown_value(context: Context, domain: Domain, name: str, value: str, path: Path) -> None:
    """Note that the variable has no such value."""
    words = [spelled(one) for one in domain.words or ()]
    message = _("`{name}` is never `{value}`.").format(name=name, value=value)
    context.findings.error(
        Code.UNKNOWN_VALUE, message, path, did_you_mean(value, words) or f"{span_of(domain, name)}."
    )


def _values(context: Context, value: Any, domain: Domain, name: str, path: Path) -> Values | None:
    if type(value) is list and value:
        found = [_one_value(context, one, domain, name, (*path, index)) for index, one in enumerate(value)]
        good = [one for one in found if one is not None]
        return Values(words=frozenset(good)) if len(good) == len(found) else None
    if type(value) is not str or not value:
        wrong_shape(context, value, path, _("a value"))
        return None
    if domain.words is not None:
        one = _one_value(context, value, domain, name, path)
        return None if one is None else Values(words=frozenset((one,)))
    for form, make in _FORMS:
        if (match := form.fullmatch(value)) is not None:
            values: Values = make(*map(int, match.groups()))
            if values.low is not None and values.high is not None and values.low > values.high:
                message = _("This range ends before it begins.")
                turned = _("Write `{value}`.").format(value=f"{values.high} to {values.low}")
                context.findings.error(Code.BAD_CONDITION, message, path, turned)
                return None
            return values
    _bad_number(context, value, name, path)
    return None


def _one_value(context: Context, value: Any, domain: Domain, name: str, path: Path) -> Value | None:
    if type(value) is not str or not value:
        wrong_shape(context, value, path, _("a value"))
        return None
    if domain.words is None:
        number = number_of(value)
        if number is None:
            _bad_number(context, value, name, path)
        elif not domain.holds(number):
            _never(context, domain, name, path)
            return None
        return number
    found = word_of(domain, value)
    if found is None:
        unknown_value(context, domain, name, value, path)
    return found


def _bad_number(context: Context, value: str, name: str, path: Path) -> None:
    message = _("`{name}` is a number; a condition on it reads like `30`, `at least 60` or `20 to 40`.")
    found = _SIGNS.fullmatch(value)
    suggestion = None
    if found is not None:
        suggestion = _("Write `{value}`.").format(value=f"{_MEANT.get(found[1], '')} {found[2]}".strip())
    context.findings.error(Code.BAD_CONDITION, message.format(name=name), path, suggestion)


def _never(context: Context, domain: Domain, name: str, path: Path) -> None:
    message = _("This can never hold: {range}.").format(range=span_of(domain, name))
    context.findings.error(Code.NEVER_HOLDS, message, path)
