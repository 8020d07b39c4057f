"""Settings from the top and from the foot, the licences, and who practises."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.settings import Settings
from app.store.learners import Learner
from app.ui.licences import MADE_WITH
from app.ui.screens.erased import ErasedScreen
from app.ui.screens.home_facts import Notice
from app.ui.screens.learners import LearnersScreen
from app.ui.screens.licences import Licence
from app.ui.screens.settings import SettingsScreen
from app.ui.screens.settings_data import Kept, gone
from app.words import _
from tests.shots.context import Shot, ShotContext

LICENCES = (
    Licence("Gelassen (MIT)", "Permission is hereby granted, free of charge, to any person.\n" * 60),
    Licence("Inter (OFL)", "This Font Software is licensed under the SIL Open Font License.\n" * 40),
    Licence("Lucide (ISC)", "Permission to use, copy, modify, and/or distribute this software.\n" * 12),
    Licence("Open Peeps (CC0)", "No rights reserved.\n"),
)


def _screen(context: ShotContext, notice: Notice | None = None) -> SettingsScreen:
    screen = SettingsScreen(
        settings=Settings(
            language=context.variant.language,  # type: ignore[arg-type]  # variants have those there are
            theme=context.variant.theme,  # type: ignore[arg-type]  # the same
            text_scale=context.variant.text,
            trainer_folder="/home/ana/Dokumente/Gespräche für neue Kolleginnen",
        ),
        data_folder=Path("/home/ana/.local/share/gelassen"),
        version="0.1.0",
        kept=Kept(
            name="Ana", attempts=12, others=2, backups=9, folder=Path("/home/ana/.local/share/gelassen")
        ),
        licences=LICENCES,
        made_with=MADE_WITH,
        notice=notice,
    )
    screen.setFocus()  # no ring on whatever comes first
    return screen


def settings_foot(context: ShotContext) -> QWidget:
    screen = _screen(context)
    screen.restore({"scroll": 100_000})
    return screen


def settings_data(context: ShotContext) -> QWidget:
    folder = Path("/media/ana/STICK/gelassen-data-2026-11-22")
    text = _("Your data is in this folder: {folder}").format(folder=folder)
    screen = _screen(context, Notice("info", text, folder=folder))
    screen.restore({"scroll": 1_000})
    return screen


def erase(context: ShotContext) -> QWidget:
    screen = _screen(context)
    screen.restore({"page": 2})
    return screen


def erase_asking(context: ShotContext) -> QWidget:
    screen = _screen(context)
    screen.restore({"page": 2, "asking": True})
    return screen


def erased(context: ShotContext) -> QWidget:
    kept = Kept(name="Ana", attempts=12, others=0, backups=9, folder=Path("/home/ana/.local/share/gelassen"))
    return ErasedScreen(sentences=gone(kept, damaged=0))


def licences(context: ShotContext) -> QWidget:
    screen = _screen(context)
    screen.restore({"page": 1, "licence": LICENCES[1].name})
    return screen


def learners(context: ShotContext) -> QWidget:
    screen = LearnersScreen(
        learners=(Learner("1", "Ana"), Learner("2", "Dr. Maximilian Graf von Schönburg"), Learner("3", None)),
        current="1",
    )
    screen.setFocus()
    return screen


SHOTS: dict[str, Shot] = {
    "settings": _screen,
    "settings-foot": settings_foot,
    "settings-data": settings_data,
    "erase": erase,
    "erase-asking": erase_asking,
    "erased": erased,
    "licences": licences,
    "learners": learners,
}
