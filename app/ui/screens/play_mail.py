"""An email and its reply as two sheets; the ones before lie folded above them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QLabel, QWidget

from app.conversation.transcript import Heard, Turn
from app.ui.mails import Exchange, Mails
from app.ui.screens.play_area import TalkArea, empty, remark, vertical, widgets_of
from app.ui.screens.play_mail_folded import folded
from app.ui.screens.play_mail_reply import ReplySheet
from app.ui.session import TrainingSession
from app.ui.theme.appearance import current_theme
from app.ui.widgets.announce import announce
from app.ui.widgets.label import Label
from app.ui.widgets.mail_sheet import MailSheet, MarginNote, WrittenParagraph, rule
from app.ui.widgets.thread_line import ThreadLine
from app.ui.widgets.transcript_block import TranscriptBlock, TranscriptLine
from app.words import _

Item = TypeVar("Item", Heard, Turn | Heard)

MESSAGE_SHARE, REPLY_SHARE = 5, 6
"""Of the width, where the sheets lie side by side."""


class MailTalk(TalkArea):
    """Follows a session's course; the choices lie on the reply.

    stacked: for lack of room the sheets lie below each other, the reply first once it is begun, and the
    customer stays above both, instead of at the head of the email.
    """

    keeps_choices = True

    def __init__(self, session: TrainingSession, *, stacked: bool) -> None:
        super().__init__()
        self._session = session
        self._stacked = stacked
        self._mails = Mails(session.scenario)
        self._theirs: list[TranscriptLine] = []
        self._said: list[Heard] = []
        self._seen = {"message": 0, "reply": 0, "beside": 0}
        theme = current_theme()
        name = session.scenario.customer.name
        self._earlier = vertical(0)
        self.message = MailSheet(_("Email from {name}").format(name=name), live=True)
        self.message.setObjectName("speech")
        self.message.stepped.connect(partial(self._step, -1))
        self.reply = ReplySheet(session, self._mails, aside=self._aside, foot=self.foot)
        self._head = vertical(theme.space("s"))
        self._words, self._beside = (vertical(0), vertical(theme.space("xs")))
        self._build()
        for each in session.course:
            self.take(each)
        self.verticalScrollBar().valueChanged.connect(self._pin)

    # What a talk has

    @property
    def resting(self) -> QWidget | None:
        return self.message

    @property
    def newest(self) -> Heard | None:
        return self._said[-1] if self._said else None

    @property
    def present(self) -> tuple[str, ...]:
        return tuple(line.words for line in self._theirs)

    @property
    def lines(self) -> tuple[str, ...]:
        shown = [line.words for block in self.blocks for line in block.lines]
        shown += [_words_of(each) for each in widgets_of(self._words) if each not in self._theirs]
        shown += [_words_of(each) for each in widgets_of(self._beside)]
        return (*shown, *(each.words for each in self.reply.written))

    @property
    def current_lines(self) -> tuple[QWidget, ...]:
        above: list[QWidget] = []
        for block in self.blocks:
            above += [block.heading, *(block.lines if block.is_open else ())]
        others = [each for each in widgets_of(self._beside) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
        return (*above, *self._theirs, *others)

    @property
    def needed(self) -> int:
        return 0

    @property
    def blocks(self) -> tuple[TranscriptBlock, ...]:
        """The emails before this one, from the oldest on, each with its reply."""
        return tuple(each for each in widgets_of(self._earlier) if isinstance(each, TranscriptBlock))

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The reply as it stands there."""
        return tuple(each.words for each in self.reply.written if isinstance(each, WrittenParagraph))

    def seat(self, stage: QWidget) -> bool:
        if self._stacked:
            self.header = stage
        else:
            self._head.addWidget(stage)
            self._head.addWidget(rule())
        return True

    def set_sides(self, pixels: int) -> None:
        super().set_sides(current_theme().space("m"))  # paper has margins of its own

    def take(self, each: Turn | Heard) -> None:
        before = self._mails.current
        self._mails.take(each)
        here = self._mails.current
        if here is not before:
            self._fold(before)
        self._show_rest("message", here.message, self._read)
        self._show_rest("beside", here.beside, self._overhear)
        self._show_rest("reply", here.reply, self.reply.write)
        ended = self._session.conversation.ended
        self.reply.show_state(here, ended=ended)
        self._answer.show_title(bool(here.reply) or not ended)
        self._arrange()
        self.rest()

    def set_more(self, more: bool) -> None:
        """Emails come whole."""

    # How

    def _build(self) -> None:
        theme = current_theme()
        if self._stacked:
            self.message.keep_off_the_fold()
        self._head.setContentsMargins(theme.space("m"), 0, theme.space("m"), 0)
        self.message.column.addLayout(self._head)
        self.message.column.addLayout(self._words)
        self.message.column.addStretch(1)
        direction = QBoxLayout.Direction.TopToBottom if self._stacked else QBoxLayout.Direction.LeftToRight
        self._sheets = QBoxLayout(direction)
        self._sheets.setSpacing(theme.space("m"))
        self._came = _Titled(_("What came in"), self.message, beside=not self._stacked)
        self._answer = _Titled(_("Your reply"), self.reply, beside=not self._stacked)
        self._came.column.addLayout(self._beside)
        for place, share in ((self._came, MESSAGE_SHARE), (self._answer, REPLY_SHARE)):
            self._sheets.addWidget(place, 0 if self._stacked else share)
        self._whole.addLayout(self._earlier)
        self._whole.addSpacing(theme.space("s"))
        self._whole.addLayout(self._sheets, 1)
        self._whole.addSpacing(theme.space("m"))

    def _arrange(self) -> None:
        """Where the sheets lie below each other, the one that matters now comes first."""
        if self._stacked:
            first = self._answer if self._mails.current.reply else self._came
            if self._sheets.indexOf(first) != 0:
                self._sheets.removeWidget(first)
                self._sheets.insertWidget(0, first)

    def _pin(self) -> None:
        """Beside a long reply, what came in and the face stay in sight as far as they fit."""
        layout = self._came.column
        if self._stacked:
            return
        hidden = self.verticalScrollBar().value() - self._came.y()
        needed = layout.totalHeightForWidth(self._came.width()) - layout.contentsMargins().top()
        gap = current_theme().space("m")  # what is kept in sight touches neither edge
        spare = self._came.height() - max(needed, self.viewport().height() - 2 * gap)
        hidden += gap if hidden > 0 else 0
        layout.setContentsMargins(0, max(0, min(hidden, spare)), 0, 0)

    def _show_rest(self, place: str, items: Sequence[Item], show: Callable[[Item], None]) -> None:
        """Show what has come to a place of the exchange since the last time."""
        for item in items[self._seen[place] :]:
            show(item)
        self._seen[place] = len(items)

    def _read(self, part: Heard) -> None:
        words = self._session.words(part)
        if part.by is None:
            side = current_theme().space("m") - 2 * current_theme().ring
            self._words.addWidget(MarginNote(words, gutter=side))
            return
        line = TranscriptLine("", words, indent=0)
        line.note_requested.connect(partial(self.note_requested.emit, part))
        line.stepped.connect(partial(self._step, len(self._theirs)))
        self._words.addWidget(line)
        self._theirs.append(line)
        self._said.append(part)
        announce(self, f"{self._session.scenario.customer.name}: {words}")

    def _overhear(self, each: Turn | Heard) -> None:
        """What is written to others and by them."""
        scenario = self._session.scenario
        if isinstance(each, Turn):
            choice = scenario.states[each.state].choices[each.event]
            to = scenario.people[choice.for_].name if choice.for_ is not None else ""
            self._beside.addWidget(remark(_("To: {name}").format(name=to)))
            self._beside.addWidget(ThreadLine(self._session.fill(choice.text), yours=True))
        else:
            sender = scenario.people[each.by].name if each.by is not None else ""
            line = ThreadLine(self._session.words(each), sender=sender)
            line.note_requested.connect(partial(self.note_requested.emit, each))
            self._beside.addWidget(line)
            announce(self, line.accessibleName())

    def _fold(self, before: Exchange) -> None:
        """The email that was answered, and the reply, become one folded line."""
        block, heard = folded(self._session, self._mails, before)
        block.noted.connect(lambda number: self._note_earlier(heard[number]))
        block.turned.connect(self.header_changed)
        self._earlier.addWidget(block)
        self.reply.clear()
        for column in (self._words, self._beside):
            empty(column)
        self._theirs.clear()
        self._said.clear()
        self._seen = dict.fromkeys(self._seen, 0)

    def _note_earlier(self, part: Heard | None) -> None:
        if part is not None:
            self.note_requested.emit(part)

    def _step(self, place: int, step: int) -> None:
        if 0 <= place + step < len(self._theirs):
            line = self._theirs[place + step]
            line.setFocus(Qt.FocusReason.TabFocusReason)
            self.ensureWidgetVisible(line)

    def _settle(self) -> None:
        """What came in is seen from its beginning; then the newest paragraph of the reply and the choices."""
        self._whole.activate()
        bar, room, gap = self.verticalScrollBar(), self.viewport().height(), current_theme().ring
        top = self._sheets.geometry().top() - gap
        own = self.reply.written
        sheet = self._answer.y() + self.reply.y()
        end = sheet + self.reply.height() + gap
        if not own:
            words = self._came.y() + self.message.y()
            over = self._session.conversation.ended  # show what leads on, and her words
            bar.setValue(max(top, min(words, end - room)) if over else top)
            return
        newest = sheet + own[-1].y() - gap
        bar.setValue(max(top, min(newest, end - room)))


class _Titled(QWidget):
    """A sheet with a word above it; more can be added below."""

    def __init__(self, title: str, sheet: MailSheet, *, beside: bool) -> None:
        super().__init__()
        self._title = Label(title, style="caption", colour="soft")
        policy = self._title.sizePolicy()
        policy.setRetainSizeWhenHidden(beside)  # sheets beside each other begin at one height
        self._title.setSizePolicy(policy)
        self.column = vertical(0)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.setLayout(self.column)
        self.column.addWidget(self._title)
        self.column.addWidget(sheet, 1)

    def show_title(self, shown: bool) -> None:
        """Whether there is anything on the sheet that the word is about."""
        self._title.setVisible(shown)


def _words_of(widget: QWidget) -> str:
    if isinstance(widget, MarginNote | ThreadLine | TranscriptLine):
        return widget.words
    return widget.text() if isinstance(widget, QLabel) else ""
