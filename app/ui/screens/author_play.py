"""The conversation as it is played, while its author works on it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.conversation.retracing import decision
from app.conversation.transcript import INTERRUPT
from app.store.attempts import Mode
from app.ui.screens.play import PlayScreen
from app.ui.screens.play_page import PlayPage
from app.ui.screens.play_sheet import Sheet
from app.ui.screens.screen import Key
from app.ui.session import TrainingSession
from app.ui.theme.appearance import current_theme
from app.ui.widgets.button import Button
from app.ui.widgets.label import Label
from app.words import _


class Rehearsal(QWidget):
    """A session at its author's: where it is above it, and what a learner cannot click."""

    again_wanted = Signal()
    beginning_wanted = Signal()

    def __init__(self, session: TrainingSession) -> None:
        super().__init__()
        theme = current_theme()
        self._session = session
        self.play = _Played(session)
        self.play.setObjectName("rehearsal")
        self._place = Label("", style="caption", colour="soft", wrap=False)
        self._place.setObjectName("place")
        self.interrupt = Button(_("Interrupt"), rank="quiet", icon="ear", small=True)
        self.interrupt.setObjectName("interrupt")
        self.again = Button(_("Again"), rank="quiet", icon="rotate-ccw", small=True)
        self.again.setObjectName("again")
        row = QHBoxLayout()
        row.setContentsMargins(theme.space("m"), theme.space("xs"), theme.space("s"), theme.space("xs"))
        row.setSpacing(0)
        row.addWidget(self._place, 1)
        for button in (self.interrupt, self.again):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.play, 1)
        self._connect()
        self.show_place()

    def _connect(self) -> None:
        self._session.turn_taken.connect(self.show_place)
        self.interrupt.clicked.connect(self._session.interrupt)
        self.again.clicked.connect(self.again_wanted)
        self.play.again_wanted.connect(self.again_wanted)
        self.play.beginning_wanted.connect(self.beginning_wanted)

    @property
    def session(self) -> TrainingSession:
        return self._session

    @property
    def place(self) -> str:
        """Where it is, in words."""
        return self._place.text()

    def take_focus(self) -> None:
        """Put the focus where a learner has it."""
        self.play.page.rest_focus()

    def show_place(self) -> None:
        """Say where the conversation is, and what can happen there."""
        talk = self._session.conversation
        if talk.ended:
            place = _("{state}, the end").format(state=talk.state_id)
        else:
            place = _("{state}, decision {number}").format(state=talk.state_id, number=decision(talk))
        self._place.setText(place)
        self._place.updateGeometry()
        self.interrupt.setVisible(talk.can(INTERRUPT))


class _Played(PlayScreen):
    """The learner's screen without its bar; at the end it begins again instead of looking back."""

    again_wanted = Signal()
    beginning_wanted = Signal()

    def __init__(self, session: TrainingSession) -> None:
        super().__init__(session=session, mode=Mode.LEARN, coach="asked")

    def _own_keys(self) -> tuple[Key, ...]:
        """All but what would show a room something that is still being written."""
        return tuple(key for key in super()._own_keys() if key.names != ("F11",))

    def adapt(self, page: PlayPage) -> None:
        page.bar.hide()

    def closing_sheet(self) -> Sheet:
        sheet = Sheet(
            _("The conversation has ended."),
            icon="flag",
            secondary=_("From the beginning"),
            primary=_("Again from the same place"),
        )
        sheet.primary.clicked.connect(self.again_wanted)
        assert sheet.secondary is not None
        sheet.secondary.clicked.connect(self.beginning_wanted)
        return sheet
