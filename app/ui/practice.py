"""One conversation of a learner's from the briefing to looking back: which screen follows which."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app import words
from app.errors import KnownError
from app.scenario import skills
from app.scenario.library import FILE_NAME, Entry
from app.store.attempts import EndKind, Mode
from app.ui.navigator import Navigator
from app.ui.preferences import Preferences
from app.ui.reading_library import ReadingLibrary
from app.ui.record import Record
from app.ui.screens.screen import Screen
from app.ui.sounding import Sounding

if TYPE_CHECKING:  # What is imported here reads scenarios; the first screen is painted before any is read.
    from app.ui.session import Pace, TrainingSession
    from app.ui.training import Training


class Practice(QObject):
    """Lets the learner play, continue, replay and look back.

    skill_names: the file that remembers how the skills are called. session: the conversation that is being
    played, if any.
    """

    left = Signal()
    """The learner wants to see the library again."""
    presentation_requested = Signal(str)
    """A conversation is to be shown to a room; carries its key in the library."""
    session_presentation_requested = Signal()
    """The conversation that is being played is to be shown to a room."""
    work_requested = Signal(object)
    """A scenario is to be worked on; carries the path of its file."""
    failed = Signal(object)
    """The world is not as it should be; carries the KnownError."""

    def __init__(
        self,
        *,
        navigator: Navigator,
        preferences: Preferences,
        record: Record,
        library: ReadingLibrary,
        sounding: Sounding,
        skill_names: Path,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._navigator = navigator
        self._preferences = preferences
        self._record = record
        self._library = library
        self._sounding = sounding
        self._skill_names = skill_names
        self.session: TrainingSession | None = None
        preferences.changed.connect(self._follow_pace)

    def brief(self, entry: Entry) -> None:
        """Say what the next conversation is about."""
        self._show(lambda: self._build_briefing(entry))

    def _build_briefing(self, entry: Entry) -> Screen:
        from app.ui.screens.briefing import BriefingScreen

        loaded = self._library.load(entry, words.language())
        settings = self._preferences.settings
        screen = BriefingScreen(
            scenario=loaded.scenario,
            mode=Mode(settings.mode),
            timed=settings.timed,
            own=not entry.shipped,
            learner_name=self._record.learner.name,
        )
        self._sounding.arrive(loaded.scenario.channel)
        screen.accepted.connect(self._sounding.answered)
        screen.back_requested.connect(self._sounding.answered)
        screen.accepted.connect(lambda mode, timed: self.start(entry, mode, timed))
        screen.presentation_requested.connect(lambda: self.presentation_requested.emit(entry.key))
        screen.work_requested.connect(lambda: self.work_requested.emit(entry.path / FILE_NAME))
        screen.back_requested.connect(self.left)
        return screen

    # Playing

    def start(self, entry: Entry, mode: Mode, timed: bool) -> None:
        """Pick up the phone: a new attempt."""
        self._preferences.apply(replace(self._preferences.settings, mode=mode.value, timed=timed))
        self._play(
            lambda: self._training().begin(
                entry,
                learner=self._record.learner,
                mode=mode,
                pace=self._pace(),
                language=words.language(),
            )
        )

    def resume(self, attempt_id: str) -> None:
        """Go on with a conversation that was interrupted."""
        self._play(
            lambda: self._training().resume(
                attempt_id, learner=self._record.learner, pace=self._pace(), language=words.language()
            )
        )

    def replay(self, attempt_id: str, turns: int) -> None:
        """Play again from a decision, as an attempt of its own."""
        self._play(
            lambda: self._training().replay(
                attempt_id,
                turns,
                learner=self._record.learner,
                pace=self._pace(),
                language=words.language(),
            )
        )

    def set_aside(self, attempt_id: str) -> None:
        """Leave a conversation for good that was interrupted."""
        self._record.store.end(attempt_id, EndKind.LEFT)

    def leave(self) -> None:
        """Stop the clock of what is being played; it can be continued."""
        if self.session is not None:
            self.session.leave()
            self.session = None

    def _play(self, open_session: Callable[[], TrainingSession]) -> None:
        try:
            session = open_session()
        except KnownError as error:
            self.failed.emit(error)
            return
        session.setParent(self)
        session.ended.connect(lambda _ending: self._training().finish(session.attempt.id))
        self.session = session
        self._sounding.follow(session)
        self._show(lambda: self._build_play(session))

    def _build_play(self, session: TrainingSession) -> Screen:
        from app.ui.screens.play import PlayScreen

        if session.scenario.language != words.language():
            session.retranslate(self._training().in_language(session.attempt, words.language()))
        screen = PlayScreen(
            session=session, mode=session.attempt.mode, coach=self._preferences.settings.coach
        )
        screen.left.connect(self.left)
        screen.debrief_requested.connect(self.look_back)
        screen.appearance_requested.connect(self._preferences.change)
        screen.presentation_requested.connect(self.session_presentation_requested)
        return screen

    # Looking back

    def look_back(self, attempt_id: str) -> None:
        """Look back on an attempt."""
        self.session = None
        self._show(lambda: self._build_debrief(attempt_id))

    def _build_debrief(self, attempt_id: str) -> Screen:
        from app.ui.screens.debrief import DebriefScreen

        screen = DebriefScreen(
            look_back=self._training().look_back(attempt_id, language=words.language()),
            learner_name=self._record.learner.name,
            skill_names=self.skill_names(),
        )
        screen.reflection_given.connect(lambda reflection: self._record.store.reflect(attempt_id, reflection))
        screen.replay_requested.connect(lambda turns: self.replay(attempt_id, turns))
        screen.done_requested.connect(self.left)
        return screen

    def skill_names(self) -> Mapping[str, str]:
        """How the skills are called, by id, in the language of now."""
        names = skills.names(self._skill_names)
        return {id_: name.get(words.language()) or name.get("en", id_) for id_, name in names.items()}

    # What it needs

    def _training(self) -> Training:
        from app.ui.training import Training

        return Training(store=self._record.store, library=self._library.library)

    def _pace(self) -> Pace:
        from app.ui.session import Pace

        settings = self._preferences.settings
        return Pace(words_per_minute=settings.speech_speed, timed=settings.timed)

    def _follow_pace(self) -> None:
        if self.session is not None:
            self.session.set_pace(self._pace())

    def _show(self, build: Callable[[], Screen]) -> None:
        try:
            self._navigator.show_screen(build)
        except KnownError as error:
            self.failed.emit(error)
