"""The briefing, read again in the middle of a conversation, which waits meanwhile."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.store.attempts import Mode
from app.ui.screens.briefing import BriefingScreen
from app.ui.session import TrainingSession


class BriefingOnTop(QObject):
    """Lies over the whole screen of a conversation while it is read.

    over: that screen. screen: the briefing as it lies there; None while it does not. was_paused: whether the
    clock stood already before.
    """

    opened = Signal()
    closed = Signal()
    """The conversation goes on, if it went on before."""

    def __init__(self, session: TrainingSession, *, mode: Mode, over: QWidget) -> None:
        super().__init__(over)
        self._session = session
        self._mode = mode
        self._over = over
        self.was_paused = False
        self.screen: BriefingScreen | None = None

    def open(self) -> None:
        """Show it, and stop the clock."""
        if self.screen is not None:
            return
        screen = BriefingScreen(
            scenario=self._session.scenario,
            mode=self._mode,
            timed=self._session.pace.timed,
            in_play=True,
            learner_name=self._session.learner_name,
            parent=self._over,
        )
        self.screen = screen
        screen.back_requested.connect(self.close)
        self.was_paused = self._session.paused
        self._session.pause()
        self.opened.emit()
        self.fill()
        screen.show()
        focus = screen.first_focus()
        if focus is not None:
            focus.setFocus()

    def close(self) -> None:
        """Put it away."""
        if self.screen is None:
            return
        self.screen.hide()
        self.screen.deleteLater()
        self.screen = None
        if not self.was_paused:
            self._session.go_on()
        self.closed.emit()

    def fill(self) -> None:
        """Cover all of the screen below."""
        if self.screen is not None:
            self.screen.setGeometry(self._over.rect())
            self.screen.raise_()
