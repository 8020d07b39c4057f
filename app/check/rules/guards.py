"""Rules about guards: what can never come about where they stand, and what needs no asking."""

from __future__ import annotations

from collections.abc import Iterator

from app.check.asked import Asked, Kind, guards, written
from app.check.because import Because, because, by_itself, explained
from app.check.certain import never_reached, reached
from app.check.possible import dead_items, where_asked
from app.check.roots import told_at_the_root
from app.check.rule import Found, rule
from app.check.subject import Subject
from app.check.ways import Way, ways
from app.check.wording import named
from app.scenario.codes import Code
from app.scenario.diagnostic import Severity, Verdict
from app.scenario.document import Path as Place
from app.scenario.model import Target
from app.words import _


@rule(Code.CHOICE_NEVER_OFFERED, Severity.WARNING)
def choice_never_offered(subject: Subject) -> Iterator[Found]:
    """A choice that no way makes possible, though its state is reached."""
    for asked in _never(subject, Kind.CHOICE):
        reason = because(subject, asked, holds=True)
        if reason.told:
            continue
        assert asked.way is not None
        yield _found(
            _("The choice `{choice}` is never offered: {reason}.").format(
                choice=asked.way, reason=reason.text
            ),
            reason,
        )


@rule(Code.TARGET_NEVER_TAKEN, Severity.WARNING)
def target_never_taken(subject: Subject) -> Iterator[Found]:
    """A target behind which it never goes on, in a state and a way that do happen."""
    for sharing, index in _targets_never_taken(subject):
        way = sharing[0]
        target = way.targets[index]
        place = (*way.to, target.state)
        if target.state in never_reached(subject.space):
            continue  # what is said of that state names this target
        asked = _asked_at(subject, place)
        if asked is not None and subject.space.holds(place).possible is False and _looked_at(subject, place):
            reason = because(subject, asked, holds=True)
            if not reason.told:
                yield _found(
                    _("From `{way}` it never goes on to `{target}`: {reason}.").format(
                        way=named(way) if len(sharing) == 1 else way.state,
                        target=target.state,
                        reason=reason.text,
                    ),
                    reason,
                )
            continue
        above = way.targets[:index]
        always = [one for one in above if _always(subject, (*way.to, one.state))]
        yield Found(
            _("It never goes on to `{target}` here: what stands above it takes all there is.").format(
                target=target.state
            ),
            place,
            _("Write `otherwise` behind the target above it and take this one out, or ask for less above.")
            if target.when is None
            else _("Put this target above the one that takes all, or take it out."),
            related=tuple(
                (_("This always holds here:"), (*way.to, one.state)) for one in (always or above)[:1]
            ),
            verdict=Verdict.PROVEN,
        )


@rule(Code.NEVER_HOLDS_HERE, Severity.WARNING)
def never_holds_here(subject: Subject) -> Iterator[Found]:
    """A part, a desk item, or one of several conditions in a list, that no way makes hold."""
    for kind in (Kind.PART, Kind.REPLY, Kind.DESK_ITEM):
        for asked in _never(subject, kind):
            reason = because(subject, asked, holds=True)
            if not reason.told:
                yield _found(_never_so(asked).format(reason=reason.text), reason)
    for asked in guards(subject.scenario):
        if len(asked.guard.groups) > 1 and subject.space.holds(asked.place).possible is True:
            yield from _dead_items(subject, asked)


@rule(Code.ALWAYS_HOLDS_HERE, Severity.WARNING)
def always_holds_here(subject: Subject) -> Iterator[Found]:
    """A guard that asks for what is always so where it stands."""
    told = {(asked.place[:-2], name) for asked in _never(subject) for name in asked.reads}
    for asked in guards(subject.scenario):
        if not _always(subject, asked.place) or asked.kind is Kind.CARD:
            continue
        if asked.kind is Kind.TARGET and not _stands_alone(subject, asked):
            continue  # the last of several takes what is left; what stands behind one that takes all is told
        if any((_siblings(asked), name) in told for name in asked.reads):
            continue  # its counterpart never holds: that is said there
        reason = because(subject, asked, holds=False)
        if not reason.told:
            yield _found(_("This always holds: {reason}.").format(reason=reason.text), reason)


def _found(message: str, reason: Because) -> Found:
    return Found(
        message, reason.place, reason.remedy, related=reason.others, verdict=Verdict.PROVEN, at_key=False
    )


def _never_so(asked: Asked) -> str:
    if asked.kind is Kind.DESK_ITEM:
        return _("This is never on the desk: {reason}.")
    if asked.state is None:
        return _("This never stands there: {reason}.")
    return _("This is never said: {reason}.")


def _dead_items(subject: Subject, asked: Asked) -> Iterator[Found]:
    possible = where_asked(subject, asked)
    for item, lines in dead_items(written(subject.scenario, subject.document, asked), possible):
        if not all(told_at_the_root(subject.scenario, line.condition, holds=True) for line in lines):
            lines = by_itself(subject.scenario, item) or lines
            reason = explained(subject.scenario, lines, possible, holds=True)
            yield _found(
                _("This item of the list never holds here: {reason}.").format(reason=reason.text), reason
            )


def _never(subject: Subject, kind: Kind | None = None) -> Iterator[Asked]:
    """The guards that are looked at and never hold."""
    for asked in guards(subject.scenario):
        if kind in (None, asked.kind) and subject.space.holds(asked.place).possible is False:
            if asked.kind is Kind.CHOICE:
                assert asked.state is not None
                if asked.state in reached(subject.space):
                    yield asked
            elif _looked_at(subject, asked.place):
                yield asked


def _always(subject: Subject, place: Place) -> bool:
    """Whether the guard there is looked at, and never fails."""
    return subject.space.fails(place).possible is False and subject.space.holds(place).possible is True


def _looked_at(subject: Subject, place: Place) -> bool:
    return subject.space.fails(place).possible is True


def _siblings(asked: Asked) -> Place:
    """What holds the guard's thing and others like it: the list of parts, the choices."""
    return asked.place[:-2]


def _stands_alone(subject: Subject, asked: Asked) -> bool:
    return all(
        len(way.targets) == 1
        for way in ways(subject.scenario)
        if way.state == asked.state and way.to == asked.place[:-1]
    )


def _asked_at(subject: Subject, place: Place) -> Asked | None:
    return next((asked for asked in guards(subject.scenario) if asked.place == place), None)


def _targets_never_taken(subject: Subject) -> Iterator[tuple[tuple[Way, ...], int]]:
    """Targets that none of the ways that share them takes, where at least one of the ways happens."""
    sharing: dict[Place, list[Way]] = {}
    for way in ways(subject.scenario):
        if way.state in reached(subject.space):
            sharing.setdefault(way.to, []).append(way)
    for shared in sharing.values():
        happening = tuple(way for way in shared if _happens(subject, way))
        if not happening:
            continue
        targets: tuple[Target, ...] = happening[0].targets
        for index in range(len(targets)):
            if all(subject.space.takes(way.state, way.name, index).possible is False for way in happening):
                yield happening, index


def _happens(subject: Subject, way: Way) -> bool:
    indices = (*range(len(way.targets)), None)
    return any(subject.space.takes(way.state, way.name, index).possible is True for index in indices)
