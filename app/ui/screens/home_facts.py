"""What the first screen is told about the learner's past, about trouble, and what it makes of it in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal

from app.scenario.terms import EndingKind
from app.ui.texts import ending_word
from app.words import _, ngettext


@dataclass(frozen=True, slots=True)
class Played:
    """What happened when a scenario was last played.

    attempt: the latest one that can be looked at again, None where none was finished. kind: how that ended.
    times: attempts so far, at least 1. when: of the latest attempt, in the learner's time zone.
    """

    attempt: str | None
    kind: EndingKind | None
    times: int
    when: datetime


@dataclass(frozen=True, slots=True)
class Paused:
    """An attempt that can be continued.

    decision: the one it stands before, from 1. mood: the customer's, 0 to 100.
    """

    attempt: str
    scenario: str
    decision: int
    when: datetime
    mood: int


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence above everything else: what happened, what is safe, what to do.

    kind: info, caution or bad. retry: a button asks to try again. folder: a button asks to show it.
    """

    kind: Literal["info", "caution", "bad"]
    text: str
    retry: bool = False
    folder: Path | None = None


def minutes_word(minutes: int) -> str:
    """How long a conversation takes."""
    return ngettext("{count} min", "{count} min", minutes).format(count=minutes)


def times_word(times: int) -> str:
    """How often something was played, as short as it goes."""
    return _("{count} ×").format(count=times)


def last_time_word(played: Played) -> str:
    """How it ended last time, in a word or two."""
    return ending_word(played.kind) if played.kind else _("not finished")


def last_time_sentence(played: Played) -> str:
    """The same in full, for screen readers and tool tips."""
    times = ngettext("Played once", "Played {count} times", played.times).format(count=played.times)
    return _("{times}, last time: {ending}.").format(times=times, ending=last_time_word(played))
