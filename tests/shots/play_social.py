"""Pictures of a public post: the post, comments below it, what goes on in private, and the end."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from app.conversation.conversation import Conversation
from app.store.reflections import Reflection
from app.ui.lesson import Lesson
from app.ui.screens.debrief import DebriefScreen
from app.ui.screens.presentation import RoomScreen
from app.ui.session import Pace
from tests.playthroughs import steps, up_to
from tests.shots.briefing import arriving
from tests.shots.context import Shot, ShotContext, scenario_in
from tests.shots.debrief import look_back
from tests.shots.play import playing
from tests.ui.drivers import PlayDriver

STAR = "one-star-in-public"
FAR = up_to("looks-like-cream", scenario=STAR)
PRIVATE = up_to("not-in-here", scenario=STAR)

SCROLLED = 2200
"""Pixels down the conversation, where it turns private and public again."""


played = partial(playing, scenario_id=STAR)


def reading(context: ShotContext) -> QWidget:
    return played(context)[1]


def typing(context: ShotContext) -> QWidget:
    """After the first answer she writes."""
    screen = played(context, pace=Pace(words_per_minute=170, timed=True))[1]
    PlayDriver(screen).click_choice(FAR[0])
    return screen


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


def room(context: ShotContext) -> QWidget:
    """A class before it answers in private."""
    scenario = scenario_in(context.variant.language, STAR)
    lesson = Lesson(Conversation.replay(scenario, seed=11, events=PRIVATE))
    lesson.go_on()
    screen = RoomScreen(lesson=lesson, alone=True)
    lesson.setParent(screen)
    return screen


def looked_back(context: ShotContext) -> QWidget:
    """The whole conversation, with what was private between two lines."""
    scenario = scenario_in(context.variant.language, STAR)
    looked = look_back(scenario, steps("best", STAR), reflection=Reflection())
    screen = DebriefScreen(look_back=looked, learner_name="Kim", skill_names={})
    screen.setFocus()
    screen.restore({**screen.state(), "page": "conversation", "scroll": SCROLLED})
    return screen


SHOTS: dict[str, Shot] = {
    "social-briefing": partial(arriving, scenario_id=STAR),
    "social-reading": reading,
    "social-typing": typing,
    "social-commented": commented,
    "social-private": private,
    "social-public-again": public_again,
    "social-ended": ended,
    "social-room": room,
    "social-looked-back": looked_back,
}
