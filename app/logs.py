"""The log: what the program did and what went wrong, in a few files that never hold a name or an answer.

Whoever writes into it keeps to that: kinds, numbers and ids of the program, never words of a person. Errors
are told by `traces`, which leaves out what a person's words could stand in.
"""

from __future__ import annotations

import logging
from pathlib import Path
from types import TracebackType

from app import traces

FILE_NAME = "gelassen.log"

LARGEST = 200_000
"""Bytes of one file; then it becomes the older one."""

OLDER = 2
"""How many older files are kept beside the present one."""


def start(folder: Path, *, level: int = logging.INFO) -> Log:
    """Write into this folder from now on. Where that is not possible, nothing is written, nothing fails."""
    return Log(folder, level)


class Log:
    """A log that is being written; `close` ends it."""

    def __init__(self, folder: Path, level: int) -> None:
        self._handler = _Late(folder)
        self._handler.setFormatter(_Discreet("%(asctime)s %(levelname)s %(name)s: %(message)s"))
        self._handler.setLevel(level)
        ours = logging.getLogger("app")
        ours.setLevel(level)
        ours.addHandler(self._handler)

    def close(self) -> None:
        """Write no more."""
        logging.getLogger("app").removeHandler(self._handler)
        self._handler.close()


class _Late(logging.Handler):
    """Opens its file with the first line: Python's rotating files take 10 ms to load, and no start waits for
    that.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._file: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        if self._file is None:
            self._file = _opened(self._folder)
            self._file.setFormatter(self.formatter)
        self._file.emit(record)

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
        super().close()


def _opened(folder: Path) -> logging.Handler:
    from logging.handlers import RotatingFileHandler

    class Quiet(RotatingFileHandler):
        """A full disk must not write about itself on the terminal with every line that is lost."""

        def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's own name
            """The line is lost."""

    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = folder / FILE_NAME
        return Quiet(file, maxBytes=LARGEST, backupCount=OLDER, encoding="utf-8", errors="backslashreplace")
    except OSError:
        return logging.NullHandler()  # No log is better than no program; what matters is said on the screen.


class _Discreet(logging.Formatter):
    """Errors without what a person's words could stand in, and no home folder anywhere."""

    def formatException(  # noqa: N802 - logging's own name
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None],
    ) -> str:
        return "" if ei[1] is None else traces.told(ei[1])

    def format(self, record: logging.LogRecord) -> str:
        return traces.without_home(super().format(record))
