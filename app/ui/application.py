"""The composition root: builds everything once, and opens the window."""

from __future__ import annotations

import gc
import logging
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QTimer, QTranslator
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from app import __version__, logs, paths, words
from app import settings as settings_file
from app.errors import KnownError
from app.reasons import reason
from app.settings import Settings
from app.store.errors import Damaged, Locked, StoreError
from app.store.store import Store
from app.ui import probe
from app.ui.crash import CrashWatch
from app.ui.garbage import GarbageCollection
from app.ui.journey import Journey
from app.ui.look import theme_for
from app.ui.navigator import Navigator
from app.ui.preferences import language_for
from app.ui.screens.home_facts import Notice
from app.ui.sounds import Sounds, player_here
from app.ui.theme.appearance import Appearance
from app.words import _, pgettext

if TYPE_CHECKING:
    from app.ui.single_instance import SingleInstance

log = logging.getLogger(__name__)

DEFAULT_SIZE = (1280, 800)


@dataclass(frozen=True, slots=True)
class Found:
    """The settings as they were found, and what there is to say about them."""

    settings: Settings
    notices: tuple[Notice, ...]


def run(*, data_dir: Path, language: str | None, file: Path | None = None) -> int:
    """Open the window, on a scenario's file if there is one, and run until it is closed.

    Returns the exit code.
    """
    application = _application()
    written = logs.start(_log_dir(data_dir))
    watch = CrashWatch(parent=application)
    if probe.wish() is None:  # A script cannot answer a dialog.
        watch.install()
    try:
        return _run(application, watch, data_dir=data_dir, language=language, file=file)
    except Exception as error:  # Nothing runs that one could go on with: say so, then end.
        if probe.wish() is not None:
            raise
        watch.tell_before_the_end(error)
        return 1
    finally:
        log.info("Gelassen ends")
        watch.remove()
        written.close()


def _run(
    application: QApplication, watch: CrashWatch, *, data_dir: Path, language: str | None, file: Path | None
) -> int:
    found = find_settings(data_dir)
    words.use(language_for(language, found.settings), cache=_cache_dir(data_dir))
    _translate_qt(application)
    program = Program(application, data_dir=data_dir, language=language, found=found, file=file)
    watch.stand_over(program.navigator, safe=program.what_is_safe)
    watch.close_requested.connect(program.navigator.close)
    if not program.open():
        return 0
    try:
        return application.exec()
    finally:
        program.close()


