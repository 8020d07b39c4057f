"""The sheet with the learner's reply, which grows paragraph by paragraph."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.conversation.transcript import SILENCE, Heard, Turn
from app.scenario.model import Manner
from app.ui.mails import Exchange, Mails, sent_words
from app.ui.screens.play_area import empty, vertical, widgets_of
from app.ui.screens.play_coach import choice_of
from app.ui.session import TrainingSession
from app.ui.theme.appearance import current_theme
from app.ui.widgets.label import Label
from app.ui.widgets.mail_sheet import MailSheet, MarginNote, SentLine, WrittenParagraph, rule
from app.words import _


class ReplySheet(MailSheet):
    """`aside` and `foot`, handed in, are where the coach and the choices lie: below what was written."""

    def __init__(
        self, session: TrainingSession, mails: Mails, *, aside: QVBoxLayout, foot: QVBoxLayout
    ) -> None:
        super().__init__(_("Your reply"), live=False)
        self.setObjectName("reply")
        self._session = session
        self._mails = mails
        name = session.scenario.customer.name
        self._to = Label(_("To: {name}").format(name=name), style="caption", colour="soft")
        self._rule = rule()
        self._nothing = Label(_("What you choose stands here, paragraph by paragraph."), colour="soft")
        self._own = vertical(0)
        self._sent = SentLine()
        for widget in (self._to, self._rule, self._nothing):
            self.column.addWidget(widget)
        self.column.addLayout(self._own)
        self.column.addWidget(self._sent)
        self.column.addLayout(aside)
        self.column.addSpacing(current_theme().space("s"))
        self.column.addLayout(foot)
        self.column.addStretch(1)

    @property
    def written(self) -> tuple[WrittenParagraph | MarginNote, ...]:
        """What stands on it, from the first line on."""
        found = widgets_of(self._own)
        return tuple(each for each in found if isinstance(each, WrittenParagraph | MarginNote))

    @property
    def sent(self) -> str:
        """When it was sent, as a sentence; nothing as long as it is being written."""
        return "" if self._sent.isHidden() else self._sent.words

    def show_state(self, here: Exchange, *, ended: bool) -> None:
        """Whether anything is written on it, will be, or was sent."""
        wanted = bool(here.reply) or not ended
        self.lay(wanted)
        for widget in (self._to, self._rule):
            widget.setVisible(wanted)
        self._nothing.setVisible(not here.reply and not ended)
        self._sent.setVisible(here.sent is not None)
        if here.sent is not None:
            self._sent.show_words(sent_words(here.sent))

    def write(self, each: Turn | Heard) -> None:
        """Add what the learner wrote, thought or did, or a scene in between."""
        line = self._line(each)
        if line is not None:
            self._own.addWidget(line)

    def clear(self) -> None:
        """An empty sheet."""
        empty(self._own)

    def _line(self, each: Turn | Heard) -> QWidget | None:
        if isinstance(each, Heard):
            return MarginNote(self._session.words(each))
        words = written_words(self._session, self._mails, each)
        if not words:
            return None
        if self._mails.is_paragraph(each):
            return WrittenParagraph(words)
        choice = choice_of(self._session.scenario, each)
        if choice is None:
            return MarginNote(words)
        return MarginNote(words, icon="cloud" if choice.manner is Manner.THINK else "hand")


def written_words(session: TrainingSession, mails: Mails, turn: Turn) -> str:
    """What there is to read of a turn in a correspondence; nothing of a task that is no writing."""
    if turn.event == SILENCE:
        return _("You write nothing.")
    choice = choice_of(session.scenario, turn)
    if choice is not None:
        return session.fill(choice.text)
    if mails.is_paragraph(turn):
        return session.own_words(turn) or _("(A paragraph in your own words.)")
    return ""
