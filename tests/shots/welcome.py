"""The very first start."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.ui.screens.welcome import WelcomeScreen
from tests.shots.context import Shot, ShotContext


def welcome(context: ShotContext) -> QWidget:
    screen = WelcomeScreen(language=context.variant.language)
    screen.setFocus()  # no ring on whatever comes first
    return screen


SHOTS: dict[str, Shot] = {"welcome": welcome}
