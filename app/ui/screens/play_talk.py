"""What has been said: the last exchange above the words being spoken, and, further up, everything earlier."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.conversation.transcript import GRADES, MHM, OPEN, SILENCE, Heard, Turn
from app.scenario.model import Choice, Manner
from app.ui.screens.play_area import TalkArea, remark, vertical, widgets_of
from app.ui.session import TrainingSession
from app.ui.theme.appearance import current_theme
from app.ui.widgets.label import Label
from app.ui.widgets.note_drag import NoteDrag, draggable
from app.ui.widgets.past_line import NotableLine, PastLine
from app.ui.widgets.speech_bubble import Said, SpeechBubble
from app.words import _


class Talk(TalkArea):
    """Follows a session's course part by part; `note_requested` carries a `Heard` to write down.

    At rest one sees the present: the last exchange and the bubble. one_at_a_time: the bubble holds the newest
    part only; the ones before it become lines above it, as everywhere after the learner's answer.
    """

    def __init__(self, session: TrainingSession, *, one_at_a_time: bool) -> None:
        super().__init__()
        self._session = session
        self._one_at_a_time = one_at_a_time
        self._current: list[NotableLine] = []
        self._heard: list[Heard] = []
        theme = current_theme()
        self.bubble = SpeechBubble(narrow=one_at_a_time)
        self.bubble.setObjectName("speech")
        self.bubble.note_requested.connect(self._note_part)
        NoteDrag(self.bubble, self._words_in_bubble, self._note_in_bubble)
        self._earlier = vertical(theme.space("s"))
        self._exchange = vertical(theme.space("s"))
        self._present = QWidget()
        present = QVBoxLayout(self._present)
        present.setContentsMargins(0, theme.space("l"), 0, theme.space("s"))
        present.setSpacing(0)
        present.addLayout(self._exchange)
        present.addStretch(1)
        present.addSpacing(theme.space("m"))
        present.addLayout(self._aside)
        present.addWidget(self.bubble)
        present.addStretch(1)
        present.addLayout(self.foot)
        self._whole.addLayout(self._earlier)
        self._whole.addWidget(self._present)
        self._whole.addStretch(1)
        for each in session.course:
            self.take(each)

    @property
    def resting(self) -> QWidget:
        return self.bubble

    @property
    def newest(self) -> Heard | None:
        """The part spoken last, as long as it stands in the bubble."""
        return self._heard[-1] if self._heard else None

    @property
    def present(self) -> tuple[str, ...]:
        return tuple(part.text for part in self.bubble.parts)

    @property
    def lines(self) -> tuple[str, ...]:
        """What stands above the bubble, from the oldest on, as words."""
        return tuple(
            widget.words if isinstance(widget, PastLine) else widget.text()
            for widget in (*widgets_of(self._earlier), *widgets_of(self._exchange))
            if isinstance(widget, QLabel)
        )

    def take(self, each: Turn | Heard) -> None:
        """What happened or was heard next."""
        if isinstance(each, Turn):
            self._do(each)
        elif each.kind == "scene":
            self._current += self._step_back(self._heard, self._exchange)
            self._clear_bubble()
            self._add(Label(self._session.words(each), colour="soft"))
        elif each.kind != "desk":
            if self._one_at_a_time:
                self._current += self._step_back(self._heard, self._exchange)
                self._clear_bubble()
            self._heard.append(each)
            self.bubble.add(Said(self._session.words(each), speaker=self._other(each)))
        if not self._heard and self.bubble.hasFocus():
            self.setFocus(Qt.FocusReason.OtherFocusReason)  # Qt would hand it on to a button
        self.bubble.setVisible(bool(self._heard))
        self.rest()

    def set_more(self, more: bool) -> None:
        """Whether somebody is still speaking."""
        self.bubble.set_more(more and bool(self._heard))

    # Qt

    def _fit(self) -> None:
        self._present.setMinimumHeight(self.viewport().height())

    # How

    def _do(self, turn: Turn) -> None:
        state = self._session.scenario.states[turn.state]
        if turn.event.startswith(f"{OPEN} "):
            item = self._session.scenario.desk[turn.event.partition(" ")[2]]
            self._add(remark(_("You look something up: {title}").format(title=item.title)))
        elif turn.event == SILENCE:
            self._begin_exchange()
            self._add(remark(_("You say nothing.")))
        elif turn.event == MHM:
            self._add(PastLine(_("Mhm."), yours=True))
        elif turn.event in GRADES:
            self._begin_exchange()
            if words := self._session.own_words(turn):
                self._add(PastLine(words, yours=True))
        elif turn.event in state.choices:
            self._begin_exchange()
            self._add(self._yours(state.choices[turn.event]))

    def _yours(self, choice: Choice) -> PastLine:
        words = self._session.fill(choice.text)
        manner = choice.manner
        return PastLine(words, yours=True, thought=manner is Manner.THINK, done=manner is Manner.DO)

    def _begin_exchange(self) -> None:
        """What stood above the bubble is earlier now; the last sentence said in it stays in sight."""
        while (item := self._exchange.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                self._earlier.addWidget(widget)
        for line in self._current:
            line.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._current.clear()
        lines = self._step_back(self._heard[:-1], self._earlier)
        lines += self._step_back(self._heard[-1:], self._exchange)
        for line in lines:
            line.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear_bubble()

    def _step_back(self, heard: Sequence[Heard], column: QVBoxLayout) -> list[NotableLine]:
        """What was heard becomes quiet lines."""
        lines: list[NotableLine] = []
        for part in heard:
            speaker, words = self._other(part), self._session.words(part)
            line = NotableLine(f"{speaker}: {words}" if speaker else words)
            line.note_requested.connect(partial(self.note_requested.emit, part))
            draggable(line, words, partial(self.note_requested.emit, part))
            column.addWidget(line)
            lines.append(line)
        return lines

    def _clear_bubble(self) -> None:
        self._heard.clear()
        self.bubble.clear()

    def _add(self, widget: QWidget) -> None:
        self._exchange.addWidget(widget)

    def _other(self, heard: Heard) -> str | None:
        """The name of who speaks, if that is not the customer."""
        scenario = self._session.scenario
        if heard.by is None or heard.by == scenario.customer_id:
            return None
        return scenario.people[heard.by].name

    def _words_in_bubble(self, place: QPoint) -> str:
        part = self.bubble.part_at(place.y())
        return "" if part is None else self._session.words(self._heard[part])

    def _note_in_bubble(self, place: QPoint) -> None:
        if (part := self.bubble.part_at(place.y())) is not None:
            self._note_part(part)

    def _note_part(self, index: int) -> None:
        self.note_requested.emit(self._heard[index])

    def _settle(self) -> None:
        """Begin with the first line from which all that matters now can be seen, and never within a line."""
        present, room = self._present, self.viewport().height()
        gap = current_theme().ring
        starts = [0, *(start - gap for start in self._starts())]
        end = present.height()
        wanted = starts[:-1] if self._aside.count() else starts  # the coach is never scrolled away by itself
        first = next((start for start in wanted if end - start <= room), None)
        if first is None:
            # It does not all fit: what is being said comes first, with the coach if there is room.
            end = self.bubble.geometry().bottom()
            talk = starts[-2:] if self._aside.count() else starts[-1:]
            first = next((start for start in talk if end - start <= room), talk[-1])
            # Where even that is too high, its end is the newest.
            first = max(first, end - room + gap)
            end = max(end, min(first + room, present.height()))
        sides = self._whole.contentsMargins()
        sides.setBottom(max(0, first + room - end) if first > 0 else 0)
        self._whole.setContentsMargins(sides)
        self._whole.activate()
        self.verticalScrollBar().setValue(present.y() + first)

    @property
    def needed(self) -> int:
        """The height in pixels that the words being spoken and the coach take."""
        shown = [widget for widget in (*widgets_of(self._aside), self.bubble) if not widget.isHidden()]
        width = self.viewport().width() - 2 * self._whole.contentsMargins().left()
        heights = sum(
            widget.heightForWidth(width) if widget.hasHeightForWidth() else widget.sizeHint().height()
            for widget in shown
        )
        return heights + 2 * current_theme().space("m")

    @property
    def current_lines(self) -> tuple[NotableLine, ...]:
        """Parts of what is being said that stand above the bubble."""
        return tuple(self._current)

    def _starts(self) -> list[int]:
        """Where something begins in the present, from the top."""
        shown = (*widgets_of(self._exchange), *widgets_of(self._aside), self.bubble)
        return [widget.y() for widget in shown]
