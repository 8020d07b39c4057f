"""The coach: what the learner did, what it did to the customer, and a better line."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.conversation.transcript import Turn
from app.scenario.model import Choice, Feedback, Scenario
from app.settings import Coach
from app.skills.scoring import clearly_poor
from app.store.attempts import Mode
from app.ui.texts import quoted
from app.ui.theme.appearance import current_theme
from app.ui.widgets.announce import announce
from app.ui.widgets.button import Button
from app.ui.widgets.card import Card
from app.ui.widgets.key_cap import Icon
from app.ui.widgets.label import Label
from app.words import _


def choice_of(scenario: Scenario, turn: Turn) -> Choice | None:
    """The choice that a turn took; None where it took none."""
    return scenario.states[turn.state].choices.get(turn.event)


def speaks_up(choice: Choice, *, mode: Mode, coach: Coach) -> bool:
    """Whether the coach speaks unasked after this choice: never while practising."""
    if mode is not Mode.LEARN or choice.feedback is None or coach == "asked":
        return False
    return coach == "always" or clearly_poor(choice)


class CoachCard(Card):
    """Behaviour, impact, and what would be better or what holds in general; `closed` when it may go.

    fill: puts names and facts into the coach's words.
    """

    closed = Signal()

    def __init__(self, feedback: Feedback, *, fill: Callable[[str], str]) -> None:
        super().__init__(fill="raised", padding="m")
        theme = current_theme()
        self.setObjectName("coach-card")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        head = QHBoxLayout()
        head.setSpacing(theme.space("xs"))
        head.addSpacing(theme.ring)
        head.addWidget(Icon("graduation-cap", token="accent", size=18))
        head.addWidget(Label(_("Coach"), style="caption", colour="accent", wrap=False), 1)
        self.close_button = Button(_("Put away"), rank="quiet", icon="x", only_icon=True, small=True)
        self.close_button.setObjectName("coach-close")
        self.close_button.clicked.connect(self.closed)
        head.addWidget(self.close_button)
        self.column.setSpacing(theme.space("xs"))
        self.column.addLayout(head)
        self._words = [fill(feedback.behaviour), fill(feedback.impact)]
        self.column.addWidget(Label(" ".join(self._words)))
        if feedback.better is not None:
            self._lead("lightbulb", _("Better"), quoted(fill(feedback.better)))
        elif feedback.rule is not None:
            self._lead("compass", _("What carries this"), fill(feedback.rule))
        self.setAccessibleName(_("Coach: {words}").format(words=self.words))

    @property
    def words(self) -> str:
        """Everything the coach says."""
        return " ".join(self._words)

    def speak(self) -> None:
        """Have a screen reader say it once."""
        announce(self, self.accessibleName())

    def _lead(self, icon: str, word: str, line: str) -> None:
        theme = current_theme()
        row = QHBoxLayout()
        row.setSpacing(theme.space("xs"))
        row.addSpacing(theme.ring)
        sign = QVBoxLayout()
        sign.addSpacing(2)
        sign.addWidget(Icon(icon, token="accent", size=18))
        sign.addStretch(1)
        row.addLayout(sign)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(word, style="caption", colour="soft", wrap=False))
        words.addWidget(Label(line, style="strong"))
        row.addLayout(words, 1)
        self.column.addLayout(row)
        self._words.append(f"{word}: {line}")
