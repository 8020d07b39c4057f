"""What a learner writes down besides facts: each once, on disk before anybody is told."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from app.conversation.conversation import Conversation
from app.conversation.transcript import Heard
from app.store.notes import Note


class NoteStore(Protocol):
    """What keeping notes asks of the place where they are kept; see `Store`."""

    def add_note(self, attempt_id: str, number: int, note: Note) -> bool: ...


class OwnNotes:
    """Sentences heard, or own words, in their order.

    before: what was written down in this attempt earlier.
    """

    def __init__(
        self, store: NoteStore, attempt_id: str, *, before: Iterable[Note], conversation: Conversation
    ) -> None:
        self._store = store
        self._attempt_id = attempt_id
        said = {each.text: each for each in conversation.opening}
        said.update((each.text, each) for turn in conversation.turns for each in turn.heard)
        self._kept: list[Heard | str] = [
            said[note.text] if note.text is not None else note.words or "" for note in before
        ]

    @property
    def kept(self) -> tuple[Heard | str, ...]:
        return tuple(self._kept)

    def keep(self, what: Heard | str, *, turns: int) -> bool:
        """Write something down after so many turns; returns whether it is new."""
        if what in self._kept:
            return False
        self._kept.append(what)
        note = Note(turns, words=what) if isinstance(what, str) else Note(turns, text=what.text)
        self._store.add_note(self._attempt_id, len(self._kept), note)
        return True
