"""The words of a picture of a graph, in the program's language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.graph.graph import Edge, Kind, Node, Way, WayKind
from app.scenario.reading.vocabulary import GRADES
from app.scenario.term_words import phase_word
from app.scenario.terms import Phase
from app.words import _, ngettext

MOST_LINES = 6
"""Of an edge; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line on an edge. condition: it says when, not what."""

    text: str
    condition: bool = False


def phase_title(phase: Phase | None) -> str:
    """The name of a band; None for the endings."""
    return phase_word(phase) if phase is not None else _("Endings")


def kind_word(kind: Kind) -> str:
    """What happens in a state."""
    return {
        Kind.DECISION: _("decision"),
        Kind.TASK: _("task"),
        Kind.PASSING: _("goes on by itself"),
        Kind.GOOD: _("ending: went well"),
        Kind.MIXED: _("ending: went half well"),
        Kind.POOR: _("ending: went badly"),
    }[kind]


def way_word(way: Way) -> str:
    """A way's name: a choice as it is in the file, everything else in words; nothing for going on."""
    if way.kind is WayKind.RESULT:
        return grade_word(way.name)
    return {
        WayKind.CHOICE: way.name,
        WayKind.SILENCE: _("silence"),
        WayKind.INTERRUPTED: _("interrupted"),
        WayKind.GO_ON: "",
    }[way.kind]


def grade_word(grade: str) -> str:
    """How a task came out."""
    said = (_("came out well"), _("came out half well"), _("did not come out well"))
    return dict(zip(GRADES, said, strict=True))[grade]


def condition(way: Way) -> str:
    """When the way leads where it does, of several places; nothing where it always does."""
    if way.guard:
        return _("if {guard}").format(guard=way.guard)
    return _("otherwise") if way.otherwise else ""


def edge_lines(edge: Edge, *, most: int = MOST_LINES) -> tuple[Line, ...]:
    """What stands on an edge: the ways by name, those with the same condition together and it below them.

    Of a longer list the first, and how many more there are.
    """
    together: dict[str, list[str]] = {}
    for way in edge.ways:
        together.setdefault(condition(way), []).append(way_word(way))
    lines: list[Line] = []
    for when, names in together.items():
        room = max(1, most - len(lines) - 2 * (len(together) > 1))
        spoken = [name for name in names if name]
        shown = spoken if len(spoken) <= room else spoken[: room - 1]
        lines += [Line(name) for name in shown]
        if rest := len(spoken) - len(shown):
            said = ngettext("and {count} more", "and {count} more", rest).format(count=rest)
            lines.append(Line(said))
        if when:
            lines.append(Line(when, True))
    return tuple(lines)


def edge_sentences(edge: Edge) -> tuple[str, ...]:
    """Every way along an edge, with all that is to be said of it."""
    return tuple(", ".join(part for part in _told(way) if part) for way in edge.ways)


def _told(way: Way) -> Iterator[str]:
    yield way_word(way) or _("goes on by itself")
    if way.offered:
        yield _("offered if {guard}").format(guard=way.offered)
    yield condition(way)


def node_words(node: Node) -> str:
    """A state in one sentence, for whoever does not see the picture."""
    return _("{state}, {kind}").format(state=node.id, kind=kind_word(node.kind))