class Program:
    """The services, in the order in which they can be had, and the window.

    file: a scenario's, to be shown first.
    """

    def __init__(
        self,
        application: QApplication,
        *,
        data_dir: Path,
        language: str | None,
        found: Found,
        file: Path | None = None,
    ) -> None:
        self._data_dir = data_dir
        self._file = file
        self._language = language
        self._settings = found.settings
        self._notices = found.notices
        self._appearance = Appearance(application, theme_for(found.settings))
        self._store: Store | None = None
        self.instance: SingleInstance | None = None
        self._garbage: GarbageCollection | None = None
        self.journey: Journey | None = None
        self.navigator = Navigator()
        self._sounds = Sounds(player_here(parent=self.navigator), on=found.settings.sound)
        self.navigator.begin_with(*DEFAULT_SIZE)
        self.navigator.first_painted.connect(self._painted)
        hints = application.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow_system)

    def open(self) -> bool:
        """Open the store and show the window; False where another one has the folder and shows its own."""
        try:
            self._begin()
        except Locked as error:
            from app.ui.single_instance import raise_first

            if raise_first(self._data_dir, self._file):
                return False
            self._trouble(_("Gelassen is already running."), error, {"retry": self._begin})
        except Damaged as error:
            self._damaged(error)
        except StoreError as error:
            self._trouble(_("The stored conversations cannot be opened."), error, {"retry": self._begin})
        self.navigator.show()
        return True

    def close(self) -> None:
        """Write what waits, make a backup, and let go of the folder."""
        if self.journey is not None:
            self.journey.stop()
        if self._garbage is not None:
            self._garbage.stop()
        if self._store is not None:
            said = self._store.close()
            if said:
                log.warning("closing: %s", said)
            self._store = None
        self._sounds.close()

    def what_is_safe(self) -> str:
        """A sentence about what is stored, for somebody to whom a mistake has happened."""
        if self._store is None:
            return _("Nothing that you have played was changed.")
        return self._store.trouble or _("Everything you have decided so far is stored on this computer.")

    def _begin(self) -> None:
        self._store = Store.open(self._data_dir)
        self.journey = Journey(
            navigator=self.navigator,
            appearance=self._appearance,
            store=self._store,
            settings=self._settings,
            data_dir=self._data_dir,
            cache_dir=_cache_dir(self._data_dir),
            chosen_language=self._language,
            notices=self._notices,
            sounds=self._sounds,
            start_afresh=self._erase_everything,
            parent=self.navigator,
        )
        self.journey.restore_window()
        asked = probe.wish()
        if asked is not None:
            self._probe = probe.Probe(asked, navigator=self.navigator, journey=self.journey)
        else:
            self.journey.begin()
            if self._file is not None:
                self.journey.open(self._file)

    def _erase_everything(self) -> Store:
        """An empty store in the place of the one that there was."""
        assert self._store is not None, "there is something to erase"
        self._store.erase_everything()
        self._store = Store.open(self._data_dir)
        return self._store

    def _painted(self) -> None:
        """What can wait for the first paint: the log, collecting garbage, being there for further starts."""
        QTimer.singleShot(0, self.navigator, _log_the_start)
        gc.freeze()
        self._garbage = GarbageCollection(parent=self.navigator)
        if self._store is None:
            return
        from app.ui.single_instance import SingleInstance

        self.instance = SingleInstance(self._data_dir, parent=self.navigator)
        self.instance.raise_requested.connect(self._raise)
        if self.journey is not None:
            self.instance.open_requested.connect(self.journey.open)

    def _damaged(self, error: Damaged) -> None:
        remedies: dict[str, Callable[[], None]] = {}
        if error.backups:
            remedies["restore"] = lambda: self._restore(error)
        remedies["afresh"] = self._start_afresh
        self._trouble(_("The stored conversations are damaged."), error, remedies)

    def _restore(self, error: Damaged) -> None:
        Store.restore(self._data_dir, error.backups[0])
        self._begin()

    def _start_afresh(self) -> None:
        Store.start_afresh(self._data_dir)
        self._begin()

    def _trouble(self, title: str, error: KnownError, remedies: dict[str, Callable[[], None]]) -> None:
        from app.ui.screens.trouble import Remedy, TroubleScreen

        texts = {
            "retry": Remedy("retry", _("Try again"), "rotate-ccw"),
            "restore": Remedy("restore", _("Restore the latest backup"), "history"),
            "afresh": Remedy("afresh", _("Start afresh, keep the damaged file"), "file-text"),
            "quit": Remedy("quit", pgettext("leave a screen", "Close")),
        }

        def build() -> TroubleScreen:
            offered = [texts[each] for each in (*remedies, "quit")]
            screen = TroubleScreen(title=title, text=str(error), remedies=offered)
            screen.remedy_chosen.connect(remedy)
            return screen

        def remedy(chosen: str) -> None:
            if chosen == "quit":
                self.navigator.close()
                return
            try:
                remedies[chosen]()
            except (KnownError, OSError) as again:
                self._trouble(title, KnownError(str(again)), remedies)

        self.navigator.show_screen(build)

    def _follow_system(self) -> None:
        if self.journey is not None:
            self.journey.follow_system()

    def _raise(self) -> None:
        self.navigator.showNormal()
        self.navigator.raise_()
        self.navigator.activateWindow()


def _application() -> QApplication:
    application = QApplication.instance() or QApplication(["gelassen"])
    assert isinstance(application, QApplication)
    application.setApplicationName("gelassen")
    application.setApplicationDisplayName("Gelassen")
    application.setDesktopFileName("gelassen")
    application.setWindowIcon(QIcon(str(paths.assets() / "icon.png")))
    return application


def _cache_dir(data_dir: Path) -> Path:
    """Beside the data where a folder was chosen for them, else where the system wants it."""
    return paths.cache_dir(None if data_dir == paths.data_dir() else data_dir)


def _log_the_start() -> None:
    log.info("Gelassen %s begins: Python %s, %s", __version__, sys.version.split()[0], sys.platform)


def _log_dir(data_dir: Path) -> Path:
    """The same for the log."""
    return paths.log_dir(None if data_dir == paths.data_dir() else data_dir)


def find_settings(data_dir: Path) -> Found:
    """The settings of a data folder; the usual ones where they cannot be read, and a notice that says so."""
    try:
        loaded = settings_file.load(data_dir)
    except OSError as error:
        text = _("Your settings cannot be read: {reason}. The usual ones hold.").format(reason=reason(error))
        return Found(Settings(), (Notice("caution", text),))
    notices: tuple[Notice, ...] = ()
    if loaded.kept_aside is not None:
        text = _("Your settings were damaged. They are kept as {file}; the usual ones hold.")
        notices = (Notice("info", text.format(file=loaded.kept_aside.name)),)
    return Found(loaded.settings, notices)


def _translate_qt(application: QApplication) -> None:
    """Qt's own dialogs in our language; a bundle without Qt's catalogues keeps them in English."""
    QLocale.setDefault(QLocale(words.language()))
    translator = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(f"qtbase_{words.language()}", folder):
        application.installTranslator(translator)
