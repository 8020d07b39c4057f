"""One silent breath: in for two seconds, out for four."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QObject, QTimer, Signal

IN_MS, OUT_MS = 2_000, 4_000
"""Longer out than in: that is what calms (learning/skills, M17)."""


class Breathing(StrEnum):
    """What the chest does."""

    IN = "in"
    OUT = "out"
    AT_REST = "at rest"


class Breath(QObject):
    """Begins, goes in, goes out, and is done; whoever stops before has not taken it."""

    changed = Signal(str)
    """A `Breathing`."""
    taken = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = Breathing.AT_REST
        self._timer = QTimer(self)
        self._timer.setObjectName("breath")
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._next)

    @property
    def now(self) -> Breathing:
        return self._now

    def begin(self) -> None:
        """Breathe in; nothing if a breath is being taken already."""
        if self._now is Breathing.AT_REST:
            self._go(Breathing.IN, IN_MS)

    def stop(self) -> None:
        """Let it be, before it is taken."""
        self._timer.stop()
        if self._now is not Breathing.AT_REST:
            self._go(Breathing.AT_REST, None)

    def _next(self) -> None:
        if self._now is Breathing.IN:
            self._go(Breathing.OUT, OUT_MS)
        else:
            self._go(Breathing.AT_REST, None)
            self.taken.emit()

    def _go(self, now: Breathing, for_ms: int | None) -> None:
        self._now = now
        if for_ms is not None:
            self._timer.start(for_ms)
        self.changed.emit(now)
