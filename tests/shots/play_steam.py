"""Pictures of an angry call: thoughts, a breath and the red key, and the two notes that may come of it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.ui.session import Pace
from tests.shots.context import Shot, ShotContext, scenario_in
from tests.shots.play import screen_of
from tests.ui.calls import session_of

STEAM = "blowing-off-steam"


def played(*events: str) -> Shot:
    """The screen after these events."""

    def shot(context: ShotContext) -> QWidget:
        scenario = scenario_in(context.variant.language, STEAM)
        return screen_of(context, session_of(scenario, pace=Pace(), events=events, seed=11))

    return shot


HEARD = ("note parcel", "note saturday", "let-it-out", "his-side", "concrete")
INSULTED = ("note parcel", "calm-down", "how-dare-he", "sorry-again")
LADDER = ("note insult", "say-what-it-does", "announce", "note warned")

SHOTS: dict[str, Shot] = {
    "steam-thought": played(*HEARD[:3]),
    "steam-impulse": played(*INSULTED),
    "steam-last-rung": played(*INSULTED, *LADDER),
    "steam-note-case": played(*HEARD, "trace", "note depot", "by-two"),
    "steam-note-ended": played(*INSULTED, *LADDER, "end-properly"),
}
