"""Rules about what is never reached: states, islands of states, endings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.check.asked import guards
from app.check.because import because
from app.check.certain import never_reached
from app.check.rule import Found, rule
from app.check.subject import Subject
from app.check.ways import Way, circles, following, ways
from app.check.wording import named, quoted
from app.scenario.codes import Code
from app.scenario.diagnostic import Severity, Verdict, closest
from app.scenario.document import Path as Place
from app.scenario.model import Id
from app.words import _, ngettext

_SHOWN = 4


@dataclass(frozen=True, slots=True)
class _Lost:
    """States that are never reached, for one reason.

    group: one state, or several that lead to each other. entrances: ways of states that are reached whose
    target is one of them, and is never taken. behind: the states that are only reached from these.
    """

    group: tuple[Id, ...]
    entrances: tuple[tuple[Way, int], ...]
    behind: tuple[Id, ...]


@rule(Code.STATE_NEVER_REACHED, Severity.ERROR, design="ST01")
def state_never_reached(subject: Subject) -> Iterator[Found]:
    """A state that no conversation comes to. What is only reached from it is told with it."""
    for lost in _lost(subject):
        if subject.scenario.states[lost.group[0]].ending is not None or _is_island(lost):
            continue
        yield _unreached(
            subject,
            lost,
            _("Nothing leads to the state `{state}`."),
            _("The state `{state}` is never reached: no target that names it is ever taken."),
        )


@rule(Code.ISLAND, Severity.ERROR, design="ST01")
def island(subject: Subject) -> Iterator[Found]:
    """States that lead to each other, and that nothing else leads to."""
    for lost in _lost(subject):
        if not _is_island(lost):
            continue
        first, *others = lost.group
        yield Found(
            _("{states} lead to each other, and nothing else leads to them.").format(
                states=quoted(lost.group)
            ),
            ("states", first),
            _("Let a state that is reached lead to one of them, or take them out."),
            related=(
                *((_("This belongs to them:"), ("states", other)) for other in others[:_SHOWN]),
                *_behind(lost),
            ),
            verdict=Verdict.PROVEN,
        )


@rule(Code.ENDING_NEVER_REACHED, Severity.ERROR, design="ST01")
def ending_never_reached(subject: Subject) -> Iterator[Found]:
    """An ending that no conversation comes to."""
    for lost in _lost(subject):
        if subject.scenario.states[lost.group[0]].ending is not None:
            yield _unreached(
                subject,
                lost,
                _("Nothing leads to the ending `{state}`."),
                _("The ending `{state}` is never reached: no target that names it is ever taken."),
            )


def _unreached(subject: Subject, lost: _Lost, nothing: str, never: str) -> Found:
    (*_others, state) = lost.group
    place = ("states", state)
    if not lost.entrances:
        near = closest(state, [one for one in subject.scenario.states if one != state])
        suggestion = _("Write `to: {state}` where it belongs, or take it out.").format(state=state)
        if near is not None:
            suggestion = _("Was `{state}` meant where something leads to `{near}`?").format(
                state=state, near=near
            )
        return Found(
            nothing.format(state=state), place, suggestion, related=_behind(lost), verdict=Verdict.PROVEN
        )
    related: list[tuple[str, Place]] = []
    remedy = _("Let one of these targets hold at some time, or lead there from elsewhere.")
    doors = {(*way.to, way.targets[index].state): (way, index) for way, index in reversed(lost.entrances)}
    related += [_why_not(subject, way, index) for way, index in list(reversed(doors.values()))[:_SHOWN]]
    related += _behind(lost)
    return Found(never.format(state=state), place, remedy, related=tuple(related), verdict=Verdict.PROVEN)


def _why_not(subject: Subject, way: Way, index: int) -> tuple[str, Place]:
    """Why a target is never taken, and where it stands."""
    target = way.targets[index]
    place = (*way.to, target.state)
    choice = subject.scenario.states[way.state].choices.get(way.name)
    if choice is not None and subject.space.offers(way.state, way.name).possible is False:
        return _("`{way}` leads there, and is never offered:").format(way=named(way)), way.place
    if target.when is not None and subject.space.holds(place).possible is False:
        if subject.space.fails(place).possible is True:
            asked = next(one for one in guards(subject.scenario) if one.place == place)
            reason = because(subject, asked, holds=True)
            return _("From `{way}`, this never holds: {reason}:").format(
                way=named(way), reason=reason.text
            ), reason.place
    elif target.when is None and not index:
        return _("`{way}` leads there, and never happens:").format(way=named(way)), way.place
    return _("What stands above this takes all there is:"), place


def _behind(lost: _Lost) -> tuple[tuple[str, Place], ...]:
    """The states that are lost with it. Of many, the last that is shown says how many more there are."""
    told = [_("This is only reached from there, and so never either:")] * len(lost.behind[:_SHOWN])
    if (more := len(lost.behind) - _SHOWN) > 0:
        message = ngettext(
            "And this, with {count} more state that is not shown:",
            "And this, with {count} more states that are not shown:",
            more,
        )
        told[-1] = message.format(count=more)
    return tuple((message, ("states", state)) for message, state in zip(told, lost.behind, strict=False))


def _is_island(lost: _Lost) -> bool:
    return len(lost.group) > 1 and not lost.entrances


def _lost(subject: Subject) -> Iterator[_Lost]:
    """The states that are proven never to be reached: what stands first, and what lies behind it."""
    scenario = subject.scenario
    never = never_reached(subject.space)
    if not never:
        return
    graph = {id_: following(scenario)[id_] & never for id_ in scenario.states if id_ in never}
    groups = {id_: group for group in circles(graph) for id_ in group}
    groups |= {id_: (id_,) for id_ in never if id_ not in groups}
    entrances: dict[Id, list[tuple[Way, int]]] = {id_: [] for id_ in never}
    for way in ways(scenario):
        for index, target in enumerate(way.targets):
            if target.state in never and way.state not in never:
                entrances[target.state].append((way, index))
    led_to = {
        near for id_ in never for near in graph[id_] if near not in groups[id_]
    }  # from another state that is never reached
    told: set[Id] = set()
    firsts = []
    for id_ in graph:
        group = groups[id_]
        if id_ in told:
            continue
        into = [entrance for one in group for entrance in entrances[one]]
        if into or not any(one in led_to for one in group):
            firsts.append((group, into))
            told.update(group)
    for group, into in firsts:
        behind = tuple(one for one in _reached_from(group, graph) if one not in told)
        told.update(behind)
        entered = [one for one in group if entrances[one]] or list(group[:1])
        # Of a circle that something leads to, the state at its door stands for it.
        shown = group if not into and len(group) > 1 else (entered[0],)
        rest = tuple(one for one in group if one not in shown) if into else ()
        yield _Lost(shown, tuple(into), (*rest, *behind))


def _reached_from(group: tuple[Id, ...], graph: dict[Id, frozenset[Id]]) -> list[Id]:
    found: dict[Id, None] = dict.fromkeys(group)
    waiting = list(group)
    while waiting:
        for near in graph[waiting.pop()]:
            if near not in found:
                found[near] = None
                waiting.append(near)
    return [one for one in graph if one in found and one not in group]
