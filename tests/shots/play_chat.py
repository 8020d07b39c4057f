"""Pictures of a chat: messages, a transcript from before, somebody typing, a deed instead of an answer."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from app.ui.session import Pace
from tests.shots.briefing import arriving
from tests.shots.context import Shot, ShotContext
from tests.shots.play import let_patience_run, playing

HUMAN = "i-want-a-human"
READ = ("read-first",)
FAR = (
    *READ,
    "note session",
    "note tried",
    "two-facts",
    "good",
    "slow-or-fast",
    "what-at-four",
    "say-it-all",
)


played = partial(playing, scenario_id=HUMAN)


def typing(context: ShotContext) -> QWidget:
    """The first message is there, the next is being typed."""
    return played(context, pace=Pace(words_per_minute=170, timed=True))[1]


def reading(context: ShotContext) -> QWidget:
    """The transcript has just been read."""
    return played(context, READ)[1]


def proving(context: ShotContext) -> QWidget:
    """A line with gaps, to be filled with what the transcript says."""
    return played(context, (*READ, "note since", "note session", "two-facts"))[1]


def later(context: ShotContext) -> QWidget:
    """A thread that has grown, notes, patience half gone."""
    session, screen = played(context, FAR)
    let_patience_run(session, screen, 0.62)
    screen.page.choices.cards[1].setFocus()
    return screen


def coached(context: ShotContext) -> QWidget:
    """A gesture instead of a message, and the coach about it."""
    session, screen = played(context, FAR, coach="poor")
    session.choose("silently")
    return screen


def ended(context: ShotContext) -> QWidget:
    return played(context, (*FAR, "bridge", "plainly", "round-it"))[1]


SHOTS: dict[str, Shot] = {
    "chat-briefing": partial(arriving, scenario_id=HUMAN),
    "chat-typing": typing,
    "chat-reading": reading,
    "chat-proving": proving,
    "chat-later": later,
    "chat-coach": coached,
    "chat-ended": ended,
}
