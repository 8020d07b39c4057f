"""Who was heard out, and who was interrupted late: the marks of a turn where speech has a pace (M03)."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from app.conversation.transcript import INTERRUPT, OPEN, SILENCE, Heard, Turn
from app.skills.scoring import HEARD_OUT, LATE, LATE_FROM


class Hearing:
    """Follows what somebody came to say in each visit of a state, and how much of it was heard in its time.

    Noting, an mhm and a breath disturb nobody. Looking something up, a silence or an interruption before the
    end does, and so does showing the rest at once: then nobody was heard out, and nothing is held against
    anybody. Where nothing was said in its own time (at once, in writing, before a conversation was continued)
    there are no marks.

    words: a part's words, in the language of now.
    """

    def __init__(self, words: Callable[[Heard], str]) -> None:
        self._words = words
        self._parts: tuple[Heard, ...] = ()
        self._heard = 0
        self._whole = False

    def arrive(self, state: str, heard: Iterable[Heard]) -> None:
        """Somebody is in a state now; `heard` is what was said on the way there and is said in it."""
        self._parts = tuple(
            part for part in heard if part.kind == "says" and part.text.startswith(f"{state}.says.")
        )
        self._heard = 0
        self._whole = True

    def hear(self, part: Heard, *, in_time: bool) -> None:
        """A part was said; in_time: in its own time, not merely shown."""
        if self._heard < len(self._parts) and part == self._parts[self._heard]:
            self._heard += 1
            self._whole = self._whole and in_time

    def take(self, turn: Turn, *, share_of_part: float) -> tuple[str, ...]:
        """The marks of a turn that was just taken.

        share_of_part: how much of the part said last is over, 0 to 1.
        """
        marks: tuple[str, ...] = ()
        if turn.event == INTERRUPT:
            if self._whole and self._share_heard(share_of_part) >= LATE_FROM:
                marks = (LATE,)
            self._whole = False
        elif turn.is_decision:
            if self._whole and len(self._parts) > 1 and self._all_heard:
                marks = (HEARD_OUT,)
            self._whole = False
        elif turn.event == SILENCE or turn.event.startswith(f"{OPEN} "):
            self._whole = self._whole and self._all_heard
        if turn.entered:
            self.arrive(turn.state_after, turn.heard)
        return marks

    @property
    def _all_heard(self) -> bool:
        return self._heard == len(self._parts)

    def _share_heard(self, share_of_part: float) -> float:
        """The share of all words that has been said; a part that is being said counts by its time."""
        counts: list[float] = [len(self._words(part).split()) for part in self._parts]
        heard = counts[: self._heard]
        if heard and not self._all_heard:
            heard[-1] *= share_of_part
        return sum(heard) / sum(counts) if self._parts else 0.0
