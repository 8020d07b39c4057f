"""A store that keeps nothing, for conversations that are only tried out."""

from __future__ import annotations

from collections.abc import Iterable

from app.conversation.transcript import Turn
from app.store.attempts import EndKind
from app.store.notes import Note


class Unkept:
    """What a session asks of a store, and nothing of it stays."""

    trouble: str | None = None

    def add_turn(self, attempt_id: str, turn: Turn, *, help_used: Iterable[str] = ()) -> bool:
        """As if it were on the disk."""
        return True

    def add_note(self, attempt_id: str, number: int, note: Note) -> bool:
        """As if it were on the disk."""
        return True

    def end(
        self, attempt_id: str, kind: EndKind, *, ending: str | None = None, ending_kind: str | None = None
    ) -> bool:
        """As if it were on the disk."""
        return True

    def retry(self) -> bool:
        """There is nothing that waits."""
        return True
