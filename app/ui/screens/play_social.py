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
from app.ui.widgets.post_card import AudienceLine, PostCard
from app.ui.widgets.thread_line import ThreadLine
from app.ui.widgets.transcript_block import TranscriptLine


class SocialThread(Thread):
    """What the customer writes before the learner's first decision is the post; the rest is a thread."""

    def _prepare(self) -> None:
        self._private = False
        self._decided = False
        self._shown: list[Turn | Heard] = []
        self.post: PostCard | None = None

    # What a talk has

    @property
    def resting(self) -> QWidget | None:
        line = super().resting
        return self.post.lines[-1] if line is None and self._reads_post and self.post is not None else line

    @property
    def present(self) -> tuple[str, ...]:
        posted = self.post.lines if self.post is not None and self._reads_post else ()
        return (*(line.words for line in posted), *super().present)

    @property
    def lines(self) -> tuple[str, ...]:
        posted = () if self.post is None or self._reads_post else self.post.lines
        return (*(line.words for line in posted), *super().lines)

    @property
    def current_lines(self) -> tuple[QWidget, ...]:
        posted = self.post.lines if self.post is not None else ()
        return (*posted, *super().current_lines)

    @property
    def audiences(self) -> tuple[str, ...]:
        """The lines that say who reads along, in order."""
        return tuple(each.words for each in widgets_of(self._messages) if isinstance(each, AudienceLine))

    def take(self, each: Turn | Heard) -> None:
        self._shown.append(each)
        if isinstance(each, Turn):
            self._decided = self._decided or each.is_decision
        if not isinstance(each, Turn) or each.is_decision:
            self._turn_to(is_private(self._session.scenario, each), each)
        super().take(each)
        if self.post is not None:
            self.post.show_readers(readers(self._session.scenario, self._shown))

    # How

    @property
    def _theirs(self) -> list[ThreadLine | TranscriptLine]:
        return [*(self.post.lines if self.post is not None else ()), *super()._theirs]

    @property
    def _reads_post(self) -> bool:
        """Whether the post is what the learner is to answer."""
        return not self._decided

    def _turn_to(self, private: bool, each: Turn | Heard) -> None:
        if isinstance(each, Heard) and each.kind == "desk":
            return
        if private is not self._private:
            self._private = private
            line = AudienceLine(private=private)
            self._messages.addWidget(line)
            announce(self, line.words)

    def _write(self, part: Heard, time: str) -> None:
        scenario = self._session.scenario
        if self._decided or self._private or part.by != scenario.customer_id:
            super()._write(part, time)
            return
        if self.post is None:
            customer = scenario.customer
            mood = Mood.of(customer.mood)
            self.post = PostCard(portrait_id=customer.portrait, name=customer.name, mood=mood)
            self._messages.addWidget(self.post)
        words = self._session.words(part)
        line = self.post.add(words)
        line.note_requested.connect(partial(self.note_requested.emit, part))
        line.stepped.connect(partial(self._step, line))
        announce(self, words)
        if self._line is None:
            self._heard = part

    def _answered(self) -> None:
        super()._answered()
        if self.post is not None:
            self.post.set_outline("hairline")
