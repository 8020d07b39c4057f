"""A public post: its card above the thread, and a line wherever it goes on in private or in public again."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from app.conversation.audience import is_private, readers
from app.conversation.transcript import Heard, Turn
from app.scenario.model import Mood
from app.ui.screens.play_area import widgets_of
from app.ui.screens.play_thread import Thread
from app.ui.widgets.announce import announce
from app.ui.widgets.note_drag import draggable
from app.ui.widgets.post_card import AudienceLine, PostCard
from app.ui.widgets.thread_line import ThreadLine
from app.ui.widgets.transcript_block import TranscriptLine


class SocialThread(Thread):
    """What the customer has written before the learner first answers is the post; the rest is a thread."""

    def _prepare(self) -> None:
        self._private = False
        opening = self._session.conversation.opening
        start = self._session.scenario.start
        # An author may begin anywhere: what is written later on is no post.
        self._reads_post = any(part.text.startswith(f"{start}.") for part in opening[:1])
        self._taken: list[Turn | Heard] = []
        self.post: PostCard | None = None

    # What a talk has

    @property
    def resting(self) -> QWidget | None:
        line = super().resting
        return self._posted[-1] if line is None and self._reads_post and self._posted else line

    @property
    def present(self) -> tuple[str, ...]:
        posted = self._posted if self._reads_post else ()
        return (*(line.words for line in posted), *super().present)

    @property
    def lines(self) -> tuple[str, ...]:
        posted = () if self._reads_post else self._posted
        return (*(line.words for line in posted), *super().lines)

    @property
    def current_lines(self) -> tuple[QWidget, ...]:
        return (*self._posted, *super().current_lines)

    @property
    def audiences(self) -> tuple[str, ...]:
        """The lines that say who reads along, in order."""
        return tuple(each.words for each in widgets_of(self._messages) if isinstance(each, AudienceLine))

    def take(self, each: Turn | Heard) -> None:
        self._taken.append(each)
        if _was_written(each):
            self._turn_to(private=is_private(self._session.scenario, each))
        super().take(each)
        if self.post is not None:
            self.post.show_readers(readers(self._session.scenario, self._taken))

    # How

    @property
    def _posted(self) -> tuple[TranscriptLine, ...]:
        """The sentences of the post."""
        return self.post.lines if self.post is not None else ()

    @property
    def _newest_block(self) -> QWidget | None:
        line = super()._newest_block
        return self.post if line is None and self._reads_post else line

    @property
    def _theirs(self) -> list[ThreadLine | TranscriptLine]:
        return [*self._posted, *super()._theirs]

    def _turn_to(self, *, private: bool) -> None:
        if private is not self._private:
            self._private = private
            line = AudienceLine(private=private)
            self._messages.addWidget(line)
            announce(self, line.words)

    def _write(self, part: Heard, time: str) -> None:
        if self._reads_post and not self._private and part.by == self._session.scenario.customer_id:
            self._add_to_post(part)
        else:
            super()._write(part, time)

    def _add_to_post(self, part: Heard) -> None:
        if self.post is None:
            customer = self._session.scenario.customer
            mood = Mood.of(customer.mood)
            self.post = PostCard(portrait_id=customer.portrait, name=customer.name, mood=mood)
            self._messages.addWidget(self.post)
        words = self._session.words(part)
        line = self.post.add(words)
        line.note_requested.connect(partial(self.note_requested.emit, part))
        draggable(line, words, partial(self.note_requested.emit, part))
        line.stepped.connect(partial(self._step, line))
        announce(self, words)
        if self._line is None:
            self._heard = part

    def _answered(self) -> None:
        super()._answered()
        self._reads_post = False
        if self.post is not None:
            self.post.set_outline("hairline")


def _was_written(each: Turn | Heard) -> bool:
    """Whether it stands somewhere that others can read or not: what is looked up or noted does not."""
    return each.is_decision if isinstance(each, Turn) else each.kind != "desk"
