"""One Gelassen per data folder, by a lock that names its holder and dies with it."""

from __future__ import annotations

import errno
import json
import os
import platform
import sys
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from app.store.errors import Holder, Locked
from app.words import _

FILE_NAME = "gelassen.lock"

_NOT_POSSIBLE_HERE = (errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP)
_TAKEN = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)
_FAR_BEHIND_THE_TEXT = 1 << 20
"""Windows keeps others from reading locked bytes, and the holder's name must stay readable."""


class Lock:
    """The right to write in a data folder, held until `release` or the end of the process.

    The lock belongs to the operating system (flock; on Windows msvcrt, written and not run yet): what a crash
    leaves behind is a file without a lock, which the next one takes over. Where a file system knows no locks
    (some network folders), SQLite's own transactions still keep two writers apart; then nobody is refused.
    """

    def __init__(self, descriptor: int) -> None:
        self._descriptor: int | None = descriptor

    @classmethod
    def take(cls, folder: Path) -> Lock:
        """Take the lock. Raises Locked where somebody has it, OSError where the folder cannot be written."""
        path = folder / FILE_NAME
        # Python's descriptors are not inherited: a child process cannot keep the lock alive.
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
        try:
            if not _lock(descriptor):
                holder = read_holder(folder)
                raise Locked(_sentence(holder), holder)
            _write_holder(descriptor)
        except BaseException:
            os.close(descriptor)
            raise
        return cls(descriptor)

    def release(self) -> None:
        """Give the folder back.

        The file stays, empty: removing it could take it from under the next holder.
        """
        if self._descriptor is None:
            return
        with suppress(OSError):  # Only the name in it; the lock goes with the descriptor.
            os.ftruncate(self._descriptor, 0)
        os.close(self._descriptor)
        self._descriptor = None


def read_holder(folder: Path) -> Holder | None:
    """Who wrote its name into the lock file last, alive or not; None where nobody did."""
    try:
        found = json.loads((folder / FILE_NAME).read_text(encoding="utf-8"))
        return Holder(int(found["pid"]), str(found["host"]), datetime.fromisoformat(found["since"]))
    except (OSError, ValueError, TypeError, KeyError):
        return None


def _write_holder(descriptor: int) -> None:
    since = datetime.now(UTC).isoformat(timespec="seconds")
    text = json.dumps({"pid": os.getpid(), "host": platform.node(), "since": since})
    with suppress(OSError):  # On a full disk the lock holds all the same, without a name.
        os.ftruncate(descriptor, 0)
        os.lseek(descriptor, 0, os.SEEK_SET)
        os.write(descriptor, text.encode())


def _sentence(holder: Holder | None) -> str:
    if holder is None:
        return _("Gelassen is already open with this data folder. Please use the window that is open.")
    return _(
        "Gelassen is already open with this data folder, on {host} (process {pid}). "
        "Please use the window that is open, or close it first."
    ).format(host=holder.host, pid=holder.pid)


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> bool:
        """Whether the lock is ours now."""
        os.lseek(descriptor, _FAR_BEHIND_THE_TEXT, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            if error.errno in _TAKEN:
                return False
            raise
        finally:
            os.lseek(descriptor, 0, os.SEEK_SET)
        return True

else:
    import fcntl

    def _lock(descriptor: int) -> bool:
        """Whether the lock is ours now."""
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno in _TAKEN:
                return False
            if error.errno not in _NOT_POSSIBLE_HERE:
                raise
        return True
