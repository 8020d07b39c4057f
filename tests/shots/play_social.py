"""Pictures of a public post: the post, comments below it, what goes on in private, and the end."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.settings import Coach
from app.store.attempts import Mode
from app.ui.screens.briefing import BriefingScreen
from app.ui.session import Pace, TrainingSession
from tests.shots.briefing import focused
from tests.shots.context import Shot, ShotContext, scenario_in
from tests.shots.play import screen_of
from tests.ui.calls import session_of

STAR = "one-star-in-public"
FAR = ("by-nine", "most-of-them", "that-is-true", "looks-like-cream")
PRIVATE = (*FAR, "to-tilda", "not-in-here")


def played(
    context: ShotContext, events: tuple[str, ...] = (), *, pace: Pace | None = None, coach: Coach = "asked"
) -> tuple[TrainingSession, QWidget]:
    scenario = scenario_in(context.variant.language, STAR)
    session = session_of(scenario, pace=pace or Pace(timed=True), events=events, seed=11)
    return session, screen_of(context, session, coach=coach)


def arriving(context: ShotContext) -> QWidget:
    """Before the post is opened."""
    scenario = scenario_in(context.variant.language, STAR)
    return focused(BriefingScreen(scenario=scenario, mode=Mode.LEARN, timed=True, learner_name="Kim"))


def reading(context: ShotContext) -> QWidget:
    return played(context)[1]


def typing(context: ShotContext) -> QWidget:
    """The first sentence of the post is there."""
    return played(context, pace=Pace(words_per_minute=170, timed=True))[1]


def commented(context: ShotContext) -> QWidget:
    """Some answers later, two people have joined in."""
    return played(context, FAR)[1]


def private(context: ShotContext) -> QWidget:
    return played(context, PRIVATE)[1]


def public_again(context: ShotContext) -> QWidget:
    return played(context, (*PRIVATE, "star-is-yours"))[1]


def ended(context: ShotContext) -> QWidget:
    session, screen = played(context, (*PRIVATE, "star-is-yours"))
    while not session.conversation.ended:
        session.choose(session.conversation.offered[0])
    return screen


SHOTS: dict[str, Shot] = {
    "social-briefing": arriving,
    "social-reading": reading,
    "social-typing": typing,
    "social-commented": commented,
    "social-private": private,
    "social-public-again": public_again,
    "social-ended": ended,
}
