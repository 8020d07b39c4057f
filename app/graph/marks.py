"""Findings on a graph: which state, and which way out of it, each is about."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.graph.graph import Edge, WayKind
from app.scenario.diagnostic import Diagnostic, Severity
from app.scenario.document import Document, Path
from app.scenario.model import Id

_WEIGHT = {Severity.ERROR: 2, Severity.WARNING: 1, Severity.NOTE: 0}


@dataclass(frozen=True, slots=True)
class Spot:
    """A state, and where something is about one way out of it, that way: its kind and name."""

    state: Id
    way: tuple[WayKind, str] | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """What is to be marked at a spot: how much it matters, and the sentences, the weightiest first."""

    severity: Severity
    messages: tuple[str, ...]


Marks = Mapping[Spot, Mark]


def spot_of(path: Path) -> Spot | None:
    """The spot that a path of keys lies in; None outside of the states."""
    match path:
        case ("states", str(state), "choices", str(choice), *_rest):
            return Spot(state, (WayKind.CHOICE, choice))
        case ("states", str(state), "results", str(grade), *_rest):
            return Spot(state, (WayKind.RESULT, grade))
        case ("states", str(state), "silence", *_rest):
            return Spot(state, (WayKind.SILENCE, WayKind.SILENCE.value))
        case ("states", str(state), "interrupted", *_rest):
            return Spot(state, (WayKind.INTERRUPTED, WayKind.INTERRUPTED.value))
        case ("states", str(state), *_rest):
            return Spot(state)
    return None


def spot_at(document: Document, line: int) -> Spot | None:
    """The spot that a line of a scenario's file lies in, from 1."""
    lines, spots = _lines(document)
    place = bisect_right(lines, line) - 1
    return spots[place] if place >= 0 else None


def line_of(document: Document, state: Id) -> int:
    """The line a state begins in, from 1."""
    return document.place(("states", state)).key.line


def marks(findings: Iterable[Diagnostic], document: Document) -> Marks:
    """The marks of all findings that are about the scenario's own file, by spot."""
    found: dict[Spot, list[Diagnostic]] = {}
    for finding in findings:
        if finding.path == document.source.name:
            spot = spot_at(document, finding.span.line)
            if spot is not None:
                found.setdefault(spot, []).append(finding)
    return {spot: _mark(about) for spot, about in found.items()}


def marks_of_states(marks: Marks) -> dict[Id, Mark]:
    """By state, the mark of everything in it, its ways too."""
    found: dict[Id, list[Mark]] = {}
    for spot, mark in marks.items():
        found.setdefault(spot.state, []).append(mark)
    together = ((state, _together(about)) for state, about in found.items())
    return {state: mark for state, mark in together if mark is not None}


def mark_on(marks: Marks, edge: Edge) -> Mark | None:
    """The mark of an edge: of the ways along it."""
    ways = dict.fromkeys((way.kind, way.name) for way in edge.ways)
    return _together(mark for way in ways if (mark := marks.get(Spot(edge.source, way))) is not None)


def _mark(about: Iterable[Diagnostic]) -> Mark:
    ordered = sorted(about, key=lambda one: -_WEIGHT[one.severity])
    return Mark(ordered[0].severity, tuple(dict.fromkeys(one.message for one in ordered)))


def _together(found: Iterable[Mark]) -> Mark | None:
    ordered = sorted(found, key=lambda one: -_WEIGHT[one.severity])
    if not ordered:
        return None
    return Mark(ordered[0].severity, tuple(message for mark in ordered for message in mark.messages))


def _lines(document: Document) -> tuple[list[int], list[Spot | None]]:
    """Where each part of the file begins, and which spot it is."""
    starts: dict[int, Spot | None] = {}
    for path, place in document.places.items():
        if len(path) == 1 or (path[:1] == ("states",) and len(path) <= 4):
            spot = spot_of(path)
            starts[place.key.line] = spot
    lines = sorted(starts)
    return lines, [starts[line] for line in lines]
