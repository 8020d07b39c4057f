"""Another name for something in a scenario: in its file, its playthroughs, its translations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.conversation import playthrough
from app.conversation.inspection import WALKS_NAME
from app.conversation.playthrough import Playthrough, UnreadablePlaythroughError
from app.editing import mentions, proof
from app.editing.change import Change
from app.editing.mentions import Kind, Mention
from app.editing.naming import RenameError as RenameError
from app.editing.naming import Renaming, renaming
from app.editing.places import Places
from app.editing.walked import Whereabouts
from app.reasons import reason
from app.scenario import document, po, reader, source
from app.scenario.codes import Code
from app.scenario.diagnostic import Severity, Span, Splice
from app.scenario.document import Document, Node
from app.scenario.model import Scenario
from app.scenario.reader import FILE_NAME, Reading
from app.scenario.translation import catalogues_of
from app.words import _


@dataclass(frozen=True, slots=True)
class Renamed:
    """What a renaming changes; nothing is written yet.

    changes: the files in which the name stands, the scenario's first. unsure: steps of playthroughs that name
    such a choice, by walk and number from 1, of which nobody can say in which state they are; they stay.
    """

    renaming: Renaming
    changes: tuple[Change, ...]
    unsure: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True)
class Beside:
    """The files of a scenario's folder as they are now."""

    reading: Reading
    walks: Document | None
    walks_source: bytes
    catalogues: tuple[tuple[Path, bytes], ...]


def rename(file: Path, kind: Kind, old: str, new: str) -> Renamed:
    """What has to change so that something is called otherwise and everything else is as it was.

    old, new: see `naming.renaming`. Everything was tried out: the new files read with the same findings, the
    playthroughs go the same ways, the translations say the same. Raises RenameError where that is not so,
    where a file cannot be read, and where a name cannot be.
    """
    folder = _folder(file)
    scenario = folder.reading.scenario
    assert scenario is not None, "a file with errors was refused"
    wish = renaming(scenario, kind, old, new)
    parsed = folder.reading.document
    found = [one for one in mentions.in_scenario(_data(parsed)) if _meant(one, wish)]
    change = _change(parsed, folder.reading.source, found, wish)
    before, after = proof.expect_reading(change)
    changes = [change]
    unsure: tuple[tuple[str, int], ...] = ()
    if folder.walks is not None:
        change, unsure = _in_walks(folder.walks, folder.walks_source, scenario, wish)
        proof.expect_walks(change, before, after, wish)
        changes.append(change)
    for path, content in folder.catalogues:
        change = _in_catalogue(path, content, wish)
        proof.expect_words(change, before, after, wish)
        changes.append(change)
    return Renamed(wish, tuple(one for one in changes if one.splices), unsure)


def _in_walks(
    parsed: Document, content: bytes, scenario: Scenario, wish: Renaming
) -> tuple[Change, tuple[tuple[str, int], ...]]:
    """The change of the playthroughs, and the steps of which nobody can say whether they are meant."""
    whereabouts = Whereabouts(scenario, _walks(parsed))
    found = [one for one in mentions.in_walks(_data(parsed), whereabouts.state_of) if _meant(one, wish)]
    unsure = tuple(
        (walk, number + 1)
        for (walk, number), choice in whereabouts.unsure.items()
        if (wish.kind, wish.old) == (Kind.CHOICE, choice)
    )
    return _change(parsed, content, found, wish), unsure


def _meant(mention: Mention, wish: Renaming) -> bool:
    return (mention.kind, mention.name, mention.within) == (wish.kind, wish.old, wish.within)


def _data(parsed: Document) -> Node:
    assert parsed.data is not None, "a file that does not parse was refused"
    return parsed.data


def _change(parsed: Document, content: bytes, found: list[Mention], wish: Renaming) -> Change:
    """The change of a YAML file. Raises RenameError unless it says what it said, with the name changed."""
    path = Path(parsed.source.name)
    places = Places(parsed)
    made = []
    for one in found:
        span = places.part(one.path, _value(parsed, one), one.begin, one.end, in_key=one.in_key)
        if span is None:
            message = _("{path}, line {line}: the name is written in a way that only a person can change.")
            line = parsed.place(one.path).value.line
            raise RenameError(message.format(path=path, line=line))
        made.append(Splice(span, wish.new))
    change = Change(path, parsed.source, content, tuple(made))
    proof.expect_data(change, _data(parsed), found, wish)
    return change


