"""The settings, and what somebody does there with their own data: take it along, or have it removed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from app import __version__
from app.errors import KnownError
from app.ui.folders import show_folder
from app.ui.navigator import Navigator
from app.ui.preferences import Preferences
from app.ui.record import Record
from app.ui.screens.home_facts import Notice
from app.ui.screens.screen import Screen
from app.words import _


class Housekeeping(QObject):
    """Shows the settings and does what is asked for there.

    audible: whether this computer can make a sound.
    """

    left = Signal()
    """Nothing else is to be set."""
    erased = Signal()
    """The learner's data is gone, and they have read what went."""

    def __init__(
        self,
        *,
        navigator: Navigator,
        preferences: Preferences,
        record: Record,
        audible: bool,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._navigator = navigator
        self._preferences = preferences
        self._record = record
        self._audible = audible
        self._notice: Notice | None = None

    def show(self) -> None:
        """Show the settings."""
        self._notice = None
        self._navigator.show_screen(self._build)

    def _build(self) -> Screen:
        from app.ui.licences import MADE_WITH, licences
        from app.ui.screens.settings import SettingsScreen

        screen = SettingsScreen(
            settings=self._preferences.settings,
            data_folder=self._record.data_dir,
            version=__version__,
            kept=self._record.kept(),
            licences=licences(),
            made_with=MADE_WITH,
            notice=self._notice,
            audible=self._audible,
        )
        screen.settings_changed.connect(self._preferences.apply)
        screen.folder_choice_requested.connect(self._choose_folder)
        screen.export_requested.connect(self._export)
        screen.erase_requested.connect(self._erase)
        screen.folder_requested.connect(show_folder)
        screen.back_requested.connect(self.left)
        return screen

    def _choose_folder(self) -> None:
        before = self._preferences.settings.trainer_folder
        chosen = self._ask_for_folder(_("The folder of your own conversations"), before)
        if chosen:
            self._preferences.change("trainer_folder", chosen)
            self._navigator.rebuild()

    def _export(self) -> None:
        chosen = self._ask_for_folder(_("Where to put your data"))
        if chosen:
            self._notice = self._record.export(Path(chosen))
            self._navigator.rebuild()

    def _ask_for_folder(self, title: str, before: str | None = None) -> str:
        return QFileDialog.getExistingDirectory(self._navigator, title, before or "")

    def _erase(self) -> None:
        """Remove every byte about the learner, and say what went."""
        from app.ui.screens.erased import ErasedScreen

        try:
            sentences = self._record.erase()
        except (KnownError, OSError) as error:
            self._notice = Notice("bad", str(error))
            self._navigator.rebuild()
            return

        def build() -> Screen:
            screen = ErasedScreen(sentences=sentences)
            screen.done_requested.connect(self.erased)
            return screen

        self._navigator.show_screen(build)
