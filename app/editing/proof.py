"""That a renaming changes nothing but the name: tried out before anything is written."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from itertools import zip_longest

from app.conversation import playthrough
from app.conversation.conversation import NotPossible
from app.conversation.playthrough import Playthrough, UnreadablePlaythroughError
from app.conversation.transcript import NOTE, OPEN
from app.editing import mentions
from app.editing.change import Change
from app.editing.mentions import Kind, Mention
from app.editing.naming import RenameError, Renaming
from app.scenario import document, reader
from app.scenario.diagnostic import Diagnostic
from app.scenario.document import Node
from app.scenario.model import Scenario
from app.scenario.texts import texts_of
from app.scenario.translation import Catalogue, compare, localise
from app.words import _

Told = tuple[object, ...]
"""What can be said of something before and after, to be compared."""


def expect_data(change: Change, data: Node, found: Iterable[Mention], wish: Renaming) -> None:
    """Raises RenameError unless the changed file says what it said, with the name changed."""
    now = document.parse(change.after, str(change.path)).data
    # As JSON, because the order of keys matters, too.
    if now is None or json.dumps(now) != json.dumps(mentions.mapped(data, found, wish.new)):
        raise _refused(change, _("the file would say something else"))


def expect_reading(change: Change) -> tuple[Scenario, Scenario]:
    """The scenario before and after; raises RenameError unless the same findings stand in the same lines."""
    old, new = (reader.read_text(content, name="x") for content in (change.before, change.after))
    # A name that was broken over two lines stands on one afterwards, and all below it moves up.
    same_lines = len(old.document.source.lines) == len(new.document.source.lines)
    same = _told(old.diagnostics, same_lines) == _told(new.diagnostics, same_lines)
    if old.scenario is None or new.scenario is None or not same:
        raise _refused(change, _("there would be other findings"))
    return old.scenario, new.scenario


def expect_walks(change: Change, old: Scenario, new: Scenario, wish: Renaming) -> None:
    """Raises RenameError unless every playthrough goes the way it went."""
    before, after = (
        playthrough.read(document.parse(content, "x").data) for content in (change.before, change.after)
    )
    for one, other in zip_longest(before, after):
        if _way(old, one, wish) != _way(new, other, None):
            message = _("the playthrough “{name}” would go another way")
            raise _refused(change, message.format(name=one.name))


def expect_words(change: Change, old: Scenario, new: Scenario, wish: Renaming) -> None:
    """Raises RenameError unless the translation says the same."""
    language = change.path.stem
    before, after = (
        Catalogue.parse(content, name="x", language=language) for content in (change.before, change.after)
    )
    one, other = compare(old, before), compare(new, after)
    for ids, now in (
        (one.missing, other.missing),
        (one.stale, other.stale),
        (one.moved, other.moved),
        (one.unused, other.unused),
    ):
        if tuple(map(wish.id_of, ids)) != now:
            raise _refused(change, _("other translations would be missing, or stale"))
    expected = {
        wish.id_of(id_): _words(words, wish) for id_, words in texts_of(localise(old, before)).items()
    }
    if expected != texts_of(localise(new, after)) or _told(one.diagnostics) != _told(other.diagnostics):
        raise _refused(change, _("the translation would say something else"))


def _refused(change: Change, what: str) -> RenameError:
    message = _("Nothing was renamed: in {path}, {what}. Please change the name by hand.")
    return RenameError(message.format(path=change.path, what=what))


def _told(findings: Iterable[Diagnostic], with_lines: bool = True) -> Told:
    """What of findings stays when a name changes: it stands in sentences, and moves what is behind it."""
    return tuple((one.code, one.severity, one.span.line if with_lines else 0) for one in findings)


def _way(scenario: Scenario, walk: Playthrough, wish: Renaming | None) -> Told:
    """How a walk goes. wish: the names that it has still to get, None where it has them."""
    try:
        walked = playthrough.run(scenario, walk)
    except (NotPossible, UnreadablePlaythroughError) as error:
        return (type(error),)
    turns = []
    for turn in walked.turns:
        states = (turn.state, *turn.entered)
        texts = tuple(heard.text for heard in turn.heard)
        if wish is None:
            turns.append((turn.event, states, texts, turn.outcome, turn.seconds, _values(turn.values)))
        else:
            turns.append(
                (
                    _event(turn.event, turn.state, wish),
                    tuple(_state(one, wish) for one in states),
                    tuple(map(wish.id_of, texts)),
                    turn.outcome,
                    turn.seconds,
                    _values(turn.values),
                )
            )
    ending = walked.ending if wish is None or walked.ending is None else _state(walked.ending, wish)
    return (*turns, ending, len(walked.elsewhere))


def _values(values: Mapping[str, object]) -> Told:
    """The values alone: the names of some may change, their order does not."""
    return tuple(values.values())


def _state(name: str, wish: Renaming) -> str:
    return wish.new if (wish.kind, wish.old) == (Kind.STATE, name) else name


def _event(event: str, state: str, wish: Renaming) -> str:
    verb, space, what = event.partition(" ")
    if (wish.kind, wish.old) == ({NOTE: Kind.FACT, OPEN: Kind.ITEM}.get(verb), what):
        return f"{verb}{space}{wish.new}"
    if (wish.kind, wish.within, wish.old) == (Kind.CHOICE, state, event):
        return wish.new
    return event


def _words(words: str, wish: Renaming) -> str:
    if wish.kind is not Kind.FACT:
        return words
    return words.replace(f"{{fact.{wish.old}}}", f"{{fact.{wish.new}}}")
