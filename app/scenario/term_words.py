"""The words of the trade in the program's language: moods, phases, manners, promises."""

from __future__ import annotations

from app.scenario.terms import Manner, Mood, Phase
from app.words import _, pgettext


def mood_word(mood: Mood) -> str:
    """How a person is, as one word: furious, tense, waiting, eased, delighted."""
    return {
        Mood.FURIOUS: _("furious"),
        Mood.TENSE: _("tense"),
        Mood.WAITING: _("waiting"),
        Mood.EASED: _("eased"),
        Mood.DELIGHTED: _("delighted"),
    }[mood]


def phase_word(phase: Phase) -> str:
    """Where the conversation stands."""
    return {
        Phase.OPEN: _("Open"),
        Phase.CLARIFY: _("Clarify"),
        Phase.SOLVE: _("Solve"),
        Phase.CHECK: _("Check"),
        Phase.CLOSE: _("Close"),
    }[phase]


def manner_word(manner: Manner, *, written: bool = False) -> str:
    """How a choice is made; on written channels saying is writing."""
    if written and manner is Manner.SAY:
        return _("Write")
    return {Manner.SAY: _("Say"), Manner.THINK: _("Think"), Manner.DO: _("Do")}[manner]


def promise_word(state: str) -> str:
    """How a promise stands: made, kept, late or broken."""
    return {
        "made": pgettext("a promise", "made"),
        "kept": pgettext("a promise", "kept"),
        "late": pgettext("a promise", "late, and said so"),
        "broken": pgettext("a promise", "broken"),
    }[state]
