"""Why the system could not do something with a file, in the words of the program."""

from __future__ import annotations

import errno

from app.words import _


def reason(error: Exception) -> str:
    """The middle of a sentence: `... cannot be read: {reason}.`

    The system's own words, which may be in another language, are left to the rare cases.
    """
    if isinstance(error, ValueError):
        return _("no file can have this name")
    number = error.errno if isinstance(error, OSError) else None
    if number is not None and (known := _known(number)) is not None:
        return known
    return getattr(error, "strerror", None) or str(error)


def _known(number: int) -> str | None:
    return {
        errno.ENOENT: _("there is no such file"),
        errno.EACCES: _("it is not open to this account"),
        errno.EPERM: _("it is not open to this account"),
        errno.EISDIR: _("it is a folder"),
        errno.ENOTDIR: _("the path leads through a file that is no folder"),
        errno.EEXIST: _("it is there already"),
        errno.ENAMETOOLONG: _("its name is too long"),
        errno.ELOOP: _("its links lead in a circle"),
        errno.ENOSPC: _("the disk is full"),
        errno.EROFS: _("nothing can be written there"),
        errno.EIO: _("the disk answers with an error"),
    }.get(number)
