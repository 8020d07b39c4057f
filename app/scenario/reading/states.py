"""States: what kind each is, what it needs for that, and the ways from one to the next."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.scenario.codes import Code
from app.scenario.diagnostic import did_you_mean, listed
from app.scenario.document import Path
from app.scenario.model import EndingKind, Phase, State, Task
from app.scenario.reading.context import Context, wrong_shape
from app.scenario.reading.fields import duration, one_of, text, word, yes_or_no
from app.scenario.reading.maps import HOMES, by_id, keyed
from app.scenario.reading.outcomes import choice, outcome, parts
from app.scenario.reading.tasks import task
from app.scenario.reading.vocabulary import ENDINGS, GRADES, ORDERS, PHASES, RESERVED_FOR_STATES
from app.scenario.reading.ways import targets
from app.words import _

_KINDS = ("choices", "task", "ending", "play")
_IDLE = {
    "result": ("ending",),
    "relationship": ("ending",),
    "question": ("ending",),
    "results": ("task",),
    "order": ("choices",),
    "patience": ("choices", "task"),
    "silence": ("choices", "task"),
    "interrupted": ("choices", "task"),
    "discuss": ("choices", "task", "play", ""),
}
"""Keys that do something only in a state of these kinds; the empty kind goes on by itself."""


def _results(context: Context, value: Any, where: Path, key: str | int) -> dict[str, Any] | None:
    path = (*where, key)
    if type(value) is not dict:
        wrong_shape(context, value, path, _("the grades `good`, `fair` and `poor`"))
        return None
    read = {}
    for grade, one in value.items():
        if grade not in GRADES:
            message = _("A task has the grades {grades}, and no `{grade}`.").format(
                grades=listed(GRADES), grade=grade
            )
            context.findings.error(
                Code.UNKNOWN_WORD, message, (*path, grade), did_you_mean(grade, GRADES), at_key=True
            )
        elif (result := outcome(context, one, path, grade)) is not None:
            read[grade] = result
    return read


_choices_by_id = by_id(choice)


def _choices(context: Context, value: Any, where: Path, key: str | int) -> dict[str, Any] | None:
    if value == {}:
        wrong_shape(context, value, (*where, key), _("ids with a colon, one a line"))
    read: dict[str, Any] | None = _choices_by_id(context, value, where, key)
    return read


def _play(context: Context, value: Any, where: Path, key: str | int) -> str | None:
    if (scenario := word(context, value, where, key)) is not None:
        context.findings.note(
            Code.SHIFT_NOT_PLAYED_YET,
            _(
                "This program plays single conversations so far; a state that plays "
                "`{scenario}` is not played."
            ).format(scenario=scenario),
            (*where, key),
            at_key=True,
        )
    return scenario


_STATE = {
    "phase": one_of(PHASES),
    "scene": text,
    "says": parts,
    "patience": duration(1),
    "silence": outcome,
    "interrupted": outcome,
    "discuss": text,
    "to": targets,
    "choices": _choices,
    "order": one_of(ORDERS),
    "task": task,
    "results": _results,
    "ending": one_of(ENDINGS),
    "result": text,
    "relationship": text,
    "question": text,
    "private": yes_or_no,
    "play": _play,
}
HOMES["state"] = _STATE


def _state(context: Context, value: Any, where: Path, key: str) -> State | None:
    path = (*where, key)
    read = keyed(context, value, path, _STATE, "state")
    if read is None:
        return None
    kinds = [kind for kind in _KINDS if kind in value]
    if len(kinds) > 1:
        message = _("A state has one of {kinds}; here are {found}.")
        context.findings.error(
            Code.TWO_KINDS_OF_STATE,
            message.format(kinds=listed(_KINDS), found=listed(kinds)),
            path,
            _("Make two states of it, and lead from the first to the second with `to:`."),
            at_key=True,
            related=[(_("This is one of them:"), (*path, kinds[1]))],
        )
        return State.typed(read)
    kind = kinds[0] if kinds else ""
    for name in value:
        if name in _IDLE and kind not in _IDLE[name]:
            message = _("`{key}` does nothing in a state without {kinds}.")
            needed = listed(one for one in _IDLE[name] if one)
            context.findings.warning(
                Code.IDLE_KEY, message.format(key=name, kinds=needed), (*path, name), at_key=True
            )
    _way_on(context, value, kind, path)
    if "phase" in read:
        read["phase"] = Phase(read["phase"])
    if "ending" in read:
        read["ending"] = EndingKind(read["ending"])
    if "task" in read:
        read["task"] = None if context.findings.has_errors else Task.model_validate(read["task"])
    return State.typed(read)


def _way_on(context: Context, value: dict[str, Any], kind: str, path: Path) -> None:
    """Note where a conversation would come to a halt."""
    if kind == "ending":
        if "to" in value:
            message = _("An ending leads nowhere; `to:` does not belong here.")
            context.findings.error(Code.NO_WAY_ON, message, (*path, "to"), at_key=True)
        return
    if "to" in value:
        return
    suggestion = _("Add `to:` with the id of the state that follows, here or for the whole state.")
    if kind == "choices":
        choices = value["choices"] if type(value["choices"]) is dict else {}
        for name, one in choices.items():
            if type(one) is dict and "to" not in one:
                message = _("After `{choice}` there is no way on: neither it nor its state has `to:`.")
                place = (*path, "choices", name)
                context.findings.error(
                    Code.NO_WAY_ON, message.format(choice=name), place, suggestion, at_key=True
                )
    elif kind == "task":
        results = value.get("results")
        leading = [
            grade
            for grade in GRADES
            if type(results) is dict and type(results.get(grade)) is dict and "to" in results[grade]
        ]
        if len(leading) < len(GRADES):
            message = _("After this task there is no way on for every grade.")
            context.findings.error(Code.NO_WAY_ON, message, path, suggestion, at_key=True)
    else:
        if kind == "play":
            message = _("After `play` there is no way on.")
        else:
            message = _("The conversation stops here: the state has neither choices nor an ending nor `to:`.")
        context.findings.error(Code.DEAD_END, message, path, suggestion, at_key=True)


_by_id = by_id(_state, RESERVED_FOR_STATES)


def states(context: Context, value: Any, where: Path, key: str | int) -> dict[str, State] | None:
    """All states, and the circles among those that go on by themselves."""
    read: dict[str, State] | None = _by_id(context, value, where, key)
    if read is not None:
        _circles(context, value, read, (*where, key))
        if not value:
            wrong_shape(context, value, (*where, key), _("at least one state"))
    return read


def _circles(context: Context, raw: Mapping[str, Any], read: Mapping[str, State], path: Path) -> None:
    """Note circles without a decision: there a conversation would turn for ever."""
    ways = {
        name: [target.state for target in state.to]
        for name, state in read.items()
        if not any(kind in raw[name] for kind in _KINDS)
    }
    done: set[str] = set()
    for first in ways:
        trail: list[str] = []
        stack = [(first, 0)]
        while stack:
            name, index = stack.pop()
            if index == 0:
                if name in done or name not in ways:
                    continue
                trail.append(name)
            if index < len(ways[name]):
                stack.append((name, index + 1))
                following = ways[name][index]
                if following in trail:
                    circle = [*trail[trail.index(following) :], following]
                    message = _("A circle without a decision: {states}.").format(states=" → ".join(circle))
                    suggestion = _("Give one of these states choices, or lead out of the circle.")
                    context.findings.error(Code.CIRCLE, message, (*path, name, "to"), suggestion, at_key=True)
                else:
                    stack.append((following, 0))
            else:
                done.add(trail.pop())
