"""YAML as plain data that knows its lines: one pass over libyaml's events, and the only import of yaml.

Every scalar stays text; dictionaries keep the author's order. Positions are looked up by path, a tuple of
keys and indices. What libyaml says of them is collected in a second pass, the first time one is asked for: a
file without findings never pays.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from app.scenario import positions, refusal, traps
from app.scenario.diagnostic import Diagnostic, Severity, Span
from app.scenario.positions import Collection, Positioned, span_of
from app.scenario.refusal import MAX_DEPTH, MAX_NODES, MAX_TEXT, RefusedError
from app.scenario.source import Source, decode, one_character
from app.scenario.syntax import Fault

Path = positions.Path
Place = positions.Place
Node = str | list[Any] | dict[str, Any]


@dataclass(frozen=True)
class Document:
    """What a file says. `data` is None where it could not be parsed; then `diagnostics` say why."""

    source: Source
    data: Node | None
    diagnostics: tuple[Diagnostic, ...] = ()

    @cached_property
    def places(self) -> dict[Path, Place]:
        """The place of every key and value, by path, in the order of the file."""
        return {} if self._whole is None else positions.all_places(self._whole)

    def place(self, path: Path) -> Place:
        """The place of a path, or of the nearest thing around it that is in the file."""
        return positions.nearest(self._whole, path)[0]

    def has(self, path: Path) -> bool:
        """Whether there is something at the path."""
        return self._whole is not None and positions.nearest(self._whole, path)[1] == len(path)

    def below(self, path: Path) -> Iterator[Place]:
        """The places of everything within what is at the path, in the order of the file."""
        return positions.below(self._whole, path)

    def starting_in(self, line: int) -> Path | None:
        """The path of what begins first in that line: of several, the one that holds the others."""
        return positions.starting_in(self._whole, line)

    @cached_property
    def _whole(self) -> Positioned:
        return _positioned(self.source.text) if self.data is not None else None


def parse(data: bytes | str, name: str) -> Document:
    """Read a file's bytes.

    Never raises; what is wrong is in the diagnostics, and the first syntax error is the last.
    """
    source, findings = decode(data, name)
    if any(finding.severity is Severity.ERROR for finding in findings):
        return Document(source, None, findings)
    try:
        return Document(source, _data(source.text), findings)
    except RefusedError as refusal:
        return Document(source, None, (*findings, refusal.diagnostic(source)))
    except yaml.MarkedYAMLError as error:
        return Document(source, None, (*findings, _syntax_error(source, error)))


def _data(text: str) -> Node:
    """The data of the one document in the text. Raises RefusedError and yaml.MarkedYAMLError."""
    next_event: Callable[[], Any] = yaml.CBaseLoader(text).get_event
    nodes = 0

    def sequence(depth: int) -> list[Any]:
        nonlocal nodes
        items: list[Any] = []
        while True:
            event = next_event()
            kind = type(event)
            if kind is ScalarEvent:
                if event.anchor is not None or event.tag is not None:
                    raise _property_of(event)
                items.append(value := event.value)
                if len(value) > MAX_TEXT or len(items) > MAX_NODES:
                    raise _too_much(event)
            elif kind is SequenceEndEvent:
                nodes += len(items) + 1
                if nodes > MAX_NODES:
                    raise refusal.too_many(span_of(event))
                return items
            else:
                items.append(collection(event, kind, depth))

    def mapping(depth: int) -> dict[str, Any]:
        nonlocal nodes
        entries: dict[str, Any] = {}
        while True:
            event = next_event()
            kind = type(event)
            if kind is not ScalarEvent:
                if kind is MappingEndEvent:
                    nodes += 2 * len(entries) + 1
                    if nodes > MAX_NODES:
                        raise refusal.too_many(span_of(event))
                    return entries
                raise _no_key(event)
            key = event.value
            if event.anchor is not None or event.tag is not None or key in entries or key == "<<":
                raise _refused_key(event, entries, text)
            event = next_event()
            kind = type(event)
            if kind is ScalarEvent:
                if event.anchor is not None or event.tag is not None:
                    raise _property_of(event)
                entries[key] = value = event.value
                if len(value) > MAX_TEXT or len(entries) > MAX_NODES:
                    raise _too_much(event)
            else:
                entries[key] = collection(event, kind, depth)

    def collection(event: Any, kind: type, depth: int) -> Node:
        if kind is AliasEvent or event.anchor is not None or event.tag is not None:
            raise _property_of(event)
        if depth == MAX_DEPTH:
            raise refusal.too_deep(span_of(event))
        return mapping(depth + 1) if kind is MappingStartEvent else sequence(depth + 1)

    next_event()  # the start of the stream
    event = next_event()
    if type(event) is StreamEndEvent:
        raise refusal.empty()
    event = next_event()
    data: Node
    if type(event) is ScalarEvent:
        if event.anchor is not None or event.tag is not None:
            raise _property_of(event)
        data = event.value
    else:
        data = collection(event, type(event), 0)
    next_event()  # the end of the document
    event = next_event()
    if type(event) is DocumentStartEvent:
        raise refusal.several(span_of(event))
    if data == "":
        raise refusal.empty()
    return data


def _positioned(text: str) -> Positioned:
    """What a text that is known to parse consists of."""
    next_event: Callable[[], Any] = yaml.CBaseLoader(text).get_event

    def value(start: Any) -> Positioned:
        kind = type(start)
        if kind is ScalarEvent:
            return start
        below: dict[str | int, tuple[Any, Any]] = {}
        if kind is MappingStartEvent:
            while type(key := next_event()) is not MappingEndEvent:
                below[key.value] = key, value(next_event())
            return Collection(start, key, below)
        while type(event := next_event()) is not SequenceEndEvent:
            below[len(below)] = None, value(event)
        return Collection(start, event, below)

    next_event()
    next_event()
    return value(next_event())


def _too_much(event: Any) -> RefusedError:
    too_long = len(event.value) > MAX_TEXT
    return (
        refusal.too_long(span_of(event), len(event.value)) if too_long else refusal.too_many(span_of(event))
    )


def _no_key(event: Any) -> RefusedError:
    return _property_of(event) if type(event) is AliasEvent else refusal.key_in_brackets(span_of(event))


def _property_of(event: Any) -> RefusedError:
    """An alias, or something with an anchor or a tag."""
    if type(event) is AliasEvent:
        return refusal.alias(span_of(event))
    here = one_character(event.start_mark.line + 1, event.start_mark.column + 1)
    return refusal.tag(here) if event.anchor is None else refusal.anchor(here)


def _refused_key(event: Any, entries: dict[str, Any], text: str) -> RefusedError:
    if event.anchor is not None or event.tag is not None:
        return _property_of(event)
    if event.value == "<<":
        return refusal.merge_key(span_of(event))
    first = _first_of(event, list(entries).index(event.value), text)
    return refusal.duplicate_key(event.value, span_of(event), first)


def _first_of(event: Any, position: int, text: str) -> Span | None:
    """Where the key stood the first time: its map is read again up to the second time."""
    end = event.start_mark.index
    next_event: Callable[[], Any] = yaml.CBaseLoader(text).get_event
    maps: list[list[Any]] = []  # per open collection: the keys so far, None for a list
    expects_key: list[bool | None] = []
    while True:
        found = next_event()
        kind = type(found)
        if kind is ScalarEvent and found.start_mark.index == end:
            return span_of(maps[-1][position])
        if kind in (ScalarEvent, MappingStartEvent, SequenceStartEvent) and expects_key:
            if expects_key[-1] is True:
                maps[-1].append(found)
            if expects_key[-1] is not None:
                expects_key[-1] = not expects_key[-1]
        if kind is MappingStartEvent:
            maps.append([])
            expects_key.append(True)
        elif kind is SequenceStartEvent:
            maps.append([])
            expects_key.append(None)
        elif kind in (MappingEndEvent, SequenceEndEvent):
            maps.pop()
            expects_key.pop()
        elif kind in (DocumentEndEvent, StreamEndEvent):
            return None


def _syntax_error(source: Source, error: yaml.MarkedYAMLError) -> Diagnostic:
    mark = error.problem_mark or error.context_mark
    context = error.context_mark
    return traps.explain(
        Fault(
            source,
            problem=error.problem or "",
            context=error.context or "",
            line=mark.line + 1 if mark else 1,
            column=mark.column + 1 if mark else 1,
            context_line=context.line + 1 if context else 0,
            context_column=context.column + 1 if context else 0,
            quoted_from=_last_text(source.text),
        )
    )


def _last_text(text: str) -> Span | None:
    """Where the last quoted text before a syntax error stands: one not closed swallows the lines below."""
    next_event: Callable[[], Any] = yaml.CBaseLoader(text).get_event
    last = None
    try:
        while True:
            event = next_event()
            if type(event) is ScalarEvent:
                last = event
    except yaml.YAMLError:
        return span_of(last) if last is not None and last.style in ("'", '"') else None
