"""The way through the program: which screen follows which wish."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app import paths, words
from app.errors import KnownError
from app.scenario.library import FILE_NAME, Entry
from app.settings import Settings
from app.store.attempts import Mode
from app.store.store import Store
from app.ui.folders import show_folder
from app.ui.greeting import greeting
from app.ui.housekeeping import Housekeeping
from app.ui.navigator import Navigator
from app.ui.practice import Practice
from app.ui.preferences import Preferences
from app.ui.reading_library import ReadingLibrary
from app.ui.record import Record
from app.ui.screens.home import HomeScreen
from app.ui.screens.home_facts import Notice
from app.ui.screens.screen import Screen
from app.ui.sounding import Sounding
from app.ui.sounds import Silence, Sounds
from app.ui.theme.appearance import Appearance
from app.words import _

if TYPE_CHECKING:  # What is imported here reads scenarios; the first screen is painted before any is read.
    from app.conversation.conversation import Conversation
    from app.scenario.model import Scenario
    from app.ui.presenting import Presenting
    from app.ui.session import TrainingSession
    from app.ui.workshop import Workshop

LIBRARY_INDEX = "library.json"
SKILL_NAMES = "skills.json"


class Journey(QObject):
    """Hands each screen what it needs, does what it asks for, and shows the next one.

    data_dir: where settings and store are. chosen_language: from the command line, before the settings.
    """

    home_shown = Signal()
    """The library is on the screen."""

    def __init__(
        self,
        *,
        navigator: Navigator,
        appearance: Appearance,
        store: Store,
        settings: Settings,
        data_dir: Path,
        cache_dir: Path,
        chosen_language: str | None = None,
        notices: tuple[Notice, ...] = (),
        sounds: Sounds | None = None,
        start_afresh: Callable[[], Store] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._navigator = navigator
        self._notices = notices
        self._sounds = sounds or Sounds(Silence())
        self.preferences = Preferences(
            settings,
            data_dir=data_dir,
            chosen_language=chosen_language,
            navigator=navigator,
            appearance=appearance,
            parent=self,
        )
        self.record = Record(
            store, preferences=self.preferences, data_dir=data_dir, start_afresh=start_afresh
        )
        self._library = ReadingLibrary(settings.trainer_folder, index=cache_dir / LIBRARY_INDEX, parent=self)
        self.practice = Practice(
            navigator=navigator,
            preferences=self.preferences,
            record=self.record,
            library=self._library,
            sounding=Sounding(self._sounds, parent=self),
            skill_names=cache_dir / SKILL_NAMES,
            parent=self,
        )
        self._housekeeping = Housekeeping(
            navigator=navigator,
            preferences=self.preferences,
            record=self.record,
            audible=self._sounds.audible,
            parent=self,
        )
        self._presenting: Presenting | None = None
        self._workshop: Workshop | None = None
        self._waiting_file: Path | None = None
        self._connect()

    def _connect(self) -> None:
        self._navigator.first_painted.connect(self._library.start)
        self._library.renewed.connect(self._library_renewed)
        self.preferences.changed.connect(self._follow)
        self.practice.left.connect(self.show_home)
        self.practice.presentation_requested.connect(self.present)
        self.practice.session_presentation_requested.connect(self.present_session)
        self.practice.work_requested.connect(self.work_on)
        self.practice.failed.connect(self._say)
        self._housekeeping.left.connect(self.show_home)
        self._housekeeping.erased.connect(self._begin_again)

    # Where it begins

    def begin(self) -> None:
        """Show the first screen: welcome on a computer that knows nobody yet, else home."""
        if self.store.learners() or self.store.read_only:
            self.show_home()
        else:
            self._show_welcome()

    def stop(self) -> None:
        """Let what is being read come to an end, if it does so soon."""
        self._library.stop()

    @property
    def store(self) -> Store:
        """What is kept of all learners."""
        return self.record.store

    @property
    def session(self) -> TrainingSession | None:
        """The conversation that is being played, if any."""
        return self.practice.session

    def find(self, scenario: str) -> Entry | None:
        """The first entry of the library with this id."""
        return self._library.find(scenario)

    def refresh(self) -> None:
        """Read again what has changed in the folders, and show it."""
        self._library.refresh()

    # The library

    def show_home(self) -> None:
        """The library, as the learner left it."""
        self.practice.session = None
        self._navigator.show_screen(self._build_home)
        self.home_shown.emit()

    def _build_home(self) -> Screen:
        learner = self.record.learner
        now = datetime.now().astimezone()
        known = self._library.entries is not None  # until then nobody knows the titles of what waits
        home = HomeScreen(
            entries=self._library.entries,
            greeting=greeting(now, learner.name),
            learner=learner.name,
            language=words.language(),
            now=now,
            played=self.record.played(learner),
            paused=self.record.paused(learner) if known else [],
            skill_names=self.practice.skill_names(),
            notices=self._all_notices(),
            favourites=self.store.favourites(learner.id),
        )
        home.scenario_requested.connect(self.show_briefing)
        home.resume_requested.connect(self.practice.resume)
        home.set_aside_requested.connect(self._set_aside)
        home.debrief_requested.connect(self.practice.look_back)
        home.settings_requested.connect(self._show_settings)
        home.learners_requested.connect(self._show_learners)
        home.work_requested.connect(self._work_on_entry)
        home.folder_requested.connect(show_folder)
        home.retry_requested.connect(self._retry)
        home.star_requested.connect(self._star)
        home.presentation_requested.connect(self.present)
        return home

    def show_briefing(self, key: str) -> None:
        """What the next conversation is about."""
        entry = self._library.entry(key)
        if entry is not None:
            self.practice.brief(entry)

    def start(self, entry: Entry, mode: Mode, timed: bool) -> None:
        """Pick up the phone: a new attempt."""
        self.practice.start(entry, mode, timed)

    def _set_aside(self, attempt_id: str) -> None:
        self.practice.set_aside(attempt_id)
        self.show_home()

    def _star(self, scenario: str, starred: bool) -> None:
        self.store.star(self.record.learner.id, scenario, starred)

    def _retry(self) -> None:
        self.store.retry()
        self._navigator.rebuild()

    def _library_renewed(self) -> None:
        if isinstance(self._navigator.screen_shown, HomeScreen):
            self._navigator.rebuild()

    # Who practises

    def _show_welcome(self) -> None:
        self._navigator.show_screen(self._build_welcome)

    def _build_welcome(self) -> Screen:
        from app.ui.screens.welcome import WelcomeScreen

        welcome = WelcomeScreen(language=words.language())
        welcome.language_chosen.connect(lambda language: self.preferences.change("language", language))
        welcome.finished.connect(self._welcomed)
        return welcome

    def _welcomed(self, name: str | None, _language: str) -> None:
        self._welcome_another(name)
        self._open_what_waited()

    def _show_learners(self) -> None:
        self._navigator.show_screen(self._build_learners)

    def _build_learners(self) -> Screen:
        from app.ui.screens.learners import LearnersScreen

        screen = LearnersScreen(learners=self.store.learners(), current=self.record.learner.id)
        screen.learner_chosen.connect(self._become)
        screen.learner_added.connect(self._welcome_another)
        screen.back_requested.connect(self.show_home)
        return screen

    def _welcome_another(self, name: str | None) -> None:
        self.record.welcome(name)
        self.show_home()

    def _become(self, learner_id: str) -> None:
        self.record.become(learner_id)
        self.show_home()

    # Settings, and what is kept

    def apply(self, settings: Settings) -> None:
        """Take over settings, keep them, and let everything on the screen follow at once."""
        self.preferences.apply(settings)

    @property
    def settings(self) -> Settings:
        """The settings that hold now."""
        return self.preferences.settings

    def follow_system(self) -> None:
        """The desktop has changed its colours; follow it where the settings say so."""
        self.preferences.follow_system()

    def restore_window(self) -> None:
        """Put the window where it was."""
        self.preferences.restore_window()

    def _follow(self, before: Settings) -> None:
        if self.settings.trainer_folder != before.trainer_folder:
            self._library.look_into(self.settings.trainer_folder)
        self._sounds.set_on(self.settings.sound)

    def _show_settings(self) -> None:
        self._housekeeping.show()

    def _begin_again(self) -> None:
        if self.store.learners():
            self._show_learners()
        else:
            self._show_welcome()

    # Before a class

    @property
    def presenting(self) -> Presenting | None:
        """What is being shown to a room, if anything."""
        return self._presenting

    def present(self, key: str) -> None:
        """Show a conversation of the library to a room, from its beginning. Nothing of that is stored."""
        entry = self._library.entry(key)
        if entry is None or not entry.playable:
            return
        try:
            self._present(self._library.load(entry, words.language()).scenario)
        except KnownError as error:
            self._say(error)

    def present_session(self) -> None:
        """Show the conversation that is being played to a room, from where it stands; it waits meanwhile."""
        if self.session is not None:
            self.session.pause()
            self._present(self.session.scenario, self.session.conversation)

    def _present(self, scenario: Scenario, so_far: Conversation | None = None) -> None:
        from app.ui.lesson import Lesson
        from app.ui.presenting import Presenting

        if self._presenting is None:
            lesson = Lesson(so_far) if so_far is not None else Lesson.of(scenario)
            self._presenting = Presenting(lesson, navigator=self._navigator, parent=self)
            self._presenting.ended.connect(self._presented)

    def _presented(self) -> None:
        self._presenting = None
        QTimer.singleShot(0, self, self._open_what_waited)  # once the screen that made way is back

    # Files

    def open(self, file: Path) -> None:
        """Show a scenario's file that somebody has clicked: its briefing, or the author's room.

        That is where it has findings, and where it does not lie in one of the library's folders. During the
        welcome and before a class it waits.
        """
        if self._presenting is not None or not (self.store.learners() or self.store.read_only):
            self._waiting_file = file
            return
        self.practice.leave()
        from app.scenario.location import ready

        entry = ready(file, shipped=paths.scenarios(), folders=self._library.folders)
        if entry is None:
            self.work_on(file)
            return
        self.practice.brief(entry)
        if self._workshop is not None:
            self._workshop.put_away()

    def work_on(self, file: Path) -> None:
        """Show a scenario's file to its author."""
        from app.ui.workshop import Workshop

        if self._workshop is None:
            self._workshop = Workshop(self._navigator, parent=self)
            self._workshop.left.connect(self._leave_workshop)
        self._workshop.show(file, learner_name=self.record.learner.name)

    def _work_on_entry(self, key: str) -> None:
        entry = self._library.entry(key)
        if entry is not None:
            self.work_on(entry.path / FILE_NAME)

    def _leave_workshop(self) -> None:
        self._library.start()  # what was changed is shown once it has been read
        self.show_home()

    def _open_what_waited(self) -> None:
        file, self._waiting_file = self._waiting_file, None
        if file is not None:
            self.open(file)

    # When the world is not as it should be

    def _all_notices(self) -> list[Notice]:
        notices = list(self._notices)
        if self.preferences.notice is not None:
            notices.append(self.preferences.notice)
        if self.store.trouble:
            notices.append(Notice("bad", self.store.trouble, retry=not self.store.read_only))
        notices += [
            Notice("caution", _("The folder {folder} cannot be read.").format(folder=folder))
            for folder in self._library.unreadable
        ]
        return notices

    def _say(self, error: KnownError) -> None:
        """Show the library again, with what is wrong above it."""
        kept = self._notices
        self._notices = (*kept, Notice("caution", str(error)))
        self.show_home()
        self._notices = kept
