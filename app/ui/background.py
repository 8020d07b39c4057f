"""One piece of work off the window's thread, and what follows on it."""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal


class Background(QObject):
    """Does `work` in a thread of its own when asked, never twice at once; `done` carries what it returns.

    The thread ends with the program, finished or not: work must leave whole files behind at any moment.
    An exception ends the work and is reported like any other that nobody caught.
    """

    done = Signal(object)

    def __init__(self, work: Callable[[], object], *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._thread: threading.Thread | None = None

    @property
    def busy(self) -> bool:
        return self._thread is not None and self._thread.is_alive()

    def start(self) -> None:
        """Begin, unless it is at work already."""
        if not self.busy:
            self._thread = threading.Thread(target=self._run, name="background", daemon=True)
            self._thread.start()

    def wait(self, seconds: float) -> None:
        """Give it so long to finish."""
        if self._thread is not None:
            self._thread.join(seconds)

    def _run(self) -> None:
        self.done.emit(self._work())
