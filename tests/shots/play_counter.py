"""Pictures of a counter: who stands there and behind, gestures, and the scene around."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.store.attempts import Mode
from app.ui.screens.briefing import BriefingScreen
from app.ui.screens.play import PlayScreen
from app.ui.session import Pace
from tests.shots.briefing import focused
from tests.shots.context import Shot, ShotContext, scenario_in
from tests.shots.play import screen_of
from tests.ui.calls import session_of

CACHE = "what-is-a-cache"
TO_THE_NOD = ("note tray", "what-for", "good")


def played(context: ShotContext, events: tuple[str, ...] = (), *, pace: Pace | None = None) -> PlayScreen:
    scenario = scenario_in(context.variant.language, CACHE)
    return screen_of(context, session_of(scenario, pace=pace or Pace(timed=True), events=events, seed=11))


def arriving(context: ShotContext) -> QWidget:
    """Before the learner turns to her."""
    scenario = scenario_in(context.variant.language, CACHE)
    return focused(BriefingScreen(scenario=scenario, mode=Mode.LEARN, timed=True, learner_name="Kim"))


def opening(context: ShotContext) -> QWidget:
    return played(context)


def her_words(context: ShotContext) -> QWidget:
    """What to say of it in one breath."""
    return played(context, TO_THE_NOD[:2])


def second_picture(context: ShotContext) -> QWidget:
    """What she made of a picture that did not land."""
    return played(context, (*TO_THE_NOD, "wait", "warehouse"))


def nodding(context: ShotContext) -> QWidget:
    """A scene, somebody else who asks, and patience half gone."""
    screen = played(context, TO_THE_NOD)
    screen.page.stage.show_patience(0.62)
    return screen


def gesture(context: ShotContext) -> QWidget:
    """After something that was done."""
    return played(context, (*TO_THE_NOD, "wait"))


def ended(context: ShotContext) -> QWidget:
    return played(context, (*TO_THE_NOD, "wait", "tray", "her-finger", "tray-and-till", "teach-back"))


SHOTS: dict[str, Shot] = {
    "counter-briefing": arriving,
    "counter-opening": opening,
    "counter-her-words": her_words,
    "counter-nodding": nodding,
    "counter-second-picture": second_picture,
    "counter-gesture": gesture,
    "counter-ended": ended,
}
