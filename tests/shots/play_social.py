"""Pictures of a public post: the post, comments below it, what goes on in private, and the end."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.conversation.conversation import Conversation
from app.settings import Coach
from app.skills.debrief import debrief
from app.store.attempts import Attempt, Mode
from app.store.reflections import Reflection
from app.ui.lesson import Lesson
from app.ui.screens.briefing import BriefingScreen
from app.ui.screens.debrief import DebriefScreen
from app.ui.screens.play import PlayScreen
from app.ui.screens.presentation import RoomScreen
from app.ui.session import Pace, TrainingSession
from app.ui.training import LookBack
from tests.playthroughs import steps, up_to
from tests.shots.briefing import focused
from tests.shots.context import Shot, ShotContext, scenario_in
from tests.shots.play import screen_of
from tests.ui.calls import session_of
from tests.ui.drivers import PlayDriver

STAR = "one-star-in-public"
FAR = up_to("looks-like-cream", scenario=STAR)
PRIVATE = up_to("not-in-here", scenario=STAR)

SCROLLED = 2200
"""Pixels down the conversation, where it turns private and public again."""


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
    """After the first answer she writes."""
    screen = played(context, pace=Pace(words_per_minute=170, timed=True))[1]
    assert isinstance(screen, PlayScreen)
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
    events = steps("best", STAR)
    attempt = Attempt.new(
        learner="somebody",
        scenario=scenario.id,
        content_hash="",
        language=context.variant.language,
        mode=Mode.LEARN,
        seed=11,
    )
    looked = LookBack(
        attempt=attempt,
        scenario=scenario,
        conversation=Conversation.replay(scenario, seed=11, events=events),
        debrief=debrief(scenario, seed=11, events=events),
        reflection=Reflection(),
        changed=False,
        forked_at=None,
    )
    screen = DebriefScreen(look_back=looked, learner_name="Kim", skill_names={})
    screen.setFocus()
    screen.restore({**screen.state(), "page": "conversation", "scroll": SCROLLED})
    return screen


SHOTS: dict[str, Shot] = {
    "social-briefing": arriving,
    "social-reading": reading,
    "social-typing": typing,
    "social-commented": commented,
    "social-private": private,
    "social-public-again": public_again,
    "social-ended": ended,
    "social-room": room,
    "social-looked-back": looked_back,
}
