"""What to play next: what is new, from easy to hard, then what was played longest ago; and truly why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from app import words
from app.ui.screens.home_facts import Played
from app.words import _

if TYPE_CHECKING:
    from app.scenario.library import Entry

FINISHED_BEFORE_CONTENT = 2
"""As many scenarios somebody has finished before one with insults, say, is suggested to them."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An entry to play, and the reason as a sentence."""

    entry: Entry
    reason: str


def suggestions(
    entries: Sequence[Entry],
    *,
    played: Mapping[str, Played],
    paused: Set[str] = frozenset(),
    now: datetime,
    most: int = 3,
) -> tuple[Suggestion, ...]:
    """Up to `most` entries that can be played, the best first.

    What was never played comes first, the easiest of it before the harder, else in the library's order; then
    what was played longest ago. played and paused go by scenario id. What is paused comes last: it is offered
    for continuing anyway. What has a content warning is suggested to nobody who is still new.
    """
    is_new = sum(one.attempt is not None for one in played.values()) < FINISHED_BEFORE_CONTENT
    entries = tuple(one for one in entries if one.playable and not (one.content and is_new))
    unplayed = sorted(
        (one for one in entries if one.id not in played and one.id not in paused),
        key=lambda one: one.difficulty,
    )[:most]
    found = [Suggestion(entry, _("You have not played this one yet.")) for entry in unplayed]
    if len(found) < most:
        known = sorted(
            (one for one in entries if one.id in played or one.id in paused),
            key=lambda one: (one.id in paused, played[one.id].when if one.id in played else now),
        )
        finished = [one for one in known if one.id not in paused]
        oldest = finished[0] if len(finished) > 1 else None
        found.extend(
            Suggestion(entry, _reason(entry, played=played, paused=paused, now=now, oldest=entry is oldest))
            for entry in known[: most - len(found)]
        )
    return tuple(found)


def _reason(
    entry: Entry, *, played: Mapping[str, Played], paused: Set[str], now: datetime, oldest: bool
) -> str:
    if entry.id in paused:
        return _("You paused this one. You can also begin it anew.")
    when = words.when(played[entry.id].when, now)
    if oldest:
        return _("You played this one longest ago: {when}.").format(when=when)
    return _("You last played this one: {when}.").format(when=when)
