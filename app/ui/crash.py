"""What happens when the program makes a mistake: it goes into the log, and the learner is told."""

from __future__ import annotations

import logging
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from app import traces
from app.errors import KnownError
from app.words import _

if TYPE_CHECKING:  # The dialogs are loaded when one is needed, not at every start.
    from app.ui.crash_dialog import CrashDialog, SentenceDialog

log = logging.getLogger(__name__)

QUIET_SECONDS = 10.0
"""After a fault was told, the very same one is only written into the log for so long.

A mistake in painting would otherwise come back with each repaint, as fast as one can close it.
"""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that was raised and that nobody expected.

    report: to be handed on. where: the same for the same fault.
    """

    report: str
    where: str


class CrashWatch(QObject):
    """Takes over what Python does with errors that nobody has caught, in every thread, until `remove`.

    Errors of the world (`KnownError`) have a sentence; all others are mistakes of ours and get a report. One
    dialog at a time; what comes meanwhile is added to its report.
    """

    close_requested = Signal()
    """The wish to close the program after a mistake."""
    _arrived = Signal(object)

    def __init__(self, *, clock: Callable[[], float] = time.monotonic, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._window: QWidget | None = None
        self._safe: Callable[[], str] = _nothing_was_changed
        self._dialog: CrashDialog | SentenceDialog | None = None
        self._told: dict[str, float] = {}
        self._hooks = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        # Never in the middle of what went wrong: it may have been painting, or another thread.
        self._arrived.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Begin to watch."""
        self._hooks = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        sys.excepthook = self._raised
        threading.excepthook = self._raised_in_a_thread
        sys.unraisablehook = self._could_not_be_raised

    def remove(self) -> None:
        """Leave everything as it was before."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._hooks

    def stand_over(self, window: QWidget, *, safe: Callable[[], str]) -> None:
        """Show dialogs over this window. safe: a sentence about what is stored, asked when it is needed."""
        self._window = window
        self._safe = safe

    def take(self, error: Exception) -> None:
        """Write it into the log and tell the learner, as soon as nothing else is being done."""
        self._arrived.emit(self._written(error))

    def tell_before_the_end(self, error: Exception) -> None:
        """The same where nothing runs that one could go on with: returns when the learner has seen it."""
        from app.ui.crash_dialog import CrashDialog, SentenceDialog, report_of

        what = self._written(error)
        if isinstance(what, Fault):
            CrashDialog(safe=self._safe(), report=report_of(what.report), can_go_on=False).exec()
        else:
            SentenceDialog(what).exec()

    def _written(self, error: Exception) -> Fault | str:
        """What there is to tell of it, after it was written into the log."""
        if isinstance(error, KnownError):
            log.warning("nobody caught %s", traces.where(error))
            return str(error)
        fault = Fault(traces.told(error), traces.where(error))
        log.error("a mistake of ours:\n%s", fault.report)
        return fault

    # The three ways in which Python tells

    def _raised(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, Exception):
            self.take(error)
        if not isinstance(error, KnownError):
            self._hooks[0](kind, error, trace)  # a terminal, if there is one, has it too

    def _raised_in_a_thread(self, arguments: threading.ExceptHookArgs) -> None:
        if isinstance(arguments.exc_value, Exception):
            self.take(arguments.exc_value)
        self._hooks[1](arguments)

    def _could_not_be_raised(self, unraisable: sys.UnraisableHookArgs) -> None:
        if isinstance(unraisable.exc_value, Exception):
            self.take(unraisable.exc_value)
        self._hooks[2](unraisable)

    # What the learner sees

    def _tell(self, what: Fault | str) -> None:
        from app.ui.crash_dialog import CrashDialog, SentenceDialog, report_of

        if self._dialog is not None:
            if isinstance(what, Fault) and isinstance(self._dialog, CrashDialog):
                self._dialog.add_report(what.report)
            return
        if isinstance(what, str):
            self._show(SentenceDialog(what, parent=self._over()))
            return
        last = self._told.get(what.where)
        if last is not None and self._clock() - last < QUIET_SECONDS:
            return
        dialog = CrashDialog(safe=self._safe(), report=report_of(what.report), parent=self._over())
        dialog.close_requested.connect(self.close_requested)
        dialog.finished.connect(lambda _answer: self._told.update({what.where: self._clock()}))
        self._show(dialog)

    def _show(self, dialog: CrashDialog | SentenceDialog) -> None:
        self._dialog = dialog
        dialog.finished.connect(self._answered)
        dialog.open()

    def _answered(self) -> None:
        self._dialog = None

    def _over(self) -> QWidget | None:
        return self._window if self._window is not None and self._window.isVisible() else None


def _nothing_was_changed() -> str:
    return _("Nothing that you have played was changed.")
