"""The words of the terminal for what the rooms below name by enums and ids."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

from app.conversation.tasks.grade import FAIR, GOOD, POOR
from app.scenario import skills
from app.scenario.term_words import mood_word
from app.scenario.terms import EndingKind, Mood
from app.skills.debrief import MomentKind
from app.skills.scoring import Band
from app.words import _, language

WIDTH = 78
"""Characters of a line, so that the oldest terminal breaks none."""


def mood(value: int) -> str:
    """How a person with a mood of 0 to 100 is."""
    return mood_word(Mood.of(value))


def band(of: Band | None) -> str:
    """Craft as a word; None is no picture yet."""
    if of is None:
        return _("no picture yet")
    return {
        Band.RAW: _("raw"),
        Band.BUILDING: _("building"),
        Band.SOLID: _("solid"),
        Band.STRONG: _("strong"),
    }[of]


def ending(kind: EndingKind) -> str:
    return {
        EndingKind.GOOD: _("It went well."),
        EndingKind.MIXED: _("It went half well."),
        EndingKind.POOR: _("It went badly."),
    }[kind]


def moment(kind: MomentKind) -> str:
    return {
        MomentKind.RISE: _("Turn for the better"),
        MomentKind.FALL: _("A dip"),
        MomentKind.MISSED: _("Missed chance"),
    }[kind]


def grade(event: str) -> str:
    """How a task went, as a sentence about the task."""
    return {
        GOOD: _("The task came out well."),
        FAIR: _("The task came out half well."),
        POOR: _("The task did not come out well."),
    }[event]


def skill(id_: str) -> str:
    """The name of a skill in the language in use; its id where the catalogue does not have it."""
    known = skills.catalogue().skills.get(id_)
    return known.name.get(language(), id_) if known is not None else id_


def quoted(text: str) -> str:
    """Words in the quotation marks of the language in use."""
    first, last = ("„", "“") if language() == "de" else ("“", "”")
    return f"{first}{text}{last}"


def wrapped(text: str, first: str = "", rest: str | None = None) -> str:
    """Lines of at most WIDTH characters; `first` begins the first, `rest` (or as much room) the others."""
    return textwrap.fill(
        text,
        WIDTH,
        initial_indent=first,
        subsequent_indent=" " * len(first) if rest is None else rest,
        break_long_words=False,
        break_on_hyphens=False,
    )


def listed(entries: Iterable[str], indent: str) -> str:
    """Entries in a row, with lines broken only between them."""
    kept_whole = [entry.replace(" ", "\u00a0") for entry in entries]
    return wrapped(" · ".join(kept_whole), indent).replace("\u00a0", " ")
