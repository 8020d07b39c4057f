"""Several files written at once: all of them, or none."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from app import files
from app.errors import KnownError
from app.reasons import reason
from app.scenario.source import read
from app.words import _


class WriteError(KnownError):
    """The files are what they were; the text says what stood in the way."""


def write_all(changes: Sequence[tuple[Path, bytes | None, bytes]]) -> None:
    """Put new contents in place of files: path, what was read there (None: there is no file yet), what comes.

    Nothing is written where a file is no longer what was read. Where the disk refuses one, those that were
    written before get their old contents back. Raises WriteError.
    """
    targets = [(path.resolve(), before, after) for path, before, after in changes]
    done: list[tuple[Path, bytes | None]] = []
    for path, before, _after in targets:
        if _now(path) != before:
            message = _("{path} has been changed meanwhile. Nothing was written; try again.")
            raise WriteError(message.format(path=path))
    for path, before, after in targets:
        try:
            _write(path, after)
        except OSError as error:
            _restore(done)
            message = _("{path} cannot be written: {reason}. Nothing was changed.")
            raise WriteError(message.format(path=path, reason=reason(error))) from error
        done.append((path, before))


def _now(path: Path) -> bytes | None:
    try:
        return read(path)
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        message = _("{path} cannot be read: {reason}.").format(path=path, reason=reason(error))
        raise WriteError(message) from error


def _write(path: Path, content: bytes) -> None:
    """Write it with the rights that the file had. Raises OSError."""
    rights = path.stat().st_mode if path.exists() else None
    files.write(path, content)
    if rights is not None:
        with suppress(OSError):  # a file system without rights; the words are there
            path.chmod(rights & 0o7777)


def _restore(done: list[tuple[Path, bytes | None]]) -> None:
    """Give files their old contents back. Raises WriteError, with their names, where that fails too."""
    lost = []
    for path, before in reversed(done):
        try:
            if before is None:
                path.unlink(missing_ok=True)
            else:
                _write(path, before)
        except OSError:
            lost.append(str(path))
    if lost:
        message = _("The disk refused in the middle, and these files stay changed: {paths}.")
        raise WriteError(message.format(paths=", ".join(lost)))
