"""A chat: its messages one below the other with their times, sitting on what the learner may answer."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.conversation.transcript import OPEN, SILENCE, Heard, Turn
from app.scenario.model import Choice, Manner
from app.ui.elapsed import Elapsed
from app.ui.screens.play_area import TalkArea, remark, vertical, widgets_of
from app.ui.session import TrainingSession
from app.ui.texts import clock
from app.ui.theme.appearance import current_theme
from app.ui.widgets.announce import announce
from app.ui.widgets.label import Label
from app.ui.widgets.note_drag import draggable
from app.ui.widgets.thread_line import ThreadLine
from app.ui.widgets.transcript_block import TranscriptBlock, TranscriptLine
from app.ui.widgets.typing_sign import TypingSign
from app.words import _

TRANSCRIPT = "transcript"
"""The kind of desk item that stands above the thread."""

TRANSCRIPT_SHARE = 0.32
"""How much of the page's middle an unfolded transcript may take."""

LEAST_TRANSCRIPT_LINES = 4
"""What it shows even if the choices lose their place for that."""


class Thread(TalkArea):
    """Follows a session's course part by part; the newest message is at the foot.

    The earlier transcript, if the desk has one, stands above: folded, or open until the learner answers.
    pinned: it stays there while the thread scrolls; otherwise it scrolls with it, for lack of room.
    """

    def __init__(self, session: TrainingSession, *, pinned: bool) -> None:
        super().__init__()
        self._session = session
        self._elapsed = Elapsed(session.scenario)
        self._line: ThreadLine | None = None
        self._heard: Heard | None = None
        self._current: list[ThreadLine] = []
        self._read: list[Heard] = []
        theme = current_theme()
        self._messages = vertical(theme.space("xs"))
        self.typing = TypingSign()
        self.typing.hide()
        self.shown_item, self.transcript = self._make_transcript()
        if self.transcript is not None and pinned:
            self.header = self.transcript
        elif self.transcript is not None:
            self._whole.addWidget(self.transcript)
        self._whole.addSpacing(theme.space("m"))
        self._whole.addStretch(1)
        self._whole.addLayout(self._messages)
        self._whole.addWidget(self.typing)
        self._whole.addLayout(self._aside)
        self._whole.addSpacing(theme.space("s"))
        self._whole.addLayout(self.foot)
        self._prepare()
        for each in session.course:
            self.take(each)
        self.refresh()

    # What a talk has

    @property
    def resting(self) -> QWidget | None:
        return self._line

    @property
    def newest(self) -> Heard | None:
        return self._heard

    @property
    def present(self) -> tuple[str, ...]:
        return tuple(line.words for line in self._current)

    @property
    def lines(self) -> tuple[str, ...]:
        return tuple(
            widget.words if isinstance(widget, ThreadLine) else widget.text()
            for widget in widgets_of(self._messages)
            if isinstance(widget, ThreadLine | Label) and widget not in self._current
        )

    @property
    def current_lines(self) -> tuple[QWidget, ...]:
        block = self.transcript
        if block is None:
            return tuple(self._current[:-1])
        lines = block.lines if block.is_open else ()
        return (block.heading, *lines, *self._current[:-1])

    @property
    def messages(self) -> tuple[ThreadLine, ...]:
        """All messages, from the oldest on."""
        return tuple(each for each in widgets_of(self._messages) if isinstance(each, ThreadLine))

    @property
    def needed(self) -> int:
        shown = [each for each in (*widgets_of(self._aside), self._newest_block) if each is not None]
        sides = self._whole.contentsMargins()
        width = self.viewport().width() - sides.left() - sides.right()
        heights = sum(
            each.heightForWidth(width) if each.hasHeightForWidth() else each.sizeHint().height()
            for each in shown
        )
        return heights + 2 * current_theme().space("m")

    def take(self, each: Turn | Heard) -> None:
        time = clock(self._elapsed.take(each))
        if isinstance(each, Turn):
            self._do(each, time)
        elif each.kind == "scene":
            centre = Qt.AlignmentFlag.AlignHCenter
            self._messages.addWidget(Label(self._session.words(each), colour="soft", align=centre))
        elif each.kind == "desk":
            self._read_on(each)
        else:
            self._write(each, time)
        self.rest()

    def set_more(self, more: bool) -> None:
        writing = next((part.by for part in self._session.pending if part.by), None)
        writes = more and writing is not None
        if writes and writing is not None:
            name = self._session.scenario.people[writing].name
            words = _("{name} is typing").format(name=name)
            if self.typing.isHidden() or self.typing.words != words:
                announce(self, words)
            self.typing.show_words(words)
        self.typing.setVisible(writes)
        self.rest()

    def refresh(self) -> None:
        block = self.transcript
        if block is not None and self.shown_item is not None:
            possible = self.shown_item in self._session.conversation.openable
            block.heading.setEnabled(block.is_read or possible)
            block.setVisible(block.is_read or possible)

    def fit(self, height: int, *, spare: int) -> None:
        block = self.transcript
        if block is not None and self.header is not None:
            spare -= block.heading.sizeHint().height()
            least = LEAST_TRANSCRIPT_LINES * current_theme().line_height("body")
            block.set_most(max(min(round(height * TRANSCRIPT_SHARE), spare), least))

    # How

    def _prepare(self) -> None:
        """What else a thread needs before anything is shown in it."""

    @property
    def _newest_block(self) -> QWidget | None:
        """What was written last, as far as it must be seen whole."""
        return self._line

    @property
    def _theirs(self) -> list[ThreadLine | TranscriptLine]:
        """What others have written, from the oldest on: the arrow keys go there."""
        return [each for each in self.messages if not each.yours]

    def _settle(self) -> None:
        """What is at the foot is seen, as far as that leaves the newest messages in sight."""
        bar, room, gap = self.verticalScrollBar(), self.viewport().height(), current_theme().ring
        block = self.transcript
        if block is not None and self.header is None and block.is_open:
            bar.setValue(block.y())  # what was just read comes first
            return
        self._whole.activate()
        present = self._since_yours()
        if not present:
            bar.setValue(bar.maximum())
            return
        seen = [*present, *widgets_of(self._aside)]
        end = max(each.geometry().bottom() for each in seen if not each.isHidden())
        first = next((each.y() for each in present if end - each.y() + gap <= room), present[-1].y())
        bar.setValue(min(bar.maximum(), first - gap))

    def _since_yours(self) -> list[QWidget]:
        """The learner's last words and what came after them, as far as it is shown."""
        shown = [*widgets_of(self._messages), self.typing]
        yours = [place for place, each in enumerate(shown) if isinstance(each, ThreadLine) and each.yours]
        return [each for each in shown[yours[-1] if yours else 0 :] if not each.isHidden()]

    def _make_transcript(self) -> tuple[str | None, TranscriptBlock | None]:
        desk = self._session.scenario.desk
        found = next((id_ for id_, item in desk.items() if item.kind == TRANSCRIPT), None)
        if found is None:
            return None, None
        people = self._session.scenario.people
        names = {people[part.by].name for part in desk[found].text if part.by}
        block = TranscriptBlock(desk[found].title, seconds=desk[found].takes, names=names, parent=self)
        block.setObjectName("transcript-block")
        block.wanted.connect(partial(self.item_wanted.emit, found))
        block.noted.connect(self._note_read)
        block.turned.connect(self._turned)
        block.left_below.connect(self._enter)
        return found, block

    def _do(self, turn: Turn, time: str) -> None:
        state = self._session.scenario.states[turn.state]
        if turn.event.startswith(f"{OPEN} "):
            item = turn.event.partition(" ")[2]
            if item != self.shown_item:
                title = self._session.scenario.desk[item].title
                self._messages.addWidget(remark(_("You look something up: {title}").format(title=title)))
        elif turn.event == SILENCE:
            self._answered()
            self._messages.addWidget(remark(_("You write nothing.")))
        elif turn.is_task:
            self._answered()
            if words := self._session.own_words(turn):
                self._messages.addWidget(ThreadLine(words, yours=True, time=time))
        elif turn.is_decision:
            self._answered()
            self._messages.addWidget(self._yours(state.choices[turn.event], time))

    def _yours(self, choice: Choice, time: str) -> ThreadLine:
        manner = choice.manner
        return ThreadLine(
            self._session.fill(choice.text),
            yours=True,
            time=time if manner is Manner.SAY else "",
            thought=manner is Manner.THINK,
            done=manner is Manner.DO,
        )

    def _answered(self) -> None:
        """What stands there is earlier now: Tab goes past it, the arrow keys still go there."""
        for line in self._current:
            line.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._current.clear()
        if self._line is not None:
            self._line.set_newest(False)
            if self._line.hasFocus():
                self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._line = self._heard = None
        if self.transcript is not None:
            self.transcript.unfold(False)

    def _write(self, part: Heard, time: str) -> None:
        scenario = self._session.scenario
        other = part.by is not None and part.by != scenario.customer_id
        sender = scenario.people[part.by].name if other and part.by is not None else ""
        line = ThreadLine(self._session.words(part), time=time, sender=sender)
        line.note_requested.connect(partial(self.note_requested.emit, part))
        draggable(line, self._session.words(part), partial(self.note_requested.emit, part))
        line.stepped.connect(partial(self._step, line))
        if self._line is not None:
            self._line.set_newest(False)
            self._line.setObjectName("")
        self._messages.addWidget(line)
        line.set_newest(True)
        line.setObjectName("speech")
        announce(self, line.accessibleName())
        self._line, self._heard = line, part
        self._current.append(line)

    def _read_on(self, part: Heard) -> None:
        """A line of the transcript was read; what else is read stands on the desk alone."""
        is_of_it = part.text.split(".")[1] == self.shown_item
        if self.transcript is not None and is_of_it and part not in self._read:
            self._read.append(part)
            people = self._session.scenario.people
            self.transcript.add(people[part.by].name if part.by else "", self._session.words(part))

    def _note_read(self, number: int) -> None:
        self.note_requested.emit(self._read[number])

    def _turned(self) -> None:
        self.rest()
        self.header_changed.emit()

    def _enter(self) -> None:
        first = next(iter(self._theirs), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)
            self.ensureWidgetVisible(first)

    def _step(self, line: ThreadLine | TranscriptLine, step: int) -> None:
        """Go from message to message; above the first is the transcript."""
        theirs = self._theirs
        place = theirs.index(line) + step
        block = self.transcript
        if 0 <= place < len(theirs):
            theirs[place].setFocus(Qt.FocusReason.TabFocusReason)
            self.ensureWidgetVisible(theirs[place])
        elif place < 0 and block is not None and not block.heading.isHidden():
            if block.is_read:
                block.unfold(True)
            (block.lines[-1] if block.is_read else block.heading).setFocus(Qt.FocusReason.TabFocusReason)
