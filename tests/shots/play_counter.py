"""Pictures of a counter: who stands there and behind, gestures, and the scene around."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from tests.shots.briefing import arriving
from tests.shots.context import Shot, ShotContext
from tests.shots.play import let_patience_run, playing

CACHE = "what-is-a-cache"
TO_THE_NOD = ("note tray", "what-for", "good")


played = partial(playing, scenario_id=CACHE)


def opening(context: ShotContext) -> QWidget:
    return played(context)[1]


def her_words(context: ShotContext) -> QWidget:
    """What to say of it in one breath."""
    return played(context, TO_THE_NOD[:2])[1]


def second_picture(context: ShotContext) -> QWidget:
    """What she made of a picture that did not land."""
    return played(context, (*TO_THE_NOD, "wait", "warehouse"))[1]


def nodding(context: ShotContext) -> QWidget:
    """A scene, somebody else who asks, and patience half gone."""
    session, screen = played(context, TO_THE_NOD)
    let_patience_run(session, screen, 0.62)
    return screen


def gesture(context: ShotContext) -> QWidget:
    """After something that was done."""
    return played(context, (*TO_THE_NOD, "wait"))[1]


def ended(context: ShotContext) -> QWidget:
    return played(context, (*TO_THE_NOD, "wait", "tray", "her-finger", "tray-and-till", "teach-back"))[1]


SHOTS: dict[str, Shot] = {
    "counter-briefing": partial(arriving, scenario_id=CACHE),
    "counter-opening": opening,
    "counter-her-words": her_words,
    "counter-nodding": nodding,
    "counter-second-picture": second_picture,
    "counter-gesture": gesture,
    "counter-ended": ended,
}
