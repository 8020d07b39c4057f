"""Stopping a conversation, going on, leaving, and its end: the sheet in the place of the choices."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.conversation.retracing import decision
from app.ui.screens.channel_views import view_of
from app.ui.screens.play_page import PlayPage
from app.ui.screens.play_sheet import Sheet, leave_sheet, pause_sheet
from app.ui.session import TrainingSession
from app.words import _


class Pauses(QObject):
    """Shows the sheet that belongs to where the session is.

    page: the page as it is arranged now. at_the_end: makes what lies there when it is over. covered: whether
    something else covers the page, which then says for itself that the clock stands. leaving: whether the
    learner was asked if they want to leave.
    """

    left = Signal()
    """The learner has stopped here."""

    def __init__(
        self,
        session: TrainingSession,
        *,
        page: Callable[[], PlayPage],
        at_the_end: Callable[[], Sheet],
        covered: Callable[[], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._page = page
        self._at_the_end = at_the_end
        self._covered = covered
        self.leaving = False

    def pause_or_go_on(self) -> None:
        """Stop the clock, or let it run again."""
        if self._covered() or self._session.over:
            return
        self.leaving = False
        if self._session.paused:
            self._session.go_on()
        else:
            self._session.pause()

    def ask_to_leave(self) -> None:
        """Stop the clock and ask whether to leave; at the end there is nothing to ask."""
        if self._session.over:
            self._leave()
            return
        self.leaving = True
        if self._session.paused:
            self.show_sheet()
        else:
            self._session.pause()

    def stay(self) -> None:
        """Go on after all."""
        self.leaving = False
        self._session.go_on()

    def show_sheet(self, *_told: object) -> None:
        """Show the sheet that belongs to where the session is, or none."""
        session, page = self._session, self._page()
        sheet: Sheet | None = None
        if session.over:
            sheet = self._at_the_end()
        elif session.paused and not self._covered():
            sheet = self._stopped()
        if sheet is not None or page.sheet is not None:
            page.show_sheet(sheet)
            if sheet is None:
                page.rest_focus()
        page.bar.show_paused(session.paused)

    def _stopped(self) -> Sheet:
        scenario, number = self._session.scenario, decision(self._session.conversation)
        where = _("Paused before decision {number}. Nothing is lost.").format(number=number)
        if self.leaving:
            sheet = leave_sheet(where, stay=view_of(scenario).words(scenario).stay)
            sheet.primary.clicked.connect(self._leave)
        else:
            sheet = pause_sheet(where)
            sheet.primary.clicked.connect(self.stay)
        if sheet.secondary is not None:
            sheet.secondary.clicked.connect(self.stay)
        return sheet

    def _leave(self) -> None:
        self._session.leave()
        self.left.emit()
