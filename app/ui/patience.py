"""Patience that runs out while the learner thinks, where there is a clock at all."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

STEP_MS = 100


class Patience(QObject):
    """Counts down real time; there is none until it is started, and none once it has run out.

    It counts its own steps: a computer that was asleep has not tried anybody's patience.
    """

    changed = Signal(float)
    """Share left, 1 to 0; 1 where there is none to lose."""
    ran_out = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._left_ms = 0.0
        self._whole_ms = 0.0
        self._timer = QTimer(self)
        self._timer.setObjectName("patience")
        self._timer.setInterval(STEP_MS)
        self._timer.timeout.connect(self._step)

    @property
    def share(self) -> float | None:
        """Share left, 1 to 0; None where nobody runs out of patience now."""
        return max(self._left_ms / self._whole_ms, 0.0) if self._whole_ms > 0 else None

    def start(self, seconds: float) -> None:
        """Begin with this much; `go_on` lets it run."""
        self._whole_ms = self._left_ms = seconds * 1_000
        self.changed.emit(1.0)

    def go_on(self) -> None:
        """Let it run, if there is any."""
        if self._left_ms > 0:
            self._timer.start()

    def hold(self) -> None:
        """Keep what is left."""
        self._timer.stop()

    def forget(self) -> None:
        """Nobody is waiting any more."""
        self._timer.stop()
        if self._whole_ms > 0:
            self._left_ms = self._whole_ms = 0.0
            self.changed.emit(1.0)

    def _step(self) -> None:
        self._left_ms -= STEP_MS
        self.changed.emit(self.share or 0.0)
        if self._left_ms <= 0:
            self._timer.stop()
            self.ran_out.emit()
