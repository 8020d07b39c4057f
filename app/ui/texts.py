"""Words for what the other rooms name by enums and ids."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.scenario import term_words
from app.scenario.channels import CHANNELS
from app.scenario.term_words import mood_word as mood_word
from app.scenario.term_words import phase_word as phase_word
from app.scenario.term_words import promise_word as promise_word
from app.scenario.terms import EndingKind, Manner
from app.words import _, language

if TYPE_CHECKING:  # skills know the model, which needs pydantic; the first screen is painted without it
    from app.scenario.diagnostic import Severity
    from app.skills.debrief import MomentKind
    from app.skills.scoring import Band


def ending_word(kind: EndingKind) -> str:
    """What became of the customer, as one word."""
    return {
        EndingKind.GOOD: _("went well"),
        EndingKind.MIXED: _("went half well"),
        EndingKind.POOR: _("went badly"),
    }[kind]


def manner_word(manner: Manner, *, written: bool = False) -> str:
    """How a choice is made; on written channels saying is writing."""
    return term_words.manner_word(manner, written=written)


def manner_icon(manner: Manner, *, written: bool = False) -> str:
    """The Lucide name of a manner's icon."""
    if written and manner is Manner.SAY:
        return "pen-line"
    return {Manner.SAY: "message-square", Manner.THINK: "cloud", Manner.DO: "hand"}[manner]


def channel_word(channel: str) -> str:
    """The name of a channel by its id."""
    return {
        "phone": _("Phone"),
        "chat": _("Chat"),
        "email": _("Email"),
        "counter": _("Counter"),
        "social": _("Social media"),
    }[channel]


def channel_icon(channel: str) -> str:
    """The Lucide name of a channel's icon."""
    return CHANNELS[channel].icon


def content_sentence(content: tuple[str, ...]) -> str:
    """What a conversation contains that not everybody wants to hear, as a sentence."""
    words = {"insults": _("insults"), "grief": _("grief"), "threats": _("threats")}
    listed = ", ".join(words.get(each, each) for each in content)
    return _("This conversation contains: {content}.").format(content=listed)


def promise_icon(state: str) -> str:
    """The sign of a promise's state; the word stands beside it."""
    return {"made": "clock", "kept": "circle-check", "late": "circle-alert", "broken": "x"}[state]


def desk_icon(kind: str) -> str:
    """The Lucide name for a kind of desk item; unknown kinds are papers."""
    return {
        "article": "package",
        "rule": "file-text",
        "colleague": "user",
        "bulletin": "megaphone",
        "transcript": "history",
        "script": "quote",
    }.get(kind, "file-text")


def band_word(band: Band | None) -> str:
    """Craft as a word; None is no picture yet."""
    if band is None:
        return _("no picture yet")
    return {
        "raw": _("raw"),
        "building": _("building"),
        "solid": _("solid"),
        "strong": _("strong"),
    }[band]


def moment_title(kind: MomentKind) -> str:
    """The heading of a moment in the debrief."""
    return {
        "rise": _("Turn for the better"),
        "fall": _("A dip"),
        "missed": _("Missed chance"),
    }[kind]


def moment_word(kind: MomentKind) -> str:
    """The same as one word, beside a dot of the curve."""
    return {"rise": _("Turn"), "fall": _("Dip"), "missed": _("Chance")}[kind]


def moment_icon(kind: MomentKind) -> str:
    """The Lucide name of a moment's icon."""
    return {
        "rise": "trending-up",
        "fall": "trending-down",
        "missed": "circle-dashed",
    }[kind]


def moment_token(kind: MomentKind) -> str:
    """The colour token of a moment's icon."""
    return {"rise": "good", "fall": "bad", "missed": "soft"}[kind]


def severity_icon(severity: Severity) -> str:
    """The Lucide name for how much a finding matters."""
    return {"error": "circle-alert", "warning": "triangle-alert", "note": "info"}[severity]


def severity_token(severity: Severity) -> str:
    """The colour token for how much a finding matters."""
    return {"error": "bad", "warning": "caution", "note": "accent"}[severity]


def patience_word(share: float) -> str:
    """How somebody waits; share of patience left, 1 to 0."""
    if share > 0.6:
        return _("is listening")
    return _("is waiting") if share > 0.25 else _("is getting impatient")


def difficulty_word(difficulty: int) -> str:
    """Difficulty 1 to 5 as words."""
    return _("Difficulty {step} of 5").format(step=difficulty)


def rating_word(rating: int) -> str:
    """What a self-rating of 0 to 10 means."""
    if rating <= 2:
        return _("That was hard for me.")
    if rating <= 4:
        return _("Some of it worked.")
    if rating <= 6:
        return _("It went all right.")
    return _("It went well.") if rating <= 8 else _("I am content with it.")


def seconds_word(seconds: int) -> str:
    """A short span of simulated time."""
    return _("{seconds} s").format(seconds=seconds)


def clock(seconds: int) -> str:
    """A time in the conversation: minutes and seconds."""
    return f"{seconds // 60}:{seconds % 60:02d}"


def quoted(text: str) -> str:
    """Words in the quotation marks of the language in use."""
    first, last = ("„", "“") if language() == "de" else ("“", "”")
    return f"{first}{text}{last}"
