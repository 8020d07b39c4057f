"""What is being said: part after part at a pace, with the only clock that speech has."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer, Signal

from app.conversation.transcript import Heard
from app.ui.session_pace import SHORTEST_PART_MS, Pace, passing_ms


class Speech(QObject):
    """A queue of parts that empties itself, one part at a time.

    written: somebody types, so that a part is there when it is written, and nothing is heard meanwhile.
    words: a part's words, in the language of now.
    """

    said = Signal(object, bool)
    """A `Heard`, and whether it came in its own time and was not merely shown."""
    finished = Signal()
    """Everything has been said; once after each `say`."""

    def __init__(
        self, pace: Pace, *, written: bool, words: Callable[[Heard], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.pace = pace
        self._written = written
        self._words = words
        self._queue: deque[Heard] = deque()
        self._passing = 0
        self._held = False
        self._finished = False
        self._timer = QTimer(self)
        self._timer.setObjectName("speech")
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._next)

    @property
    def pending(self) -> tuple[Heard, ...]:
        """What is still to be said."""
        return tuple(self._queue)

    @property
    def passing(self) -> int:
        """The simulated seconds that pass before the next part; 0 where none do."""
        return self._passing

    @property
    def is_finished(self) -> bool:
        """Whether everything has been said, and that was told."""
        return self._finished

    @property
    def share_of_part(self) -> float:
        """How much of the part said last is over, 0 to 1, while more is to come."""
        if not self._timer.isActive() or self._timer.interval() == 0:
            return 1.0
        return 1 - self._timer.remainingTime() / self._timer.interval()

    def say(
        self, parts: Iterable[Heard], *, before: Iterable[Heard] = (), after_seconds: int = 0, typed: bool
    ) -> None:
        """Say this after everything that is still to be said.

        before: what comes before all of it. after_seconds: simulated time that passes first. typed: where
        people write, the next part has to be written before it is there.
        """
        self._finished = False
        self._queue.extendleft(reversed(tuple(before)))
        self._queue.extend(parts)
        if self.pace.at_once:
            self.let_finish()
        elif after_seconds > 0:
            self._passing = after_seconds
            self._timer.start(passing_ms(after_seconds))
        elif not self._timer.isActive():
            if self._written and typed and self._queue:
                self._timer.start(self._until_next(None))
            else:
                self._next()

    def hurry(self) -> None:
        """Show what is still to be said, and go on as before."""
        while self._queue:
            self.said.emit(self._queue.popleft(), False)

    def let_finish(self) -> None:
        """Show what is still to be said; no time passes any more."""
        self._passing = 0
        self._timer.stop()
        self.hurry()
        self.finish()

    def finish(self) -> None:
        """Nothing is to be said: tell it, if it was not told yet."""
        if not self._finished:
            self._finished = True
            self.finished.emit()

    def hold(self) -> None:
        """Stop the clock; nothing is lost."""
        self._held = True
        self._timer.stop()

    def go_on(self) -> None:
        """Let the clock run again, from the next part on."""
        self._held = False
        if self._queue or self._passing:
            self._next()

    # How

    def _next(self) -> None:
        if self._held:
            return
        self._passing = 0
        self._timer.stop()
        if self._queue:
            part = self._queue.popleft()
            if self._queue:
                self._timer.start(self._until_next(part))
            self.said.emit(part, not self._written)
        if not self._queue and not self._timer.isActive():
            self.finish()

    def _until_next(self, part: Heard | None) -> int:
        """Milliseconds from a part to the next one: a part is being said, or the next one is being typed."""
        if not self._written:
            return self.pace.saying_ms(self._words(part)) if part is not None else SHORTEST_PART_MS
        following = self._queue[0] if self._queue else None
        if following is None or following.kind == "scene":
            return SHORTEST_PART_MS
        return self.pace.typing_ms(self._words(following))
