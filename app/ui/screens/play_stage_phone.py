"""The stage of a phone call: face, mood, patience, and the state of the line."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.screens.play_stage import Stage
from app.ui.session import Floor, TrainingSession
from app.ui.theme.appearance import current_theme
from app.ui.theme.theme import Breadth
from app.ui.widgets.key_cap import Icon
from app.ui.widgets.label import Label
from app.words import _


class PhoneStage(Stage):
    """Whoever is on hold hears nothing; the line says so, and for how long."""

    def __init__(self, session: TrainingSession, *, breadth: Breadth) -> None:
        super().__init__(
            session.scenario.customer, mood=session.mood, timed=session.pace.timed, breadth=breadth
        )
        self._session = session
        self.line = LineState(centred=breadth is not Breadth.COMPACT)
        self.head.addWidget(self.line)
        self.follow()

    def follow(self) -> None:
        session = self._session
        if session.floor is Floor.OVER:
            self.line.show_state("phone-off", _("Ended"))
        elif session.floor is Floor.PASSING:
            words = _("On hold, {seconds} s pass").format(seconds=session.passing)
            self.line.show_state("hourglass", words)
        else:
            self.line.show_state("phone-call", _("Talking"))


class LineState(QWidget):
    """An icon and a word."""

    def __init__(self, *, centred: bool) -> None:
        super().__init__()
        theme = current_theme()
        self.setObjectName("line-state")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space("xs"))
        if centred:
            row.addStretch(1)
        self._icon = Icon("phone-call", size=16)
        row.addWidget(self._icon)
        self._words = Label("", style="caption", colour="soft", wrap=False)
        row.addWidget(self._words, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)

    @property
    def words(self) -> str:
        return self._words.text()

    def show_state(self, icon: str, words: str) -> None:
        """Say how the line is; `icon` by its Lucide name."""
        if words != self._words.text():
            self._icon.set_icon(icon, "soft")
            self._words.setText(words)
            self._words.updateGeometry()
            self.setAccessibleName(words)
