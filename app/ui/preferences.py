"""The settings as the window lives by them: taken over, kept on disk, followed by language and look."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QObject, Signal

from app import settings as settings_file
from app import words
from app.reasons import reason
from app.settings import Settings
from app.ui.look import theme_for
from app.ui.navigator import Navigator
from app.ui.screens.home_facts import Notice
from app.ui.theme.appearance import Appearance
from app.words import _


def language_for(chosen: str | None, settings: Settings) -> words.Language:
    """What the program speaks: what the command line chose, else the settings, else as the system does."""
    for asked in (chosen, settings.language):
        for language in words.LANGUAGES:
            if asked == language:
                return language
    return words.system_language()


class Preferences(QObject):
    """Holds the settings and lets everything follow them.

    data_dir: where they are kept. chosen_language: from the command line; it holds until somebody chooses
    another one. notice: that they could not be kept the last time; None where they were.
    """

    changed = Signal(object)
    """Other settings hold; carries those before. Language and look follow after whoever listens."""

    def __init__(
        self,
        settings: Settings,
        *,
        data_dir: Path,
        chosen_language: str | None,
        navigator: Navigator,
        appearance: Appearance,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.settings = settings
        self.notice: Notice | None = None
        self._data_dir = data_dir
        self._chosen_language = chosen_language
        self._navigator = navigator
        self._appearance = appearance
        navigator.closing.connect(self._keep_window)
        appearance.changed.connect(navigator.rebuild)

    def apply(self, settings: Settings) -> None:
        """Take over settings, keep them, and let everything on the screen follow at once.

        Where they cannot be kept, `notice` says so.
        """
        before, self.settings = self.settings, settings
        self._keep()
        self.changed.emit(before)
        spoke, looked = words.language(), self._appearance.theme
        if settings.language != before.language:
            self._chosen_language = None
            words.use(language_for(None, settings))
        self.follow_system()  # which builds the screen again, if it looks different
        if words.language() != spoke and self._appearance.theme == looked:
            self._navigator.rebuild()

    def change(self, name: str, value: object) -> None:
        """Change one setting, by its name in `Settings`."""
        changes: dict[str, Any] = {name: value}
        self.apply(replace(self.settings, **changes))

    def follow_system(self) -> None:
        """Look as the settings want it, and where they leave it to the desktop, as that looks now."""
        self._appearance.show(theme_for(self.settings))

    def forget_learner(self) -> None:
        """Forget who practised last, and keep no older copy of the settings. Raises OSError."""
        self.settings = replace(self.settings, learner=None)
        settings_file.forget(self._data_dir)
        self._keep()

    def restore_window(self) -> None:
        """Put the window where it was."""
        if self.settings.window:
            self._navigator.restoreGeometry(QByteArray.fromBase64(self.settings.window.encode("ascii")))

    def _keep_window(self) -> None:
        geometry = bytes(self._navigator.saveGeometry().toBase64().data()).decode("ascii")
        if geometry != self.settings.window:
            self.settings = replace(self.settings, window=geometry)
            self._keep()

    def _keep(self) -> None:
        self.notice = None
        try:
            settings_file.save(self.settings, self._data_dir)
        except OSError as error:
            text = _("The settings could not be kept: {reason}. They hold until you close the window.")
            self.notice = Notice("caution", text.format(reason=reason(error)))
