"""The way through the program: which screen follows which wish."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from app import __version__, paths, words
from app import settings as settings_file
from app.errors import KnownError
from app.reasons import reason
from app.scenario import skills
from app.scenario.library import FILE_NAME, Entry, Library
from app.scenario.terms import EndingKind
from app.settings import Settings
from app.store.attempts import EndKind, Interrupted, LastTime, Mode
from app.store.errors import StoreError
from app.store.learners import Learner
from app.store.store import Store
from app.ui.background import Background
from app.ui.greeting import greeting
from app.ui.look import theme_for
from app.ui.navigator import Navigator
from app.ui.screens.home import HomeScreen
from app.ui.screens.home_facts import Notice, Paused, Played
from app.ui.screens.screen import Screen
from app.ui.sounding import Sounding
from app.ui.sounds import Silence, Sounds
from app.ui.theme.appearance import Appearance
from app.words import _

if TYPE_CHECKING:  # What is imported here reads scenarios; the first screen is painted before any is read.
    from app.conversation.conversation import Conversation
    from app.scenario.model import Scenario
    from app.ui.presenting import Presenting
    from app.ui.screens.settings_data import Kept
    from app.ui.session import Pace, TrainingSession
    from app.ui.training import Training
    from app.ui.workshop import Workshop

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
        self._appearance = appearance
        self.store = store
        self.settings = settings
        self.data_dir = data_dir
        self._cache_dir = cache_dir
        self._chosen_language = chosen_language
        self._notices = notices
        self._sounds = sounds or Sounds(Silence())
        self._sounding = Sounding(self._sounds, parent=self)
        self._start_afresh = start_afresh
        self._data_notice: Notice | None = None
        self._library = self._open_library()
        self._entries: tuple[Entry, ...] | None = self._library.remembered() or None
        self._session: TrainingSession | None = None
        self._presenting: Presenting | None = None
        self._workshop: Workshop | None = None
        self._waiting_file: Path | None = None
        self._reading = Background(self._read_library, parent=self)
        self._connect()

    def _connect(self) -> None:
        self._navigator.first_painted.connect(self._reading.start)
        self._reading.done.connect(self._library_read)
        self._navigator.closing.connect(self._keep_window)
        self._appearance.changed.connect(self._navigator.rebuild)

    # Where it begins

    def begin(self) -> None:
        """Show the first screen: welcome on a computer that knows nobody yet, else home."""
        if self.store.learners() or self.store.read_only:
            self.show_home()
        else:
            self._show_welcome()

    @property
    def session(self) -> TrainingSession | None:
        """The conversation that is being played, if any."""
        return self._session

    def entry(self, key: str) -> Entry | None:
        """An entry of the library, by its key."""
        return next((entry for entry in self._entries or () if entry.key == key), None)

    def find(self, scenario: str) -> Entry | None:
        """The first entry of the library with this id."""
        return next((entry for entry in self._entries or () if entry.id == scenario), None)

    # Screens

    def show_home(self) -> None:
        """The library, as the learner left it."""
        self._session = None
        self._navigator.show_screen(self._build_home)
        self.home_shown.emit()

    def _build_home(self) -> Screen:
        learner = self._learner()
        now = datetime.now().astimezone()
        home = HomeScreen(
            entries=self._entries,
            greeting=greeting(now, learner.name),
            learner=learner.name,
            language=words.language(),
            now=now,
            played=self._played(learner),
            paused=[self._paused(one) for one in self.store.interrupted(learner.id)]
            if self._entries is not None  # until then nobody knows their titles
            else [],
            skill_names=self._skill_names(),
            notices=self._all_notices(),
            favourites=self.store.favourites(learner.id),
        )
        home.scenario_requested.connect(self.show_briefing)
        home.resume_requested.connect(self.resume)
        home.set_aside_requested.connect(self._set_aside)
        home.debrief_requested.connect(self.show_debrief)
        home.settings_requested.connect(self._show_settings)
        home.learners_requested.connect(self._show_learners)
        home.work_requested.connect(self._work_on_entry)
        home.folder_requested.connect(_show_folder)
        home.retry_requested.connect(self._retry)
        home.star_requested.connect(self._star)
        home.presentation_requested.connect(self.present)
        return home

    def _show_welcome(self) -> None:
        self._navigator.show_screen(self._build_welcome)

    def _build_welcome(self) -> Screen:
        from app.ui.screens.welcome import WelcomeScreen

        welcome = WelcomeScreen(language=words.language())
        welcome.language_chosen.connect(self._speak)
        welcome.finished.connect(self._welcomed)
        return welcome

    def _show_settings(self) -> None:
        self._data_notice = None
        self._navigator.show_screen(self._build_settings)

    def _build_settings(self) -> Screen:
        from app.ui.licences import MADE_WITH, licences
        from app.ui.screens.settings import SettingsScreen

        screen = SettingsScreen(
            settings=self.settings,
            data_folder=self.data_dir,
            version=__version__,
            kept=self._kept(),
            licences=licences(),
            made_with=MADE_WITH,
            notice=self._data_notice,
            audible=self._sounds.audible,
        )
        screen.settings_changed.connect(self.apply)
        screen.folder_choice_requested.connect(self._choose_folder)
        screen.export_requested.connect(self._export)
        screen.erase_requested.connect(self._erase)
        screen.folder_requested.connect(_show_folder)
        screen.back_requested.connect(self.show_home)
        return screen

    def _show_learners(self) -> None:
        self._navigator.show_screen(self._build_learners)

    def _build_learners(self) -> Screen:
        from app.ui.screens.learners import LearnersScreen

        screen = LearnersScreen(learners=self.store.learners(), current=self._learner().id)
        screen.learner_chosen.connect(self._become)
        screen.learner_added.connect(self._welcome_another)
        screen.back_requested.connect(self.show_home)
        return screen

    def show_briefing(self, key: str) -> None:
        """What the next conversation is about."""
        entry = self.entry(key)
        if entry is not None:
            self._brief(entry)

    def _brief(self, entry: Entry) -> None:
        self._safely(lambda: self._navigator.show_screen(lambda: self._build_briefing(entry)))

    def _build_briefing(self, entry: Entry) -> Screen:
        from app.ui.screens.briefing import BriefingScreen

        loaded = self._library.load(entry, words.language())
        screen = BriefingScreen(
            scenario=loaded.scenario,
            mode=Mode(self.settings.mode),
            timed=self.settings.timed,
            own=not entry.shipped,
            learner_name=self._learner().name,
        )
        self._sounding.arrive(loaded.scenario.channel)
        screen.accepted.connect(self._sounding.answered)
        screen.back_requested.connect(self._sounding.answered)
        screen.accepted.connect(lambda mode, timed: self.start(entry, mode, timed))
        screen.presentation_requested.connect(lambda: self.present(entry.key))
        screen.work_requested.connect(lambda: self.work_on(entry.path / FILE_NAME))
        screen.back_requested.connect(self.show_home)
        return screen

    def start(self, entry: Entry, mode: Mode, timed: bool) -> None:
        """Pick up the phone: a new attempt."""
        self.apply(replace(self.settings, mode=mode.value, timed=timed))
        self._play(
            lambda: self._training().begin(
                entry, learner=self._learner(), mode=mode, pace=self._pace(), language=words.language()
            )
        )

    def resume(self, attempt_id: str) -> None:
        """Go on with a conversation that was interrupted."""
        self._play(
            lambda: self._training().resume(
                attempt_id, learner=self._learner(), pace=self._pace(), language=words.language()
            )
        )

    def replay(self, attempt_id: str, turns: int) -> None:
        """Play again from a decision, as an attempt of its own."""
        self._play(
            lambda: self._training().replay(
                attempt_id, turns, learner=self._learner(), pace=self._pace(), language=words.language()
            )
        )

    def _play(self, open_session: Callable[[], TrainingSession]) -> None:
        def show() -> None:
            session = open_session()
            session.setParent(self)
            session.ended.connect(lambda _ending: self._training().finish(session.attempt.id))
            self._session = session
            self._sounding.follow(session)
            self._navigator.show_screen(lambda: self._build_play(session))

        self._safely(show)

    def _build_play(self, session: TrainingSession) -> Screen:
        from app.ui.screens.play import PlayScreen

        if session.scenario.language != words.language():
            session.retranslate(self._training().in_language(session.attempt, words.language()))
        screen = PlayScreen(session=session, mode=session.attempt.mode, coach=self.settings.coach)
        screen.left.connect(self.show_home)
        screen.debrief_requested.connect(self.show_debrief)
        screen.appearance_requested.connect(self._set)
        screen.presentation_requested.connect(self.present_session)
        return screen

    def show_debrief(self, attempt_id: str) -> None:
        """Look back on an attempt."""
        self._session = None
        self._safely(lambda: self._navigator.show_screen(lambda: self._build_debrief(attempt_id)))

    def _build_debrief(self, attempt_id: str) -> Screen:
        from app.ui.screens.debrief import DebriefScreen

        look_back = self._training().look_back(attempt_id, language=words.language())
        screen = DebriefScreen(
            look_back=look_back,
            learner_name=self._learner().name,
            skill_names=self._skill_names(),
        )
        screen.reflection_given.connect(lambda reflection: self.store.reflect(attempt_id, reflection))
        screen.replay_requested.connect(lambda turns: self.replay(attempt_id, turns))
        screen.done_requested.connect(self.show_home)
        return screen

    # Before a class

    @property
    def presenting(self) -> Presenting | None:
        """What is being shown to a room, if anything."""
        return self._presenting

    def present(self, key: str) -> None:
        """Show a conversation of the library to a room, from its beginning. Nothing of that is stored."""
        entry = self.entry(key)
        if entry is not None and entry.playable:
            self._safely(lambda: self._present(self._library.load(entry, words.language()).scenario))

    def present_session(self) -> None:
        """Show the conversation that is being played to a room, from where it stands; it waits meanwhile."""
        if self._session is not None:
            self._session.pause()
            self._present(self._session.scenario, self._session.conversation)

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
        if self._session is not None:
            self._session.leave()
            self._session = None
        from app.scenario.location import ready

        entry = ready(file, shipped=paths.scenarios(), folders=self._folders())
        if entry is None:
            self.work_on(file)
            return
        self._brief(entry)
        if self._workshop is not None:
            self._workshop.put_away()

    def work_on(self, file: Path) -> None:
        """Show a scenario's file to its author."""
        from app.ui.workshop import Workshop

        if self._workshop is None:
            self._workshop = Workshop(self._navigator, parent=self)
            self._workshop.left.connect(self._leave_workshop)
        self._workshop.show(file, learner_name=self._learner().name)

    def _work_on_entry(self, key: str) -> None:
        entry = self.entry(key)
        if entry is not None:
            self.work_on(entry.path / FILE_NAME)

    def _leave_workshop(self) -> None:
        self._reading.start()  # what was changed is shown once it has been read
        self.show_home()

    def _open_what_waited(self) -> None:
        file, self._waiting_file = self._waiting_file, None
        if file is not None:
            self.open(file)

    # Settings

    def apply(self, settings: Settings) -> None:
        """Take over settings, keep them, and let everything on the screen follow at once."""
        before, self.settings = self.settings, settings
        self._keep_settings()
        if settings.trainer_folder != before.trainer_folder:
            self._library = self._open_library()
            self._entries = self._library.remembered() or None
            self._reading.start()
        self._sounds.set_on(settings.sound)
        if self._session is not None:
            self._session.set_pace(self._pace())
        spoke = words.language()
        if settings.language != before.language:
            self._chosen_language = None
            words.use(self._language())
        looked = self._appearance.theme
        self._appearance.show(theme_for(settings))  # which builds the screen again, if it looks different
        if words.language() != spoke and self._appearance.theme == looked:
            self._navigator.rebuild()

    def follow_system(self) -> None:
        """The desktop has changed its colours; follow it where the settings say so."""
        self._appearance.show(theme_for(self.settings))

    def _set(self, name: str, value: object) -> None:
        changes: dict[str, Any] = {name: value}
        self.apply(replace(self.settings, **changes))

    def _speak(self, language: words.Language) -> None:
        self.apply(replace(self.settings, language=language))

    def _language(self) -> words.Language:
        asked = self._chosen_language or self.settings.language
        for language in words.LANGUAGES:
            if asked == language:
                return language
        return words.system_language()

    def _keep_settings(self) -> None:
        try:
            settings_file.save(self.settings, self.data_dir)
        except OSError as error:
            notice = Notice(
                "caution",
                _("The settings could not be kept: {reason}. They hold until you close the window.").format(
                    reason=reason(error)
                ),
            )
            if notice not in self._notices:
                self._notices += (notice,)

    def _keep_window(self) -> None:
        geometry = bytes(self._navigator.saveGeometry().toBase64().data()).decode("ascii")
        if geometry != self.settings.window:
            self.settings = replace(self.settings, window=geometry)
            self._keep_settings()

    def restore_window(self) -> None:
        """Put the window where it was."""
        if self.settings.window:
            self._navigator.restoreGeometry(QByteArray.fromBase64(self.settings.window.encode("ascii")))

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self._navigator, _("The folder of your own conversations"), self.settings.trainer_folder or ""
        )
        if chosen:
            self.apply(replace(self.settings, trainer_folder=chosen))
            self._navigator.rebuild()

    # Learners

    def _learner(self) -> Learner:
        """Who practises: the last one, else the first, else somebody new without a name."""
        learners = self.store.learners()
        for learner in learners:
            if learner.id == self.settings.learner:
                return learner
        return learners[0] if learners else self.store.add_learner()

    def _welcomed(self, name: str | None, _language: str) -> None:
        self._become(self.store.add_learner(name).id)
        self._open_what_waited()

    def _welcome_another(self, name: str | None) -> None:
        self._become(self.store.add_learner(name).id)

    def _become(self, learner_id: str) -> None:
        self.apply(replace(self.settings, learner=learner_id))
        self.show_home()

    # What is kept about the learner

    def _kept(self) -> Kept:
        from app.ui.screens.settings_data import Kept

        learner = self._learner()
        return Kept(
            name=learner.name,
            attempts=len(self.store.attempts(learner.id)),
            others=len(self.store.learners()) - 1,
            backups=self.store.backups,
            folder=self.data_dir,
        )

    def _export(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self._navigator, _("Where to put your data"))
        if chosen:
            self._data_notice = self._exported(Path(chosen))
            self._navigator.rebuild()

    def _exported(self, folder: Path) -> Notice:
        from app.store.export import export

        try:
            found = export(self.store, self._learner(), folder, now=datetime.now().astimezone())
        except OSError as error:
            text = _("Your data could not be written there: {reason}. Nothing was changed.")
            return Notice("bad", text.format(reason=reason(error)))
        text = _("Your data is in this folder: {folder}")
        return Notice("info", text.format(folder=found.folder), folder=found.folder)

    def _erase(self) -> None:
        """Remove every byte about the learner, say what went, and begin again with whoever comes next."""
        from app.ui.screens.erased import ErasedScreen
        from app.ui.screens.settings_data import gone

        kept, learner = self._kept(), self._learner()
        try:
            try:
                damaged = self.store.erase_learner(learner.id).damaged
            except (StoreError, OSError):
                if kept.others or self._start_afresh is None:
                    raise
                # A full disk lets nothing be overwritten, but everything be removed.
                damaged, self.store = 0, self._start_afresh()
            self.settings = replace(self.settings, learner=None)
            settings_file.forget(self.data_dir)
            self._keep_settings()
        except (KnownError, OSError) as error:
            self._data_notice = Notice("bad", str(error))
            self._navigator.rebuild()
            return
        sentences = gone(kept, damaged=damaged)

        def build() -> Screen:
            screen = ErasedScreen(sentences=sentences)
            screen.done_requested.connect(self._begin_again)
            return screen

        self._navigator.show_screen(build)

    def _begin_again(self) -> None:
        if self.store.learners():
            self._show_learners()
        else:
            self._show_welcome()

    # Library and store

    def _folders(self) -> list[Path]:
        """Where scenarios are: those that came along, and the reader's own."""
        own = self.settings.trainer_folder
        return [paths.scenarios(), *([Path(own)] if own else [])]

    def _open_library(self) -> Library:
        return Library(self._folders(), shipped=paths.scenarios(), cache=self._cache_dir / "library.json")

    def refresh(self) -> None:
        """Read again what has changed in the folders, and show it."""
        self._library_read(self._read_library())

    def stop(self) -> None:
        """Let what is being read come to an end, if it does so soon."""
        self._reading.wait(seconds=2)

    def _read_library(self) -> tuple[Library, bool]:
        library = self._library
        return library, library.refresh()

    def _library_read(self, read: tuple[Library, bool]) -> None:
        library, changed = read
        if library is not self._library:
            self._reading.start()  # another folder was chosen meanwhile
            return
        first = self._entries is None
        self._entries = library.entries
        if (changed or first) and isinstance(self._navigator.screen_shown, HomeScreen):
            self._navigator.rebuild()

    def _training(self) -> Training:
        from app.ui.training import Training

        return Training(store=self.store, library=self._library)

    def _pace(self) -> Pace:
        from app.ui.session import Pace

        return Pace(words_per_minute=self.settings.speech_speed, timed=self.settings.timed)

    def _skill_names(self) -> Mapping[str, str]:
        names = skills.names(self._cache_dir / SKILL_NAMES)
        return {id_: name.get(words.language()) or name.get("en", id_) for id_, name in names.items()}

    def _played(self, learner: Learner) -> dict[str, Played]:
        return {
            scenario: _told(last, self.store.attempts(learner.id, scenario)[0].started)
            for scenario, last in self.store.last_by_scenario(learner.id).items()
        }

    def _paused(self, one: Interrupted) -> Paused:
        decisions = sum(turn.is_decision for turn in self.store.turns(one.attempt.id))
        return Paused(
            attempt=one.attempt.id,
            scenario=one.attempt.scenario,
            decision=decisions + 1,
            when=one.attempt.started.astimezone(),
            mood=50 if one.mood is None else one.mood,
        )

    def _set_aside(self, attempt_id: str) -> None:
        self.store.end(attempt_id, EndKind.LEFT)
        self.show_home()

    def _star(self, scenario: str, starred: bool) -> None:
        self.store.star(self._learner().id, scenario, starred)

    def _retry(self) -> None:
        self.store.retry()
        self._navigator.rebuild()

    def _all_notices(self) -> list[Notice]:
        notices = list(self._notices)
        if self.store.trouble:
            notices.append(Notice("bad", self.store.trouble, retry=not self.store.read_only))
        notices += [
            Notice("caution", _("The folder {folder} cannot be read.").format(folder=folder))
            for folder in self._library.unreadable
        ]
        return notices

    def _safely(self, show: Callable[[], object]) -> None:
        """Show something; where the world is wrong, say so on the first screen."""
        try:
            show()
        except KnownError as error:
            kept = self._notices
            self._notices = (*kept, Notice("caution", str(error)))
            self.show_home()
            self._notices = kept


def _told(last: LastTime, latest: datetime) -> Played:
    over = last.attempt.ended is EndKind.FINISHED
    return Played(
        attempt=last.attempt.id if over else None,
        kind=None if last.attempt.ending_kind is None else EndingKind(last.attempt.ending_kind),
        times=last.times,
        when=latest.astimezone(),
    )


def _show_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
