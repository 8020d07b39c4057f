"""Pictures of the briefing: before a call, with a warning, and during one."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.store.attempts import Mode
from app.ui.screens.briefing import BriefingScreen
from tests.shots.context import Shot, ShotContext, scenario_in


def focused(screen: BriefingScreen) -> QWidget:
    focus = screen.first_focus()
    assert focus is not None
    focus.setFocus()
    return screen


def ringing(context: ShotContext) -> QWidget:
    return focused(BriefingScreen(scenario=context.scenario, mode=Mode.LEARN, timed=False))


def warned(context: ShotContext) -> QWidget:
    scenario = context.scenario.model_copy(update={"content": ("insults",)})
    return focused(BriefingScreen(scenario=scenario, mode=Mode.PRACTISE, timed=True))


def arriving(context: ShotContext, *, scenario_id: str) -> QWidget:
    """Before another shipped conversation begins, with a clock if it has one."""
    scenario = scenario_in(context.variant.language, scenario_id)
    return focused(BriefingScreen(scenario=scenario, mode=Mode.LEARN, timed=True, learner_name="Kim"))


def in_play(context: ShotContext) -> QWidget:
    screen = BriefingScreen(scenario=context.scenario, mode=Mode.LEARN, timed=False, in_play=True)
    return focused(screen)


SHOTS: dict[str, Shot] = {
    "briefing": ringing,
    "briefing-warned": warned,
    "briefing-in-play": in_play,
}
