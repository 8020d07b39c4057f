"""Garbage in circles is collected in the window's own thread, and in no other.

Python collects in whichever thread happens to make the next object. In ours that can be one that reads the
library or proves things about a scenario, and what it throws away can be widgets, which must not be destroyed
outside of the window's thread: Qt ends the program then.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

INTERVAL_MS = 2000
"""So often somebody looks; a screen that is replaced leaves some thousand objects."""


class GarbageCollection(QObject):
    """Takes over from Python's own collector until it is stopped."""

    def __init__(self, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setObjectName("garbage")
        self._timer.timeout.connect(collect)
        self._timer.start(INTERVAL_MS)

    def stop(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.enable()


def collect() -> None:
    """Collect as Python would have by now: the oldest generation of which there is more than it allows."""
    for generation in (2, 1, 0):
        if gc.get_count()[generation] > gc.get_threshold()[generation] > 0:
            gc.collect(generation)
            return
