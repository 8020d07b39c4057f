"""The three moments of a debrief: what was said there, what it did, and what would be better."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from app.skills.debrief import Moment
from app.ui.screens.debrief_points import Points, moment_points
from app.ui.screens.debrief_words import Retrospect
from app.ui.texts import moment_icon, moment_title, moment_token
from app.ui.widgets.button import Button
from app.ui.widgets.card import Card
from app.ui.widgets.key_cap import Icon
from app.ui.widgets.label import Label
from app.ui.widgets.mood_curve import DecisionDot
from app.words import _


class MomentCard(Card):
    """One moment. Its number leads into the conversation, the arrow back into it."""

    decision_chosen = Signal(int)
    replay_requested = Signal(int)
    """The number of the decision to play again."""

    def __init__(self, retrospect: Retrospect, moment: Moment, *, live: bool) -> None:
        super().__init__(outline="ink" if live else "hairline", padding="l")
        self._number = moment.decision
        decision = retrospect.decision(moment.decision)
        self.setObjectName(f"moment-{moment.kind}")
        title = moment_title(moment.kind)
        head = QHBoxLayout()
        head.setSpacing(0)
        dot = DecisionDot(moment.decision, marked=True, parent=self)
        dot.setObjectName(f"moment-decision-{moment.decision}")
        dot.setAccessibleDescription(_("Show it in the conversation."))
        dot.chosen.connect(self.decision_chosen)
        head.addWidget(dot)
        words = Label(title, style="strong")
        words.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(words)
        head.addWidget(Icon(moment_icon(moment.kind), token=moment_token(moment.kind), size=20))
        head.addStretch(1)
        replay = Button(
            _("Replay from decision {number}").format(number=moment.decision),
            rank="quiet",
            icon="rotate-ccw",
            only_icon=True,
            small=True,
        )
        replay.setObjectName(f"moment-replay-{moment.decision}")
        replay.clicked.connect(self._replay)
        head.addWidget(replay)
        self.column.addLayout(head)
        self.said = Label(retrospect.said(decision), style="choice")
        self.column.addWidget(self.said)
        self.column.addWidget(Points(moment_points(retrospect, decision)))
        self.column.addStretch(1)

        self.stops: tuple[QWidget, ...] = (dot, replay)

    def _replay(self) -> None:
        self.replay_requested.emit(self._number)


class Moments(QWidget):
    """At most three moments side by side, or below each other; strength first."""

    decision_chosen = Signal(int)
    replay_requested = Signal(int)

    def __init__(self, retrospect: Retrospect) -> None:
        super().__init__()
        self.setObjectName("moments")
        again = retrospect.rewind
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.cards: list[MomentCard] = []
        for moment in retrospect.debrief.moments:
            card = MomentCard(retrospect, moment, live=again is not None and again.number == moment.decision)
            card.decision_chosen.connect(self.decision_chosen)
            card.replay_requested.connect(self.replay_requested)
            self._row.addWidget(card, 1)
            self.cards.append(card)
        if not self.cards:
            self._row.addWidget(_nothing())

    def stack(self, stacked: bool) -> None:
        """Below each other, for narrow windows."""
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if stacked else directions.LeftToRight)


def _nothing() -> Card:
    card = Card(padding="l")
    card.column.addWidget(Label(_("No moments yet"), style="strong"))
    card.column.addWidget(
        Label(_("They appear here as soon as a decision has moved something."), colour="soft")
    )
    return card