def _value(parsed: Document, mention: Mention) -> str:
    """The text that a mention is a part of."""
    if mention.in_key:
        return str(mention.path[-1])
    value: Any = _data(parsed)  # the path was walked down this very tree
    for key in mention.path:
        value = value[key]
    return str(value)


def _in_catalogue(path: Path, content: bytes, wish: Renaming) -> Change:
    """The ids of texts, in entries of every kind, and the placeholders of a fact."""
    text, _findings = source.decode(content, str(path))
    file = po.parse(text.lines)
    made: list[Splice] = []
    for entry in file.entries:
        for string in entry.strings:
            if string.keyword == "msgctxt":
                made += _in_context(string, wish)
            elif wish.kind is Kind.FACT:
                found = [one for one in mentions.in_text(string.text) if one[0] == wish.old]
                for _name, begin, end in found:
                    made += string.splices(begin, end, wish.new)
    if wish.kind is Kind.FACT:
        made += _in_notes(text.lines, wish)
    active = [entry for entry in file.entries if not entry.obsolete and entry.context]
    moved = {wish.id_of(id_) for entry in active if (id_ := entry.context or "") != wish.id_of(id_)}
    for entry in active:
        if entry.context in moved:
            message = _(
                "{path}, line {line}, has words for `{id}` already, which no text needs. "
                "`gelassen translate` puts them away; then try again."
            )
            raise RenameError(message.format(path=path, line=entry.first, id=entry.context))
    return Change(path, text, content, tuple(made))


def _in_context(string: po.String, wish: Renaming) -> Iterator[Splice]:
    words = string.text.split(".")
    place = wish.place_in(words)
    if place is not None:
        begin = sum(len(word) + 1 for word in words[:place])
        yield from string.splices(begin, begin + len(wish.old), wish.new)


def _in_notes(lines: list[str], wish: Renaming) -> Iterator[Splice]:
    """What was extracted for translators quotes texts, too."""
    placeholder = re.compile(rf"\{{fact\.({re.escape(wish.old)})\}}")
    for number, line in enumerate(lines, 1):
        if line.startswith("#."):
            for found in placeholder.finditer(line):
                yield Splice(Span(number, found.start(1) + 1, number, found.end(1) + 1), wish.new)


# The files as they are


def _folder(file: Path) -> Beside:
    """Everything that is beside a scenario. Raises RenameError where one of the files cannot be read."""
    reading = reader.read(file)
    if reading.scenario is None:
        first = reading.errors[0]
        message = _("{path}, line {line}, has to be mended first: {problem}")
        raise RenameError(message.format(path=first.path, line=first.span.line, problem=first.message))
    file = Path(reading.document.source.name)
    if file.name != FILE_NAME:
        return Beside(reading, None, b"", ())  # what lies beside is another scenario's
    walks = file.parent / WALKS_NAME
    walks_source = _read(walks) if walks.exists() else b""
    parsed = document.parse(walks_source, str(walks)) if walks_source else None
    if parsed is not None and any(one.code == Code.EMPTY_FILE for one in parsed.diagnostics):
        parsed = None
    if parsed is not None:
        _walks(parsed)
    try:
        paths = [path for path in catalogues_of(file.parent) if path.stem != reading.scenario.language]
    except OSError as error:
        raise _unreadable(file.parent, error) from error
    catalogues = tuple((path, _read(path)) for path in paths)
    for path, content in catalogues:
        _expect_sound(path, content)
    return Beside(reading, parsed, walks_source, catalogues)


def _read(path: Path) -> bytes:
    try:
        return source.read(path)
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from error


def _unreadable(path: Path, error: Exception) -> RenameError:
    return RenameError(_("{path} cannot be read: {reason}.").format(path=path, reason=reason(error)))


def _walks(parsed: Document) -> tuple[Playthrough, ...]:
    if parsed.data is None:
        first = parsed.diagnostics[-1]
        message = _("{path}, line {line}, has to be mended first: {problem}")
        raise RenameError(message.format(path=first.path, line=first.span.line, problem=first.message))
    try:
        return playthrough.read(parsed.data)
    except UnreadablePlaythroughError as error:
        message = _("{path} has to be mended first: {problem}")
        raise RenameError(message.format(path=parsed.source.name, problem=error)) from error


def _expect_sound(path: Path, content: bytes) -> None:
    """Raise RenameError for a catalogue of which something would be left out."""
    text, findings = source.decode(content, str(path))
    lines = [one.span.line for one in findings if one.severity is Severity.ERROR]
    lines += po.parse(text.lines).damaged
    if lines:
        message = _("{path}, line {line}, has to be mended first: it cannot be read.")
        raise RenameError(message.format(path=path, line=lines[0]))
