"""Files that are either the old one or the new one, whole, whatever happens in between."""

from __future__ import annotations

import errno
import os
import secrets
import sys
from contextlib import suppress
from pathlib import Path


def write(path: Path, content: bytes) -> None:
    """Put `content` in place of the file, so that a power cut or a full disk leaves the old one whole.

    When this returns, the content is on the disk. The folder is created where it is missing.
    Raises OSError; the file is then what it was, and nothing is left beside it.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    # A random name: two writers never share an unfinished file, and a leftover of a crash never stands in the
    # way.
    unfinished = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        with unfinished.open("xb") as file:
            written = file.write(content)
            file.flush()
            sync(file.fileno())
        # Seen on a full disk: a writer that reported success and had cut the file short.
        length = unfinished.stat().st_size
        if written != len(content) or length != len(content):
            raise OSError(f"{path.name}: {length} of {len(content)} bytes were written")
        unfinished.replace(path)
    except BaseException:
        with suppress(OSError):  # The first error is the one to tell.
            unfinished.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def sync(descriptor: int) -> None:
    """Wait until an open file is on the disk. Raises OSError.

    On macOS fsync returns before the disk has it; F_FULLFSYNC waits, and file systems without it get the
    plain fsync. Windows and macOS: written, not run yet.
    """
    if sys.platform == "darwin":
        import fcntl

        with suppress(OSError):
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
            return
    os.fsync(descriptor)


def sync_folder(folder: Path) -> None:
    """Wait until the names in a folder are on the disk.

    Windows cannot open a folder for this and keeps its names itself (NTFS logs them); there it does nothing.
    File systems that know no such thing (some network folders) say so, and that is no error. Raises OSError
    otherwise.
    """
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP, errno.EBADF):
            raise
    finally:
        os.close(descriptor)
