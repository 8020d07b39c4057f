"""Good morning, and until when."""

from __future__ import annotations

from datetime import datetime

from app.words import _

NOON, EVENING, NIGHT = 11, 18, 4
"""The hours at which the greeting changes."""


def greeting(now: datetime, name: str | None) -> str:
    """The greeting of the hour, with the learner's name if there is one."""
    if NIGHT <= now.hour < NOON:
        return _("Good morning, {name}.").format(name=name) if name else _("Good morning.")
    if NOON <= now.hour < EVENING:
        return _("Good day, {name}.").format(name=name) if name else _("Good day.")
    return _("Good evening, {name}.").format(name=name) if name else _("Good evening.")
