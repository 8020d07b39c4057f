"""When the coach speaks in a conversation, and the card that stands on the page meanwhile."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from app.scenario.model import Choice
from app.settings import Coach
from app.store.attempts import Mode
from app.ui.screens.play_coach import CoachCard, choice_of, speaks_up
from app.ui.screens.play_page import PlayPage
from app.ui.session import TrainingSession


class Coaching(QObject):
    """Speaks after a choice where that is wanted, once the customer has answered, or when asked.

    coach: when it speaks in learn mode (see settings); while practising it never does. page: the page as it
    is arranged now. card: what it says just now, if anything. due: the choice about which it will speak as
    soon as the customer has finished.
    """

    def __init__(
        self,
        session: TrainingSession,
        *,
        mode: Mode,
        coach: Coach,
        page: Callable[[], PlayPage],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._mode = mode
        self._coach = coach
        self._page = page
        self.card: CoachCard | None = None
        self.due: Choice | None = None

    @property
    def last_choice(self) -> Choice | None:
        """What the learner chose last, where there is something to say about it."""
        for turn in reversed(self._session.conversation.turns):
            choice = choice_of(self._session.scenario, turn)
            if choice is not None:
                return choice if choice.feedback is not None else None
        return None

    def take(self, choice: Choice) -> None:
        """A choice was taken: what was said about the one before it goes."""
        self.put_away()
        self.due = choice if speaks_up(choice, mode=self._mode, coach=self._coach) else None

    def speak_if_due(self) -> None:
        """The customer has finished."""
        if self.due is not None:
            due, self.due = self.due, None
            self._show(due)

    def ask(self) -> None:
        """Speak about the last choice, in learn mode; the next turn says that help was asked for."""
        last = self.last_choice
        if self._mode is not Mode.LEARN or last is None:
            return
        if self.card is None:
            self.due = None
            self._session.ask_coach()
            self._show(last)
        if self.card is not None:
            self._page().talk.ensureWidgetVisible(self.card)
            self.card.close_button.setFocus(Qt.FocusReason.TabFocusReason)

    def put_away(self) -> None:
        """Say no more for now."""
        if self.card is not None:
            held = self.card.isAncestorOf(QApplication.focusWidget() or self.card)
            self.card = None
            page = self._page()
            page.put_aside(None)
            if held:
                page.rest_focus()

    def lose_page(self) -> None:
        """The page goes, and the card with it; `restore` brings it back on the next one."""
        self.card = None

    def restore(self, *, spoke: bool, was_due: bool) -> None:
        """As it was on another page: whether it spoke, and whether it was about to."""
        last = self.last_choice
        if was_due:
            self.due = last
        if spoke and last is not None:
            self._show(last)

    def _show(self, choice: Choice) -> None:
        assert choice.feedback is not None, "it only speaks about what it has something to say about"
        self.card = CoachCard(choice.feedback, fill=self._session.fill)
        self.card.closed.connect(self.put_away)
        self._page().put_aside(self.card)
        self.card.speak()
