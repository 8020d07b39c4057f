"""Work off the window's thread of which only the newest matters: a check after each save, a layout."""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

Work = Callable[[], object]


class Latest(QObject):
    """Does what it is asked in a thread of its own, one piece at a time; `done` carries what came of it.

    What is asked while another piece is at work follows it, and only the newest of that; what came of a
    piece that is not the newest is dropped. The thread ends with the program, finished or not.
    """

    done = Signal(object)

    def __init__(self, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running: threading.Thread | None = None
        self._newest: Work | None = None
        self._waiting = False

    @property
    def busy(self) -> bool:
        """Whether something was asked that is not there yet."""
        return self._newest is not None

    def ask(self, work: Work) -> None:
        """Have this done as soon as possible. It must not touch what belongs to the window."""
        self._newest = work
        if self._running is None:
            self._start()
        else:
            self._waiting = True

    def forget(self) -> None:
        """Nothing of what was asked matters any more."""
        self._newest, self._waiting = None, False

    def _start(self) -> None:
        assert self._newest is not None
        self._waiting = False
        # The thread holds the bearer, never this object, which may be gone before the thread is.
        bearer = _Bearer()
        bearer.arrived.connect(self._arrived)
        work = self._newest
        self._running = threading.Thread(target=bearer.bear, args=(work,), name="latest", daemon=True)
        self._running.start()

    def _arrived(self, result: object) -> None:
        self._running = None
        if self._waiting:
            self._start()
        elif self._newest is not None:
            self._newest = None
            self.done.emit(result)


class _Bearer(QObject):
    """Brings a result from a thread to the window's."""

    arrived = Signal(object)

    def bear(self, work: Work) -> None:
        self.arrived.emit(work())
