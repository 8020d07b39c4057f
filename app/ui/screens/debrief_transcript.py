"""The whole conversation: what was heard and done, and at each decision what there is to say about it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.conversation.audience import is_private
from app.conversation.transcript import BREATHE, INTERRUPT, MHM, NOTE, OPEN, SILENCE, Event, Heard, Turn
from app.scenario.channels import CHANNELS
from app.scenario.terms import Manner, Mood
from app.skills.debrief import Decision
from app.ui.screens.debrief_points import Points, all_points
from app.ui.screens.debrief_words import Retrospect
from app.ui.screens.page import ColumnPage
from app.ui.texts import desk_icon
from app.ui.theme.appearance import current_theme
from app.ui.theme.theme import Breadth
from app.ui.widgets.button import Button
from app.ui.widgets.card import Card
from app.ui.widgets.key_cap import Icon
from app.ui.widgets.label import Label
from app.ui.widgets.mood_curve import DecisionDot
from app.ui.widgets.mood_scale import MoodMark
from app.ui.widgets.past_line import DeedLine, PastLine
from app.ui.widgets.post_card import AudienceLine
from app.words import _

COLUMN_EM = 58


class Transcript(ColumnPage):
    """Theirs left, yours right, and what nobody heard quietly; scenes and what was read between them."""

    replay_requested = Signal(int)
    """The number of the decision to play again."""

    def __init__(self, retrospect: Retrospect) -> None:
        super().__init__(em=COLUMN_EM)
        self.setObjectName("transcript")
        self.setAccessibleName(_("Whole conversation"))
        self._retrospect = retrospect
        self._written = CHANNELS[retrospect.scenario.channel].written
        self._speaker: str | None = None
        self._private = False
        self.blocks: dict[int, DecisionBlock] = {}
        theme = current_theme()
        self.column.setSpacing(theme.space("s"))
        self._hear(retrospect.conversation.opening)
        decisions = {each.turn: each for each in retrospect.debrief.decisions}
        for turn in retrospect.conversation.turns:
            self._do(turn, decisions.get(turn.number))
            self._hear(turn.heard)
        if retrospect.debrief.ending is not None:
            self._aside(_("Here the conversation ended."), icon="flag")
        self.column.addStretch(1)

    @property
    def lines(self) -> tuple[str, ...]:
        """Everything said, in its order, as words."""
        return tuple(each.words for each in self.findChildren(PastLine) if not isinstance(each, DeedLine))

    @property
    def expanded(self) -> tuple[int, ...]:
        """The decisions whose details are open."""
        return tuple(number for number, block in self.blocks.items() if block.expanded)

    def expand(self, numbers: Iterable[int]) -> None:
        """Open the details of these decisions."""
        for number in numbers:
            if number in self.blocks:
                self.blocks[number].expand(True)

    def show_decision(self, number: int) -> None:
        """Open a decision, take the focus there, and scroll until it is at the top."""
        block = self.blocks[number]
        block.expand(True)
        block.toggle.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, block, lambda: self.scroll_to(block))

    def scroll_to(self, block: QWidget) -> None:
        """Bring a part to the top, with some air above it."""
        inside = self.widget()
        assert inside is not None
        layout = inside.layout()
        assert layout is not None
        layout.activate()
        top = block.mapTo(inside, block.rect().topLeft()).y()
        self.verticalScrollBar().setValue(top - current_theme().space("l"))

    def fit(self, breadth: Breadth) -> None:
        for block in self.blocks.values():
            block.replay.show_only_icon(breadth is Breadth.COMPACT)

    # How

    def _hear(self, heard: Sequence[Heard]) -> None:
        reading: list[Heard] = []
        for each in heard:
            if each.kind == "desk":
                reading.append(each)
                continue
            self._read(reading)
            reading = []
            self._turn_to(each)
            words = self._retrospect.heard(each)
            if each.by is None:
                self._aside(words, icon="eye")
                continue
            if each.by != self._speaker:
                self._speaker = each.by
                name = self._retrospect.scenario.people[each.by].name
                self.column.addWidget(Label(name, style="caption", colour="soft"))
            self.column.addWidget(PastLine(words, yours=False))
        self._read(reading)

    def _turn_to(self, each: Turn | Heard) -> None:
        """A line where it goes on in private, or in public again."""
        private = is_private(self._retrospect.scenario, each)
        if private is not self._private:
            self._private = private
            self.column.addWidget(AudienceLine(private=private))
            self._speaker = None

    def _read(self, parts: Sequence[Heard]) -> None:
        """What stands in one desk item, as a sheet of paper."""
        if not parts:
            return
        theme = current_theme()
        item = self._retrospect.scenario.desk[parts[0].text.split(".")[1]]
        sheet = Card(padding="m")
        head = QHBoxLayout()
        head.setSpacing(theme.space("xs"))
        head.addSpacing(theme.ring)
        head.addWidget(Icon(desk_icon(item.kind), size=16))
        head.addWidget(Label(item.title, style="caption", colour="soft"), 1)
        sheet.column.addLayout(head)
        for part in parts:
            sheet.column.addWidget(Label(self._retrospect.heard(part)))
        beside = (
            (_("May decide: {text}"), item.authority),
            (_("What it is for: {text}"), item.purpose),
            (_("Leeway: {text}"), item.leeway),
        )
        for title, text in beside:
            if text:
                sheet.column.addWidget(Label(title.format(text=self._retrospect.fill(text)), colour="soft"))
        self.column.addWidget(sheet)

    def _do(self, turn: Turn, decision: Decision | None) -> None:
        if decision is not None:
            self._turn_to(turn)
            block = DecisionBlock(self._retrospect, decision)
            block.replay_requested.connect(self.replay_requested)
            self.blocks[decision.number] = block
            self.column.addSpacing(current_theme().space("xs"))
            self.column.addWidget(block)
            self._speaker = None
            return
        verb, _space, what = turn.event.partition(" ")
        scenario = self._retrospect.scenario
        if verb == OPEN:
            self._deed(_("You opened: {title}").format(title=scenario.desk[what].title), sign="library")
        elif verb == NOTE:
            self._deed(_("You noted: {fact}").format(fact=scenario.facts[what]), sign="notebook-pen")
        elif (deed := _deed(turn.event, written=self._written)) is not None:
            self._deed(deed[1], sign=deed[0])

    def _deed(self, words: str, *, sign: str) -> None:
        self.column.addWidget(DeedLine(words, sign=sign))
        self._speaker = None

    def _aside(self, words: str, *, icon: str) -> None:
        """What is not said: a scene, or the end."""
        theme = current_theme()
        row = QHBoxLayout()
        row.setSpacing(theme.space("xs"))
        row.addSpacing(theme.ring)
        row.addWidget(Icon(icon, size=16), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(words, style="caption", colour="soft"), 1)
        self.column.addLayout(row)
        self._speaker = None


def _deed(event: Event, *, written: bool) -> tuple[str, str] | None:
    """The sign and the sentence of what was done besides choosing."""
    return {
        SILENCE: ("hourglass", _("You wrote nothing.") if written else _("You said nothing.")),
        INTERRUPT: ("message-square", _("You began before the other had finished.")),
        MHM: ("ear", _("You showed that you were listening.")),
        BREATHE: ("wind", _("You took a breath.")),
    }.get(event)


class DecisionBlock(QWidget):
    """What the learner chose, with buttons for what there is to say about it and for playing it again."""

    replay_requested = Signal(int)

    def __init__(self, retrospect: Retrospect, decision: Decision) -> None:
        super().__init__()
        theme = current_theme()
        self._number = decision.number
        choice = retrospect.choice(decision)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        line = QHBoxLayout()
        line.setSpacing(0)
        marked = any(each.decision == decision.number for each in retrospect.debrief.moments)
        self.dot = DecisionDot(decision.number, marked=marked, parent=self)
        self.dot.setObjectName(f"transcript-decision-{decision.number}")
        self.dot.setAccessibleDescription(retrospect.described(decision))
        line.addWidget(self.dot, 0, Qt.AlignmentFlag.AlignTop)
        if choice is None:
            self.said = PastLine(retrospect.said(decision), yours=True, done=True)
        else:
            words, manner = retrospect.fill(choice.text), choice.manner
            self.said = PastLine(words, yours=True, thought=manner is Manner.THINK, done=manner is Manner.DO)
        line.addWidget(self.said, 1)
        column.addLayout(line)
        self.toggle = Button(_("What it did"), rank="quiet", icon="chevron-down", small=True)
        self.toggle.setObjectName(f"details-{decision.number}")
        self.toggle.setCheckable(True)
        self.toggle.setAccessibleName(_("Decision {number}: what it did").format(number=decision.number))
        self.replay = Button(_("Replay from here"), rank="quiet", icon="rotate-ccw", small=True)
        self.replay.setObjectName(f"replay-{decision.number}")
        self.replay.setAccessibleName(_("Replay from decision {number}").format(number=decision.number))
        buttons = QHBoxLayout()
        buttons.setSpacing(0)
        buttons.addSpacing(theme.ring)
        buttons.addWidget(MoodMark(Mood.of(decision.mood_after)))
        buttons.addStretch(1)
        buttons.addWidget(self.toggle)
        buttons.addWidget(self.replay)
        column.addLayout(buttons)
        self.details = Card(padding="m")
        self.details.setObjectName(f"details-card-{decision.number}")
        self.points = Points(all_points(retrospect, decision))
        self.details.column.addWidget(self.points)
        self.details.hide()
        column.addWidget(self.details)
        column.addSpacing(theme.space("xs"))
        self.toggle.toggled.connect(self._show_details)
        self.dot.clicked.connect(self.toggle.toggle)
        self.replay.clicked.connect(self._replay)

    @property
    def expanded(self) -> bool:
        return self.toggle.isChecked()

    def expand(self, expanded: bool) -> None:
        self.toggle.setChecked(expanded)

    def _show_details(self, shown: bool) -> None:
        self.details.setVisible(shown)
        self.toggle.set_icon_name("chevron-up" if shown else "chevron-down")

    def _replay(self) -> None:
        self.replay_requested.emit(self._number)
