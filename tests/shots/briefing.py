"""Pictures of the briefing: before a call, with a warning, and during one."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.store.attempts import Mode
from app.ui.screens.briefing import BriefingScreen
from tests.shots.context import Shot, ShotContext


def ringing(context: ShotContext) -> QWidget:
    return BriefingScreen(scenario=context.scenario, mode=Mode.LEARN, timed=False)


def warned(context: ShotContext) -> QWidget:
    scenario = context.scenario.model_copy(update={"content": ("insults",)})
    return BriefingScreen(scenario=scenario, mode=Mode.PRACTISE, timed=True)


def in_play(context: ShotContext) -> QWidget:
    return BriefingScreen(scenario=context.scenario, mode=Mode.LEARN, timed=False, in_play=True)


SHOTS: dict[str, Shot] = {
    "briefing": ringing,
    "briefing-warned": warned,
    "briefing-in-play": in_play,
}
