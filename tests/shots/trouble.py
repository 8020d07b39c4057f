"""Pictures of a start that does not go as it should."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.ui.screens.trouble import Remedy, TroubleScreen
from app.words import _, pgettext
from tests.shots.context import Shot, ShotContext


def damaged(_context: ShotContext) -> QWidget:
    """The database is broken, and there is a backup."""
    return TroubleScreen(
        title=_("The stored conversations are damaged."),
        text=_(
            "The file with what you have played is damaged. There is a good backup,"
            " so little or nothing is lost. The damaged file is kept under another name."
        ),
        remedies=(
            Remedy("restore", _("Restore the latest backup"), "history"),
            Remedy("afresh", _("Start afresh, keep the damaged file"), "file-text"),
            Remedy("quit", pgettext("leave a screen", "Close")),
        ),
    )


SHOTS: dict[str, Shot] = {"trouble": damaged}
