"""From settings and system to a theme."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app.settings import Settings
from app.ui.theme.theme import Theme


def theme_for(settings: Settings) -> Theme:
    """The look that the settings ask for; `system` follows what the desktop says now."""
    return Theme(
        name=_name(settings),
        text_scale=settings.text_scale / 100,
        round_a=settings.round_a,
        reduced_motion=_reduced_motion(settings),
    )


def _name(settings: Settings) -> str:
    if settings.theme != "system":
        return settings.theme
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return "contrast"
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"


def _reduced_motion(settings: Settings) -> bool:
    """What was set; else what Windows says. Qt does not tell us what macOS and the Linux desktops say."""
    if settings.reduced_motion != "system":
        return settings.reduced_motion == "on"
    return sys.platform == "win32" and not QApplication.isEffectEnabled(Qt.UIEffect.UI_General)
