"""Where it goes on: targets, their guards, and `otherwise`."""

from __future__ import annotations

from typing import Any

from app.scenario.codes import Code
from app.scenario.diagnostic import did_you_mean
from app.scenario.document import Path
from app.scenario.guard import Guard
from app.scenario.model import Target
from app.scenario.reading.conditions import guard
from app.scenario.reading.context import Context, how_to_declare, undeclared, wrong_shape
from app.words import _

_OTHERWISE = "otherwise"
_STAYING = (("silence",), ("interrupted",))
"""What stays where it is when no target holds, and so needs no `otherwise`."""


def targets(context: Context, value: Any, where: Path, key: str | int) -> tuple[Target, ...] | None:
    """Where it goes on: a state's id, or ids with guards of which the first that holds is taken."""
    if type(value) is str and value:
        known = context.targets.get(value)
        if known is not None:
            return (known,)
        if not _is_state(context, value, (*where, key), at_key=False):
            return None
        made = context.targets[value] = Target(state=value)
        return (made,)
    path = (*where, key)
    if type(value) is not dict or not value:
        wrong_shape(context, value, path, _("the id of a state"))
        return None
    found: list[Target] = []
    guards: list[Guard] = []
    complete = True
    last: str | None = None
    for state, condition in value.items():
        exists = _is_state(context, state, (*path, state), at_key=True)
        if last is not None:
            message = _("`{state}` is never reached: `{last}` above it takes all that is left.")
            context.findings.error(
                Code.AFTER_OTHERWISE,
                message.format(state=state, last=last),
                (*path, state),
                _("Put the line with `otherwise` last."),
                at_key=True,
            )
        if condition == _OTHERWISE:
            last = last or state
            made_guard = None
        elif type(condition) is str and condition:
            message = _("Behind a target stands a condition such as `{example}`, or `otherwise`.")
            context.findings.error(
                Code.BAD_CONDITION, message.format(example="{mood: below 40}"), (*path, state)
            )
            complete = False
            continue
        else:
            made_guard = guard(context, condition, path, state)
            if made_guard is None:
                complete = False
                continue
            guards.append(made_guard)
        if exists:
            found.append(Target(state=state, when=made_guard))
    stays = key == "to" and where[-1:] in _STAYING
    if last is None and complete and not stays and not _exhaustive(context, guards):
        message = _("No target may hold here, and then there is no way on.")
        suggestion = _("Put `otherwise` behind the last one.")
        context.findings.error(Code.NO_OTHERWISE, message, path, suggestion, at_key=True)
    return tuple(found)


def _exhaustive(context: Context, guards: list[Guard]) -> bool:
    """Whether one of these guards always holds, as far as guards on one single variable show."""
    conditions = [condition for one in guards for group in one.groups for condition in group]
    names = {condition.variable for condition in conditions}
    if len(names) != 1:
        return False
    name = names.pop()
    domain = context.domains[name]
    return not domain.open and all(any(one.holds({name: value}) for one in guards) for value in domain)


def _is_state(context: Context, state: str, path: Path, *, at_key: bool) -> bool:
    if state in context.states:
        return True
    context.findings.error(
        Code.MISSING_STATE,
        undeclared(Code.MISSING_STATE).format(id=state),
        path,
        did_you_mean(state, context.states) or how_to_declare(Code.MISSING_STATE),
        at_key=at_key,
    )
    return False
