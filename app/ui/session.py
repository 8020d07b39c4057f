"""The running conversation as Qt signals, with the only clock there is."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from app.conversation.conversation import Conversation
from app.conversation.transcript import Heard, Turn
from app.scenario.model import Scenario
from app.scenario.texts import texts_of
from app.store.attempts import Attempt
from app.store.store import Store

READING_WORDS_PER_SECOND = 2.3
"""A reader at level B1 (content standard, AC01)."""

LONGEST_WAIT_MS = 3_000
"""Simulated time passes at once for the engine and lasts at most three real seconds on the screen."""


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast words appear and whether customers get impatient.

    words_per_minute: 0 shows everything at once. timed: False where nobody runs out of patience.
    """

    words_per_minute: int = 0
    timed: bool = False


class TrainingSession(QObject):
    """One attempt while it is played: choices go in, what is seen and heard comes out part by part.

    Every turn is on disk before anything of it is emitted. Windows connect to the signals and hold no state of the
    conversation themselves, so that each can be rebuilt at any time from `spoken`, `pending` and `conversation`.
    """

    part_spoken = Signal(object)
    """A `Heard` that is now seen or heard."""
    speech_finished = Signal()
    """Everything has been said; the learner has the word."""
    turn_taken = Signal(object)
    """A `Turn`, on disk, before its first part is spoken."""
    interrupted = Signal()
    """The learner chose while the customer was speaking; the customer goes on."""
    patience_changed = Signal(float)
    """Share of patience left, 1 to 0; 1 where there is none to lose."""
    trouble_changed = Signal(str)
    """A sentence about storage that is in trouble, or nothing."""
    ended = Signal(str)
    """The ending's id, after its last words."""

    def __init__(
        self,
        *,
        scenario: Scenario,
        conversation: Conversation,
        attempt: Attempt,
        store: Store,
        pace: Pace,
        learner_name: str | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.scenario = scenario
        self.conversation = conversation
        self.attempt = attempt
        self.pace = pace
        self.learner_name = learner_name
        self.spoken: list[Heard] = []
        self._store = store
        self._queue: deque[Heard] = deque()
        self._finished = False
        self._turn_timer = self._single_shot(self._speak_next)
        self._patience_timer = QTimer(self)
        self._patience_timer.setInterval(100)
        self._patience_timer.timeout.connect(self._lose_patience)
        self._patience_left_ms = 0.0
        self._patience_whole_ms = 0.0
        self._paused = False

    # What a window may ask

    @property
    def speaking(self) -> bool:
        """Whether parts are still to come."""
        return bool(self._queue)

    @property
    def paused(self) -> bool:
        return self._paused

    @property
    def over(self) -> bool:
        """Whether the ending is reached and has been spoken."""
        return self.conversation.ended and not self._queue

    @property
    def mood(self) -> int:
        """The customer's mood, 0 to 100."""
        return int(self.conversation.values["mood"])

    # What a person can do

    def begin(self) -> None:
        """Pick up: the opening is spoken, or, in a conversation that goes on, the last exchange stands there."""
        turns = self.conversation.turns
        if not turns:
            self._enqueue(self.conversation.opening)
            return
        for heard in self.conversation.opening:
            self.spoken.append(heard)
        for turn in turns:
            self.spoken.extend(turn.heard)
        self._finish()

    def choose(self, choice: str) -> bool:
        """Take a choice. While the customer is still speaking this interrupts instead; returns whether it was taken."""
        if self._interrupts():
            self._apply("interrupt")
            self.interrupted.emit()
            return False
        self._apply(choice)
        return True

    def note(self, fact: str) -> None:
        """Write a fact down; it must have been said."""
        self._apply(f"note {fact}")

    def open_item(self, item: str) -> None:
        """Look something up on the desk."""
        self._apply(f"open {item}")

    def say_nothing(self) -> None:
        """Let time pass without an answer, where the scenario knows what follows."""
        self._apply("silence")

    def let_finish(self) -> None:
        """Show the rest of what is being said at once: reading faster than the voice is not interrupting."""
        while self._queue:
            self._speak(self._queue.popleft())
        self._turn_timer.stop()
        self._finish()

    def pause(self) -> None:
        """Stop the clock; nothing is lost."""
        self._paused = True
        self._turn_timer.stop()
        self._patience_timer.stop()

    def go_on(self) -> None:
        """Let the clock run again."""
        self._paused = False
        if self._queue:
            self._speak_next()
        elif self._patience_left_ms > 0:
            self._patience_timer.start()

    def set_pace(self, pace: Pace) -> None:
        """Change speed or the clock in the middle of a conversation."""
        self.pace = pace
        if pace.words_per_minute == 0 and self._queue:
            self.let_finish()
        if not pace.timed:
            self._stop_patience()

    def retranslate(self, scenario: Scenario) -> None:
        """Go on in another language: the same ids, other words."""
        self.scenario = scenario
        self.conversation = self.conversation.in_words_of(scenario)

    def retry_storage(self) -> None:
        """Try again to write what could not be written."""
        self._store.retry()
        self._tell_trouble()

    def leave(self) -> None:
        """Stop here; the attempt stays open and can be continued."""
        self.pause()

    # How it goes on

    def _interrupts(self) -> bool:
        return len(self._queue) > 0 and not self.conversation.ended

    def _apply(self, event: str) -> None:
        self._stop_patience()
        seconds_before = self.conversation.seconds
        turn = self.conversation.apply(event)
        self._store.add_turn(self.attempt.id, turn)
        self._tell_trouble()
        if self.conversation.ended:
            self._store.end(self.attempt.id, "finished", ending=self.conversation.ending)
        self.turn_taken.emit(turn)
        self._enqueue(turn.heard, after_seconds=self._seconds_taken(turn, seconds_before))

    @staticmethod
    def _seconds_taken(turn: Turn, before: int) -> int:
        return max(turn.seconds - before, 0)

    def _enqueue(self, heard: tuple[Heard, ...], *, after_seconds: int = 0) -> None:
        self._finished = False
        self._queue.extend(heard)
        if self.pace.words_per_minute == 0 or not self._queue:
            self.let_finish()
            return
        if not self._turn_timer.isActive():
            self._turn_timer.start(min(after_seconds * 100, LONGEST_WAIT_MS))

    def _speak_next(self) -> None:
        if self._paused:
            return
        if not self._queue:
            self._finish()
            return
        part = self._queue.popleft()
        self._speak(part)
        if self._queue:
            self._turn_timer.start(self._milliseconds(part))
        else:
            self._finish()

    def _speak(self, part: Heard) -> None:
        self.spoken.append(part)
        self.part_spoken.emit(part)

    def _finish(self) -> None:
        if self._finished:
            return
        self._finished = True
        self.speech_finished.emit()
        if self.conversation.ended:
            self.ended.emit(self.conversation.ending or "")
            return
        self._start_patience()

    def _milliseconds(self, part: Heard) -> int:
        words = len(texts_of(self.scenario).get(part.text, "").split())
        return max(int(words / self.pace.words_per_minute * 60_000), 400)

    # Patience

    def _start_patience(self) -> None:
        state = self.conversation.state
        if not self.pace.timed or state.patience is None or state.silence is None:
            self.patience_changed.emit(1.0)
            return
        self._patience_whole_ms = max(state.patience, self._reading_seconds()) * 1_000
        self._patience_left_ms = self._patience_whole_ms
        self.patience_changed.emit(1.0)
        if not self._paused:
            self._patience_timer.start()

    def _reading_seconds(self) -> float:
        """1.5 times what it takes to read the choices, plus 3 s (content standard, AC01)."""
        choices = self.conversation.state.choices
        words = sum(len(choices[choice].text.split()) for choice in self.conversation.offered)
        return 1.5 * words / READING_WORDS_PER_SECOND + 3

    def _lose_patience(self) -> None:
        self._patience_left_ms -= self._patience_timer.interval()
        self.patience_changed.emit(max(self._patience_left_ms / self._patience_whole_ms, 0.0))
        if self._patience_left_ms <= 0:
            self.say_nothing()

    def _stop_patience(self) -> None:
        self._patience_timer.stop()
        self._patience_left_ms = 0.0
        self.patience_changed.emit(1.0)

    def _tell_trouble(self) -> None:
        self.trouble_changed.emit(self._store.trouble or "")

    def _single_shot(self, call: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(call)
        return timer
