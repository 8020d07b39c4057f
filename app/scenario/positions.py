"""Where everything in a file stands: from what libyaml says of each key and value to spans, by path."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from app.scenario.diagnostic import Span
from app.scenario.source import one_character

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value stands, where its key stands (for a list item: the value again), and how it is written.

    style: `plain`, `'`, `"`, `|`, `>` for a text; `block` or `flow` for a list or a map.
    """

    value: Span
    key: Span
    style: str


class Collection(NamedTuple):
    """A list or a map: the events of its ends; by index or key, the key's event and what is there.

    A list's items have None for a key.
    """

    start: Any
    end: Any
    below: dict[str | int, tuple[Any, Any]]


Positioned = Any
"""What a path leads to: a `Collection`, or the event of a text."""


def nearest(whole: Positioned | None, path: Path) -> tuple[Place, int]:
    """The place of a path as far as it is in the file, and how far it is. None: the file says nothing."""
    if whole is None:
        start = one_character(1, 1)
        return Place(start, start, "block"), 0
    key, here = None, whole
    for length, word in enumerate(path):
        found = here.below.get(word) if isinstance(here, Collection) else None
        if found is None:
            return _place(here, key), length
        key, here = found
    return _place(here, key), len(path)


def all_places(whole: Positioned) -> dict[Path, Place]:
    """The place of every key and value, by path, in the order of the file."""
    return _add({}, whole, None, ())


def below(whole: Positioned, path: Path) -> Iterator[Place]:
    """The places of everything within what is at the path, in the order of the file."""
    here = whole
    for word in path:
        found = here.below.get(word) if isinstance(here, Collection) else None
        if found is None:
            return
        here = found[1]
    yield from (place for at, place in _add({}, here, None, ()).items() if at)


def starting_in(here: Positioned, line: int, path: Path = ()) -> Path | None:
    """The path of what begins first in that line, from 1; of several at one place, the outermost."""
    if not isinstance(here, Collection):
        return None
    before: tuple[str | int, Positioned] | None = None
    for word, (key, inner) in here.below.items():
        first = key or (inner.start if isinstance(inner, Collection) else inner)
        begins = first.start_mark.line + 1
        if begins >= line:
            within = before and starting_in(before[1], line, (*path, before[0]))
            return within or ((*path, word) if begins == line else None)
        before = word, inner
    return starting_in(before[1], line, (*path, before[0])) if before else None


def span_of(event: Any) -> Span:
    """From where an event begins to where it ends."""
    start, end = event.start_mark, event.end_mark
    if (start.line, start.column) == (end.line, end.column):
        return one_character(start.line + 1, start.column + 1)
    return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)


def _add(places: dict[Path, Place], what: Positioned, key: Any, path: Path) -> dict[Path, Place]:
    """The places with those of this, and of everything in it."""
    places[path] = _place(what, key)
    if isinstance(what, Collection):
        for word, (inner_key, inner) in what.below.items():
            _add(places, inner, inner_key, (*path, word))
    return places


def _place(what: Positioned, key: Any) -> Place:
    """Where it stands. key: the event of its key; None for an item of a list and for the whole."""
    if not isinstance(what, Collection):
        span, style = span_of(what), what.style or "plain"
    else:
        start, end = what.start.start_mark, what.end.end_mark
        span, style = one_character(start.line + 1, start.column + 1), "block"
        if what.start.flow_style:
            span, style = Span(span.line, span.column, end.line + 1, end.column + 1), "flow"
    return Place(span, span if key is None else span_of(key), style)
