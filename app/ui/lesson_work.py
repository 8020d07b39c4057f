"""What a class makes of a task while it does it together, at whichever screen it does it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from app.ui.lesson_roads import Road


class TaskWork(QObject):
    """Keeps unfinished answers, as screens are built anew at every step, and sentences that were found.

    Each belongs to the road that led to its task, so that going back and doing it again begins with it.
    """

    done_wanted = Signal()
    """Somebody asked to go on: whoever shows the task takes the answer there is."""

    card_wanted = Signal(int)
    """A digit was typed that may mean one of the cards."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept: dict[Road, Mapping[str, object]] = {}
        self._said: dict[Road, str] = {}

    def keep(self, road: Road, state: Mapping[str, object]) -> None:
        """Remember how far the task after this road has been done."""
        self._kept[road] = state

    def kept(self, road: Road) -> Mapping[str, object]:
        """How far it had been done; nothing before it was begun."""
        return self._kept.get(road, {})

    def finish(self, road: Road, said: str) -> None:
        """It was done, with this sentence where it makes one. Done again, it begins with the same answer."""
        kept = self.kept(road)
        self._kept[road] = {name: kept[name] for name in kept if name == "answer"}
        self._said[road] = said

    def said(self, road: Road) -> str:
        """The sentence that came of the task after this road."""
        return self._said.get(road, "")
