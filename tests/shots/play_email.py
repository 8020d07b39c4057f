"""Pictures of an email: what came in, a reply that grows, a colleague asked beside it, what was sent."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from tests.shots.briefing import arriving
from tests.shots.context import Shot, ShotContext
from tests.shots.play import playing

MISTAKE = "my-mistake"
BEGUN = ("read-log", "my-mistake")
WRITTEN = (*BEGUN, "once", "good", "at-ten")
ANSWERED = (*WRITTEN, "copied")


played = partial(playing, scenario_id=MISTAKE)


def reading(context: ShotContext) -> QWidget:
    return played(context)[1]


def asking(context: ShotContext) -> QWidget:
    """A colleague was asked and has answered."""
    return played(context, ("ask-bremer",))[1]


def replying(context: ShotContext) -> QWidget:
    return played(context, WRITTEN)[1]


def rewording(context: ShotContext) -> QWidget:
    """A paragraph is a task."""
    return played(context, (*BEGUN, "once"))[1]


def coached(context: ShotContext) -> QWidget:
    session, screen = played(context, (*BEGUN, "once", "good"), coach="poor")
    session.choose("at-nine")
    return screen


def answered(context: ShotContext) -> QWidget:
    """The reply was sent, and another email has come in."""
    return played(context, ANSWERED)[1]


def ended(context: ShotContext) -> QWidget:
    session, screen = played(context, ANSWERED)
    while not session.conversation.ended:
        session.choose(session.conversation.offered[0])
    return screen


SHOTS: dict[str, Shot] = {
    "email-briefing": partial(arriving, scenario_id=MISTAKE),
    "email-reading": reading,
    "email-asking": asking,
    "email-replying": replying,
    "email-rewording": rewording,
    "email-coach": coached,
    "email-answered": answered,
    "email-ended": ended,
}
